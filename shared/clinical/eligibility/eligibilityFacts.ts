import { type Fact, type FactValue, factId } from '../../facts/fact.ts';
import type { ClinicalRule } from '../../facts/rule.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import { studyDay } from '../../kernel/isoDate.ts';
import type { Criterion } from '../../protocol/eligibility.ts';
import { phrase } from '../../text/phrases.ts';
import { criterionOutcome } from './criterionOutcome.ts';
import { ELIGIBILITY_RULE_LIST } from './eligibilityRules.ts';
import type { Outcome } from './outcome.ts';
import { otherRecorded } from './recordedOutcome.ts';
import { screeningWindow } from './screeningWindow.ts';

export const ELIGIBILITY_RULES: readonly ClinicalRule[] = ELIGIBILITY_RULE_LIST;

/** Rules of the facts by the kind of the criterion. */
const RULE_OF: { readonly [K in Criterion['kind']]: string } = {
  age: 'eligibility/age',
  limit: 'eligibility/limit',
  'limit-by-age': 'eligibility/limit',
  positive: 'eligibility/positive',
  biopsy: 'eligibility/biopsy',
  recorded: 'eligibility/recorded',
};

const factValueOf = (outcome: Outcome['outcome']): FactValue =>
  outcome === 'not-evaluable' ? { kind: 'none', none: 'not-evaluable' } : { kind: 'code', code: outcome };

interface Parts extends Outcome {
  readonly rule: string;
  readonly key: string;
}

const factOf = (
  { subjectId, firstInfusion }: Pick<SubjectInput, 'subjectId' | 'firstInfusion'>,
  { rule, key, outcome, reason, clause, date, inputs, refs }: Parts,
): Fact => ({
  id: factId(rule, subjectId, key),
  rule,
  area: 'eligibility',
  subjectId,
  about: key,
  date: date ?? '',
  day: date === null || firstInfusion === null ? null : studyDay(date, firstInfusion),
  value: factValueOf(outcome),
  clause,
  reason,
  inputs,
  refs: [...refs],
});

/** Rows up to the cut-off; moved dates are not held against it. */
const upToCutoff = (input: SubjectInput): SubjectInput =>
  input.datesShifted
    ? input
    : {
        ...input,
        measurements: input.measurements.filter(
          ({ date }) => date.kind !== 'complete' || date.date <= input.cutoff,
        ),
      };

const otherFacts = (input: SubjectInput, criteria: readonly Criterion[]): readonly Fact[] =>
  otherRecorded(input.measurements, criteria).map(({ ref, test, testCode, text }) =>
    factOf(input, {
      rule: 'eligibility/other-recorded',
      key: `IE-${ref.recordId}`,
      outcome: 'not-met',
      reason: null,
      clause: '',
      date: null,
      inputs: [{ name: test === '' ? testCode : test, value: text }],
      refs: [ref],
    }),
  );

/** Not met when one is not met; met only when every one is. */
const overall = (input: SubjectInput, facts: readonly Fact[]): Fact => {
  const of = (code: string) => facts.filter(({ value }) => value.kind === 'code' && value.code === code);
  const [met, notMet] = [of('met'), of('not-met')];
  const open = facts.length - met.length - notMet.length;
  return factOf(input, {
    rule: 'eligibility/overall',
    key: 'all',
    outcome: notMet.length > 0 ? 'not-met' : open > 0 ? 'not-evaluable' : 'met',
    reason: phrase('fact-reason.eligibility.counts', {
      met: met.length,
      notMet: notMet.length,
      open,
      of: facts.length,
    }),
    clause: '',
    date: null,
    inputs: notMet.map(({ about }) => ({ name: 'not met', value: about })),
    refs: notMet.flatMap(({ refs }) => refs),
  });
};

/** Every criterion of the protocol for one subject, screen failures too, and all of them together. */
export const eligibilityFacts = (all: SubjectInput): readonly Fact[] => {
  const input = upToCutoff(all);
  const { window, criteria } = input.protocol.eligibility;
  const screening = screeningWindow(input, window.value);
  const facts = [
    ...criteria.value.map((criterion) =>
      factOf(input, {
        ...criterionOutcome(input, criterion, screening),
        rule: RULE_OF[criterion.kind],
        key: criterion.id,
      }),
    ),
    ...otherFacts(input, criteria.value),
  ];
  return [...facts, overall(input, facts)];
};
