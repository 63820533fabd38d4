import { addDays, parseIsoDate } from '../../kernel/isoDate.ts';
import { isIsoDtc } from '../isoDtc.ts';

/**
 * moved: the date and perhaps its time, earlier by whole days. partial: a month or a year without a day, which cannot
 * be moved by days. undated: no date in it (a time of day). other: no ISO 8601 date at all.
 */
export type Shifted =
  | { readonly kind: 'moved'; readonly text: string }
  | { readonly kind: 'partial' }
  | { readonly kind: 'undated' }
  | { readonly kind: 'other' };

const moveOne = (text: string, days: number): Shifted => {
  const day = parseIsoDate(text.slice(0, 10));
  if (day !== undefined) return { kind: 'moved', text: `${addDays(day, -days)}${text.slice(10)}` };
  return /^[-T]*T/.test(text) ? { kind: 'undated' } : { kind: 'partial' };
};

/** An ISO 8601 date, date-time or interval as SDTM writes it, moved into the past by whole days. */
export const shiftDate = (raw: string, days: number): Shifted => {
  const text = raw.trim();
  if (!isIsoDtc(text)) return { kind: 'other' };
  const moved = text.split('/').map((part) => moveOne(part, days));
  const [first, second] = moved;
  if (first === undefined) return { kind: 'other' };
  if (second === undefined || first.kind !== 'moved') return first;
  return second.kind === 'moved' ? { kind: 'moved', text: `${first.text}/${second.text}` } : second;
};
