import type { Fact } from '../../facts/fact.ts';
import type { ClinicalRule } from '../../facts/rule.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';

export const DLT_RULES: readonly ClinicalRule[] = [];

/** Facts of DLT candidates and windows. */
export const dltFacts = (_input: SubjectInput): readonly Fact[] => [];
