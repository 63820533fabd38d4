import { z } from 'zod';

/** One cell as read: text, a number from a numeric variable, or missing. */
export const CellValue = z.union([z.string(), z.number(), z.null()]);
export type CellValue = z.infer<typeof CellValue>;

/** Where a row came from: enough to open the source file at the line. */
export const RowRef = z.strictObject({
  recordId: z.number().int(),
  domain: z.string(),
  file: z.string(),
  /** Line in a text file (header is line 1), observation number in a transport file. */
  line: z.number().int(),
});
export type RowRef = z.infer<typeof RowRef>;

/** A row with every column that came in, by SDTM variable name; nothing is dropped. */
export const SourceRow = z.strictObject({ ref: RowRef, values: z.record(z.string(), CellValue) });
export type SourceRow = z.infer<typeof SourceRow>;
