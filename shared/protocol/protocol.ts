import { z } from 'zod';
import { FactArea } from '../facts/fact.ts';
import { hashCanonical } from '../integrity/sha256.ts';
import type { Sha256Hex } from '../kernel/brands.ts';
import { AesiParameters } from './aesi.ts';
import { CellTherapyParameters } from './cellTherapy.ts';
import { Charter } from './charter.ts';
import { ComparatorParameters } from './comparators.ts';
import { DltParameters } from './dlt.ts';
import { EligibilityParameters } from './eligibility.ts';
import { EndpointParameters } from './endpoints.ts';
import { GateParameters } from './gateParameters.ts';
import { KidneyParameters } from './kidney.ts';
import { LiverParameters } from './liver.ts';
import { LupusParameters } from './lupus.ts';
import { PdParameters } from './pd.ts';
import { sourced } from './sourced.ts';
import { StoppingRules } from './stopping.ts';

export const DoseLevel = z.strictObject({
  /** 1 for the lowest. */
  level: z.number().int().min(1),
  /** What people call it, e.g. "Dose level 1". */
  label: z.strictObject({ en: z.string(), 'zh-CN': z.string() }),
  /** Per infusion or administration, in `unit`. */
  dose: z.number().positive(),
  unit: z.string().min(1),
  /** Values of DM.ARMCD or DM.ACTARMCD that name this level. */
  armCodes: z.array(z.string()),
});
export type DoseLevel = z.infer<typeof DoseLevel>;

/** An assessment that a gate needs: at least one dated result between the two study days (inclusive). */
export const RequiredAssessment = z.strictObject({
  id: z.string(),
  label: z.strictObject({ en: z.string(), 'zh-CN': z.string() }),
  /** pd is asked for by G2 only when `requirePd`. */
  area: z.enum(['safety', 'pd', 'efficacy']),
  /** The gates that ask for it; G1F lists it for the judgement. */
  gates: z.array(z.enum(['G1', 'G1F', 'G2'])).min(1),
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
  plannedInfusions: z.number().int().min(1).max(99),
  /** Study days on which the infusions are planned, the first on day 1; as many as `plannedInfusions`. */
  infusionDays: sourced(z.array(z.number().int().min(1)).min(1)),
  groupSizeMax: z.number().int().min(1).max(99),
  totalMin: z.number().int().min(1).max(999),
  totalMax: z.number().int().min(1).max(999),
  /** What is derived and followed; pages of other areas say that the protocol does not follow them. */
  areas: z.array(FactArea),
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
  stoppingRules: sourced(StoppingRules),
  comparators: sourced(ComparatorParameters),
  charter: sourced(Charter),
});
export type Protocol = z.infer<typeof Protocol>;

/** SHA-256 of the canonical protocol document; decisions bind to it. */
export const protocolHash = (protocol: Protocol): Sha256Hex => hashCanonical(protocol);
