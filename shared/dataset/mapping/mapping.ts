import { z } from 'zod';

/** A heading as the file writes it; senders write whole sentences. */
const ColumnName = z.string().min(1).max(200);

/**
 * A variable as SDTM and SAS name it. Source: SDTMIG v3.4, section 4.1.3, with room for a sponsor's longer names.
 * SECURITY: a name such as __proto__ is none. test/shared/dataset/mapping/mapping.test.ts
 */
const VariableName = z.string().regex(/^[A-Z][A-Z0-9_]{0,63}$/);

/** How the dates of a column are written when they are not ISO 8601. */
export const DateOrder = z.enum(['dmy', 'mdy', 'ymd']);
export type DateOrder = z.infer<typeof DateOrder>;

/** What one table of an extract is, and which of its columns is which variable. */
export const TableMapping = z.strictObject({
  /** By what the table is recognised again: data set, sheet or file name without extension, upper case; and its columns. */
  match: z.strictObject({ name: z.string().max(200), columns: z.array(ColumnName).max(2000) }),
  /** A table that is left out is counted and reported, never silently skipped. */
  use: z.enum(['import', 'leave-out']),
  /** SDTM domain whose rows these are, e.g. LB; empty for a table that is left out. */
  domain: z.string().max(8),
  /** Columns that carry a variable under another name. A column that is not named here keeps its own name. */
  columns: z.array(z.strictObject({ source: ColumnName, target: VariableName })).max(2000),
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
