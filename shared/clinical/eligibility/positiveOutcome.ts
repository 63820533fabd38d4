import type { Measurement } from '../../dataset/trialData.ts';
import { gt, gte, lte } from '../../grading/compare.ts';
import type { Criterion } from '../../protocol/eligibility.ts';
import { phrase } from '../../text/phrases.ts';
import { anyOutcome, everyOutcome, type Outcome } from './outcome.ts';
import { screeningResults } from './screeningResults.ts';
import type { Screening } from './screeningWindow.ts';

type Window = Extract<Screening, { kind: 'window' }>;
type PositiveCriterion = Extract<Criterion, { kind: 'positive' }>;
type Test = PositiveCriterion['tests'][number];

const POSITIVE = /^(?:POS(?:ITIVE)?|REACTIVE|DETECTED|\+{1,4}|阳性)$/;
const NEGATIVE = /^(?:NEG(?:ATIVE)?|NON-?REACTIVE|NOT DETECTED|-|阴性)$/;
const TITRE = /^([<>]?)\s*1\s*[:：/]\s*(\d+)$/;
const FIGURE_BEYOND = /^([<>])\s*=?\s*(\d+(?:\.\d+)?)$/;

const titreSays = (sign: string, titre: number, least: number): boolean | null => {
  if (sign === '<') return titre <= least ? false : null;
  if (sign === '>') return titre >= least ? true : null;
  return titre >= least;
};

/** A figure against the upper limit of its own record: positive when greater than it. */
const figureSays = ({
  value,
  text,
  high,
  unit,
  textUnit,
}: Measurement): boolean | 'no-upper-limit' | null => {
  if (high === null) return 'no-upper-limit';
  if (value !== null) return gt(value, high);
  const [, sign, limit] = FIGURE_BEYOND.exec(text.trim()) ?? [];
  if (limit === undefined || unit !== textUnit) return null;
  if (sign === '<') return lte(Number(limit), high) ? false : null;
  return gte(Number(limit), high) ? true : null;
};

/**
 * Whether a serological result is positive: by its word, by its titre, or by a figure above the upper limit of its own
 * record. Borderline and words that are not known say nothing: null.
 */
export const isPositive = (
  measurement: Measurement,
  leastTitre: number,
): boolean | 'no-upper-limit' | null => {
  const text = measurement.text.trim().toUpperCase();
  if (POSITIVE.test(text)) return true;
  if (NEGATIVE.test(text)) return false;
  const [, sign = '', titre] = TITRE.exec(text) ?? [];
  if (titre !== undefined) return titreSays(sign, Number(titre), leastTitre);
  return measurement.value !== null || FIGURE_BEYOND.test(text) ? figureSays(measurement) : null;
};

const resultOutcome = (measurement: Measurement, { label }: Test, leastTitre: number): Outcome => {
  const { value, text, unit, textUnit, high, date } = measurement;
  const positive = isPositive(measurement, leastTitre);
  const shown = `${value ?? text} ${value === null ? textUnit : unit}`.trim();
  const base = {
    clause: 'positive',
    date: date.kind === 'complete' ? date.date : null,
    inputs: [
      { name: label, value: shown },
      ...(high === null || value === null ? [] : [{ name: `ULN ${label}`, value: `${high} ${unit}`.trim() }]),
    ],
    refs: [measurement.ref],
  };
  if (positive === 'no-upper-limit') {
    const reason = phrase('fact-reason.eligibility.no-upper-limit', { test: label });
    return { ...base, outcome: 'not-evaluable', reason };
  }
  if (positive === null) {
    const reason = phrase('fact-reason.eligibility.not-positive-or-negative', { test: label });
    return { ...base, outcome: 'not-evaluable', reason };
  }
  return { ...base, outcome: positive ? 'met' : 'not-met', reason: null };
};

const testOutcome = (
  measurements: readonly Measurement[],
  window: Window,
  { test, titre }: { readonly test: Test; readonly titre: number },
): Outcome => {
  const { last, outside } = screeningResults(measurements, test.tests, window);
  const [first, ...rest] = last;
  if (first !== undefined) {
    const of = (one: Measurement) => resultOutcome(one, test, titre);
    return everyOutcome([of(first), ...rest.map(of)]);
  }
  const reason = outside
    ? phrase('fact-reason.eligibility.outside-screening', { test: test.label })
    : phrase('fact-reason.eligibility.no-result', { test: test.label });
  return { outcome: 'not-evaluable', reason, clause: 'positive', date: null, inputs: [], refs: [] };
};

/** At least one of the tests is positive at the last result in screening. */
export const positiveOutcome = (
  measurements: readonly Measurement[],
  window: Window,
  { tests, titre }: Pick<PositiveCriterion, 'tests' | 'titre'>,
): Outcome => {
  const [first, ...rest] = tests.map((test) => testOutcome(measurements, window, { test, titre }));
  if (first === undefined) throw new Error('A criterion of serology names no test');
  return anyOutcome([first, ...rest]);
};
