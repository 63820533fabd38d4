import type { PdDepletion, PdModel, PdSubject } from '../../shared/chart/pd.ts';
import type { Fact } from '../../shared/facts/fact.ts';
import { sayFactReason, sayFactValue } from '../../shared/text/factText.ts';
import type { TextApi } from '../text/useText.ts';
import type { TwinTable } from './twinTable.ts';

const text = (label: string) => ({ label, numeric: false });
const number = (label: string) => ({ label, numeric: true });

const numberOf = ({ value }: Fact): number | null => (value.kind === 'number' ? value.value : null);
const unitOf = ({ value }: Fact): string => ('unit' in value ? value.unit : '');

/** Every derived value of the rules asked for, one a row, with its remark and rows. */
export const pdFactsTwin = (
  subjects: readonly PdSubject[],
  wanted: (fact: Fact) => boolean,
  { t, language }: Pick<TextApi, 't' | 'language'>,
): TwinTable => ({
  columns: [
    text(t('pd.col.subject')),
    number(t('pd.col.level')),
    text(t('pd.col.about')),
    text(t('pd.col.rule')),
    text(t('pd.col.value')),
    number(t('pd.col.number')),
    text(t('pd.col.unit')),
    text(t('pd.col.clause')),
    text(t('pd.col.date')),
    number(t('pd.col.day')),
    text(t('pd.col.reason')),
    text(t('pd.col.rows')),
  ],
  rows: subjects.flatMap(({ subjectId, level, facts }) =>
    facts
      .filter(wanted)
      .map((fact) => [
        ...[
          subjectId,
          level,
          fact.about,
          fact.rule,
          sayFactValue(language, fact),
          numberOf(fact),
          unitOf(fact),
        ],
        ...[fact.clause, fact.date, fact.day, sayFactReason(language, fact)],
        fact.refs.map(({ file, line }) => `${file}:${line}`).join(' '),
      ]),
  ),
});

/** Subjects below each cut by dose level, with exact intervals. */
export const depletionTwin = (model: PdModel, { t }: Pick<TextApi, 't'>): TwinTable => ({
  columns: [
    number(t('pd.cut')),
    text(t('pd.col.level')),
    number(t('pd.col.n')),
    number(t('pd.col.of')),
    number(t('pd.col.low')),
    number(t('pd.col.high')),
    text(t('pd.col.ids')),
  ],
  rows: model.depletion.map(({ cut, level, proportion, subjects }: PdDepletion) => [
    ...[cut, level === null ? t('pd.all') : String(level), proportion.n, proportion.of],
    ...[proportion.low, proportion.high, subjects.join(' ')],
  ]),
});
