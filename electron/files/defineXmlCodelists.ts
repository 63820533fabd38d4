import { type DefineFacts, type IsOutside, outsideCodelist } from '../../shared/dataset/define.ts';

type Values = { readonly [variable: string]: string | number | null };

export interface CodelistNotice {
  readonly rule: 'DQ-FILE-014';
  readonly column: string;
  /** Says how many rows, and where the first is; never a value. */
  readonly message: string;
}

export interface CodelistTally {
  /** Looks at a row as it is stored, by variable. */
  readonly row: (values: Values, line: number) => void;
  readonly notices: () => readonly CodelistNotice[];
}

interface Tally {
  readonly column: string;
  readonly isOutside: IsOutside;
  rows: number;
  firstLine: number;
}

/** Counts the values of a data set that are not in the codelists which Define-XML documents spell out for it. */
export const createCodelistTally = (documents: readonly DefineFacts[], dataset: string): CodelistTally => {
  const tallies: Tally[] = documents.flatMap((facts) =>
    [...outsideCodelist(facts, dataset)].map(([column, isOutside]) => ({
      column,
      isOutside,
      rows: 0,
      firstLine: 0,
    })),
  );
  return {
    row: (values, line) => {
      for (const tally of tallies) {
        const value = values[tally.column];
        if (value === undefined || value === null || value === '' || !tally.isOutside(value)) continue;
        tally.rows += 1;
        if (tally.firstLine === 0) tally.firstLine = line;
      }
    },
    notices: () =>
      tallies
        .filter(({ rows }) => rows > 0)
        .map(({ column, rows, firstLine }) => ({
          rule: 'DQ-FILE-014',
          column,
          message: `${column}: values that the codelist of the Define-XML does not have. Rows: ${rows}, first in line ${firstLine}.`,
        })),
  };
};
