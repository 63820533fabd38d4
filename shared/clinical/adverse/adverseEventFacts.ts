import type { Fact } from '../../facts/fact.ts';
import type { ClinicalRule } from '../../facts/rule.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';

export const ADVERSE_EVENT_RULES: readonly ClinicalRule[] = [];

/** Facts of adverse events, and of grades reported against derived. */
export const adverseEventFacts = (_input: SubjectInput): readonly Fact[] => [];
