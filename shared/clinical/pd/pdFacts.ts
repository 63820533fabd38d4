import type { Fact } from '../../facts/fact.ts';
import type { ClinicalRule } from '../../facts/rule.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';

export const PD_RULES: readonly ClinicalRule[] = [];

/** Facts of pharmacology and pharmacodynamics. */
export const pdFacts = (_input: SubjectInput): readonly Fact[] => [];
