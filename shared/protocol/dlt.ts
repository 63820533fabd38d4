import { z } from 'zod';
import { Direction } from '../grading/labGrade.ts';
import { sourced } from './sourced.ts';

const Label = z.strictObject({ en: z.string(), 'zh-CN': z.string() });
const Grade = z.number().int().min(1).max(5);

/**
 * The time in which an event can be dose limiting: from the day of the first, or of each, infusion until so many whole
 * days have elapsed. 28 elapsed days end on study day 29, because there is no day 0.
 */
export const DltWindow = z.strictObject({
  days: z.number().int().min(1).max(365),
  anchor: z.enum(['firstInfusion', 'eachInfusion']),
});
export type DltWindow = z.infer<typeof DltWindow>;

/** What an event is held against. Words are compared without regard to case. */
export const DltSelector = z.discriminatedUnion('kind', [
  /** Every adverse event. */
  z.strictObject({ kind: z.literal('any') }),
  /** AETERM or AEDECOD. */
  z.strictObject({ kind: z.literal('term'), terms: z.array(z.string()).min(1) }),
  /** Ids of groups of special interest (shared/protocol/aesi.ts). */
  z.strictObject({ kind: z.literal('aesi'), groups: z.array(z.string()).min(1) }),
  /** AEBODSYS or AESOC. */
  z.strictObject({ kind: z.literal('soc'), classes: z.array(z.string()).min(1) }),
  /** Laboratory results graded by the criteria of the protocol; an empty list is every gradable test. */
  z.strictObject({
    kind: z.literal('lab'),
    tests: z.array(z.strictObject({ term: z.string(), direction: Direction })),
  }),
]);
export type DltSelector = z.infer<typeof DltSelector>;

/** One way in which an event asks for adjudication; all that it names must hold, or may hold where a value is missing. */
export const DltClause = z.strictObject({
  id: z.string(),
  label: Label,
  anyOf: z.array(DltSelector).min(1),
  /** null: of any grade, or of none. */
  minGrade: Grade.nullable(),
  /** True: only what is serious, or not said not to be. */
  serious: z.boolean(),
  /** related: at least possibly; what is not said plainly to be unrelated counts. Laboratory results have no relation. */
  relatedness: z.enum(['related', 'any']),
  /** Whole days that it must last at least; null: however long. An end that is not known lasts. */
  minDurationDays: z.number().int().min(1).nullable(),
});
export type DltClause = z.infer<typeof DltClause>;

/**
 * What is excepted from clauses. Every condition that is not null must be known to hold: an exception never rests on
 * what is missing.
 */
export const DltException = z.strictObject({
  id: z.string(),
  label: Label,
  /** Ids of the clauses that it excepts from. */
  clauses: z.array(z.string()).min(1),
  anyOf: z.array(DltSelector).min(1),
  maxGrade: Grade.nullable(),
  /** True: the record says that it comes from lymphodepletion (`lymphodepletion` of the rule). */
  fromLymphodepletion: z.boolean(),
  /**
   * Known to be over, an event by its end, a laboratory value by the next result at or below the grade, within so many
   * whole days of its onset or of the first infusion.
   */
  recovered: z
    .strictObject({
      toGrade: z.number().int().min(0).max(4),
      withinDays: z.number().int().min(0),
      of: z.enum(['onset', 'firstInfusion']),
    })
    .nullable(),
  /** Laboratory only: not above the grade of the last result before this study day (before lymphodepletion, say). */
  notWorseThanBeforeDay: z.number().int().nullable(),
});
export type DltException = z.infer<typeof DltException>;

/** When an event asks for DLT adjudication. The events that it names are candidates; people decide. */
export const DltRule = z
  .strictObject({
    window: DltWindow,
    /** AEREL values, upper case. `unrelated` says plainly no; whatever stands in neither list is unclear and counts. */
    relatedness: z.strictObject({ related: z.array(z.string()), unrelated: z.array(z.string()) }),
    /** SUPPAE qualifier that says that an event comes from lymphodepletion, and the values that say so (upper case). */
    lymphodepletion: z.strictObject({ qualifier: z.string(), values: z.array(z.string()) }),
    clauses: z.array(DltClause).min(1),
    exceptions: z.array(DltException),
  })
  .refine(
    ({ clauses, exceptions }) =>
      exceptions.every((one) => one.clauses.every((id) => clauses.some((clause) => clause.id === id))),
    'An exception names a clause that the rule does not have',
  )
  .refine(
    ({ clauses, exceptions }) =>
      [clauses, exceptions].every((list) => new Set(list.map(({ id }) => id)).size === list.length),
    'Ids of clauses and of exceptions are unique',
  );
export type DltRule = z.infer<typeof DltRule>;

/** What a protocol settles for dose-limiting toxicity. */
export const DltParameters = z.strictObject({
  rule: sourced(DltRule),
  /**
   * Subjects of one dose group who may have a DLT and the next gate still be met, by how many of the group are
   * evaluable: the row with the most subjects that is not above that number holds. 3+3: 0 of 3, 1 of 6.
   */
  toleratedPerGroup: sourced(
    z
      .array(
        z.strictObject({
          subjects: z.number().int().min(1).max(99),
          tolerated: z.number().int().min(0).max(99),
        }),
      )
      .min(1),
  ),
});
export type DltParameters = z.infer<typeof DltParameters>;
