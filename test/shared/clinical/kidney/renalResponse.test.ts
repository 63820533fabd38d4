import { describe, expect, test } from 'vitest';
import { type Amount, below, exact, none } from '../../../../shared/clinical/kidney/amount.ts';
import {
  isRenalFlare,
  type RenalState,
  renalResponse,
} from '../../../../shared/clinical/kidney/renalResponse.ts';
import { NO, unknown } from '../../../../shared/clinical/verdict.ts';
import { axaNk02 } from '../../../../shared/protocol/axaNk02.ts';
import type { RenalDefinitionId } from '../../../../shared/protocol/renalDefinition.ts';
import { phrase } from '../../../../shared/text/phrases.ts';
import { dose, renalState } from '../../../builders/renal.ts';

const definitionOf = (id: RenalDefinitionId) => {
  const found = axaNk02.kidney.definitions.value.find((one) => one.id === id);
  if (found === undefined) throw new Error(`No definition ${id}`);
  return found;
};

/** The code of the outcome; the name of the reason after "?" where none can be stated or a better one is open. */
const code = (id: RenalDefinitionId, over: Partial<RenalState>): string => {
  const { code: own, outcome, reason } = renalResponse(definitionOf(id), renalState(over));
  const why = reason === null ? '' : `?${reason.key.replace(/^fact-reason\.(kidney|lupus)\./, '')}`;
  return outcome === 'unknown' ? why : `${own}${why}`;
};

const noBaseline = none(phrase('fact-reason.kidney.no-baseline-egfr'));
const noEgfr = none(phrase('fact-reason.kidney.no-egfr', { days: 3 }));
const noUpcrBaseline = none(phrase('fact-reason.kidney.no-baseline-upcr'));
const noUrine = none(phrase('fact-reason.kidney.no-24h'));
const eventUnknown = unknown(phrase('fact-reason.kidney.no-medication'));

/** UPCR, its baseline, eGFR, its baseline. */
const figures = (upcr: number, from: number, egfr = 100, egfrFrom = 100): Partial<RenalState> => ({
  upcr: exact(upcr),
  baselineUpcr: exact(from),
  egfr: exact(egfr),
  baselineEgfr: exact(egfrFrom),
});

describe('KDIGO 2024: complete below 0.5 g/g, partial fall of 50 % to below 3, function within 15 %', () => {
  test.each([
    [0.49, 4, 100, 'complete'],
    [0.5, 4, 100, 'partial'],
    [0.51, 4, 100, 'partial'],
    [0.49, 0.6, 100, 'complete'],
    [0.5, 0.6, 100, 'none'],
    [0.49, 4, 85.01, 'complete'],
    [0.49, 4, 85, 'complete'],
    [0.49, 4, 84.99, 'none'],
    [0.49, 4, 140, 'complete'],
    [2, 4, 85, 'partial'],
    [2, 4, 84.99, 'none'],
    [2.01, 4, 100, 'none'],
    [1.99, 4, 100, 'partial'],
    [2.99, 6, 100, 'partial'],
    [3, 6, 100, 'none'],
    [3.01, 8, 100, 'none'],
  ] as const)('SRC-REN-040: UPCR %d from %d, eGFR %d from 100: %s', (upcr, from, egfr, expected) => {
    expect(code('kdigo-2024', figures(upcr, from, egfr))).toBe(expected);
  });

  test.each([
    ['no baseline of eGFR', { ...figures(0.4, 4), baselineEgfr: noBaseline }, '?no-baseline-egfr'],
    ['no eGFR at the visit', { ...figures(0.4, 4), egfr: noEgfr }, '?no-egfr'],
    [
      'no baseline of UPCR, complete all the same',
      { ...figures(0.4, 4), baselineUpcr: noUpcrBaseline },
      'complete',
    ],
    ['no baseline of UPCR', { ...figures(0.6, 4), baselineUpcr: noUpcrBaseline }, '?no-baseline-upcr'],
    ['no eGFR but no fall either', { ...figures(3.5, 4), egfr: noEgfr }, 'none'],
    ['below a limit under the cut', { ...figures(1, 4), upcr: below(0.2) }, 'complete'],
    ['below a limit above the cut', { ...figures(1, 4), upcr: below(0.8) }, 'partial?below-limit'],
    ['eGFR below a limit', { ...figures(0.4, 4), egfr: below(10) }, '?below-limit'],
    ['baseline of eGFR below a limit', { ...figures(0.4, 4), baselineEgfr: below(10) }, '?below-limit'],
  ] as const)('SRC-REN-041: %s', (_, over, expected) => {
    expect(code('kdigo-2024', over)).toBe(expected);
  });
});

