import type { Measurement } from '../../dataset/trialData.ts';
import type { IsoDate } from '../../kernel/brands.ts';
import { itemState } from './itemState.ts';
import { SLEDAI_ITEMS } from './sledaiItems.ts';
import type { SledaiStates } from './sledaiScore.ts';

const TOTAL = 'SLEDAI';
const PHGA = 'PHGA';

/** SLEDAI-2K as entered on one day, with the physician's global assessment of the same day. */
export interface Assessment {
  /** Complete date; null when the rows have none. */
  readonly date: IsoDate | null;
  /** As collected, '' when missing. */
  readonly dateText: string;
  readonly day: number | null;
  readonly visit: string;
  readonly states: SledaiStates;
  /** Rows of the items, by test code. */
  readonly itemRows: ReadonlyMap<string, readonly Measurement[]>;
  readonly total: Measurement | undefined;
  readonly phga: Measurement | undefined;
  /** Any of its rows is marked as baseline. */
  readonly baselineFlag: boolean;
  /** Items first, then the total. */
  readonly rows: readonly Measurement[];
}

const dayText = ({ date }: Measurement): string =>
  date.kind === 'complete' ? date.date : date.kind === 'partial' ? date.text : '';

const itemCodes = new Set(SLEDAI_ITEMS.map(({ testCode }) => testCode));

const codeOf = ({ testCode }: Measurement): string => testCode.trim().toUpperCase();

const assessmentOf = (dateText: string, all: readonly Measurement[]): Assessment | undefined => {
  const items = all.filter((one) => itemCodes.has(codeOf(one)));
  const totals = all.filter((one) => codeOf(one) === TOTAL);
  const rows = [...items, ...totals];
  const [first] = rows;
  if (first === undefined) return undefined;
  const itemRows = new Map(
    SLEDAI_ITEMS.map(({ testCode }) => [testCode, items.filter((one) => codeOf(one) === testCode)]),
  );
  return {
    date: first.date.kind === 'complete' ? first.date.date : null,
    dateText,
    day: first.day,
    visit: first.visit,
    states: SLEDAI_ITEMS.map((item) => itemState(itemRows.get(item.testCode) ?? [], item)),
    itemRows,
    total: totals.length === 1 ? totals[0] : undefined,
    phga: all.findLast((one) => codeOf(one) === PHGA),
    baselineFlag: rows.some(({ baselineFlag }) => baselineFlag),
    rows,
  };
};

/** The assessments of a subject, one a day, by date. Rows without a complete date stand together at their text. */
export const assessmentsOf = (measurements: readonly Measurement[]): readonly Assessment[] => {
  const days = new Map<string, Measurement[]>();
  for (const measurement of measurements) {
    const code = codeOf(measurement);
    if (measurement.domain !== 'QS' || !(itemCodes.has(code) || code === TOTAL || code === PHGA)) continue;
    const key = dayText(measurement);
    const group = days.get(key);
    if (group === undefined) days.set(key, [measurement]);
    else group.push(measurement);
  }
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, rows]) => assessmentOf(key, rows) ?? []);
};

/** The assessment marked as baseline; without a mark, the last before the day of the first infusion. */
export const baselineAssessment = (
  assessments: readonly Assessment[],
  firstInfusion: IsoDate | null,
): Assessment | undefined => {
  const marked = assessments.findLast(({ baselineFlag }) => baselineFlag);
  if (marked !== undefined || firstInfusion === null) return marked;
  return assessments.findLast(({ date }) => date !== null && date < firstInfusion);
};
