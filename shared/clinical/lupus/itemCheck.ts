import type { RowRef } from '../../dataset/sourceRow.ts';
import type { Measurement } from '../../dataset/trialData.ts';
import { recognizeAnalyte } from '../../dataset/units/recognizeAnalyte.ts';
import type { Phrase } from '../../gates/gate.ts';
import { gt, lt } from '../../grading/compare.ts';
import type { IsoDate } from '../../kernel/brands.ts';
import { addDays } from '../../kernel/isoDate.ts';
import type { LupusParameters } from '../../protocol/lupus.ts';
import { phrase } from '../../text/phrases.ts';
import { amountIn, dateOf } from '../kidney/sample.ts';
import type { ItemState } from './sledaiScore.ts';

/** What one result says of the item that it stands behind. */
export interface ResultSays {
  readonly state: ItemState;
  readonly reason: Phrase | null;
}

const says = (present: boolean): ResultSays => ({ state: present ? 'present' : 'absent', reason: null });
const silent = (reason: Phrase): ResultSays => ({ state: 'unknown', reason });
const unusable = ({ testCode }: Measurement): ResultSays =>
  silent(phrase('fact-reason.lupus.lab-unit', { test: testCode }));
const noRange = (): ResultSays => silent(phrase('fact-reason.lupus.no-range'));

/** A result against a cut in a unit; below its limit of quantification it is below every cut from there upwards. */
const against = (
  measurement: Measurement,
  unit: string,
  { over, cut }: { over: boolean; cut: number },
): ResultSays => {
  const amount = amountIn(measurement, unit);
  if (amount.kind === 'none') return unusable(measurement);
  if (amount.kind === 'exact') return says(over ? gt(amount.value, cut) : lt(amount.value, cut));
  return gt(amount.limit, cut) ? unusable(measurement) : says(!over);
};

/** A complement below the range of its laboratory. What is below its limit of quantification is below the range. */
const lowComplement = (measurement: Measurement): ResultSays => {
  if (measurement.low === null) return noRange();
  if (measurement.belowLimit) return says(true);
  return measurement.value === null ? unusable(measurement) : says(lt(measurement.value, measurement.low));
};

const raisedDna = (measurement: Measurement): ResultSays => {
  if (measurement.belowLimit) return says(false);
  if (measurement.high === null) return noRange();
  return measurement.value === null ? unusable(measurement) : says(gt(measurement.value, measurement.high));
};

const PER_FIELD = /hpf|high.?power|高倍/i;

const cellsPerField = (measurement: Measurement, cut: number): ResultSays =>
  measurement.value === null || !PER_FIELD.test(measurement.unit)
    ? unusable(measurement)
    : says(gt(measurement.value, cut));

const NO_CASTS = /^(?:0|NEG|NEGATIVE|NONE|ABSENT|NOT SEEN|NOT DETECTED|N)$/;
const CASTS = /^(?:POS|POSITIVE|PRESENT|SEEN|DETECTED|Y|\++)$/;

const casts = (measurement: Measurement): ResultSays => {
  if (measurement.value !== null) return says(gt(measurement.value, 0));
  const text = measurement.text.trim().toUpperCase();
  if (NO_CASTS.test(text)) return says(false);
  return CASTS.test(text) ? says(true) : unusable(measurement);
};

type Judge = (measurement: Measurement) => ResultSays;

/** How an item is held against results: which measurements speak of it, and what each says. */
interface ItemRule {
  readonly item: number;
  readonly speaks: (measurement: Measurement) => boolean;
  readonly judge: Judge;
}

const analyteIs =
  (...ids: readonly string[]) =>
  (measurement: Measurement): boolean =>
    ids.includes(recognizeAnalyte(measurement)?.id ?? '');

const codeIs =
  (codes: readonly string[]) =>
  ({ domain, testCode }: Measurement): boolean =>
    domain === 'LB' && codes.includes(testCode.trim().toUpperCase());

const cellCount = (item: number, analyte: string, cut: number): ItemRule => ({
  item,
  speaks: analyteIs(analyte),
  judge: (measurement) => against(measurement, '10*9/L', { over: false, cut }),
});

/** The rules of the items that results speak of, in the order of the sheet. Source: descriptors of SLEDAI-2K. */
export const itemRules = (
  cuts: LupusParameters['itemCuts']['value'],
  tests: LupusParameters['sedimentTests']['value'],
): readonly ItemRule[] => [
  { item: 11, speaks: codeIs(tests.casts), judge: casts },
  { item: 12, speaks: codeIs(tests.haematuria), judge: (one) => cellsPerField(one, cuts.haematuria) },
  {
    item: 13,
    speaks: analyteIs('protein excretion'),
    judge: (one) => against(one, 'g/(24.h)', { over: true, cut: cuts.proteinuria }),
  },
  { item: 14, speaks: codeIs(tests.pyuria), judge: (one) => cellsPerField(one, cuts.pyuria) },
  {
    item: 20,
    speaks: (one) => analyteIs('complement C3', 'complement C4')(one) || codeIs(['CH50'])(one),
    judge: lowComplement,
  },
  { item: 21, speaks: analyteIs('anti-dsDNA antibodies'), judge: raisedDna },
  {
    item: 22,
    speaks: analyteIs('temperature'),
    judge: (one) => against(one, 'Cel', { over: true, cut: cuts.fever }),
  },
  cellCount(23, 'platelets', cuts.platelets),
  cellCount(24, 'leukocytes', cuts.leukocytes),
];

/** Where there is no 24-hour urine, UPCR in g/g stands for it. */
export const upcrRule = (cuts: LupusParameters['itemCuts']['value']): ItemRule => ({
  item: 13,
  speaks: analyteIs('protein per creatinine'),
  judge: (one) => against(one, 'g/g', { over: true, cut: cuts.proteinuria }),
});

export interface ResultsSay {
  readonly state: ItemState;
  readonly reason: Phrase | null;
  /** Results of the window that speak of the item; those that say "present" alone where any does. */
  readonly deciding: readonly Measurement[];
}

/**
 * What the results of the window say of an item: present when any does, absent when all do. A result that cannot be
 * judged leaves the item open unless another says present.
 */
export const resultsSay = (
  measurements: readonly Measurement[],
  rule: ItemRule,
  { date, days }: { date: IsoDate; days: number },
): ResultsSay => {
  const from = addDays(date, -days);
  const own = measurements.filter((one) => {
    const taken = dateOf(one);
    return taken !== null && taken >= from && taken <= date && rule.speaks(one);
  });
  if (own.length === 0) {
    return { state: 'unknown', reason: phrase('fact-reason.lupus.no-lab', { days }), deciding: [] };
  }
  const heard = own.map((measurement) => ({ measurement, said: rule.judge(measurement) }));
  const present = heard.filter(({ said }) => said.state === 'present');
  if (present.length > 0) {
    return { state: 'present', reason: null, deciding: present.map(({ measurement }) => measurement) };
  }
  const open = heard.find(({ said }) => said.state === 'unknown');
  return {
    state: open === undefined ? 'absent' : 'unknown',
    reason: open?.said.reason ?? null,
    deciding: own,
  };
};

export const refsOf = (measurements: readonly Measurement[]): readonly RowRef[] =>
  measurements.map(({ ref }) => ref);
