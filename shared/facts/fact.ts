import { z } from 'zod';
import { RowRef } from '../dataset/sourceRow.ts';
import { Phrase } from '../gates/gate.ts';

/** What a fact is about; one page of the program each. */
export const FactArea = z.enum([
  'lab-grade',
  'adverse-event',
  'reported-against-derived',
  'cell-therapy',
  'liver',
  'kidney',
  'lupus',
  'pd',
  'dlt',
  'eligibility',
  'endpoint',
]);
export type FactArea = z.infer<typeof FactArea>;

/**
 * The value of a fact. `none` is a value with a reason, never "normal", "met" or zero: `ungradable` for a grade that
 * the record does not allow, `not-evaluable` for any other statement, `not-applicable` where the rule does not speak
 * of this subject.
 */
export const FactValue = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('number'), value: z.number(), unit: z.string() }),
  /** `grade` is the stated policy's choice within min and max, which differ where clinical data are needed. */
  z.strictObject({
    kind: z.literal('grade'),
    scale: z.string(),
    grade: z.number().int().min(0).max(5),
    min: z.number().int().min(0).max(5),
    max: z.number().int().min(0).max(5),
  }),
  z.strictObject({ kind: z.literal('yes-no'), value: z.boolean() }),
  /** A word of the rule's own list, e.g. "hepatocellular"; said by shared/text as `fact-code.<rule id>.<code>`. */
  z.strictObject({ kind: z.literal('code'), code: z.string() }),
  /** Complete calendar date. */
  z.strictObject({ kind: z.literal('date'), date: z.string() }),
  /** What an incomplete date allows; null is an open end. */
  z.strictObject({
    kind: z.literal('interval'),
    low: z.number().nullable(),
    high: z.number().nullable(),
    unit: z.string(),
  }),
  /** Below the limit of quantification: kept as such, never zero. */
  z.strictObject({ kind: z.literal('below-limit'), text: z.string(), unit: z.string() }),
  z.strictObject({
    kind: z.literal('none'),
    none: z.enum(['ungradable', 'not-evaluable', 'not-applicable']),
  }),
]);
export type FactValue = z.infer<typeof FactValue>;

/** One derived statement with everything that a reader needs to derive it again by hand. */
export const Fact = z.strictObject({
  /** `${rule}|${subjectId}|${key}`; unique within a cut and the same whenever the cut is derived again. */
  id: z.string(),
  /** Id of the rule in the catalogue (shared/facts/rules.ts), which carries document, version and section. */
  rule: z.string(),
  area: FactArea,
  /** '' for a statement on a dose level or the whole cut. */
  subjectId: z.string(),
  /** Term, test or item in the data's own words, e.g. "Anemia", "ALT", "Infusion 2". */
  about: z.string(),
  /** As collected (may be partial); '' when the fact has no date of its own. */
  date: z.string(),
  /** Study day relative to the first infusion (no day 0); null when there is none. */
  day: z.number().int().nullable(),
  value: FactValue,
  /** The clause that decided, as the rule writes it ("> 3.0 - 5.0 x ULN"); '' when the rule has one clause only. */
  clause: z.string(),
  /** Why there is no value, or what was taken conservatively; null when nothing needs saying. */
  reason: Phrase.nullable(),
  /** The figures that went in, as read: name, value with unit. */
  inputs: z.array(z.strictObject({ name: z.string(), value: z.string() })),
  /** The rows that went in. */
  refs: z.array(RowRef),
});
export type Fact = z.infer<typeof Fact>;

/** The stable id of a fact. */
export const factId = (rule: string, subjectId: string, key: string): string => `${rule}|${subjectId}|${key}`;
