import type { Fact } from '../../facts/fact.ts';
import type { ClinicalRule } from '../../facts/rule.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import { egfrFacts } from './egfrFacts.ts';
import { KIDNEY_RULE_LIST } from './kidneyRules.ts';
import { proteinuriaFacts } from './proteinuriaFacts.ts';
import { renalCourse } from './renalCourse.ts';
import { responseFacts } from './responseFacts.ts';

export const KIDNEY_RULES: readonly ClinicalRule[] = KIDNEY_RULE_LIST;

/** Facts of kidney function and renal response. */
export const kidneyFacts = (input: SubjectInput): readonly Fact[] => {
  const course = renalCourse(input);
  return [...egfrFacts(input, course), ...proteinuriaFacts(input, course), ...responseFacts(input, course)];
};
