import type { Fact } from '../../facts/fact.ts';
import type { ClinicalRule } from '../../facts/rule.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';

export const LIVER_RULES: readonly ClinicalRule[] = [];

/** Facts of the liver. */
export const liverFacts = (_input: SubjectInput): readonly Fact[] => [];
