import { z } from 'zod';
import { hashCanonical } from '../integrity/sha256.ts';
import type { Sha256Hex } from '../kernel/brands.ts';
import { AesiParameters } from './aesi.ts';
import { CellTherapyParameters } from './cellTherapy.ts';
import { DltParameters } from './dlt.ts';
import { EligibilityParameters } from './eligibility.ts';
import { EndpointParameters } from './endpoints.ts';
import { KidneyParameters } from './kidney.ts';
import { LiverParameters } from './liver.ts';
import { LupusParameters } from './lupus.ts';
import { PdParameters } from './pd.ts';
import { sourced } from './sourced.ts';

export const WindowAnchor = z.enum(['firstInfusion', 'lastInfusion']);
export const NextGroupAnchor = z.enum(['everySubject', 'lastSubject']);

/**
 * The gate parameters that the registry record leaves open (trial.md "What the record leaves open"; domain.md 2.1).
 * They are versioned: a change is a new protocol version with a new hash.
 */
export const GateParameters = z.strictObject({
  /** Whole days of safety data that must have elapsed. */
  windowDays: sourced(z.number().int().min(1).max(365)),
  /** Which infusion starts the window. */
  anchor: sourced(WindowAnchor),
  /** Whether every dosed subject, or only the last dosed, must have completed the window. */
  nextGroupAnchor: sourced(NextGroupAnchor),
  /** Whether pharmacodynamic evidence is required before the next dose level. */
  requirePd: sourced(z.boolean()),
});
export type GateParameters = z.infer<typeof GateParameters>;

export const DoseLevel = z.strictObject({
  /** 1 for the lowest. */
  level: z.number().int().min(1),
  /** Cells per kg body weight. */
  dose: z.number().positive(),
  unit: z.string(),
  /** Values of DM.ARMCD or DM.ACTARMCD that name this level. */
  armCodes: z.array(z.string()),
});
export type DoseLevel = z.infer<typeof DoseLevel>;

/** An assessment that a gate needs: at least one dated result between the two study days (inclusive). */
export const RequiredAssessment = z.strictObject({
  id: z.string(),
  label: z.strictObject({ en: z.string(), 'zh-CN': z.string() }),
  /** safety: gates 1 and 2; pd: gate 2 when `requirePd`. */
  area: z.enum(['safety', 'pd']),
  domain: z.string(),
  /** Any of these test codes satisfies it. */
  testCodes: z.array(z.string()),
  fromDay: z.number().int(),
  toDay: z.number().int(),
});
export type RequiredAssessment = z.infer<typeof RequiredAssessment>;

export const Protocol = z.strictObject({
  schema: z.literal('src-protocol/1'),
  id: z.string(),
  studyId: z.string(),
  title: z.strictObject({ en: z.string(), 'zh-CN': z.string() }),
  product: z.string(),
  source: z.string(),
  version: z.number().int().min(1),
  doseLevels: z.array(DoseLevel).min(1),
  /** EX.EXTRT values (upper case) that are the study treatment; others (lymphodepletion) are not infusions. */
  treatmentNames: z.array(z.string()),
  plannedInfusions: z.number().int(),
  groupSizeMax: z.number().int(),
  totalMin: z.number().int(),
  totalMax: z.number().int(),
  /** Relative tolerance of an actual dose against the level's dose, e.g. 0.1 for 10 %. */
  doseTolerance: sourced(z.number()),
  ctcaeVersion: sourced(z.enum(['4.03', '5.0', '6.0'])),
  aesi: AesiParameters,
  cellTherapy: CellTherapyParameters,
  liver: LiverParameters,
  kidney: KidneyParameters,
  lupus: LupusParameters,
  pd: PdParameters,
  dlt: DltParameters,
  eligibility: EligibilityParameters,
  endpoints: EndpointParameters,
  gateParameters: GateParameters,
  requiredAssessments: sourced(z.array(RequiredAssessment)),
  stoppingRules: sourced(z.array(z.strictObject({ id: z.string(), text: z.string() }))),
  /** Roles that must have signed before a decision counts as signed, and how many signatures in all. */
  charter: sourced(z.strictObject({ minSigners: z.number().int(), chairRequired: z.boolean() })),
});
export type Protocol = z.infer<typeof Protocol>;

/** SHA-256 of the canonical protocol document; decisions bind to it. */
export const protocolHash = (protocol: Protocol): Sha256Hex => hashCanonical(protocol);
