import type { Fact } from '../../facts/fact.ts';
import type { ClinicalRule } from '../../facts/rule.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';

export const ENDPOINT_RULES: readonly ClinicalRule[] = [];

/** Facts of the endpoints of the trial. */
export const endpointFacts = (_input: readonly SubjectInput[]): readonly Fact[] => [];
