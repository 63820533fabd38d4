import { z } from 'zod';
import { VERDICTS } from '../clinical/adverse/reportedAgainstDerived.ts';
import { RowRef } from '../dataset/sourceRow.ts';
import { Phrase } from '../gates/gate.ts';
import { AeCell } from './adverseEvents.ts';
import { Provenance } from './provenance.ts';

/**
 * What a line says: a verdict on an event; not-evaluable: its time cannot be told; not-reported: a laboratory
 * abnormality without an event of its kind, severe or milder.
 */
export const ComparisonVerdict = z.enum([...VERDICTS, 'not-evaluable', 'not-reported', 'not-reported-mild']);
export type ComparisonVerdict = z.infer<typeof ComparisonVerdict>;

/** A reported grade beside the derived one, or an abnormality that nobody reported. */
export const ComparisonRow = z.strictObject({
  /** Unique within the model. */
  id: z.string(),
  subjectId: z.string(),
  /** null: at no dose level. */
  level: z.number().int().nullable(),
  /** The event in the data's own words, or the name of the criteria. */
  term: z.string(),
  /** Onset as collected, or the day of the first result that nobody reported. */
  date: z.string(),
  day: z.number().int().nullable(),
  /** none: nothing was reported; a grade of null: reported without a grade. */
  reported: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('none') }),
    z.strictObject({ kind: z.literal('event'), grade: z.number().int().nullable() }),
  ]),
  derived: z
    .strictObject({
      min: z.number().int(),
      max: z.number().int(),
      clause: z.string(),
      /** The worst result, its unit, and its day. */
      result: z.string(),
      unit: z.string(),
      on: z.string(),
    })
    .nullable(),
  /** Results in the time of the event, or those that nobody reported. */
  results: z.number().int(),
  verdict: ComparisonVerdict,
  remark: Phrase.nullable(),
  refs: z.array(RowRef),
});
export type ComparisonRow = z.infer<typeof ComparisonRow>;

export const AesiRow = z.strictObject({
  id: z.string(),
  label: z.strictObject({ en: z.string(), 'zh-CN': z.string() }),
  /** The group asks for events present after this study day; their grade is the worst of the whole event. */
  afterDay: z.number().int().nullable(),
  /** Worst grade derived from the results after that day; null: no such day, or no gradable result. */
  late: z.strictObject({ min: z.number().int(), max: z.number().int() }).nullable(),
  cells: z.array(AeCell),
  total: AeCell,
});
export type AesiRow = z.infer<typeof AesiRow>;

export const AeDerivedModel = z.strictObject({
  comparison: z.strictObject({
    conclusion: z.array(Phrase),
    /** What a physician should look at first. */
    rows: z.array(ComparisonRow),
    rule: Phrase,
  }),
  aesi: z.strictObject({
    conclusion: z.array(Phrase),
    levels: z.array(
      z.strictObject({
        level: z.number().int(),
        dose: z.number(),
        unit: z.string(),
        dosed: z.number().int(),
      }),
    ),
    rows: z.array(AesiRow),
    /** Events that a group names and does not count, and marks of the investigator that no group has. */
    notCounted: z.array(z.strictObject({ ref: RowRef, subjectId: z.string(), reason: Phrase })),
    rule: z.array(Phrase),
    /** The groups are an assumption of the protocol that the sponsor has yet to confirm. */
    assumed: z.boolean(),
  }),
  /** Why nothing is shown; null when something is. */
  empty: Phrase.nullable(),
  provenance: Provenance,
});
export type AeDerivedModel = z.infer<typeof AeDerivedModel>;

/** Lines that a physician should look at: a grade outside what the values allow, or a severe abnormality unreported. */
export const isFinding = ({ verdict }: Pick<ComparisonRow, 'verdict'>): boolean =>
  verdict === 'reported-lower' || verdict === 'reported-higher' || verdict === 'not-reported';
