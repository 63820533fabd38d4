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

const NOTHING: readonly Hit[] = [];

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

const MOST_REMEMBERED = 4096;

/** In plain letters and upper case. The same few texts stand in most rows of a table, and each is folded once. */
const createFolder = (): ((text: string) => string) => {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const folded = plainText(text).toUpperCase();
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(text, folded);
    return folded;
  };
};

/** What the identifying column says, if it says enough to be looked for; the last answer is kept for its whole row. */
const createOwnValue = (fold: (text: string) => string): ((cell: RawCell | undefined) => string) => {
  let [last, value] = ['', ''];
  return (cell) => {
    const text = textOf(cell);
    if (text === last) return value;
    const folded = fold(text).trim();
    [last, value] = [text, isLongEnough(folded) && !saysNothing(folded) ? folded : ''];
    return value;
  };
};

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
  const fold = createFolder();
  const origins = originsOf(watches).map((origin) => ({ ...origin, own: createOwnValue(fold) }));
  if (origins.length === 0) return null;
  return (index) => (cells) => {
    const raw = textOf(cells[index]);
    if (raw === '') return NOTHING;
    let hits: readonly Hit[] = NOTHING;
    for (const { index: at, kind, own } of origins) {
      const value = own(cells[at]);
      if (value === '' || value.length > raw.length || !fold(raw).includes(value)) continue;
      hits = [...hits, ...seenIn(raw, (text) => placesOf(value, text.replace(/\p{Ll}/gu, upper), kind))];
    }
    return hits;
  };
};

/** Letters whose upper case is longer would move the places behind them. */
const upper = (letter: string): string => {
  const large = letter.toUpperCase();
  return large.length === letter.length ? large : letter;
};
