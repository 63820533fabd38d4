import type { RawCell, SourceColumn } from '../../../shared/dataset/rawCell.ts';

export interface TableHeader {
  /** Data set name in a transport file; empty for text. */
  readonly memberName: string;
  readonly columns: readonly SourceColumn[];
}

/** Takes what a reader finds, in file order. Each may refuse the file (see refused.ts). */
export interface TableSink {
  readonly table: (header: TableHeader) => void;
  /** Line of a text file where the row begins (header is line 1), or observation number of the data set. */
  readonly row: (cells: readonly RawCell[], line: number) => void;
  /** A row that cannot be laid over the columns. `reason`: a sentence, where it is not the number of cells. */
  readonly malformed: (cells: readonly string[], line: number, reason?: string) => void;
  /** Something about the file as a whole that the reader wants known. */
  readonly notice: (rule: string, message: string) => void;
}
