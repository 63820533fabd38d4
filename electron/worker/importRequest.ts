import { z } from 'zod';
import { events } from '../../shared/contract/events.ts';
import { ImportReport } from '../../shared/dataset/importReport.ts';
import { parseIsoDate } from '../../shared/kernel/isoDate.ts';
import { Protocol } from '../../shared/protocol/protocol.ts';

const IsoDateText = z.string().transform((text, context) => {
  const date = parseIsoDate(text);
  if (date !== undefined) return date;
  context.addIssue({ code: 'custom', message: 'not a calendar date' });
  return z.NEVER;
});

/** What the worker thread is started with. The data key is handed over, not copied. */
export const ImportRequest = z.strictObject({
  dbPath: z.string().min(1),
  dataKey: z.instanceof(Uint8Array),
  paths: z.array(z.string().min(1)).min(1),
  cutId: z.string().min(1),
  label: z.string().min(1),
  cutoffDate: IsoDateText.nullable(),
  /** In force at the import: checks compare doses and infusions with what it plans. */
  protocol: Protocol,
  account: z.strictObject({ accountId: z.string(), printedName: z.string() }),
  /** UTC instant of the import. */
  at: z.iso.datetime(),
  /** One Int32: anything but 0 asks the worker to stop. Shared, so that it is seen in the middle of a file. */
  cancelFlag: z.instanceof(SharedArrayBuffer),
});
export type ImportRequest = z.infer<typeof ImportRequest>;

const ImportError = z.strictObject({
  code: z.enum([
    'cancelled',
    'busy',
    'file-not-found',
    'file-unreadable',
    'file-unsupported',
    'import-failed',
    'invalid-input',
    'too-large',
    'workspace-damaged',
    'workspace-not-found',
  ]),
  message: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
});

/** What the worker thread says. */
export const ImportMessage = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('progress'), progress: events['import.progress'] }),
  z.strictObject({ kind: z.literal('done'), report: ImportReport }),
  z.strictObject({ kind: z.literal('failed'), error: ImportError }),
]);
export type ImportMessage = z.infer<typeof ImportMessage>;
