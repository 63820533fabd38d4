import { describe, expect, test } from 'vitest';
import { decide } from '../../../shared/escalation/decide.ts';
import { DESIGN_DEFAULTS } from '../../../shared/escalation/designDefaults.ts';
import { designProblem } from '../../../shared/escalation/designProblem.ts';
import { tableState } from '../../../shared/escalation/designState.ts';
import { withEliminated } from '../../../shared/escalation/eliminatedBy.ts';
import { ComparatorId, ComparatorParameters } from '../../../shared/protocol/comparators.ts';
import { aLevelState } from '../../builders/designState.ts';

const boin = (over: Partial<ComparatorParameters['boin']>, target = 0.3) => ({
  ...DESIGN_DEFAULTS,
  target,
  boin: { ...DESIGN_DEFAULTS.boin, ...over },
});
const interval = (below: number, above: number, target = 0.3) => ({
  ...DESIGN_DEFAULTS,
  target,
  interval: { ...DESIGN_DEFAULTS.interval, below, above },
});

describe('parameters under which a design cannot be computed', () => {
  test('SRC-DSG-120: the published defaults are parameters of the contract, and every design can be computed but the absent table', () => {
    expect(ComparatorParameters.parse(DESIGN_DEFAULTS)).toEqual(DESIGN_DEFAULTS);
    const problems = ComparatorId.options.filter((design) => designProblem(design, DESIGN_DEFAULTS) !== null);
    expect(problems).toEqual(['custom']);
  });

  test.each([
    ['boin', boin({ overFactor: 2.5 }, 0.4), 'boin.overFactor'],
    ['boin', boin({ overFactor: 2.49 }, 0.4), null],
    ['tite-boin', boin({ overFactor: 2.5 }, 0.4), 'boin.overFactor'],
    ['boin', boin({ extraSafety: true, offset: 0.45 }), 'boin.offset'],
    ['boin', boin({ extraSafety: true, offset: 0.44 }), null],
    ['boin', boin({ extraSafety: false, offset: 0.45 }), null],
    ['mtpi2', interval(0.3, 0.05), 'interval.below'],
    ['mtpi2', interval(0.29, 0.05), null],
    ['i3+3', interval(0.05, 0.7), 'interval.above'],
    ['i3+3', interval(0.05, 0.69), null],
    ['keyboard', interval(0.05, 0.05, 0.15), null],
    ['keyboard', interval(0.05, 0.05, 0.14), 'interval.below'],
    ['mtpi2', interval(0.05, 0.05, 0.14), null],
    ['3+3', interval(0.3, 0.7), null],
  ] as const)('SRC-DSG-121: %s: row %#: %s', (design, parameters, parameter) => {
    expect(designProblem(design, parameters)?.parameter ?? null).toBe(parameter);
    const { action } = decide(design, parameters, tableState({ evaluable: 3, dlt: 1 }));
    expect(action === 'not-evaluable').toBe(parameter !== null);
  });
});

describe('levels that a design rules out on the data', () => {
  const levels = [
    aLevelState(1, { evaluable: 3 }),
    aLevelState(2, { evaluable: 3, dlt: 3 }),
    aLevelState(3, { evaluable: 1 }),
  ];
  const marked = (design: ComparatorId, at: number) =>
    withEliminated(design, DESIGN_DEFAULTS, { levels, at }).map(({ eliminated }) => eliminated);

  test('SRC-DSG-122: a level that is ruled out takes all above along; the judged one is left to its own data', () => {
    expect(marked('boin', 0)).toEqual([false, true, true]);
    expect(marked('boin', 1)).toEqual([false, false, false]);
    expect(marked('boin', 2)).toEqual([false, true, true]);
    expect(marked('3+3', 0)).toEqual([false, false, false]);
  });
});
