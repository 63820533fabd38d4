import { describe, expect, test } from 'vitest';
import type { Advice } from '../../../shared/escalation/advice.ts';
import { binomialAtMost } from '../../../shared/escalation/binomial.ts';
import { decide } from '../../../shared/escalation/decide.ts';
import { DESIGN_DEFAULTS } from '../../../shared/escalation/designDefaults.ts';
import type { LevelState } from '../../../shared/escalation/designState.ts';
import { aDesignState } from '../../builders/designState.ts';

const KORN = { ...DESIGN_DEFAULTS, threePlusThree: { deEscalation: true } };

const short = ({ action, toLevel, mtd }: Advice) => ({ action, toLevel, mtd });
const at2 = (
  counts: Partial<LevelState>,
  {
    parameters = DESIGN_DEFAULTS,
    below = {},
    above = {},
  }: {
    readonly parameters?: typeof DESIGN_DEFAULTS;
    readonly below?: Partial<LevelState>;
    readonly above?: Partial<LevelState>;
  } = {},
) => short(decide('3+3', parameters, aDesignState([{ evaluable: 3, ...below }, counts, above], 1)));

describe('3+3', () => {
  // domain.md 2.3, level 2 of 3; level 1 has 3 subjects without a DLT.
  test.each([
    [1, 0, 'stay', 2, null],
    [1, 1, 'stay', 2, null],
    [2, 2, 'stay', 2, null],
    [3, 0, 'escalate', 3, null],
    [3, 1, 'stay', 2, null],
    [3, 2, 'stop', null, 1],
    [3, 3, 'stop', null, 1],
    [4, 1, 'stay', 2, null],
    [5, 1, 'stay', 2, null],
    [4, 2, 'stop', null, 1],
    [6, 0, 'escalate', 3, null],
    [6, 1, 'escalate', 3, null],
    [6, 2, 'stop', null, 1],
    [7, 0, 'out-of-design', null, null],
    [7, 3, 'out-of-design', null, null],
  ] as const)('SRC-DSG-050: %d evaluable, %d DLT: %s', (evaluable, dlt, action, toLevel, mtd) => {
    expect(at2({ evaluable, dlt })).toEqual({ action, toLevel, mtd });
  });

  // With de-escalation (Korn 1994): the level below is treated to six.
  test.each([
    [{ evaluable: 3, dlt: 2 }, {}, 'de-escalate', 1, null],
    [{ evaluable: 6, dlt: 2 }, {}, 'de-escalate', 1, null],
    [{ evaluable: 3, dlt: 2 }, { evaluable: 5 }, 'de-escalate', 1, null],
    [{ evaluable: 3, dlt: 2 }, { evaluable: 6, dlt: 1 }, 'stop', null, 1],
    [{ evaluable: 3, dlt: 2 }, { evaluable: 6, dlt: 2 }, 'stop', null, null],
    [{ evaluable: 3, dlt: 2 }, { eliminated: true }, 'stop', null, null],
  ] as const)('SRC-DSG-051: with de-escalation %o over %o: %s', (counts, below, action, toLevel, mtd) => {
    expect(at2(counts, { parameters: KORN, below })).toEqual({ action, toLevel, mtd });
  });

  // The next level was tried and is closed: two DLTs, or six subjects.
  test.each([
    [3, 0, { evaluable: 3, dlt: 2 }, DESIGN_DEFAULTS, 'stop', null, 2],
    [3, 0, { evaluable: 6, dlt: 1 }, DESIGN_DEFAULTS, 'stop', null, 2],
    [3, 0, { evaluable: 3, dlt: 1 }, DESIGN_DEFAULTS, 'escalate', 3, null],
    [3, 0, { evaluable: 3, dlt: 2 }, KORN, 'stay', 2, null],
    [6, 1, { evaluable: 3, dlt: 2 }, KORN, 'stop', null, 2],
    [3, 0, { eliminated: true }, DESIGN_DEFAULTS, 'stop', null, 2],
  ] as const)(
    'SRC-DSG-052: %d evaluable, %d DLT under %o',
    (evaluable, dlt, above, parameters, action, toLevel, mtd) => {
      expect(at2({ evaluable, dlt }, { above, parameters })).toEqual({ action, toLevel, mtd });
    },
  );

  test('SRC-DSG-053: the highest level is declared, the lowest without a dose below', () => {
    const top = aDesignState([{ evaluable: 3 }, { evaluable: 3 }], 1);
    expect(short(decide('3+3', DESIGN_DEFAULTS, top))).toEqual({ action: 'stop', toLevel: null, mtd: 2 });
    const lowest = aDesignState([{ evaluable: 3, dlt: 2 }, {}], 0);
    expect(short(decide('3+3', KORN, lowest))).toEqual({ action: 'stop', toLevel: null, mtd: null });
  });

  // Pending subjects are enrolled, not evaluable: the cohort is completed or waited for.
  test.each([
    [0, 0, 1, 'stay'],
    [2, 0, 1, 'suspend'],
    [3, 0, 1, 'stay'],
    [3, 1, 2, 'stay'],
    [3, 1, 3, 'suspend'],
    [5, 1, 1, 'suspend'],
    [3, 2, 3, 'stop'],
    [4, 0, 3, 'out-of-design'],
  ] as const)('SRC-DSG-054: %d evaluable, %d DLT, %d pending: %s', (evaluable, dlt, pending, action) => {
    expect(at2({ evaluable, dlt, pending }).action).toBe(action);
  });

  test.each([
    [0.1, '0.906'],
    [0.2, '0.709'],
    [0.3, '0.494'],
    [0.4, '0.309'],
    [0.5, '0.172'],
  ])('SRC-DSG-055: a level with a true rate of %d is passed with probability %s', (p, expected) => {
    // Over every outcome of the first three, and of three more where the design asks for them, as it decides itself.
    const chance = (k: number) => binomialAtMost(k, 3, p) - binomialAtMost(k - 1, 3, p);
    let passed = 0;
    for (let first = 0; first <= 3; first += 1) {
      const { action } = at2({ evaluable: 3, dlt: first });
      if (action === 'escalate') passed += chance(first);
      if (action !== 'stay') continue;
      for (let second = 0; second <= 3; second += 1) {
        const then = at2({ evaluable: 6, dlt: first + second });
        if (then.action === 'escalate') passed += chance(first) * chance(second);
      }
    }
    expect(passed.toFixed(3)).toBe(expected);
  });
});
