import { z } from 'zod';
import { sourced } from './sourced.ts';

/** One quantity followed over time: where its results stand and the UCUM unit in which it is stated. */
export const PdSeries = z.strictObject({
  /** Stable, part of the ids of facts. */
  id: z.string(),
  label: z.strictObject({ en: z.string(), 'zh-CN': z.string() }),
  /** Any of these tests; none where the protocol does not follow the quantity. */
  tests: z.array(z.strictObject({ domain: z.string(), testCode: z.string() })),
  /** UCUM code of the table in shared/dataset/units. */
  unit: z.string(),
});
export type PdSeries = z.infer<typeof PdSeries>;

/** A serological marker with the limit of its range beyond which active disease moves it. */
export const PdMarker = PdSeries.extend({ limit: z.enum(['lower', 'upper']) });
export type PdMarker = z.infer<typeof PdMarker>;

/** What counts for an area when a result is below the limit of quantification. */
export const BelowLimitRule = z.enum(['zero', 'missing']);
export type BelowLimitRule = z.infer<typeof BelowLimitRule>;

export const AucMethod = z.enum(['linear', 'linear-up-log-down']);
export type AucMethod = z.infer<typeof AucMethod>;

/** How lymphodepletion is recognised among other treatments (CM, EX). */
export const LymphodepletionRule = z.strictObject({
  /** Text (upper case) that the category or the indication of the row holds. */
  categories: z.array(z.string()),
  /** Drugs (upper case, beginning of the name) that count without such a text … */
  treatments: z.array(z.string()),
  /** … when they were given at most so many days before the first infusion. */
  withinDays: z.number().int().min(1),
});
export type LymphodepletionRule = z.infer<typeof LymphodepletionRule>;

/** What a protocol settles for pharmacokinetics and pharmacodynamics. */
export const PdParameters = z.strictObject({
  lymphodepletion: sourced(LymphodepletionRule),
  bCells: sourced(PdSeries),
  /** Counts below which B cells are said to be depleted, in the unit of `bCells`; no universal cut exists. */
  bCellCuts: sourced(z.array(z.number().positive())),
  kinetics: sourced(z.array(PdSeries)),
  aucMethod: sourced(AucMethod),
  /** Days from the start of an infusion over which the area is stated. */
  aucEndDays: sourced(z.number().positive()),
  /** Fewest points, the one at the start of the infusion counted, from which an area is stated. */
  aucMinPoints: sourced(z.number().int().min(2)),
  /** Results below the limit before the first quantifiable one. */
  belowLimitBeforeFirst: sourced(BelowLimitRule),
  /** Results below the limit between two quantifiable ones. */
  belowLimitBetween: sourced(BelowLimitRule),
  markers: sourced(z.array(PdMarker)),
  immunoglobulins: sourced(z.array(PdSeries)),
  /** Cytokines and proteins of inflammation, of which the peak is stated. */
  peaks: sourced(z.array(PdSeries)),
});
export type PdParameters = z.infer<typeof PdParameters>;
