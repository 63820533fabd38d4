import { z } from 'zod';
import { DeidPolicy } from '../dataset/deid/deid.ts';
import { CutDiff, CutMarks, DiffRow, RowChange } from '../dataset/diff/diff.ts';
import { ExportColumn, ExportFormat } from '../dataset/export/exportTable.ts';
import { ImportReport, IssueFilter, IssueGroup, NumberedIssue } from '../dataset/importReport.ts';
import { ImportInspection } from '../dataset/inspection.ts';
import { Mapping } from '../dataset/mapping/mapping.ts';
import { RowRef } from '../dataset/sourceRow.ts';
import { FileToken, Id, Name, Nothing, op, Passphrase } from './op.ts';

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const CutView = z.strictObject({
  cutId: z.string(),
  label: z.string(),
  cutoffDate: z.string(),
  status: z.enum(['draft', 'checked', 'locked']),
  contentHash: z.string(),
  importedAt: z.string(),
  importedBy: z.string(),
  /** What the second account stated and signed; null for a draft. */
  check: z.strictObject({ by: z.string(), at: z.string(), statement: z.string() }).nullable(),
  lockedAt: z.string().nullable(),
  /** Name, version and hash of the mapping and of the de-identification policy; null when none was used. */
  mapping: z.strictObject({ name: z.string(), version: z.number().int(), hash: z.string() }).nullable(),
  deidPolicy: z.strictObject({ name: z.string(), version: z.number().int(), hash: z.string() }).nullable(),
  /** True when dates were shifted per subject: no calendar comparison between subjects is possible. */
  datesShifted: z.boolean(),
  rowsRead: z.number().int(),
  rowsAccepted: z.number().int(),
  rowsRejected: z.number().int(),
});
export type CutView = z.infer<typeof CutView>;

const saved = { version: z.number().int(), hash: z.string(), savedAt: z.string(), savedBy: z.string() };

/** One version of a named mapping, newest version of each name last asked for first. */
export const MappingView = z.strictObject({ ...saved, mapping: Mapping });
export type MappingView = z.infer<typeof MappingView>;

export const DeidPolicyView = z.strictObject({ ...saved, policy: DeidPolicy });
export type DeidPolicyView = z.infer<typeof DeidPolicyView>;

/** How an extract is to be read. Mapping and policy are saved under their names when the import succeeds. */
const readAs = { mapping: Mapping.nullable(), policy: DeidPolicy.nullable(), cutoffDate: Day.nullable() };

const pair = { olderCutId: Id, newerCutId: Id };
/** Key variables by domain, where the person chose others than the declared ones. */
const Keys = z.record(z.string().max(8), z.array(z.string().max(64)).max(20));

/** How much was written, and how many texts got an apostrophe because a spreadsheet could have run them. */
const exported = { rows: z.number().int(), neutralised: z.number().int() };

/** Everything about extracts and data cuts that the window can ask. */
export const dataOperations = {
  /** Reads the chosen files and says what an import would do. Stores nothing. Reports progress; can be cancelled. */
  'import.inspect': op(
    'data.import',
    z.strictObject({ tokens: z.array(FileToken).min(1).max(200), ...readAs }),
    ImportInspection,
  ),
  'import.start': op(
    'data.import',
    z.strictObject({
      tokens: z.array(FileToken).min(1).max(200),
      label: Name,
      ...readAs,
      /** Refuses the import when a file rejects a greater share of its rows, 0 to 1; null: no limit. */
      maxRejectedShare: z.number().min(0).max(1).nullable(),
    }),
    ImportReport,
  ),
  /** Imports the bundled example extract. */
  'import.example': op(
    'data.import',
    z.strictObject({ extract: z.number().int().min(1).max(3) }),
    ImportReport,
  ),
  'import.cancel': op('data.import', Nothing, Nothing),

  /** Newest version of each name, most lately saved first. */
  'mapping.list': op('read', Nothing, z.array(MappingView)),
  'mapping.save': op('data.import', z.strictObject({ mapping: Mapping }), MappingView),
  'deid.list': op('read', Nothing, z.array(DeidPolicyView)),

  'cut.list': op('read', Nothing, z.array(CutView)),
  'cut.report': op('read', z.strictObject({ cutId: Id }), ImportReport),
  'cut.issues': op(
    'read',
    z.strictObject({
      cutId: Id,
      /** Left out: every issue. */
      filter: IssueFilter.optional(),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(1000),
    }),
    z.array(NumberedIssue),
  ),
  /** How many issues there are of each rule in each file: what a filter can ask for. */
  'cut.issueGroups': op('read', z.strictObject({ cutId: Id }), z.array(IssueGroup)),
  /** The rejected row behind an issue, cells by column as they were read. */
  'cut.rejectedRow': op(
    'read',
    z.strictObject({ cutId: Id, issueId: z.number().int() }),
    z.strictObject({ cells: z.array(z.strictObject({ column: z.string(), value: z.string() })) }),
  ),
  /** Where the accepted row behind an issue stands; null when it was rejected, or the issue is about none. */
  'cut.rowAt': op(
    'read',
    z.strictObject({ cutId: Id, issueId: z.number().int() }),
    z.strictObject({ ref: RowRef.nullable() }),
  ),
  /**
   * Draft → checked. A second account, not the one that imported, states what was checked and signs with its
   * passphrase; it need not be the account that unlocked the workspace.
   */
  'cut.check': op(
    'read',
    z.strictObject({
      cutId: Id,
      login: Name,
      passphrase: Passphrase,
      statement: z.string().trim().min(20).max(20_000),
    }),
    CutView,
  ),
  /** Checked → locked. */
  'cut.lock': op(
    'cut.lock',
    z.strictObject({ cutId: Id, reason: z.string().trim().min(1).max(2000) }),
    CutView,
  ),

  'cut.diff': op('read', z.strictObject({ ...pair, keys: Keys }), CutDiff),
  'cut.diffRows': op(
    'read',
    z.strictObject({
      ...pair,
      keys: Keys,
      domain: z.string().max(8),
      changes: z.array(RowChange).max(4),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(500),
    }),
    z.strictObject({ total: z.number().int(), rows: z.array(DiffRow) }),
  ),
  'cut.marks': op('read', z.strictObject(pair), CutMarks),
  /** What changed in rows of the newer cut, by the declared keys. */
  'cut.rowChanges': op(
    'read',
    z.strictObject({ ...pair, recordIds: z.array(z.number().int()).max(500) }),
    z.array(DiffRow),
  ),

  /** Asks for a place and writes a table that the page shows. Formulas are neutralised. */
  'table.export': op(
    'read',
    z.strictObject({
      suggestedName: Name,
      format: ExportFormat,
      columns: z.array(ExportColumn).min(1).max(2000),
      rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))).max(100_000),
    }),
    z.strictObject({ saved: z.boolean(), name: z.string(), ...exported }),
  ),
  /** Asks for a place and writes all accepted rows of a domain of a cut. */
  'cut.exportDomain': op(
    'read',
    z.strictObject({ cutId: Id, domain: z.string().max(8), format: ExportFormat }),
    z.strictObject({ saved: z.boolean(), name: z.string(), ...exported }),
  ),
} as const;
