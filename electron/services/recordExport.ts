import type { ExportFormat, ExportTable } from '../../shared/dataset/export/exportTable.ts';
import { canonicalJson } from '../../shared/integrity/canonicalJson.ts';
import { appError } from '../../shared/kernel/appError.ts';
import type { Sha256Hex } from '../../shared/kernel/brands.ts';
import { utcInstant } from '../../shared/kernel/isoDate.ts';
import { err, type Result } from '../../shared/kernel/result.ts';
import { appendAudit } from '../db/audit.ts';
import { settle } from '../files/refused.ts';
import { encodeTable } from '../files/writers/encodeTable.ts';
import { isInWorkspace } from '../files/writers/outsideWorkspace.ts';
import { type WaitingFile, writeBeside } from '../files/writers/writeExport.ts';
import type { UnlockedWorkspace } from '../workspace/workspace.ts';

export interface ExportTarget {
  readonly path: string;
  readonly format: ExportFormat;
  /** Whether a file that is there may be replaced: only a person can say so. */
  readonly overwrite: 'agreed' | 'never';
}

export interface Exported {
  readonly rows: number;
  readonly sha256: Sha256Hex;
  readonly bytes: number;
  /** Texts that got an apostrophe because a spreadsheet could have run them; 0 in Dataset-JSON. */
  readonly neutralised: number;
}

interface Recorded {
  /** What was exported, e.g. "cut:ID". */
  readonly entity: string;
  readonly details: { readonly [key: string]: string | number | readonly string[] };
}

const cannotWrite = (error: unknown): Result<never> => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  // Errors of the file system only: the database has its own words for its own.
  if (!/^E[A-Z]+$/.test(code)) throw error;
  return code === 'EEXIST'
    ? err(appError('invalid-input', 'There is a file of this name already; nothing was written.', { code }))
    : err(appError('storage-failed', 'The file could not be written there.', { code }));
};

/** The file takes its place in the transaction that records it: neither is without the other. */
const placeAndRecord = (
  { db, account }: UnlockedWorkspace,
  file: WaitingFile,
  { entity, details }: Recorded,
  at: Date,
): void => {
  try {
    db.transaction(() => {
      appendAudit(db, {
        at: utcInstant(at),
        account,
        action: 'data.export',
        entity,
        reason: '',
        oldValue: null,
        newValue: canonicalJson(details),
      });
      file.place();
    }).immediate();
  } catch (error) {
    file.discard();
    throw error;
  }
};

/**
 * Writes a table to a file and records it: who, what, how many rows, format and hash, never a value. Errors:
 * 'invalid-input' (inside a workspace; a file is there and nobody agreed), 'storage-failed', 'too-large' (XLSX),
 * 'cancelled'.
 */
export const recordExport = async (
  workspace: UnlockedWorkspace,
  table: ExportTable,
  { path, format, overwrite }: ExportTarget,
  recorded: Recorded,
  { now, signal }: { readonly now: () => Date; readonly signal?: AbortSignal },
): Promise<Result<Exported>> => {
  if (isInWorkspace(workspace.folder, path)) {
    return err(appError('invalid-input', 'A file cannot be written into the folder of a workspace.'));
  }
  let neutralised = 0;
  const onNeutralised = (): void => {
    neutralised += 1;
  };
  const pieces = encodeTable(format, table, { at: now(), onNeutralised });
  try {
    return await settle(async () => {
      const file = await writeBeside({ path, overwrite }, pieces, signal);
      const { sha256, bytes } = file;
      const exported = { rows: table.rowCount, sha256, bytes, neutralised };
      const details = { ...recorded.details, format, rows: table.rowCount, sha256, neutralised };
      placeAndRecord(workspace, file, { ...recorded, details }, now());
      return exported;
    });
  } catch (error) {
    return cannotWrite(error);
  }
};
