import type { Fact } from '../../facts/fact.ts';
import type { ClinicalRule } from '../../facts/rule.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import { phrase } from '../../text/phrases.ts';
import { assessLiver, type LiverAssessment } from './assessLiver.ts';
import { hysLawFacts } from './hysLawFacts.ts';
import { liverFact, none } from './liverFactParts.ts';
import { LIVER_RULE } from './liverRules.ts';
import { peakFacts } from './peakFacts.ts';
import { quadrantFacts } from './quadrantFacts.ts';
import { rFacts } from './rFacts.ts';
import { thresholdFacts } from './thresholdFacts.ts';
import { timingFacts } from './timingFacts.ts';

/** Every rule of the liver; listed in Help. */
export const LIVER_RULES: readonly ClinicalRule[] = Object.values(LIVER_RULE);

/** Facts of an assessment that was made. */
export const factsOfAssessment = (input: SubjectInput, assessment: LiverAssessment): readonly Fact[] => [
  ...peakFacts(input, assessment),
  ...rFacts(input, assessment),
  ...hysLawFacts(input, assessment),
  ...quadrantFacts(input, assessment),
  ...timingFacts(input, assessment),
  ...thresholdFacts(input, assessment),
];

/**
 * Facts of the liver of one subject: baselines and peaks, R, Hy's law screen, quadrants, migration, timing, thresholds. Who
 * was never dosed has none; where the first infusion cannot be told no rule can be evaluated, and each says so.
 */
export const liverFacts = (input: SubjectInput): readonly Fact[] => {
  const assessment = assessLiver(input);
  if (assessment !== null) return factsOfAssessment(input, assessment);
  if (input.infusions.length === 0) return [];
  const reason = phrase('fact-reason.liver.no-first-infusion');
  return LIVER_RULES.map((rule) =>
    liverFact(input, { rule, about: 'ALT, AST, TBL, ALP', value: none('not-evaluable'), reason }),
  );
};
