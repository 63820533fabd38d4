import type { Fact } from '../../shared/facts/fact.ts';
import { sayFactAbout } from '../../shared/facts/factAbout.ts';
import type { ClinicalRule } from '../../shared/facts/rule.ts';
import { sayFactReason, sayFactValue } from '../../shared/text/factText.ts';
import type { TextApi } from '../text/useText.ts';
import type { TwinTable } from './twinTable.ts';

const text = (label: string) => ({ label, numeric: false });
const number = (label: string) => ({ label, numeric: true });

/** A number that a program can go on with; a grade only where clinical data leave no choice. */
const plainNumber = ({ value }: Fact): number | null => {
  if (value.kind === 'number') return value.value;
  return value.kind === 'grade' && value.min === value.max ? value.grade : null;
};

const unitOf = ({ value }: Fact): string => ('unit' in value ? value.unit : '');

/** Facts as a table for export: in words, as numbers where they are, with the rule, its source and the source rows. */
export const factsTwin = (
  facts: readonly Fact[],
  rules: ReadonlyMap<string, ClinicalRule>,
  { t, word, language }: TextApi,
): TwinTable => ({
  columns: [
    text(t('subjects.subject')),
    text(t('facts.area')),
    text(t('facts.about')),
    text(t('facts.date')),
    number(t('facts.day')),
    text(t('facts.value')),
    number(t('facts.number')),
    text(t('facts.unit')),
    text(t('facts.clause')),
    text(t('facts.reason')),
    text(t('facts.inputs')),
    text(t('rule.id')),
    text(t('rule.document')),
    text(t('rule.version')),
    text(t('rule.section')),
    text(t('rule.confidence')),
    text(t('facts.rows')),
  ],
  rows: facts.map((fact) => {
    const source = rules.get(fact.rule)?.source;
    return [
      fact.subjectId,
      word(`fact-area.${fact.area}`),
      sayFactAbout(language, fact),
      fact.date,
      fact.day,
      sayFactValue(language, fact),
      plainNumber(fact),
      unitOf(fact),
      fact.clause,
      sayFactReason(language, fact),
      fact.inputs.map(({ name, value }) => `${name}: ${value}`).join('; '),
      fact.rule,
      source?.document ?? '',
      source?.version ?? '',
      source?.section ?? '',
      source === undefined ? '' : word(`confidence.${source.confidence}`),
      fact.refs.map(({ file, line }) => `${file}:${line}`).join(' '),
    ];
  }),
});
