import { describe, expect, test } from 'vitest';
import { decide } from '../../../shared/escalation/decide.ts';
import { DESIGN_DEFAULTS } from '../../../shared/escalation/designDefaults.ts';
import { tableState } from '../../../shared/escalation/designState.ts';
import { aDesignState } from '../../builders/designState.ts';

describe('rolling six', () => {
  const ask = (enrolled: number, evaluable: number, dlt: number) =>
    decide('rolling6', DESIGN_DEFAULTS, tableState({ evaluable, dlt, pending: enrolled - evaluable })).action;

  // PMC7221509, table 2 (domain.md 2.5): enrolled, evaluated, DLT.
  test.each([
    [1, 0, 0, 'stay'],
    [2, 2, 0, 'stay'],
    [3, 2, 0, 'stay'],
    [3, 3, 0, 'escalate'],
    [4, 3, 0, 'stay'],
    [4, 4, 0, 'escalate'],
    [5, 4, 0, 'stay'],
    [5, 5, 0, 'escalate'],
    [6, 4, 0, 'suspend'],
    [6, 5, 0, 'escalate'],
    [6, 6, 0, 'escalate'],
    [1, 1, 1, 'stay'],
    [3, 3, 1, 'stay'],
    [5, 5, 1, 'stay'],
    [6, 5, 1, 'suspend'],
    [6, 6, 1, 'escalate'],
    [2, 2, 2, 'de-escalate'],
    [3, 2, 2, 'de-escalate'],
    [6, 6, 2, 'de-escalate'],
    [7, 6, 0, 'out-of-design'],
  ])('SRC-DSG-060: %d enrolled, %d evaluated, %d DLT: %s', (enrolled, evaluable, dlt, action) => {
    expect(ask(enrolled, evaluable, dlt)).toBe(action);
  });

  test('SRC-DSG-061: it ends where the level below has its six, at the top, and under the lowest level', () => {
    const end = (levels: Parameters<typeof aDesignState>[0], at: number) => {
      const { action, mtd } = decide('rolling6', DESIGN_DEFAULTS, aDesignState(levels, at));
      return [action, mtd];
    };
    expect(
      end(
        [
          { evaluable: 6, dlt: 1 },
          { evaluable: 3, dlt: 2 },
        ],
        1,
      ),
    ).toEqual(['stop', 1]);
    expect(end([{ evaluable: 3 }, { evaluable: 3 }], 1)).toEqual(['stop', 2]);
    expect(end([{ evaluable: 3, dlt: 2 }, {}], 0)).toEqual(['stop', null]);
    expect(
      end(
        [
          { evaluable: 6, dlt: 1 },
          { evaluable: 3, dlt: 2 },
        ],
        0,
      ),
    ).toEqual(['stop', 1]);
  });
});

describe('TITE-BOIN', () => {
  const at20 = { ...DESIGN_DEFAULTS, target: 0.2 };
  const ask = (n: number, dlt: number, pending: number, followUp: number | null = null) => {
    const state = tableState({ evaluable: n - pending, dlt, pending, followUp });
    const { action, eliminate } = decide('tite-boin', at20, state);
    return [action, eliminate];
  };

  // PMC9260438, table 1 at target 0.20 (domain.md 2.5): three treated.
  test.each([
    [0, 0, 'escalate', false],
    [0, 1, 'escalate', false],
    [0, 2, 'suspend', false],
    [0, 3, 'suspend', false],
    [1, 0, 'de-escalate', false],
    [1, 1, 'de-escalate', false],
    [1, 2, 'de-escalate', false],
    [2, 0, 'de-escalate', true],
    [2, 1, 'de-escalate', true],
    [3, 0, 'de-escalate', true],
  ])('SRC-DSG-062: 3 treated, %d DLT, %d pending: %s, eliminated %s', (dlt, pending, action, eliminate) => {
    expect(ask(3, dlt, pending)).toEqual([action, eliminate]);
  });

  test('SRC-DSG-063: suspension begins above half, not at it', () => {
    expect(ask(4, 0, 2)[0]).toBe('escalate');
    expect(ask(4, 0, 3)[0]).toBe('suspend');
  });

  // 1 DLT of 6, 3 pending: effective size 3 + follow-up; λe 0.1572, λd 0.2385 at target 0.20.
  test.each([
    [0, 'de-escalate'],
    [1.1, 'de-escalate'],
    [1.2, 'stay'],
    [3, 'stay'],
    [null, 'not-evaluable'],
  ])('SRC-DSG-064: with a follow-up of %s windows among the pending: %s', (followUp, action) => {
    expect(ask(6, 1, 3, followUp)[0]).toBe(action);
  });
});

describe('designs on known outcomes', () => {
  test.each(['boin', 'keyboard', 'mtpi2'] as const)(
    'SRC-DSG-065: %s advises while outcomes are pending only when they cannot change it',
    (design) => {
      const ask = (evaluable: number, dlt: number, pending: number) =>
        decide(design, DESIGN_DEFAULTS, tableState({ evaluable, dlt, pending })).action;
      expect(ask(2, 0, 1)).toBe('suspend');
      expect(ask(0, 0, 1)).toBe('suspend');
      expect(ask(2, 2, 1)).toBe('de-escalate');
      expect(ask(0, 0, 0)).toBe('not-evaluable');
    },
  );

  test('SRC-DSG-066: a level is eliminated on pending outcomes only when every one of them would leave it so', () => {
    const ask = (dlt: number) =>
      decide('boin', DESIGN_DEFAULTS, tableState({ evaluable: 3, dlt, pending: 1 }));
    expect(ask(2)).toMatchObject({ action: 'de-escalate', eliminate: false });
    expect(ask(3)).toMatchObject({ action: 'de-escalate', eliminate: true });
  });

  test('SRC-DSG-067: the overdose rule leaves pending outcomes out and says so', () => {
    const advice = decide('overdose', DESIGN_DEFAULTS, tableState({ evaluable: 3, dlt: 0, pending: 2 }));
    expect(advice.action).toBe('admissible');
    expect(advice.figures.probability).toBe(0.20151121);
    expect(advice.reasons.map(({ key }) => key)).toEqual(['advice.over-within', 'advice.over-pending']);
  });
});

describe('the overdose rule', () => {
  // 0/1 against a limit of 0.5 is 0.25 exactly: not below what is tolerated.
  test.each([
    [0.249, 'not-admissible'],
    [0.25, 'not-admissible'],
    [0.251, 'admissible'],
  ])('SRC-DSG-069: a probability of 0.25 against %d tolerated: %s', (maxProbability, action) => {
    const parameters = { ...DESIGN_DEFAULTS, overdose: { limit: 0.5, maxProbability, priorA: 1, priorB: 1 } };
    expect(decide('overdose', parameters, tableState({ evaluable: 1, dlt: 0 })).action).toBe(action);
  });
});

describe('what cannot be', () => {
  test.each([
    [{ evaluable: 2, dlt: 3 }],
    [{ evaluable: -1 }],
    [{ evaluable: 1.5 }],
    [{ pending: 1, followUp: 1.5 }],
  ])('SRC-DSG-068: %o is a mistake of the program', (counts) => {
    expect(() => decide('boin', DESIGN_DEFAULTS, aDesignState([counts], 0))).toThrow('Not a state');
    expect(() => decide('boin', DESIGN_DEFAULTS, aDesignState([{}], 1))).toThrow('No level');
  });
});
