import type { Fact } from '../../facts/fact.ts';
import type { ClinicalRule } from '../../facts/rule.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import { itemCheckFacts } from './itemCheckFacts.ts';
import { lupusCourse } from './lupusCourse.ts';
import { LUPUS_RULE_LIST } from './lupusRules.ts';
import { remissionFacts } from './remissionFacts.ts';
import { sledaiFacts } from './sledaiFacts.ts';

export const LUPUS_RULES: readonly ClinicalRule[] = LUPUS_RULE_LIST;

/** Facts of activity of lupus. */
export const lupusFacts = (input: SubjectInput): readonly Fact[] => {
  const course = lupusCourse(input);
  return [...sledaiFacts(input, course), ...itemCheckFacts(input, course), ...remissionFacts(input, course)];
};
