import type { Measurement } from '../../dataset/trialData.ts';
import { roundSignificant } from '../../dataset/units/roundSignificant.ts';
import type { Phrase } from '../../gates/gate.ts';
import type { LimitRule } from '../../protocol/eligibility.ts';
import { formatUnit } from '../../text/formatUnit.ts';
import { phrase } from '../../text/phrases.ts';
import { everyOutcome, type Outcome } from './outcome.ts';
import { holds, resultBounds, upperLimitOf } from './resultBounds.ts';
import { screeningResults } from './screeningResults.ts';
import type { Screening } from './screeningWindow.ts';

type Window = Extract<Screening, { kind: 'window' }>;
type Quantity = LimitRule['quantities'][number];

/** The rule as it is written beside a result: "< 3 × ULN", ">= 80 g/L". */
const clauseOf = ({ operator, bound, times }: LimitRule, { unit }: Quantity): string =>
  `${operator} ${bound}${times === 'ULN' ? ' × ULN' : unit === '' ? '' : ` ${formatUnit(unit)}`}`;

const inputsOf = (
  measurement: Measurement,
  { label, unit }: Quantity,
  rule: LimitRule,
): Outcome['inputs'] => {
  const recordedUnit = measurement.value === null ? measurement.textUnit : measurement.unit;
  const shown = `${measurement.value ?? measurement.text} ${formatUnit(recordedUnit)}`.trim();
  const upper = rule.times === 'ULN' ? upperLimitOf(measurement, unit) : null;
  return [
    { name: label, value: shown },
    ...(upper === null ? [] : [{ name: `ULN ${label}`, value: `${upper} ${formatUnit(unit)}` }]),
  ];
};

/** One result against the rule. */
const resultOutcome = (measurement: Measurement, quantity: Quantity, rule: LimitRule): Outcome => {
  const base = {
    clause: clauseOf(rule, quantity),
    date: measurement.date.kind === 'complete' ? measurement.date.date : null,
    inputs: inputsOf(measurement, quantity, rule),
    refs: [measurement.ref],
  };
  const open = (reason: Phrase): Outcome => ({ ...base, outcome: 'not-evaluable', reason });
  const found = resultBounds(measurement, quantity.unit);
  if (found === 'unit') return open(phrase('fact-reason.eligibility.unit', { test: quantity.label }));
  if (found === 'no-number')
    return open(phrase('fact-reason.eligibility.no-number', { test: quantity.label }));
  const upper = rule.times === 'ULN' ? upperLimitOf(measurement, quantity.unit) : 1;
  if (upper === null) {
    return open(phrase('fact-reason.eligibility.no-upper-limit', { test: quantity.label }));
  }
  const truth = holds(found, rule.operator, roundSignificant(rule.bound * upper));
  if (truth === 'unclear') {
    return open(phrase('fact-reason.eligibility.limit-undecided', { test: quantity.label }));
  }
  return { ...base, outcome: truth === 'yes' ? 'met' : 'not-met', reason: null };
};

/** A result whose date is incomplete may be the last: it can only take away from what the dated one says. */
const withUndated = (
  outcome: Outcome,
  maybeLater: readonly Measurement[],
  quantity: Quantity,
  rule: LimitRule,
): Outcome => {
  const against = maybeLater.find((one) => resultOutcome(one, quantity, rule).outcome !== outcome.outcome);
  if (against === undefined) return outcome;
  return {
    ...outcome,
    outcome: 'not-evaluable',
    reason: phrase('fact-reason.eligibility.partial-date', { test: quantity.label }),
    refs: [...outcome.refs, against.ref],
  };
};

const quantityOutcome = (
  measurements: readonly Measurement[],
  window: Window,
  { quantity, rule }: { readonly quantity: Quantity; readonly rule: LimitRule },
): Outcome => {
  const { last, maybeLater, outside } = screeningResults(measurements, quantity.tests, window);
  const [first, ...rest] = last;
  if (first === undefined) {
    const test = quantity.label;
    const reason =
      maybeLater.length > 0
        ? phrase('fact-reason.eligibility.partial-date', { test })
        : outside
          ? phrase('fact-reason.eligibility.outside-screening', { test })
          : phrase('fact-reason.eligibility.no-result', { test });
    const refs = maybeLater.map(({ ref }) => ref);
    return {
      ...{ outcome: 'not-evaluable', reason, clause: clauseOf(rule, quantity), date: null },
      ...{ inputs: [], refs },
    };
  }
  const of = (one: Measurement) => resultOutcome(one, quantity, rule);
  return withUndated(everyOutcome([of(first), ...rest.map(of)]), maybeLater, quantity, rule);
};

/** The last results in screening against a rule that every quantity must keep. */
export const limitOutcome = (
  measurements: readonly Measurement[],
  window: Window,
  rule: LimitRule,
): Outcome => {
  const [first, ...rest] = rule.quantities.map((quantity) =>
    quantityOutcome(measurements, window, { quantity, rule }),
  );
  if (first === undefined) throw new Error('A rule of eligibility names no quantity');
  return everyOutcome([first, ...rest]);
};
