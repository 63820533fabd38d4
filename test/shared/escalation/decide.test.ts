import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countBoundaries } from '../../../shared/escalation/countDesign.ts';
import { decide } from '../../../shared/escalation/decide.ts';
import { adviceLetter, decisionTable } from '../../../shared/escalation/decisionTable.ts';
import { DESIGN_DEFAULTS } from '../../../shared/escalation/designDefaults.ts';
import type { DesignState } from '../../../shared/escalation/designState.ts';
import { ComparatorId } from '../../../shared/protocol/comparators.ts';
import { aDesignState, aLevelState } from '../../builders/designState.ts';

const PARAMETERS = {
  ...DESIGN_DEFAULTS,
  custom: {
    name: 'Own',
    cells: [
      { n: 3, dlt: 0, action: 'escalate' as const },
      { n: 3, dlt: 1, action: 'stay' as const },
      { n: 3, dlt: 2, action: 'de-escalate' as const },
      { n: 3, dlt: 3, action: 'eliminate' as const },
    ],
  },
};

const aLevel = fc
  .record({
    evaluable: fc.integer({ min: 0, max: 8 }),
    some: fc.integer({ min: 0, max: 8 }),
    pending: fc.integer({ min: 0, max: 3 }),
    share: fc.option(fc.integer({ min: 0, max: 4 })),
    opened: fc.boolean(),
    eliminated: fc.boolean(),
  })
  .map(({ some, share, ...level }) => ({
    ...level,
    dlt: Math.min(some, level.evaluable),
    followUp: share === null ? null : (share / 4) * level.pending,
  }));

const aState: fc.Arbitrary<DesignState> = fc.array(aLevel, { minLength: 1, maxLength: 5 }).chain((levels) =>
  fc.record({
    levels: fc.constant(levels.map((one, index) => aLevelState(index + 1, one))),
    at: fc.integer({ min: 0, max: levels.length - 1 }),
  }),
);

const anyDesign = fc.constantFrom(...ComparatorId.options);

describe('every design', () => {
  test('SRC-DSG-010: never a dose that is eliminated or not opened', () => {
    fc.assert(
      fc.property(anyDesign, aState, (design, state) => {
        const { toLevel, opensLevel, action, mtd } = decide(design, PARAMETERS, state);
        const named = (level: number | null) => state.levels.find((one) => one.level === level);
        const target = named(toLevel);
        if (toLevel !== null) expect(target).toMatchObject({ opened: true, eliminated: false });
        if (opensLevel !== null) {
          expect(action).toBe('escalate');
          expect(opensLevel).toBe((state.levels[state.at]?.level ?? 0) + 1);
          expect(named(opensLevel)).toMatchObject({ opened: false, eliminated: false });
        }
        if (mtd !== null) expect(named(mtd)?.eliminated).toBe(false);
        if (action === 'escalate')
          expect(toLevel ?? opensLevel).toBeGreaterThan(state.levels[state.at]?.level ?? 99);
        if (action === 'de-escalate') expect(toLevel).toBeLessThan(state.levels[state.at]?.level ?? 0);
        if (action === 'stop' || action === 'suspend') expect([toLevel, opensLevel]).toEqual([null, null]);
      }),
      { numRuns: 1500 },
    );
  });

  test('SRC-DSG-011: always gives a reason, and the same answer to the same question', () => {
    fc.assert(
      fc.property(anyDesign, aState, (design, state) => {
        const advice = decide(design, PARAMETERS, state);
        expect(advice.reasons.length).toBeGreaterThan(0);
        expect(decide(design, PARAMETERS, state)).toEqual(advice);
      }),
    );
  });

  test.each(ComparatorId.options)('SRC-DSG-012: the table of %s is total', (design) => {
    const { cells } = decisionTable(design, PARAMETERS, 12);
    const wanted = Array.from({ length: 12 }, (_, i) => i + 1).flatMap((n) =>
      Array.from({ length: n + 1 }, (_, dlt) => [n, dlt]),
    );
    expect(cells.map(({ n, dlt }) => [n, dlt])).toEqual(wanted);
    expect(cells).toHaveLength(90);
  });

  test('SRC-DSG-013: the arrays for simulation say what the table says', () => {
    const designs = fc.constantFrom('boin', 'keyboard', 'mtpi2', 'i3+3');
    fc.assert(
      fc.property(designs, fc.integer({ min: 16, max: 50 }), (design, percent) => {
        const parameters = { ...DESIGN_DEFAULTS, target: percent / 100 };
        const found = countBoundaries(design, parameters, { maxN: 12, isLowest: false });
        for (const { n, dlt, letter } of decisionTable(design, parameters, 12).cells) {
          const eliminated = dlt >= (found.eliminateIfAtLeast[n] ?? 0);
          const lowered = dlt >= (found.deEscalateIfAtLeast[n] ?? 0);
          const raised = dlt <= (found.escalateIfAtMost[n] ?? -1);
          expect(eliminated ? 'DU' : lowered ? 'D' : raised ? 'E' : 'S').toBe(letter);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('where the advice leads', () => {
  const boin = (levels: Parameters<typeof aDesignState>[0], at: number) => {
    const { toLevel, opensLevel, ...advice } = decide('boin', DESIGN_DEFAULTS, aDesignState(levels, at));
    return [adviceLetter(advice), toLevel, opensLevel, advice.reasons.at(-1)?.key];
  };

  test.each([
    ['up, opened', [{ evaluable: 3 }, {}], 0, ['E', 2, null, 'advice.posterior']],
    [
      'up, not opened: the gates decide',
      [{ evaluable: 3 }, { opened: false }],
      0,
      ['E', null, 2, 'advice.gates-decide'],
    ],
    ['up, eliminated', [{ evaluable: 3 }, { eliminated: true }], 0, ['S', 1, null, 'advice.next-eliminated']],
    ['up, no level', [{ evaluable: 3 }], 0, ['S', 1, null, 'advice.highest']],
    ['down', [{}, { evaluable: 3, dlt: 2 }], 1, ['D', 1, null, 'advice.posterior']],
    [
      'down past a level that was never opened',
      [{}, { opened: false }, { evaluable: 3, dlt: 2 }],
      2,
      ['D', 1, null, 'advice.posterior'],
    ],
    ['down, lowest', [{ evaluable: 3, dlt: 2 }], 0, ['S', 1, null, 'advice.lowest']],
    [
      'down, none opened',
      [{ opened: false }, { evaluable: 3, dlt: 2 }],
      1,
      ['X', null, null, 'advice.none-opened-below'],
    ],
    ['eliminated at the lowest', [{ evaluable: 3, dlt: 3 }, {}], 0, ['X', null, null, 'advice.none-below']],
    [
      'eliminated before',
      [{}, { evaluable: 3, eliminated: true }],
      1,
      ['DU', 1, null, 'advice.eliminated-before'],
    ],
    ['dosed but not opened', [{}, { evaluable: 3, opened: false }], 1, ['–', null, null, 'advice.highest']],
  ] as const)('SRC-DSG-014: %s', (_, levels, at, expected) => {
    expect(boin(levels, at)).toEqual(expected);
  });
});
