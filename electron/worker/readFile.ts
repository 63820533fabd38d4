import type { FileFormat } from '../../shared/dataset/fileFormat.ts';
import { readerOf } from '../files/readers/readTables.ts';
import type { SourceChunks } from '../files/readers/sourceChunks.ts';
import { type FileContext, openTable, type TableRun } from './tableRun.ts';
import { createTableSequence, type TableSequence } from './tableSequence.ts';

export interface FileRead {
  /** The tables of the file so far; all of them when it is read. */
  readonly tables: () => readonly TableRun[];
  /** Reads it; gives how its text was decoded, in words. Refuses what cannot be read. */
  readonly read: () => Promise<string>;
}

const sequenceOf = (context: FileContext, onRow: () => void): TableSequence =>
  createTableSequence({
    open: (header, firstRows) => openTable(context, header, firstRows),
    onRow,
    onNotice: (rule, message, table) => {
      if (context.purpose === 'screen') return;
      const domain = table?.plan.kind === 'import' ? table.plan.domain : '';
      context.issues.warnOfWhole({ file: context.file, domain, column: '', rule, message });
    },
  });

/** Prepares the reading of one file: its tables in turn, each row as the context's purpose demands. */
export const fileRead = (
  context: FileContext,
  source: { readonly format: FileFormat; readonly chunks: SourceChunks },
  onRow: () => void,
): FileRead => {
  const sequence = sequenceOf(context, onRow);
  return {
    tables: sequence.tables,
    read: async () => {
      const encoding = await readerOf(source.format).read(source.chunks, sequence.sink);
      sequence.finish();
      context.issues.endFile();
      return encoding;
    },
  };
};
