import type { LiverResult } from '../../shared/clinical/liver/liverResult.ts';
import type { LiverTest } from '../../shared/clinical/liver/liverTest.ts';
import type { Multiple } from '../../shared/clinical/liver/multiples.ts';
import type { Gap, Series } from '../../shared/clinical/liver/peaks.ts';
import { possibleDates } from '../../shared/clinical/possibleDates.ts';
import { collected, ref } from './trialData.ts';

const CODES: { readonly [T in LiverTest]: string } = {
  ALT: 'ALT',
  AST: 'AST',
  TBL: 'BILI',
  ALP: 'ALP',
  INR: 'INR',
};

/** A result of 100 times its multiple with a ULN of 100, on a date as collected. */
export const result = (test: LiverTest, date: string, over: Partial<LiverResult> = {}): LiverResult => ({
  test,
  value: 100,
  bound: 'exact',
  unit: 'U/L',
  uln: 100,
  dates: possibleDates(collected(date)),
  dateText: date,
  names: { domain: 'LB', testCode: CODES[test], loinc: '' },
  ref: ref('LB'),
  ...over,
});

/** A multiple of the ULN on a date as collected. */
export const times = (
  test: LiverTest,
  multiple: number,
  date: string,
  over: Partial<Multiple> = {},
): Multiple => ({
  multiple,
  reference: 'uln',
  bound: 'exact',
  result: result(test, date, { value: multiple * 100 }),
  base: null,
  ...over,
});

export const series = (...multiples: readonly Multiple[]): Series => ({ multiples, gaps: [] });

/** A result that has no upper limit. */
export const gap = (test: LiverTest, date: string): Gap => ({
  ...{ kind: 'no-multiple', reason: 'no-uln', result: result(test, date, { uln: null }) },
});

export const withGap = (one: Series, ...gaps: readonly Gap[]): Series => ({ ...one, gaps });
