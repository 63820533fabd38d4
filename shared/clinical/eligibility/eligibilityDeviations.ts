import type { Fact } from '../../facts/fact.ts';
import { follows } from '../../facts/followedAreas.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import type { Phrase } from '../../gates/gate.ts';
import { phrase } from '../../text/phrases.ts';
import { listParam } from '../../text/template.ts';
import { eligibilityFacts } from './eligibilityFacts.ts';

/** Rule ids of single criteria; the overall fact only counts them. */
const isCriterion = ({ rule }: Fact): boolean => rule !== 'eligibility/overall';

const deviation = ({ subjectId, about, date, inputs }: Fact, { protocol }: SubjectInput): Phrase => {
  const criterion = protocol.eligibility.criteria.value.find(({ id }) => id === about);
  const other = inputs[0]?.name ?? about;
  const facts = {
    subject: subjectId,
    criterion_en: criterion?.label.en ?? other,
    criterion_zh: criterion?.label['zh-CN'] ?? other,
    found: listParam(inputs.map(({ name, value }) => `${name} ${value}`)),
  };
  return date === ''
    ? phrase('deviation.criterion-not-met-undated', facts)
    : phrase('deviation.criterion-not-met', { ...facts, date });
};

/** Criteria of eligibility that subjects did not meet who were dosed all the same, one sentence each, by subject. */
export const eligibilityDeviations = (inputs: readonly SubjectInput[]): readonly Phrase[] =>
  inputs
    .filter(({ infusions, protocol }) => infusions.length > 0 && follows(protocol, 'eligibility'))
    .flatMap((input) =>
      eligibilityFacts(input)
        .filter((fact) => isCriterion(fact) && fact.value.kind === 'code' && fact.value.code === 'not-met')
        .map((fact) => deviation(fact, input)),
    );