describe('KDIGO 2024, children: 24-hour protein per 1.73 m²', () => {
  const protein = (now: number, from: number): Partial<RenalState> => ({
    protein24h: exact(now),
    baselineProtein24h: exact(from),
  });
  test.each([
    [0.49, 4, 'complete'],
    [0.5, 4, 'partial'],
    [2, 4, 'partial'],
    [2.01, 4, 'none'],
    [2.99, 8, 'partial'],
    [3, 8, 'none'],
  ] as const)('SRC-REN-042: %d from %d g/1.73 m²/d: %s', (now, from, expected) => {
    expect(code('kdigo-2024-children', protein(now, from))).toBe(expected);
    expect(code('kdigo-2024-children', { ...protein(now, from), egfr: exact(84.99) })).toBe('none');
  });

  test('SRC-REN-043: without a 24-hour urine nothing is stated, whatever UPCR says', () => {
    expect(code('kdigo-2024-children', { protein24h: noUrine, upcr: exact(0.1) })).toBe('?no-24h');
    expect(
      code('kdigo-2024-children', {
        ...protein(1, 4),
        baselineProtein24h: none(phrase('fact-reason.kidney.no-baseline-24h')),
      }),
    ).toBe('?no-baseline-24h');
  });
});

describe('BLISS-LN: CRR below 0.5 and eGFR 90; PERR at most 0.7 and eGFR 60; no treatment failure', () => {
  test.each([
    [0.49, 90, 'crr'],
    [0.5, 90, 'perr'],
    [0.49, 89.99, 'perr?no-pre-flare'],
    [0.5, 89.99, 'perr'],
    [0.7, 60, 'perr'],
    [0.71, 60, 'none'],
    [0.7, 59.99, '?no-pre-flare'],
    [0.71, 59.99, 'none'],
  ] as const)('SRC-REN-044: UPCR %d, eGFR %d: %s', (upcr, egfr, expected) => {
    expect(code('bliss-ln', figures(upcr, 4, egfr))).toBe(expected);
  });

  const beforeFlare = (egfr: number, preFlareEgfr: Amount): Partial<RenalState> => ({
    ...figures(0.4, 4, egfr),
    preFlareEgfr,
  });
  test.each([
    [72, 80, 'crr'],
    [71.99, 80, 'perr'],
    [48, 60, 'perr'],
    [47.99, 60, 'none'],
  ] as const)('SRC-REN-045: eGFR %d, before the flare %d: %s', (egfr, before, expected) => {
    expect(code('bliss-ln', beforeFlare(egfr, exact(before)))).toBe(expected);
  });

  test('SRC-REN-046: a treatment failure ends it; one that is not known leaves it open', () => {
    expect(code('bliss-ln', { ...figures(0.4, 4), eventFree: NO })).toBe('none');
    expect(code('bliss-ln', { ...figures(0.4, 4), eventFree: eventUnknown })).toBe('?no-medication');
    expect(code('bliss-ln', { ...figures(0.8, 4), eventFree: eventUnknown })).toBe('none');
  });
});

describe('AURORA 1: at most 0.5 mg/mg, eGFR 60 or no confirmed fall of more than 20 %, low glucocorticoids', () => {
  test.each([
    [0.5, 60, 'complete'],
    [0.51, 60, 'adequate'],
    [0.7, 20, 'adequate'],
    [0.71, 100, 'none'],
  ] as const)('SRC-REN-047: UPCR %d, eGFR %d: %s', (upcr, egfr, expected) => {
    expect(code('aurora-1', figures(upcr, 4, egfr))).toBe(expected);
  });

  // eGFR 48 of 60 is a fall of just 20 %.
  test.each([
    [59.99, 70, null, null, 'complete'],
    [48, 60, null, null, 'complete'],
    [47.99, 60, null, null, 'adequate?fall-unconfirmed'],
    [47.99, 60, 47.99, null, 'adequate'],
    [47.99, 60, 48, null, 'adequate?fall-unconfirmed'],
    [47.99, 60, null, 47.99, 'adequate'],
    [47.99, 60, null, 48, 'complete'],
    [47.99, 60, 48, 48, 'complete'],
  ] as const)(
    'SRC-REN-048: eGFR %d of %d, before %s, after %s: %s',
    (egfr, from, before, after, expected) => {
      expect(code('aurora-1', { ...figures(0.4, 4, egfr, from), neighbours: { before, after } })).toBe(
        expected,
      );
    },
  );

  test('SRC-REN-049: without a baseline an eGFR under 60 leaves it open; from 60 it needs none', () => {
    expect(code('aurora-1', { ...figures(0.4, 4, 59), baselineEgfr: noBaseline })).toBe(
      'adequate?no-baseline-egfr',
    );
    expect(code('aurora-1', { ...figures(0.4, 4, 60), baselineEgfr: noBaseline })).toBe('complete');
    expect(code('aurora-1', { ...figures(0.4, 4), egfr: noEgfr })).toBe('adequate?no-egfr');
  });

  const course = (above: number): Partial<RenalState> => ({
    ...figures(0.4, 4),
    glucocorticoidCourse: (days) =>
      Array.from({ length: days }, (_, index) => dose(index < above ? 10.5 : 10)),
  });
  test.each([
    [0, 'complete'],
    [3, 'complete'],
    [4, 'adequate'],
  ] as const)('SRC-REN-050: %d days in a row above 10 mg of prednisolone: %s', (above, expected) => {
    expect(code('aurora-1', course(above))).toBe(expected);
  });

  test('SRC-REN-051: the course is that of 56 days; six days apart in all are allowed, seven not', () => {
    const asked: number[] = [];
    const scattered = (above: number): Partial<RenalState> => ({
      ...figures(0.4, 4),
      glucocorticoidCourse: (days) => {
        asked.push(days);
        return Array.from({ length: days }, (_, index) =>
          dose(index % 4 === 0 && index < above * 4 ? 20 : 5),
        );
      },
    });
    expect(code('aurora-1', scattered(6))).toBe('complete');
    expect(code('aurora-1', scattered(7))).toBe('adequate');
    expect(new Set(asked)).toEqual(new Set([56]));
  });

  test('SRC-REN-052: rescue ends the complete response; days of unknown dose leave it open', () => {
    expect(code('aurora-1', { ...figures(0.4, 4), eventFree: NO })).toBe('adequate');
    expect(
      code('aurora-1', {
        ...figures(0.4, 4),
        glucocorticoidCourse: (days) => Array.from({ length: days }, () => dose(5, null)),
      }),
    ).toBe('adequate?dose-dates');
  });
});

