import { z } from 'zod';
import { events } from '../../shared/contract/events.ts';
import { DeidPolicy } from '../../shared/dataset/deid/deid.ts';
import { ImportReport } from '../../shared/dataset/importReport.ts';
import { ImportInspection } from '../../shared/dataset/inspection.ts';
import { Mapping } from '../../shared/dataset/mapping/mapping.ts';
import { parseIsoDate } from '../../shared/kernel/isoDate.ts';
import { Protocol } from '../../shared/protocol/protocol.ts';

const IsoDateText = z.string().transform((text, context) => {
  const date = parseIsoDate(text);
  if (date !== undefined) return date;
  context.addIssue({ code: 'custom', message: 'not a calendar date' });
  return z.NEVER;
});

/** What is to be read, and how. */
const reading = {
  paths: z.array(z.string().min(1)).min(1),
  mapping: Mapping.nullable(),
  policy: DeidPolicy.nullable(),
  cutoffDate: IsoDateText.nullable(),
  /** In force at the import: checks compare doses and infusions with what it plans. */
  protocol: Protocol,
  /** UTC instant of the import. */
  at: z.iso.datetime(),
  /** One Int32: anything but 0 asks the worker to stop. Shared, so that it is seen in the middle of a file. */
  cancelFlag: z.instanceof(SharedArrayBuffer),
};

/** The data key is handed over, not copied. */
export const ImportRequest = z.strictObject({
  kind: z.literal('import'),
  ...reading,
  dbPath: z.string().min(1),
  dataKey: z.instanceof(Uint8Array),
  cutId: z.string().min(1),
  label: z.string().min(1),
  account: z.strictObject({ accountId: z.string(), printedName: z.string() }),
  maxRejectedShare: z.number().min(0).max(1).nullable(),
});
export type ImportRequest = z.infer<typeof ImportRequest>;

/** The key by which dates are shifted is handed over, so that the dates told are those that an import would store. */
export const InspectRequest = z.strictObject({
  kind: z.literal('inspect'),
  ...reading,
  shiftKey: z.instanceof(Uint8Array),
});
export type InspectRequest = z.infer<typeof InspectRequest>;

/** What the worker thread is started with. */
export const WorkerRequest = z.discriminatedUnion('kind', [ImportRequest, InspectRequest]);
export type WorkerRequest = z.infer<typeof WorkerRequest>;

const ImportError = z.strictObject({
  code: z.enum([
    'cancelled',
    'busy',
    'file-not-found',
    'file-unreadable',
    'file-unsupported',
    'import-failed',
    'invalid-input',
    'needs-deidentification',
    'needs-mapping',
    'too-large',
    'too-many-rejected',
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
  z.strictObject({ kind: z.literal('inspected'), inspection: ImportInspection }),
  z.strictObject({ kind: z.literal('failed'), error: ImportError }),
]);
export type ImportMessage = z.infer<typeof ImportMessage>;
