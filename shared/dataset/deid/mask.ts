import type { IdentifierKind } from './deid.ts';

const DOT = '•';
const LONGEST = 24;
/** More than this many characters of a value never stand together in its mask. */
const MOST_TOGETHER = 3;

/** Of numbers and dates nothing but the shape is shown. */
const SHAPE_ONLY: ReadonlySet<IdentifierKind> = new Set([
  'birth-date',
  'phone',
  'medical-record-number',
  'resident-id',
  'ssn',
  'verbatim-date',
  'age-over-89',
  'address',
]);

const isPunctuation = (character: string): boolean => /[^\p{L}\p{N}]/u.test(character);

/**
 * SECURITY: nothing of a finding leaves the screen but this. test/shared/dataset/deid/mask.test.ts
 *
 * A value so that a person recognises its kind and never the value: letters and digits become dots, at most the first
 * and last letter of a name or e-mail address stay.
 */
export const maskValue = (kind: IdentifierKind, value: string): string => {
  const all = [...value.trim()];
  const characters = all.slice(0, LONGEST);
  const keepsEnds = !SHAPE_ONLY.has(kind);
  const isCut = all.length > LONGEST;
  const last = isCut || all.length < 4 ? -1 : characters.length - 1;
  let together = 0;
  const masked = characters.map((character, i) => {
    const isEnd = keepsEnds && /\p{L}/u.test(character) && (i === 0 || i === last);
    const shown =
      (isEnd || isPunctuation(character)) &&
      together < MOST_TOGETHER &&
      all.length > 1 &&
      !(isCut && i === LONGEST - 1);
    together = shown ? together + 1 : 0;
    return shown ? character : DOT;
  });
  return `${masked.join('')}${isCut ? '…' : ''}`;
};
