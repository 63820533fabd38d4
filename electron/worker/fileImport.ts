import type { FileReport } from '../../shared/dataset/importReport.ts';
import type { SourceColumn } from '../../shared/dataset/rawCell.ts';
import { recognizeDomain } from '../../shared/dataset/recognizeDomain.ts';
import type { ExtractFile } from '../files/extractFiles.ts';
import { readCsv } from '../files/readers/csv.ts';
import type { TableHeader, TableSink } from '../files/readers/tableSink.ts';
import { readXpt } from '../files/readers/xpt.ts';
import { refuse } from '../files/refused.ts';
import { keepSource, sourceChunks } from './keptSource.ts';
import { startTable, type TableContext, type TableImport } from './tableImport.ts';

interface FileTally {
  readonly sink: TableSink;
  /** Domains and columns of the tables of the file, after its end. */
  readonly finish: () => {
    readonly tables: readonly TableImport[];
    readonly columns: readonly SourceColumn[];
  };
  readonly counts: { rowsRead: number; rowsAccepted: number; rowsRejected: number };
}

type FirstRow = { DOMAIN?: string; RDOMAIN?: string };

const cellText = (cell: unknown): string => (typeof cell === 'string' ? cell : '');

const firstRowOf = (header: TableHeader, cells: readonly unknown[]): FirstRow => {
  const at = (name: string) => cellText(cells[header.columns.findIndex((column) => column.name === name)]);
  return { DOMAIN: at('DOMAIN'), RDOMAIN: at('RDOMAIN') };
};

/** Opens the table that a header begins, once a row (or the end) shows which domain it is. */
const openTable = (context: TableContext, header: TableHeader, firstRow: FirstRow): TableImport => {
  const columns = new Set(header.columns.map(({ name }) => name));
  const { memberName } = header;
  const found = recognizeDomain({ fileName: context.file, memberName, firstRow, columns });
  if (found.kind === 'unknown') {
    return refuse(
      'file-unsupported',
      'Which SDTM domain this is cannot be told: there is no DOMAIN variable, and the name of the file is none.',
    );
  }
  const { domain } = found;
  if (found.nameDisagrees) {
    const message = `The file is named otherwise, but its DOMAIN is ${domain}; it is read as ${domain}.`;
    context.issues.warnOfWhole({
      file: context.file,
      domain,
      column: 'DOMAIN',
      rule: 'DQ-FILE-003',
      message,
    });
  }
  return startTable(context, domain, header.columns);
};

/** The tables of one file in turn: each opens with its first row, or at its end when it has none. */
const createTableSequence = (context: TableContext) => {
  const tables: TableImport[] = [];
  const columns: SourceColumn[] = [];
  let header: TableHeader | undefined;
  let open: TableImport | undefined;
  const current = (cells: readonly unknown[]): TableImport => {
    if (open !== undefined) return open;
    if (header === undefined) throw new Error('A reader must announce a table before its rows');
    open = openTable(context, header, firstRowOf(header, cells));
    tables.push(open);
    return open;
  };
  const end = (): void => {
    if (header !== undefined) current([]);
    header = undefined;
    open = undefined;
  };
  return {
    tables,
    columns,
    current,
    end,
    begin: (next: TableHeader): void => {
      end();
      header = next;
      columns.push(...next.columns);
    },
    domain: (): string => open?.domain ?? '',
  };
};

/** The sink of one file: every row is counted as accepted or rejected. */
const createFileTally = (context: TableContext, onRow: () => void): FileTally => {
  const counts = { rowsRead: 0, rowsAccepted: 0, rowsRejected: 0 };
  const sequence = createTableSequence(context);
  const count = (accepted: boolean): void => {
    counts.rowsRead += 1;
    counts[accepted ? 'rowsAccepted' : 'rowsRejected'] += 1;
    onRow();
  };
  const sink: TableSink = {
    table: sequence.begin,
    row: (cells, line) => count(sequence.current(cells).row(cells, line)),
    malformed: (cells, line) => {
      sequence.current([]).malformed(cells, line);
      count(false);
    },
    notice: (rule, message) =>
      context.issues.warnOfWhole({
        file: context.file,
        domain: sequence.domain(),
        column: '',
        rule,
        message,
      }),
  };
  return {
    sink,
    counts,
    finish: () => {
      sequence.end();
      return { tables: sequence.tables, columns: sequence.columns };
    },
  };
};

export interface FileProgress {
  /** Bytes put away, and bytes read, of this file. */
  readonly bytes: (kept: number, read: number) => void;
  readonly row: () => void;
  /** Refuses when the person has cancelled. */
  readonly checkCancelled: () => void;
}

const importRows = async (
  context: TableContext,
  source: ExtractFile,
  progress: FileProgress,
): Promise<{ readonly kept: ReturnType<typeof keepSource>; readonly file: FileTally }> => {
  const { store, fileId } = context;
  let keptBytes = 0;
  const kept = keepSource(store, { path: source.path, fileId }, (bytes) => {
    progress.checkCancelled();
    keptBytes += bytes.length;
    progress.bytes(keptBytes, 0);
  });
  const file = createFileTally(context, progress.row);
  const chunks = sourceChunks(store, fileId, (read) => {
    progress.checkCancelled();
    progress.bytes(keptBytes, read);
  });
  const open = async function* (): AsyncGenerator<Uint8Array> {
    yield* chunks;
  };
  if (source.format === 'csv') await readCsv(open, file.sink);
  else readXpt(chunks, file.sink);
  return { kept, file };
};

/** Imports one file: keeps its bytes, reads and judges its rows, writes its entry. Refuses what cannot be read. */
export const importFile = async (
  context: TableContext,
  source: ExtractFile,
  position: number,
  progress: FileProgress,
): Promise<FileReport> => {
  const { kept, file } = await importRows(context, source, progress);
  const { tables, columns } = file.finish();
  context.issues.endFile();
  const report: FileReport = {
    file: source.name,
    domain: tables.map(({ domain }) => domain).join('+'),
    format: source.format,
    kept: 'original',
    ...kept,
    ...file.counts,
    extraVariables: [...new Set(tables.flatMap(({ extraVariables }) => extraVariables))].sort(),
  };
  const { file: name, extraVariables, ...rest } = report;
  context.store.addFile({
    ...rest,
    fileId: context.fileId,
    encoding: '',
    position,
    name,
    variables: JSON.stringify(columns),
    extraVariables: JSON.stringify(extraVariables),
  });
  return report;
};
