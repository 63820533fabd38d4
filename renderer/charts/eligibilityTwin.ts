import type { EligibilityModel, EligibilitySubject } from '../../shared/chart/eligibility.ts';
import type { Fact } from '../../shared/facts/fact.ts';
import { sayFactReason } from '../../shared/text/factText.ts';
import type { TextApi } from '../text/useText.ts';
import type { TwinCell, TwinTable } from './twinTable.ts';

export type EligibilityOutcome = 'met' | 'not-met' | 'not-evaluable';

/** What a fact of eligibility says, in the three words of the page. */
export const outcomeOf = ({ value }: Pick<Fact, 'value'>): EligibilityOutcome => {
  if (value.kind !== 'code') return 'not-evaluable';
  return value.code === 'met' ? 'met' : 'not-met';
};

/** The figures that went in, as one text. */
export const foundText = ({ inputs }: Pick<Fact, 'inputs'>): string =>
  inputs.map(({ name, value }) => `${name} ${value}`).join('; ');

/** Table twin of the matrix: a row per subject and criterion, then further recorded criteria and all together. */
export const eligibilityTwin = (
  model: EligibilityModel,
  { t, language }: Pick<TextApi, 't' | 'language'>,
): TwinTable => {
  const text = (label: string) => ({ label, numeric: false });
  const number = (label: string) => ({ label, numeric: true });
  const row = (
    { subjectId, level, dosed }: EligibilitySubject,
    fact: Fact,
    [id, role, label, source]: readonly [string, string, string, string],
  ): readonly TwinCell[] => [
    ...[subjectId, level, t(dosed ? 'eligibility.yes' : 'eligibility.no'), id, role, label],
    ...[t(`eligibility.${outcomeOf(fact)}`), foundText(fact), fact.date, fact.day, fact.clause],
    ...[
      sayFactReason(language, fact),
      source,
      fact.refs.map(({ file, line }) => `${file}:${line}`).join(' '),
    ],
  ];
  return {
    columns: [
      text(t('eligibility.col.subject')),
      number(t('eligibility.col.level')),
      text(t('eligibility.col.dosed')),
      text(t('eligibility.col.id')),
      text(t('eligibility.col.role')),
      text(t('eligibility.col.criterion')),
      text(t('eligibility.col.outcome')),
      text(t('eligibility.col.found')),
      text(t('eligibility.col.date')),
      number(t('eligibility.col.day')),
      text(t('eligibility.col.clause')),
      text(t('eligibility.col.reason')),
      text(t('eligibility.col.text')),
      text(t('eligibility.col.rows')),
    ],
    rows: model.subjects.flatMap((subject) => [
      ...model.criteria.flatMap(({ id, role, label, text: source }, index) => {
        const fact = subject.cells[index];
        return fact === undefined
          ? []
          : [row(subject, fact, [id, t(`eligibility.${role}`), label[language], source[language]])];
      }),
      ...subject.others.map((fact) => row(subject, fact, [fact.about, 'IE', t('eligibility.others'), ''])),
      row(subject, subject.overall, ['', '', t('eligibility.overall'), '']),
    ]),
  };
};
