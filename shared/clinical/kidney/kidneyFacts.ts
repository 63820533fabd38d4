import type { Fact } from '../../facts/fact.ts';
import type { ClinicalRule } from '../../facts/rule.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';

export const KIDNEY_RULES: readonly ClinicalRule[] = [];

/** Facts of kidney function and renal response. */
export const kidneyFacts = (_input: SubjectInput): readonly Fact[] => [];
