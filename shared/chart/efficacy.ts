import { z } from 'zod';
import { ENDPOINTS } from '../clinical/endpoints/endpointStatus.ts';
import { RowRef } from '../dataset/sourceRow.ts';
import { Fact } from '../facts/fact.ts';
import { Phrase } from '../gates/gate.ts';
import { EndpointWindow } from '../protocol/endpoints.ts';
import { RenalDefinitionId } from '../protocol/renalDefinition.ts';
import { LabTrendModel } from './labTrend.ts';
import { Proportion, Provenance } from './provenance.ts';

export const EfficacySubjectStatus = z.strictObject({
  subjectId: z.string(),
  status: z.enum(['yes', 'no', 'unknown']),
  reason: Phrase.nullable(),
  /** Study day of the assessment that counts. */
  day: z.number().int().nullable(),
  refs: z.array(RowRef),
});
export type EfficacySubjectStatus = z.infer<typeof EfficacySubjectStatus>;

export const EfficacyCell = z.strictObject({
  /** null: everybody dosed. */
  level: z.number().int().nullable(),
  ofDosed: Proportion,
  ofEvaluable: Proportion,
  subjects: z.array(EfficacySubjectStatus),
});
export type EfficacyCell = z.infer<typeof EfficacyCell>;

export const EfficacyRow = z.strictObject({
  endpoint: z.enum(ENDPOINTS),
  /** null: the last assessment of each subject, or for adverse events the whole time. */
  window: EndpointWindow.nullable(),
  /** First study day for which the source of the definition states the response; null for other endpoints. */
  statedFromDay: z.number().int().nullable(),
  cells: z.array(EfficacyCell),
});
export type EfficacyRow = z.infer<typeof EfficacyRow>;

export const RenalOutcome = z.enum(['complete', 'partial', 'other', 'none', 'unknown']);
export type RenalOutcome = z.infer<typeof RenalOutcome>;

/** A definition of renal response as the choice offers it. */
export const EfficacyDefinition = z.strictObject({
  id: RenalDefinitionId,
  title: z.strictObject({ en: z.string(), 'zh-CN': z.string() }),
  /** Chosen by the protocol for the endpoint. */
  primary: z.boolean(),
  outcomes: z.array(
    z.strictObject({
      code: z.string(),
      outcome: RenalOutcome,
      clause: z.string(),
      statedFromDay: z.number(),
    }),
  ),
});
export type EfficacyDefinition = z.infer<typeof EfficacyDefinition>;

export const EfficacySubject = z.strictObject({
  subjectId: z.string(),
  level: z.number().int(),
  style: z.number().int(),
  /** Renal response at each visit by every definition, by day. */
  responses: z.array(Fact),
});
export type EfficacySubject = z.infer<typeof EfficacySubject>;

export const EfficacyModel = z.strictObject({
  conclusion: z.array(Phrase),
  levels: z.array(
    z.strictObject({ level: z.number().int(), dose: z.number(), unit: z.string(), dosed: z.number().int() }),
  ),
  endpoints: z.array(EfficacyRow),
  /** The primary first. */
  definitions: z.array(EfficacyDefinition),
  windows: z.array(EndpointWindow),
  subjects: z.array(EfficacySubject),
  /** Change of UPCR in per cent of the baseline; falls at which lines stand. */
  change: LabTrendModel,
  changeLines: z.array(z.number()),
  sledai: LabTrendModel,
  egfr: LabTrendModel,
  /** Entered totals and items that contradict the items or the results, and cytopenias that may be the drugs. */
  contradictions: z.array(Fact),
  /** Items that results could be held against, over all that results speak of. */
  checked: z.strictObject({ n: z.number().int(), of: z.number().int() }),
  /** Reported eGFR that differs from ours. */
  differences: z.array(Fact),
  empty: Phrase.nullable(),
  provenance: Provenance,
});
export type EfficacyModel = z.infer<typeof EfficacyModel>;
