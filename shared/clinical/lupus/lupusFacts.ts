import type { Fact } from '../../facts/fact.ts';
import type { ClinicalRule } from '../../facts/rule.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';

export const LUPUS_RULES: readonly ClinicalRule[] = [];

/** Facts of activity of lupus. */
export const lupusFacts = (_input: SubjectInput): readonly Fact[] => [];
