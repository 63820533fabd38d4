import { describe, expect, test } from 'vitest';
import type { SimulationResult } from '../../../../shared/escalation/simulation/simulationResult.ts';
import { type Exact, exactBoin } from '../../../builders/exactTrial.ts';
import { BOIN, errorsApart, simulated } from '../../../builders/simulation.ts';

/** Largest distance of any figure from its exact value, in standard errors. */
const farthest = (result: SimulationResult, exact: Exact): number =>
  Math.max(
    errorsApart(result.noneSelected, exact.none),
    ...result.levels.flatMap((level, at) => [
      errorsApart(level.selected, exact.selected[at] ?? 0),
      errorsApart(level.subjects, exact.subjects[at] ?? 0),
      errorsApart(level.dlts, exact.dlts[at] ?? 0),
    ]),
  );

describe('simulation against exact enumeration', () => {
  test.each([
    { what: 'three levels, five cohorts', rates: [0.1, 0.3, 0.5], cohorts: 5, size: 3, extra: null },
    { what: 'a toxic lowest level', rates: [0.45, 0.6, 0.7], cohorts: 6, size: 3, extra: null },
    { what: 'extra safety', rates: [0.4, 0.5, 0.6], cohorts: 6, size: 3, extra: 0.05 },
    { what: 'cohorts of one', rates: [0.1, 0.3], cohorts: 9, size: 1, extra: null },
    {
      what: 'five levels, ten cohorts',
      rates: [0.05, 0.15, 0.3, 0.45, 0.6],
      cohorts: 10,
      size: 3,
      extra: null,
    },
  ])('SRC-SIM-020: BOIN with $what', ({ rates, cohorts, size, extra }) => {
    const exact = exactBoin(rates, { target: 0.3, cohorts, size, extraOffset: extra });
    expect(exact.none + exact.selected.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 10);
    const result = simulated({
      design: extra === null ? BOIN : { ...BOIN, extraSafety: true, offset: extra },
      ...{ rates, cohorts, cohortSize: size, trials: 100_000, seed: 20 },
    });
    // Some 16 figures: four standard errors are passed by chance once in about a thousand such tables.
    expect(farthest(result, exact)).toBeLessThan(4);
  });

  test('SRC-SIM-020: the comparison tells 0.30 from 0.32', () => {
    const setting = { target: 0.3, cohorts: 5, size: 3, extraOffset: null };
    const exact = exactBoin([0.1, 0.32, 0.5], setting);
    const result = simulated({ rates: [0.1, 0.3, 0.5], cohorts: 5, trials: 100_000, seed: 20 });
    expect(farthest(result, exact)).toBeGreaterThan(4);
  });
});

/** Probability that the 3+3 design goes up past a level: 0 of 3, or 1 of 3 and then 0 of 3 (domain.md 2.3). */
const past = (p: number): number => (1 - p) ** 3 + 3 * p * (1 - p) ** 5;

describe('3+3 against its formula', () => {
  test.each([
    [0.1, 0.906],
    [0.2, 0.709],
    [0.3, 0.494],
    [0.4, 0.309],
    [0.5, 0.172],
  ])('SRC-SIM-021: past a dose of rate %f with probability %f', (rate, probability) => {
    expect(past(rate)).toBeCloseTo(probability, 3);
    // One level: selected means that it would have gone up.
    const one = simulated({
      design: { kind: '3+3', deEscalation: false },
      rates: [rate],
      trials: 50_000,
      seed: 3,
    });
    expect(errorsApart(one.levels[0]?.selected ?? { value: 0, error: 0 }, past(rate))).toBeLessThan(4);
    expect(errorsApart(one.stoppedForSafety, 1 - past(rate))).toBeLessThan(4);
  });

  test('SRC-SIM-021: two levels without de-escalation', () => {
    const [p, q] = [0.2, 0.4];
    const result = simulated({
      design: { kind: '3+3', deEscalation: false },
      rates: [p, q],
      trials: 100_000,
      seed: 4,
    });
    const exact = [past(p) * (1 - past(q)), past(p) * past(q)];
    result.levels.forEach(({ selected }, at) => {
      expect(errorsApart(selected, exact[at] ?? 0)).toBeLessThan(4);
    });
    // Level 1 gets three more when 1 of 3 had a DLT; level 2 likewise once it is reached.
    const six = (rate: number): number => 3 + 3 * (3 * rate * (1 - rate) ** 2);
    expect(errorsApart(result.levels[0]?.subjects ?? { value: 0, error: 0 }, six(p))).toBeLessThan(4);
    expect(errorsApart(result.levels[1]?.subjects ?? { value: 0, error: 0 }, past(p) * six(q))).toBeLessThan(
      4,
    );
  });

  test('SRC-SIM-021: two levels with de-escalation: six are treated below before it is selected', () => {
    const [p, q] = [0.2, 0.4];
    const result = simulated({
      design: { kind: '3+3', deEscalation: true },
      rates: [p, q],
      trials: 100_000,
      seed: 5,
    });
    const zeroOfThree = (1 - p) ** 3;
    const oneOfSix = 3 * p * (1 - p) ** 5;
    const down = 1 - past(q);
    // From 0 of 3 below: three more, of whom at most one may have a DLT. From 1 of 6: selected as it stands.
    const atMostOne = (1 - p) ** 3 + 3 * p * (1 - p) ** 2;
    const selected = zeroOfThree * down * atMostOne + oneOfSix * down;
    expect(errorsApart(result.levels[0]?.selected ?? { value: 0, error: 0 }, selected)).toBeLessThan(4);
    expect(errorsApart(result.levels[1]?.selected ?? { value: 0, error: 0 }, past(p) * past(q))).toBeLessThan(
      4,
    );
    expect(errorsApart(result.noneSelected, 1 - past(p) + zeroOfThree * down * (1 - atMostOne))).toBeLessThan(
      4,
    );
  });
});
