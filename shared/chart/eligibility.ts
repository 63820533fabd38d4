import { z } from 'zod';
import { Fact } from '../facts/fact.ts';
import { Phrase } from '../gates/gate.ts';
import { Proportion, Provenance } from './provenance.ts';

const Local = z.strictObject({ en: z.string(), 'zh-CN': z.string() });

/** One criterion over all dosed subjects. "Met" always means: may be enrolled as far as this goes. */
export const EligibilityCriterion = z.strictObject({
  id: z.string(),
  role: z.enum(['inclusion', 'exclusion']),
  label: Local,
  /** The wording of the source. */
  text: Local,
  met: z.number().int(),
  notEvaluable: z.number().int(),
  /** Dosed subjects who do not meet it, over the dosed set. */
  notMet: Proportion,
});
export type EligibilityCriterion = z.infer<typeof EligibilityCriterion>;

export const EligibilitySubject = z.strictObject({
  subjectId: z.string(),
  /** null: not dosed, or at no level that can be told. */
  level: z.number().int().nullable(),
  dosed: z.boolean(),
  /** 0-based position among all dosed subjects; null for others. */
  style: z.number().int().nullable(),
  /** Which results counted, in words. */
  screening: Phrase,
  overall: Fact,
  /** In the order of the criteria. */
  cells: z.array(Fact),
  /** Rows against enrolment that belong to no criterion of the protocol. */
  others: z.array(Fact),
});
export type EligibilitySubject = z.infer<typeof EligibilitySubject>;

export const EligibilityModel = z.strictObject({
  conclusion: z.array(Phrase),
  criteria: z.array(EligibilityCriterion),
  /** Dosed subjects by level and first infusion, then everybody else. */
  subjects: z.array(EligibilitySubject),
  /** Dosed subjects with at least one criterion not met. */
  deviating: Proportion,
  empty: Phrase.nullable(),
  provenance: Provenance,
});
export type EligibilityModel = z.infer<typeof EligibilityModel>;
