import type { Fact } from '../../facts/fact.ts';
import type { ClinicalRule } from '../../facts/rule.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';

export const ELIGIBILITY_RULES: readonly ClinicalRule[] = [];

/** Facts of eligibility. */
export const eligibilityFacts = (_input: SubjectInput): readonly Fact[] => [];
