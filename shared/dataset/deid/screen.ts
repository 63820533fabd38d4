import type { RawCell, SourceColumn } from '../rawCell.ts';
import { strayHits } from './cellHits.ts';
import type { DeidFinding, IdentifierKind } from './deid.ts';
import type { Hit } from './hit.ts';
import { maskValue } from './mask.ts';
import { offeredActions } from './offeredActions.ts';
import { quickLook } from './quickLook.ts';
import { type CellWatch, watchTable } from './rowWatch.ts';

/** A finding of one table; the file is added by who reads it. */
export type TableFinding = Omit<DeidFinding, 'files'>;

export interface Screen {
  /** Looks at the cells of a row in the order of the columns. */
  readonly row: (cells: readonly RawCell[], line: number) => void;
  /**
   * Looks at the cells of a row that does not fit the columns: each may belong to any of them, and is looked at for
   * everything. What is found is told of the column in its place, or of the last one.
   */
  readonly malformed: (cells: readonly string[], line: number) => void;
  readonly findings: () => readonly TableFinding[];
  /** The row as text for a person to see, with what looks identifying masked. */
  readonly masked: (cells: readonly RawCell[]) => string[];
}

interface Tally {
  readonly kind: IdentifierKind;
  readonly basis: DeidFinding['basis'];
  readonly firstLine: number;
  rows: number;
  readonly masked: Set<string>;
}

const MOST_EXAMPLES = 3;

const cellText = (cell: RawCell | undefined): string => {
  if (cell === null || cell === undefined) return '';
  return typeof cell === 'object' ? cell.specialMissing : String(cell);
};

const maskedText = (text: string, hits: readonly Hit[]): string => {
  let out = '';
  let at = 0;
  for (const { kind, start, end } of hits) {
    out += text.slice(at, start) + maskValue(kind, text.slice(start, end));
    at = end;
  }
  return out + text.slice(at);
};

const basisOf = ({ watch }: CellWatch): DeidFinding['basis'] =>
  watch.how === 'heading' || watch.how === 'age' ? 'column-name' : 'values';

type Tallies = Map<IdentifierKind, Tally>;

interface Found {
  readonly basis: DeidFinding['basis'];
  readonly hits: readonly Hit[];
  readonly text: string;
  readonly line: number;
}

const tallyHits = (tallies: Tallies, { basis, hits, text, line }: Found): void => {
  for (const kind of new Set(hits.map((hit) => hit.kind))) {
    const tally = tallies.get(kind) ?? {
      kind,
      basis,
      firstLine: line,
      rows: 0,
      masked: new Set(),
    };
    tally.rows += 1;
    const first = hits.find((hit) => hit.kind === kind);
    if (first !== undefined && tally.masked.size < MOST_EXAMPLES) {
      tally.masked.add(maskValue(kind, text.slice(first.start, first.end)));
    }
    tallies.set(kind, tally);
  }
};

const lookerOf = (cell: CellWatch, tallies: Tallies) => {
  const mayHit = quickLook(cell);
  const { index, hits } = cell;
  const basis = basisOf(cell);
  return (cells: readonly RawCell[], line: number): void => {
    const value = cells[index];
    if (value === null || value === undefined || !mayHit(value)) return;
    const found = hits(cells);
    if (found.length > 0) tallyHits(tallies, { basis, hits: found, text: cellText(value), line });
  };
};

/**
 * Looks at a table, row by row, for columns and values that look as if they could name a person. It finds what looks
 * identifying; it cannot prove that nothing is. Values never leave it but masked.
 */
export const createScreen = (domain: string, columns: readonly SourceColumn[]): Screen => {
  const watched = watchTable(domain, columns);
  const tallies = columns.map((): Tallies => new Map());
  const talliesAt = (index: number): Tallies => tallies[Math.min(index, tallies.length - 1)] ?? new Map();
  const lookers = watched.map((cell) => lookerOf(cell, talliesAt(cell.index)));
  return {
    row: (cells, line) => {
      for (const look of lookers) look(cells, line);
    },
    malformed: (cells, line) => {
      for (const [at, text] of cells.entries()) {
        const hits = strayHits(text);
        if (hits.length > 0) tallyHits(talliesAt(at), { basis: 'values', hits, text, line });
      }
    },
    findings: () =>
      columns.flatMap(({ name }, i) =>
        [...(tallies[i]?.values() ?? [])].map(({ masked, ...rest }) => ({
          findingId: `${domain}.${name}.${rest.kind}`,
          domain,
          column: name,
          ...rest,
          masked: [...masked],
          offered: offeredActions(domain, name, rest.kind),
        })),
      ),
    masked: (cells) => {
      const texts = columns.map((_, i) => cellText(cells[i]));
      for (const { index, hits } of watched) texts[index] = maskedText(texts[index] ?? '', hits(cells));
      return texts;
    },
  };
};
