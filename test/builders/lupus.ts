import { SLEDAI_ITEMS } from '../../shared/clinical/lupus/sledaiItems.ts';
import type { Measurement } from '../../shared/dataset/trialData.ts';
import { result } from './renal.ts';

interface Entered {
  /** Numbers of the items that are present. */
  readonly present?: readonly number[];
  /** Numbers of the items that have no row. */
  readonly without?: readonly number[];
  /** The sum of the items unless told otherwise; null for no row. */
  readonly total?: number | null;
  readonly phga?: number | null;
  readonly over?: Partial<Measurement>;
}

/** SLEDAI-2K as a site enters it on a day: 24 items, the total, and the physician's global assessment. */
export const sledai = (
  date: string,
  { present = [], without = [], total, phga = 0.4, over = {} }: Entered = {},
): readonly Measurement[] => {
  const items = SLEDAI_ITEMS.filter(({ number }) => !without.includes(number)).map(
    ({ number, testCode, weight }) =>
      result(['QS', testCode], date, present.includes(number) ? weight : 0, {
        unit: '',
        ...over,
        text: present.includes(number) ? 'PRESENT' : 'ABSENT',
      }),
  );
  const sum = SLEDAI_ITEMS.filter(({ number }) => present.includes(number)).reduce(
    (points, { weight }) => points + weight,
    0,
  );
  return [
    ...items,
    ...(total === null ? [] : [result(['QS', 'SLEDAI'], date, total ?? sum, { unit: '', ...over })]),
    ...(phga === null ? [] : [result(['QS', 'PHGA'], date, phga, { unit: '', ...over })]),
  ];
};
