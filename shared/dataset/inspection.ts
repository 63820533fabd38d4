import { z } from 'zod';
import { DeidFinding } from './deid/deid.ts';
import { FileFormat } from './fileFormat.ts';
import { TableMapping } from './mapping/mapping.ts';

/** required: without it no row can be read. recommended: without it something stays unknown. extra: kept, no meaning. */
export const ColumnRole = z.enum(['required', 'recommended', 'known', 'extra']);
export type ColumnRole = z.infer<typeof ColumnRole>;

export const InspectedColumn = z.strictObject({
  /** As the file names it. */
  source: z.string(),
  /** Variable that it becomes, after mapping. */
  target: z.string(),
  label: z.string(),
  stored: z.enum(['text', 'number']),
  /** SAS or Define-XML display format; empty when none is stated. */
  format: z.string(),
  role: ColumnRole,
});
export type InspectedColumn = z.infer<typeof InspectedColumn>;

export const InspectedTable = z.strictObject({
  file: z.string(),
  /** Data set, sheet or file name without extension, upper case: what a mapping matches. */
  name: z.string(),
  /** Why the domain is what it is; unknown: a person must map it or leave it out. */
  recognised: z.enum(['sdtm', 'adam', 'mapping', 'left-out', 'unknown']),
  /** Empty when unknown or left out. */
  domain: z.string(),
  /** Ends the import as long as it stands, e.g. a required variable is missing; null when the table can be imported. */
  problem: z.string().nullable(),
  columns: z.array(InspectedColumn),
  missingRequired: z.array(z.string()),
  missingRecommended: z.array(z.string()),
  rowsRead: z.number().int(),
  rowsAccepted: z.number().int(),
  rowsRejected: z.number().int(),
  /** The first rows as they stand in the file, cells as text in the order of `columns`; findings are masked. */
  preview: z.array(z.array(z.string())),
  /** A start for the person who maps a table that cannot be imported as it is; null for every other. Imports nothing. */
  suggestion: TableMapping.nullable(),
});
export type InspectedTable = z.infer<typeof InspectedTable>;

export const InspectedFile = z.strictObject({
  /** Name; inside a zip "extract.zip › lb.csv". */
  file: z.string(),
  format: FileFormat,
  sizeBytes: z.number().int(),
  sha256: z.string(),
  /** How the text was decoded, e.g. "utf-8", "gbk (detected)", and the delimiter of text; empty where it has none. */
  encoding: z.string(),
  /** Why the file cannot be read at all; null when it can. */
  problem: z.string().nullable(),
  tables: z.array(InspectedTable),
});
export type InspectedFile = z.infer<typeof InspectedFile>;

/** How often a check spoke, before anything is stored. */
export const CheckCount = z.strictObject({
  rule: z.string(),
  severity: z.enum(['error', 'warning']),
  domain: z.string(),
  count: z.number().int(),
  /** One of its messages, and where it stands. */
  message: z.string(),
  file: z.string(),
  line: z.number().int(),
  column: z.string(),
});
export type CheckCount = z.infer<typeof CheckCount>;

/** What an import would do. Nothing is stored by looking. */
export const ImportInspection = z.strictObject({
  files: z.array(InspectedFile),
  /** Names of what lies beside and is no data. */
  ignored: z.array(z.string()),
  /** Findings that the given policy does not cover come first. */
  findings: z.array(DeidFinding.extend({ covered: z.boolean() })),
  checks: z.array(CheckCount),
  rowsRead: z.number().int(),
  rowsAccepted: z.number().int(),
  rowsRejected: z.number().int(),
  /**
   * Latest date in the data, which becomes the cut-off when none is stated; null when there is none, or when dates are
   * shifted per subject, so that a person has to state the cut-off.
   */
  latestDate: z.string().nullable(),
  /** True when an import with the same mapping and policy would go through. */
  ready: z.boolean(),
});
export type ImportInspection = z.infer<typeof ImportInspection>;
