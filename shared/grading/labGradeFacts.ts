import type { Fact } from '../facts/fact.ts';
import type { ClinicalRule } from '../facts/rule.ts';
import type { SubjectInput } from '../facts/subjectInput.ts';

export const LAB_GRADE_RULES: readonly ClinicalRule[] = [];

/** Facts of grades of laboratory results. */
export const labGradeFacts = (_input: SubjectInput): readonly Fact[] => [];