describe('REGENCY: below 0.5, eGFR at least 85 % of baseline, no intercurrent event', () => {
  test.each([
    [0.49, 85, 7.5, 'complete-low-glucocorticoid'],
    [0.49, 85, 7.51, 'complete'],
    [0.49, 84.99, 5, 'upcr-below'],
    [0.5, 100, 5, 'upcr-below'],
    [0.79, 100, 5, 'upcr-below'],
    [0.8, 100, 5, 'none'],
  ] as const)('SRC-REN-053: UPCR %d, eGFR %d %%, prednisolone %d mg: %s', (upcr, egfr, mg, expected) => {
    expect(code('regency', { ...figures(upcr, 4, egfr), glucocorticoid: dose(mg) })).toBe(expected);
  });

  test('SRC-REN-054: an event ends it, an unknown dose leaves the stricter response open', () => {
    expect(code('regency', { ...figures(0.4, 4), eventFree: NO })).toBe('none');
    expect(code('regency', { ...figures(0.4, 4), eventFree: eventUnknown })).toBe('?no-medication');
    expect(code('regency', { ...figures(0.4, 4), glucocorticoid: dose(5, 10) })).toBe('complete?dose-dates');
    expect(code('regency', { ...figures(0.4, 4), baselineEgfr: noBaseline })).toBe(
      'upcr-below?no-baseline-egfr',
    );
  });
});

describe('EULAR/ERA-EDTA 2019: below 0.7 with near-normal function; falls of 50 and 25 %', () => {
  test.each([
    [0.69, 81, 'complete'],
    [0.7, 100, 'fall-50'],
    [0.69, 80.99, 'fall-50'],
    [2, 100, 'fall-50'],
    [2.01, 100, 'fall-25'],
    [3, 100, 'fall-25'],
    [3.01, 100, 'none'],
  ] as const)('SRC-REN-055: UPCR %d from 4, eGFR %d: %s', (upcr, egfr, expected) => {
    expect(code('eular-era-2019', figures(upcr, 4, egfr))).toBe(expected);
  });

  test('SRC-REN-056: without eGFR a fall is stated and the better outcome stays open', () => {
    expect(code('eular-era-2019', { ...figures(0.6, 4), egfr: noEgfr })).toBe('fall-50?no-egfr');
    expect(code('eular-era-2019', { ...figures(0.6, 4), egfr: below(10) })).toBe('fall-50?below-limit');
  });
});

test('SRC-REN-057: the day from which a response is stated is that of the outcome, else the first of all', () => {
  const from = (over: Partial<RenalState>) =>
    renalResponse(definitionOf('eular-era-2019'), renalState(over)).statedFromDay;
  expect([from(figures(0.6, 4)), from(figures(2, 4)), from(figures(3, 4)), from(figures(4, 4))]).toEqual([
    365, 183, 92, 92,
  ]);
});

test.each([
  ['kdigo-2024', [183, 183]],
  ['kdigo-2024-children', [183, 183]],
  ['bliss-ln', [729, 729]],
  ['aurora-1', [365, 365]],
  ['regency', [533, 533, 533]],
  ['eular-era-2019', [365, 183, 92]],
] as const)('SRC-REN-058: %s is stated from days %o', (id, days) => {
  expect(definitionOf(id).outcomes.map(({ statedFromDay }) => statedFromDay)).toEqual(days);
});

test.each([
  [0.19, 1, false],
  [0.19, 1.01, true],
  [0.2, 1.01, false],
  [0.2, 2, false],
  [0.2, 2.01, true],
  [1, 2.01, true],
  [1.01, 2.5, false],
] as const)('SRC-REN-059: AURORA: UPCR from %d to %d is a flare: %s', (from, now, expected) => {
  expect(isRenalFlare(axaNk02.kidney.flare.value, from, now)).toBe(expected);
});
