import type { Measurement } from '../../dataset/trialData.ts';
import { type DayRecord, hasCode } from './dayRecord.ts';

interface Coded<T extends string> {
  readonly testCodes: readonly string[];
  readonly words: readonly { readonly word: string; readonly means: T }[];
}

/** A recorded result as the protocol's words mean it; undefined for a word that is not on the list. */
const meaningOf = <T extends string>({ text }: Measurement, { words }: Coded<T>): T | undefined =>
  words.find(({ word }) => word === text.trim().toUpperCase())?.means;

/** What the rows of a day say of one domain. */
export interface ItemMeaning<T extends string> {
  /** The worst recorded, as the list of the protocol is ordered; null when nothing, or no word of the list, is recorded. */
  readonly meaning: T | null;
  readonly rows: readonly Measurement[];
}

/** The recorded state of a domain on a day. Words are listed in the protocol from the mildest to the worst. */
export const meaningOn = <T extends string>(
  { items }: Pick<DayRecord, 'items'>,
  domains: readonly string[],
  coded: Coded<T>,
): ItemMeaning<T> => {
  const rows = items.filter((item) => hasCode(item, domains, coded.testCodes));
  const order = coded.words.map(({ means }) => means);
  const found = rows.flatMap((row) => meaningOf(row, coded) ?? []);
  const worst = found.toSorted((a, b) => order.indexOf(b) - order.indexOf(a))[0];
  return { meaning: worst ?? null, rows };
};
