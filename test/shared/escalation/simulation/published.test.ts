import { describe, expect, test } from 'vitest';
import type { CustomTable } from '../../../../shared/protocol/comparators.ts';
import { errorsApart, simulated } from '../../../builders/simulation.ts';

/** Standard error of a published share from so many trials, which the publication does not print. */
const shareError = (share: number, trials: number): number => Math.sqrt((share * (1 - share)) / trials);

describe('published operating characteristics', () => {
  /**
   * R package simFastBOIN 1.3.2, vignette "Introduction to simFastBOIN" (CRAN, 11 Dec 2025), "Running a basic BOIN
   * simulation": target 0.30, five levels, ten cohorts of three, 1000 trials; a trial ends when 18 were treated at a level
   * and the decision is to stay. Its results are held against the R package BOIN.
   */
  const PUBLISHED = {
    selected: [10.8, 52.4, 33.8, 2.8, 0.1],
    none: 0.1,
    subjects: [6.8, 11.9, 7.7, 1.8, 0.1],
    total: 28.4,
    dlts: [0.7, 3.0, 3.1, 1.0, 0.1],
    totalDlts: 7.9,
  };
  const TRIALS = 1000;
  const result = simulated({
    rates: [0.1, 0.25, 0.4, 0.55, 0.7],
    cap: { subjects: 18, rule: 'when-staying' },
    trials: 100_000,
    seed: 30,
  });

  test('SRC-SIM-030: BOIN: selection percentages', () => {
    result.levels.forEach(({ selected }, at) => {
      const share = (PUBLISHED.selected[at] ?? 0) / 100;
      expect(errorsApart(selected, share, shareError(share, TRIALS))).toBeLessThan(3);
    });
    expect(result.noneSelected.value).toBeLessThan(0.005);
  });

  test('SRC-SIM-030: BOIN: subjects and DLTs per level', () => {
    // Printed to one decimal, from 1000 trials: our standard error for as many, and half a unit of the last place.
    const within = ({ value, error }: { value: number; error: number }, published: number): void => {
      const ofTheirs = error * Math.sqrt(100_000 / TRIALS);
      expect(Math.abs(value - published)).toBeLessThan(3 * ofTheirs + 0.05);
    };
    result.levels.forEach((level, at) => {
      within(level.subjects, PUBLISHED.subjects[at] ?? 0);
      within(level.dlts, PUBLISHED.dlts[at] ?? 0);
    });
    within(result.sampleSize, PUBLISHED.total);
    within(result.totalDlts, PUBLISHED.totalDlts);
  });

  /**
   * "R codes for Interval Designs" (R. Lin and G. Yin, adapted from codes of S. Liu and Y. Yuan), README, example of the
   * UMPBI design: target 0.30, six levels, twelve cohorts of three, with the boundaries printed there and the isotonic
   * selection of BOIN. Here as a table of one's own; the number of trials is not printed, 1000 is the usual one.
   */
  test('SRC-SIM-031: a table of one’s own, selection and subjects', () => {
    const escalate = [0, 1, 2, 2, 3, 4, 5, 5, 6, 7, 8, 9];
    const deEscalate = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13];
    const eliminate = [3, 4, 5, 7, 8, 9, 10, 11, 12, 14, 15, 16];
    const cells: CustomTable['cells'] = escalate.flatMap((atMost, cohort) => {
      const n = 3 * (cohort + 1);
      return Array.from({ length: n + 1 }, (_, dlt) => {
        if (dlt >= (eliminate[cohort] ?? 0)) return { n, dlt, action: 'eliminate' as const };
        if (dlt >= (deEscalate[cohort] ?? 0)) return { n, dlt, action: 'de-escalate' as const };
        return { n, dlt, action: dlt <= atMost ? ('escalate' as const) : ('stay' as const) };
      });
    });
    const own = simulated({
      design: { kind: 'custom', table: { name: 'UMPBI', cells } },
      rates: [0.08, 0.1, 0.2, 0.3, 0.45, 0.6],
      cohorts: 12,
      trials: 50_000,
      seed: 31,
    });
    const published = [0.2, 5.4, 27.1, 48.5, 17.4, 1.3];
    own.levels.forEach(({ selected }, at) => {
      const share = (published[at] ?? 0) / 100;
      expect(errorsApart(selected, share, shareError(share, 1000))).toBeLessThan(3);
    });
    [4.2, 6.1, 10.3, 10.2, 4.5, 0.8].forEach((mean, at) => {
      const subjects = own.levels[at]?.subjects ?? { value: 0, error: 0 };
      expect(Math.abs(subjects.value - mean)).toBeLessThan(3 * subjects.error * Math.sqrt(50) + 0.05);
    });
    expect(own.totalDlts.value).toBeCloseTo(8.5, 0);
    expect(own.sampleSize.value).toBeCloseTo(36, 0);
  });
});
