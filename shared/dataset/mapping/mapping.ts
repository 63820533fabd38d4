import { z } from 'zod';

const VariableName = z.string().min(1).max(64);

/** How the dates of a column are written when they are not ISO 8601. */
export const DateOrder = z.enum(['dmy', 'mdy', 'ymd']);
export type DateOrder = z.infer<typeof DateOrder>;

/** What one table of an extract is, and which of its columns is which variable. */
export const TableMapping = z.strictObject({
  /** By what the table is recognised again: data set, sheet or file name without extension, upper case; and its columns. */
  match: z.strictObject({ name: z.string().max(200), columns: z.array(VariableName).max(2000) }),
  /** A table that is left out is counted and reported, never silently skipped. */
  use: z.enum(['import', 'leave-out']),
  /** SDTM domain whose rows these are, e.g. LB; empty for a table that is left out. */
  domain: z.string().max(8),
  /** Columns that carry a variable under another name. A column that is not named here keeps its own name. */
  columns: z.array(z.strictObject({ source: VariableName, target: VariableName })).max(2000),
  /** Variables that have the same value in every row, e.g. STUDYID. */
  constants: z.array(z.strictObject({ target: VariableName, value: z.string().max(200) })).max(100),
  /** Codes of the sender that stand for others, e.g. SEX: "Male" → "M". Compared exactly. */
  values: z
    .array(z.strictObject({ target: VariableName, from: z.string().max(200), to: z.string().max(200) }))
    .max(2000),
  dates: z.array(z.strictObject({ target: VariableName, order: DateOrder })).max(200),
});
export type TableMapping = z.infer<typeof TableMapping>;

/** A named mapping, reused from month to month. Its hash (canonical JSON, SHA-256) stands in the data cut. */
export const Mapping = z.strictObject({
  schema: z.literal('src-mapping/1'),
  name: z.string().trim().min(1).max(200),
  tables: z.array(TableMapping).max(500),
});
export type Mapping = z.infer<typeof Mapping>;
