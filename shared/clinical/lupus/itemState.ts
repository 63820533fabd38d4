import type { Measurement } from '../../dataset/trialData.ts';
import type { SledaiItem } from './sledaiItems.ts';
import type { ItemState } from './sledaiScore.ts';

const PRESENT: ReadonlySet<string> = new Set(['PRESENT', 'Y', 'YES', 'POSITIVE', '有', '是']);
const ABSENT: ReadonlySet<string> = new Set(['ABSENT', 'N', 'NO', 'NEGATIVE', '无', '否']);

/** The score of an item is its weight or 0; any other figure says nothing. */
const byNumber = (value: number | null, weight: number): ItemState => {
  if (value === weight) return 'present';
  return value === 0 ? 'absent' : 'unknown';
};

const byText = (text: string): ItemState => {
  const word = text.trim().toUpperCase();
  if (PRESENT.has(word)) return 'present';
  return ABSENT.has(word) ? 'absent' : 'unknown';
};

const agreed = (states: readonly ItemState[]): ItemState => {
  const known = new Set(states.filter((state) => state !== 'unknown'));
  const [only] = known;
  return known.size === 1 && only !== undefined ? only : 'unknown';
};

/** What one row says of an item. A word and a score that contradict each other say nothing. */
export const rowState = (
  { value, text }: Pick<Measurement, 'value' | 'text'>,
  { weight }: SledaiItem,
): ItemState => agreed([byText(text), byNumber(value, weight)]);

/** What the rows of one assessment say of an item; rows that contradict each other say nothing. */
export const itemState = (
  rows: readonly Pick<Measurement, 'value' | 'text'>[],
  item: SledaiItem,
): ItemState => {
  const states = rows.map((row) => rowState(row, item));
  return states.includes('unknown') ? 'unknown' : agreed(states);
};
