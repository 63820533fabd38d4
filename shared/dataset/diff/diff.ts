import { z } from 'zod';
import { Phrase } from '../../gates/gate.ts';
import { CellValue, RowRef } from '../sourceRow.ts';

export const RowChange = z.enum(['new', 'changed', 'removed', 'duplicated']);
export type RowChange = z.infer<typeof RowChange>;

/** One row that differs; `older` and `newer` lead to the rows where they are. */
export const DiffRow = z.strictObject({
  change: RowChange,
  domain: z.string(),
  subjectId: z.string(),
  /** Values of the key variables, in their order. */
  key: z.array(z.string()),
  older: RowRef.nullable(),
  newer: RowRef.nullable(),
  /** Cells that differ; for a new or removed row all that hold something. */
  cells: z.array(
    z.strictObject({ column: z.string(), older: CellValue.nullable(), newer: CellValue.nullable() }),
  ),
  /** Cells that are alike on both sides: what the row is about. */
  context: z.record(z.string(), CellValue),
});
export type DiffRow = z.infer<typeof DiffRow>;

export const DomainDiff = z.strictObject({
  domain: z.string(),
  /** Natural key by which rows were matched; empty: none is known, whole rows were compared. */
  key: z.array(z.string()),
  keyBasis: z.enum(['declared', 'chosen', 'whole-row']),
  rowsOlder: z.number().int(),
  rowsNewer: z.number().int(),
  new: z.number().int(),
  changed: z.number().int(),
  removed: z.number().int(),
  duplicated: z.number().int(),
  unchanged: z.number().int(),
  /** Of the new rows those dated on or before the older cut-off; null: the domain has no date to tell by. */
  late: z.number().int().nullable(),
  /** Variables of which another key can be made. */
  columns: z.array(z.string()),
});
export type DomainDiff = z.infer<typeof DomainDiff>;

/** What matters to a committee, each item with the rows behind it. */
export const DiffItem = z.strictObject({
  kind: z.enum([
    'subject-new',
    'subject-removed',
    'subject-changed',
    'dose-new',
    'dose-changed',
    'dose-removed',
    'ae-new',
    'ae-new-serious',
    'ae-upgraded',
    'ae-downgraded',
    'ae-became-serious',
    'ae-resolved',
    'ae-removed',
    'ae-changed',
    'lab-changed',
    'grade-moved',
    'gate-moved',
  ]),
  subjectId: z.string(),
  level: z.number().int().nullable(),
  text: Phrase,
  /** In which of the two cuts the rows are. */
  cut: z.enum(['older', 'newer']),
  refs: z.array(RowRef),
});
export type DiffItem = z.infer<typeof DiffItem>;

export const CutDiff = z.strictObject({
  olderCutId: z.string(),
  newerCutId: z.string(),
  olderHash: z.string(),
  newerHash: z.string(),
  identical: z.boolean(),
  domains: z.array(DomainDiff),
  items: z.array(DiffItem),
  /** Domains of which more rows differ than `items` tells of one by one. */
  notTold: z.array(z.strictObject({ domain: z.string(), rows: z.number().int() })),
  /** The version in force, under which the gates of both cuts were evaluated. */
  protocol: z.strictObject({ id: z.string(), version: z.number().int(), hash: z.string() }),
  /** Names the algorithm, e.g. "diff/1". */
  algorithm: z.string(),
});
export type CutDiff = z.infer<typeof CutDiff>;

/** What happened to a row that the newer cut has. */
export const RecordChange = z.enum(['new', 'changed', 'duplicated']);
export type RecordChange = z.infer<typeof RecordChange>;

export const MarkRun = z.strictObject({
  change: RecordChange,
  from: z.number().int(),
  to: z.number().int(),
});
export type MarkRun = z.infer<typeof MarkRun>;

const Counts = { new: z.number().int(), changed: z.number().int(), removed: z.number().int() };

/** Marks on the newer cut: what is new or changed since the older one. */
export const CutMarks = z.strictObject({
  olderCutId: z.string(),
  newerCutId: z.string(),
  /** Record ids from `from` to `to`, in ascending order; ids of other rows lie between the runs, not within. */
  records: z.array(MarkRun),
  /** Subjects with any difference, rows that went away included. */
  subjects: z.array(
    z.strictObject({
      subjectId: z.string(),
      change: RowChange,
      ...Counts,
      domains: z.array(z.strictObject({ domain: z.string(), ...Counts })),
    }),
  ),
});
export type CutMarks = z.infer<typeof CutMarks>;
