import type { RawCell } from '../rawCell.ts';
import { saysNothing } from './cellHits.ts';
import type { Watch } from './columnWatch.ts';
import type { IdentifierKind } from './deid.ts';
import type { Hit } from './hit.ts';
import { plainText, seenIn } from './plainText.ts';

/** Looks whether a cell of a row repeats what an identifying column of the same row says. */
export type FindEcho = (cells: readonly RawCell[]) => readonly Hit[];

interface Origin {
  readonly index: number;
  readonly kind: IdentifierKind;
}

/** Kinds whose values are a person's own; birth dates and ages are numbers that stand in many places by chance. */
const OWN: ReadonlySet<IdentifierKind> = new Set([
  'name',
  'phone',
  'email',
  'resident-id',
  'ssn',
  'medical-record-number',
  'address',
]);

const FEWEST_HAN = 2;
const FEWEST_OTHER = 4;

const isLongEnough = (value: string): boolean =>
  value.length >= (/^[\p{Script=Han}\s]+$/u.test(value) ? FEWEST_HAN : FEWEST_OTHER);

const isWordSign = (text: string, at: number): boolean => /[A-Za-z0-9]/.test(text.charAt(at));

/** Places of a value in a text; letters and digits of ASCII count only as whole words, so that "Lin" is not in "Linz". */
const placesOf = (value: string, text: string, kind: IdentifierKind): Hit[] => {
  const hits: Hit[] = [];
  for (let start = text.indexOf(value); start >= 0; start = text.indexOf(value, start + 1)) {
    const end = start + value.length;
    const isPart =
      (isWordSign(value, 0) && isWordSign(text, start - 1)) ||
      (isWordSign(value, value.length - 1) && isWordSign(text, end));
    if (!isPart && start >= (hits.at(-1)?.end ?? 0)) hits.push({ kind, start, end });
  }
  return hits;
};

const textOf = (cell: RawCell | undefined): string =>
  typeof cell === 'string' ? cell : typeof cell === 'number' ? String(cell) : '';

const folded = (text: string): string => plainText(text).toUpperCase();

/** Columns whose heading says that each value is a person's own. */
const originsOf = (watches: readonly Watch[]): readonly Origin[] =>
  watches.flatMap((watch, index) =>
    watch.how === 'heading' && OWN.has(watch.kind) ? [{ index, kind: watch.kind }] : [],
  );

/**
 * For each column whose cells are words or identifiers: where they repeat what an identifying column says in the same
 * row, so that removing that column alone does not leave the name in a comment. Null where a table has no such column.
 *
 * SECURITY: a removed column is not to be read elsewhere in its row. test/shared/dataset/deid/echoHits.test.ts
 */
export const echoesIn = (watches: readonly Watch[]): ((index: number) => FindEcho) | null => {
  const origins = originsOf(watches);
  if (origins.length === 0) return null;
  return (index) => (cells) => {
    const raw = textOf(cells[index]);
    if (raw === '') return [];
    return origins.flatMap(({ index: at, kind }) => {
      const value = folded(textOf(cells[at])).trim();
      if (!isLongEnough(value) || value.length > raw.length || saysNothing(value)) return [];
      // Letters whose upper case is longer would move the places behind them.
      const find = (text: string) => placesOf(value, text.replace(/\p{Ll}/gu, upper), kind);
      return seenIn(raw, find);
    });
  };
};

const upper = (letter: string): string => {
  const large = letter.toUpperCase();
  return large.length === letter.length ? large : letter;
};
