import { ADVERSE_EVENT_RULES } from '../clinical/adverse/adverseEventFacts.ts';
import { CELL_THERAPY_RULES } from '../clinical/cellTherapy/cellTherapyFacts.ts';
import { DLT_RULES } from '../clinical/dlt/dltFacts.ts';
import { ELIGIBILITY_RULES } from '../clinical/eligibility/eligibilityFacts.ts';
import { ENDPOINT_RULES } from '../clinical/endpoints/endpointFacts.ts';
import { KIDNEY_RULES } from '../clinical/kidney/kidneyFacts.ts';
import { LIVER_RULES } from '../clinical/liver/liverFacts.ts';
import { LUPUS_RULES } from '../clinical/lupus/lupusFacts.ts';
import { PD_RULES } from '../clinical/pd/pdFacts.ts';
import { LAB_GRADE_RULES } from '../grading/labGradeRules.ts';
import type { ClinicalRule } from './rule.ts';

/** Every rule that makes a fact. Ids are unique (test/shared/facts/rules.test.ts). */
export const CLINICAL_RULES: readonly ClinicalRule[] = [
  ...LAB_GRADE_RULES,
  ...ADVERSE_EVENT_RULES,
  ...CELL_THERAPY_RULES,
  ...LIVER_RULES,
  ...KIDNEY_RULES,
  ...LUPUS_RULES,
  ...PD_RULES,
  ...DLT_RULES,
  ...ELIGIBILITY_RULES,
  ...ENDPOINT_RULES,
];

const byId = new Map(CLINICAL_RULES.map((rule) => [rule.id, rule]));

/** The rule of a fact; undefined for a fact of a newer program. */
export const clinicalRule = (id: string): ClinicalRule | undefined => byId.get(id);
