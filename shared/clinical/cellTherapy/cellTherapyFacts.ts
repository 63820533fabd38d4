import type { Fact } from '../../facts/fact.ts';
import type { ClinicalRule } from '../../facts/rule.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';

export const CELL_THERAPY_RULES: readonly ClinicalRule[] = [];

/** Facts of CRS, ICANS, ICAHT, AKI and vital signs. */
export const cellTherapyFacts = (_input: SubjectInput): readonly Fact[] => [];
