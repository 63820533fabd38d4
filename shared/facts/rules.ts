import type { ClinicalRule } from './rule.ts';

/** Every rule that makes a fact. Ids are unique (test/shared/facts/rules.test.ts). */
export const CLINICAL_RULES: readonly ClinicalRule[] = [];

const byId = new Map(CLINICAL_RULES.map((rule) => [rule.id, rule]));

/** The rule of a fact; undefined for a fact of a newer program. */
export const clinicalRule = (id: string): ClinicalRule | undefined => byId.get(id);
