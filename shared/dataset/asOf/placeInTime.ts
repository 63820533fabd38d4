import { possibleDates } from '../../clinical/possibleDates.ts';
import type { IsoDate } from '../../kernel/brands.ts';
import { datePart } from '../../kernel/isoDate.ts';
import type { CellValue } from '../sourceRow.ts';
import type { CollectedDate } from '../trialData.ts';

/** A cell of a --DTC variable as a collected date; anything but text is missing. */
export const cellDate = (value: CellValue | undefined): CollectedDate => {
  const text = typeof value === 'string' ? value.trim() : '';
  if (text === '') return { kind: 'missing' };
  const date = datePart(text);
  return date === undefined ? { kind: 'partial', text } : { kind: 'complete', date, text };
};

/** Whether something collected with this date came after a day for certain; what is not known never does. */
export const isAfter = (collected: CollectedDate, date: IsoDate): boolean => {
  const possible = possibleDates(collected);
  return possible !== null && possible.earliest > date;
};

/** Whether something collected with this date had come by the end of a day for certain. */
export const isBy = (collected: CollectedDate, date: IsoDate): boolean => {
  const possible = possibleDates(collected);
  return possible !== null && possible.latest <= date;
};
