import { z } from 'zod';
import { FileFormat } from './fileFormat.ts';

/** One row or file problem, in words that name the place and the rule, never a value that could identify someone. */
export const RowIssue = z.strictObject({
  /** With sheet or data set where its rows lie in one of several: "workbook.xlsx › LB". Empty when the cut is meant. */
  file: z.string(),
  domain: z.string(),
  /** 0 when the whole file is meant. */
  line: z.number().int(),
  column: z.string(),
  /** Rule id, e.g. DQ-AE-003. */
  rule: z.string(),
  severity: z.enum(['error', 'warning']),
  message: z.string(),
});
export type RowIssue = z.infer<typeof RowIssue>;

/** One that stands in the workspace, under the number that leads to its row. */
export const NumberedIssue = z.strictObject({ issueId: z.number().int(), ...RowIssue.shape });
export type NumberedIssue = z.infer<typeof NumberedIssue>;

/** Which issues are wanted; null: every one. */
export const IssueFilter = z.strictObject({
  severity: RowIssue.shape.severity.nullable(),
  rule: z.string().max(100).nullable(),
  file: z.string().max(2000).nullable(),
});
export type IssueFilter = z.infer<typeof IssueFilter>;

/** How many issues of a rule a file has. */
export const IssueGroup = z.strictObject({
  severity: RowIssue.shape.severity,
  rule: z.string(),
  domain: z.string(),
  file: z.string(),
  count: z.number().int(),
});
export type IssueGroup = z.infer<typeof IssueGroup>;

export const FileReport = z.strictObject({
  file: z.string(),
  /** "LB"; of a workbook or transport file with several "DM+LB"; empty when every table was left out. */
  domain: z.string(),
  format: FileFormat,
  /** Of the file as it came. */
  sha256: z.string(),
  /**
   * What the workspace keeps of the file: its bytes, or, where de-identification removed or changed something, the
   * rows as they were stored, as CSV.
   */
  kept: z.enum(['original', 'deidentified']),
  /** How its text was decoded, e.g. "gbk (detected), semicolons". */
  encoding: z.string(),
  sizeBytes: z.number().int(),
  rowsRead: z.number().int(),
  rowsAccepted: z.number().int(),
  rowsRejected: z.number().int(),
  /** Variables that this version has no meaning for; their values are kept with the row. */
  extraVariables: z.array(z.string()),
});
export type FileReport = z.infer<typeof FileReport>;

/** Rows of one domain over all files. */
export const DomainReport = z.strictObject({
  domain: z.string(),
  files: z.number().int(),
  rowsRead: z.number().int(),
  rowsAccepted: z.number().int(),
  rowsRejected: z.number().int(),
});
export type DomainReport = z.infer<typeof DomainReport>;

/** Rows read = accepted + rejected, per file, per domain and in all. */
export const ImportReport = z.strictObject({
  cutId: z.string(),
  label: z.string(),
  cutoffDate: z.string(),
  /** "stated" by the person, or "latest date in the data". */
  cutoffBasis: z.enum(['stated', 'latest-observation']),
  contentHash: z.string(),
  files: z.array(FileReport),
  domains: z.array(DomainReport),
  rowsRead: z.number().int(),
  rowsAccepted: z.number().int(),
  rowsRejected: z.number().int(),
  /** At most 1,000 are carried; `issueCount` is the full number, the rest is in the workspace. */
  issues: z.array(NumberedIssue),
  issueCount: z.number().int(),
});
export type ImportReport = z.infer<typeof ImportReport>;
