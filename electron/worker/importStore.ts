import type { RowIssue } from '../../shared/dataset/importReport.ts';
import type { WritableDb } from '../db/handles.ts';

export interface SourceFileRow {
  readonly fileId: number;
  readonly position: number;
  readonly name: string;
  readonly domain: string;
  readonly format: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly rowsRead: number;
  readonly rowsAccepted: number;
  readonly rowsRejected: number;
  /** JSON. */
  readonly variables: string;
  readonly extraVariables: string;
}

export interface RecordRow {
  readonly domain: string;
  readonly subjectId: string;
  readonly testCode: string;
  readonly fileId: number;
  readonly line: number;
  readonly data: string;
}

export interface CutRow {
  readonly label: string;
  readonly cutoffDate: string;
  readonly cutoffBasis: 'stated' | 'latest-observation';
  readonly contentHash: string;
  readonly readerVersions: string;
  readonly rowsRead: number;
  readonly rowsAccepted: number;
  readonly rowsRejected: number;
  readonly importedAt: string;
  readonly accountId: string;
}

export interface ImportStore {
  readonly nextFileId: () => number;
  readonly addFile: (row: SourceFileRow) => void;
  readonly addChunk: (fileId: number, position: number, deflated: Uint8Array) => void;
  /** Undefined after the last chunk. */
  readonly chunk: (fileId: number, position: number) => Uint8Array | undefined;
  readonly addRecord: (row: RecordRow) => void;
  /** `data` is the rejected row as JSON; null for warnings and whole files. */
  readonly addIssue: (issue: RowIssue, data: string | null) => void;
  readonly addCut: (row: CutRow) => void;
  /** Rows of the cut. */
  readonly countRecords: () => number;
  readonly hasAccount: (accountId: string) => boolean;
}

const single = (value: unknown): number => {
  if (typeof value !== 'number') throw new Error('A count must be a number');
  return value;
};

const filesOf = (
  db: WritableDb,
  cutId: string,
): Pick<ImportStore, 'nextFileId' | 'addFile' | 'addChunk' | 'chunk'> => {
  const nextId = db.prepare('SELECT COALESCE(MAX(file_id), 0) + 1 FROM source_file').pluck();
  const file = db.prepare(
    `INSERT INTO source_file (file_id, cut_id, position, name, domain, format, size_bytes, sha256,
       rows_read, rows_accepted, rows_rejected, variables, extra_variables)
     VALUES (@fileId, @cutId, @position, @name, @domain, @format, @sizeBytes, @sha256,
       @rowsRead, @rowsAccepted, @rowsRejected, @variables, @extraVariables)`,
  );
  const addChunk = db.prepare('INSERT INTO source_chunk (file_id, position, deflated) VALUES (?, ?, ?)');
  const chunk = db.prepare('SELECT deflated FROM source_chunk WHERE file_id = ? AND position = ?').pluck();
  return {
    nextFileId: () => single(nextId.get()),
    addFile: (row) => void file.run({ cutId, ...row }),
    addChunk: (fileId, position, deflated) => void addChunk.run(fileId, position, deflated),
    chunk: (fileId, position) => {
      const found = chunk.get(fileId, position);
      return found instanceof Uint8Array ? found : undefined;
    },
  };
};

const rowsOf = (
  db: WritableDb,
  cutId: string,
): Pick<ImportStore, 'addRecord' | 'addIssue' | 'countRecords'> => {
  const record = db.prepare(
    `INSERT INTO record (cut_id, domain, subject_id, test_code, file_id, line, data) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const issue = db.prepare(
    `INSERT INTO row_issue (cut_id, file, domain, line, "column", rule, severity, message, data)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const records = db.prepare('SELECT COUNT(*) FROM record WHERE cut_id = ?').pluck();
  return {
    addRecord: ({ domain, subjectId, testCode, fileId, line, data }) =>
      void record.run(cutId, domain, subjectId, testCode, fileId, line, data),
    addIssue: ({ file, domain, line, column, rule, severity, message }, data) =>
      void issue.run(cutId, file, domain, line, column, rule, severity, message, data),
    countRecords: () => single(records.get(cutId)),
  };
};

/** The statements that write one cut, prepared once. The caller holds the transaction. */
export const createImportStore = (db: WritableDb, cutId: string): ImportStore => {
  const cut = db.prepare(
    `INSERT INTO data_cut (cut_id, label, cutoff_date, cutoff_basis, status, content_hash, reader_versions,
       rows_read, rows_accepted, rows_rejected, imported_at, account_id, locked_at)
     VALUES (@cutId, @label, @cutoffDate, @cutoffBasis, 'draft', @contentHash, @readerVersions,
       @rowsRead, @rowsAccepted, @rowsRejected, @importedAt, @accountId, NULL)`,
  );
  const account = db.prepare('SELECT COUNT(*) FROM account WHERE account_id = ?').pluck();
  return {
    ...filesOf(db, cutId),
    ...rowsOf(db, cutId),
    addCut: (row) => void cut.run({ cutId, ...row }),
    hasAccount: (accountId) => single(account.get(accountId)) === 1,
  };
};
