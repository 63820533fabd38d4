import type { CriteriaId, Direction } from '../labGrade.ts';
import type { CtcaeTerm } from './criterion.ts';
import type { QuantityId } from './quantities.ts';
import { CTCAE_4_03 } from './v4_03/v4_03.ts';
import { CTCAE_5_0 } from './v5_0/v5_0.ts';
import { CTCAE_6_0 } from './v6_0/v6_0.ts';

/** Every edition of the criteria that this program grades by. */
export const EDITIONS: { readonly [C in CriteriaId]: readonly CtcaeTerm[] } = {
  'ctcae-4.03': CTCAE_4_03,
  'ctcae-5.0': CTCAE_5_0,
  'ctcae-6.0': CTCAE_6_0,
};

/** One way of writing for British and American spelling, letter case and spaces: "Hypokalaemia" is "hypokalemia". */
const termKey = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/ae/g, 'e')
    .replace(/leuco/g, 'leuko')
    .replace(/ionis/g, 'ioniz');

interface Index {
  readonly byName: ReadonlyMap<string, CtcaeTerm>;
  readonly byQuantity: ReadonlyMap<QuantityId, readonly CtcaeTerm[]>;
}

const indexOf = (terms: readonly CtcaeTerm[]): Index => {
  const byName = new Map<string, CtcaeTerm>();
  const byQuantity = new Map<QuantityId, CtcaeTerm[]>();
  for (const term of terms) {
    if (byName.has(termKey(term.term))) throw new Error(`"${term.term}" stands twice in ${term.criteria}`);
    byName.set(termKey(term.term), term);
    byQuantity.set(term.quantity, [...(byQuantity.get(term.quantity) ?? []), term]);
  }
  return { byName, byQuantity };
};

const INDEX: { readonly [C in CriteriaId]: Index } = {
  'ctcae-4.03': indexOf(CTCAE_4_03),
  'ctcae-5.0': indexOf(CTCAE_5_0),
  'ctcae-6.0': indexOf(CTCAE_6_0),
};

/** Files repeat a few names a million times. */
const remembered = new Map<string, string>();
const MOST_REMEMBERED = 2000;

const keyOf = (text: string): string => {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const key = termKey(text);
  if (remembered.size < MOST_REMEMBERED) remembered.set(text, key);
  return key;
};

/** The term of an edition by its CTCAE name, in either spelling and any letter case. */
export const termNamed = (criteria: CriteriaId, name: string): CtcaeTerm | undefined =>
  INDEX[criteria].byName.get(keyOf(name));

const NONE: readonly CtcaeTerm[] = [];

/** The terms of an edition that grade a quantity, in the order of the edition. */
export const termsOfQuantity = (criteria: CriteriaId, id: QuantityId): readonly CtcaeTerm[] =>
  INDEX[criteria].byQuantity.get(id) ?? NONE;

/** A stable short name of a term, for identifiers: "anemia/L". */
export const termSlug = ({
  term,
  direction,
}: {
  readonly term: string;
  readonly direction: Direction;
}): string =>
  `${termKey(term)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}/${direction}`;
