import type { FileFormat } from '../../shared/dataset/fileFormat.ts';
import type { FileReport, RowIssue } from '../../shared/dataset/importReport.ts';
import { type BlockWriter, createBlockWriter, type RecordRow, type StoredBlock } from './blockWriter.ts';
import type { WritableDb } from './handles.ts';

export interface SourceFileRow {
  readonly fileId: number;
  readonly position: number;
  readonly name: string;
  readonly domain: string;
  readonly format: FileFormat;
  readonly kept: FileReport['kept'];
  /** Character set in which the text of the file was read. */
  readonly encoding: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  /** SHA-256 of the bytes that are kept; the same where they are those of the file. */
  readonly keptSha256: string;
  readonly rowsRead: number;
  readonly rowsAccepted: number;
  readonly rowsRejected: number;
  /** JSON. */
  readonly variables: string;
  readonly extraVariables: string;
  readonly places: string;
}

/** A version of a named mapping or de-identification policy. */
export interface SavedRef {
  readonly name: string;
  readonly version: number;
  readonly hash: string;
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
  readonly mapping: SavedRef | null;
  readonly deidPolicy: SavedRef | null;
  /** Whether the policy shifted dates per subject. */
  readonly datesShifted: boolean;
}

export interface ImportStore {
  readonly nextFileId: () => number;
  readonly addFile: (row: SourceFileRow) => void;
  readonly addChunk: (fileId: number, position: number, packed: Uint8Array) => void;
  /** Undefined after the last chunk. */
  readonly chunk: (fileId: number, position: number) => Uint8Array | undefined;
  /** First of the record ids that no row of the workspace has. */
  readonly nextRecordId: () => number;
  /** Stores a finished block of rows, for who gathers rows itself. */
  readonly addBlock: (block: StoredBlock) => void;
  /** Stores an accepted row under the next record id. It may wait in memory until {@link countRecords} or addCut. */
  readonly addRecord: (row: RecordRow) => void;
  /** `data` is the rejected row as JSON; null for warnings and whole files. */
  readonly addIssue: (issue: RowIssue, data: string | null) => void;
  /** Writes the rows that wait, then the cut; nothing joins it afterwards. */
  readonly addCut: (row: CutRow) => void;
  /** Writes the rows that wait, and counts the rows of the cut. */
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
    `INSERT INTO source_file (file_id, cut_id, position, name, domain, format, kept, encoding, size_bytes, sha256,
       kept_sha256, rows_read, rows_accepted, rows_rejected, variables, extra_variables, places)
     VALUES (@fileId, @cutId, @position, @name, @domain, @format, @kept, @encoding, @sizeBytes, @sha256,
       @keptSha256, @rowsRead, @rowsAccepted, @rowsRejected, @variables, @extraVariables, @places)`,
  );
  const addChunk = db.prepare('INSERT INTO source_chunk (file_id, position, packed) VALUES (?, ?, ?)');
  const chunk = db.prepare('SELECT packed FROM source_chunk WHERE file_id = ? AND position = ?').pluck();
  return {
    nextFileId: () => single(nextId.get()),
    addFile: (row) => void file.run({ cutId, ...row }),
    addChunk: (fileId, position, packed) => void addChunk.run(fileId, position, packed),
    chunk: (fileId, position) => {
      const found = chunk.get(fileId, position);
      return found instanceof Uint8Array ? found : undefined;
    },
  };
};

/** Blocks of rows; ids go on from the last of the workspace. */
const blocksOf = (
  db: WritableDb,
  cutId: string,
): Pick<ImportStore, 'nextRecordId' | 'addBlock'> & { readonly writer: () => BlockWriter } => {
  const insert = db.prepare(
    `INSERT INTO record_block (cut_id, domain, test_code, file_id, place, first_record, last_record, row_count,
       subjects, data) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const firstId = db.prepare('SELECT COALESCE(MAX(last_record), 0) + 1 FROM record_block').pluck();
  const nextRecordId = (): number => single(firstId.get());
  const addBlock = (block: StoredBlock): void =>
    void insert.run(
      ...[
        cutId,
        block.domain,
        block.testCode,
        block.fileId,
        block.place,
        block.firstRecord,
        block.lastRecord,
      ],
      ...[block.rowCount, block.subjects, block.data],
    );
  let writer: BlockWriter | undefined;
  return {
    nextRecordId,
    addBlock,
    writer: () => {
      writer ??= createBlockWriter(nextRecordId(), addBlock);
      return writer;
    },
  };
};

const issuesOf = (db: WritableDb, cutId: string): Pick<ImportStore, 'addIssue'> => {
  const issue = db.prepare(
    `INSERT INTO row_issue (cut_id, file, domain, line, "column", rule, severity, message, data)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return {
    addIssue: ({ file, domain, line, column, rule, severity, message }, data) =>
      void issue.run(cutId, file, domain, line, column, rule, severity, message, data),
  };
};

const cutOf = (db: WritableDb, cutId: string): ((row: CutRow) => void) => {
  const insert = db.prepare(
    `INSERT INTO data_cut (cut_id, label, cutoff_date, cutoff_basis, status, content_hash, reader_versions,
       rows_read, rows_accepted, rows_rejected, imported_at, account_id, mapping_name, mapping_version, mapping_hash,
       deid_name, deid_version, deid_hash, dates_shifted)
     VALUES (@cutId, @label, @cutoffDate, @cutoffBasis, 'draft', @contentHash, @readerVersions,
       @rowsRead, @rowsAccepted, @rowsRejected, @importedAt, @accountId, @mappingName, @mappingVersion, @mappingHash,
       @deidName, @deidVersion, @deidHash, @shifted)`,
  );
  return ({ mapping, deidPolicy, datesShifted, ...row }) =>
    void insert.run({
      ...{ cutId, ...row, shifted: datesShifted ? 1 : 0 },
      ...{ mappingName: mapping?.name ?? null, mappingVersion: mapping?.version ?? null },
      ...{ mappingHash: mapping?.hash ?? null, deidHash: deidPolicy?.hash ?? null },
      ...{ deidName: deidPolicy?.name ?? null, deidVersion: deidPolicy?.version ?? null },
    });
};

/** The statements that write one cut, prepared once. The caller holds the transaction. */
export const createImportStore = (db: WritableDb, cutId: string): ImportStore => {
  const records = db.prepare('SELECT COALESCE(SUM(row_count), 0) FROM record_block WHERE cut_id = ?').pluck();
  const account = db.prepare('SELECT COUNT(*) FROM account WHERE account_id = ?').pluck();
  const { nextRecordId, addBlock, writer } = blocksOf(db, cutId);
  const addCut = cutOf(db, cutId);
  return {
    ...filesOf(db, cutId),
    ...issuesOf(db, cutId),
    nextRecordId,
    addBlock,
    addRecord: (row) => void writer().add(row),
    countRecords: () => {
      writer().flush();
      return single(records.get(cutId));
    },
    addCut: (row) => {
      writer().flush();
      addCut(row);
    },
    hasAccount: (accountId) => single(account.get(accountId)) === 1,
  };
};
