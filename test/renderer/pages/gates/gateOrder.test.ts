import { describe, expect, test } from 'vitest';
import { gatesByLevel, isBehind } from '../../../../renderer/pages/gates/gateOrder.ts';
import type { GateId, GateResult, GateValue } from '../../../../shared/gates/gate.ts';
import { phrase } from '../../../../shared/text/phrases.ts';

const result = (gate: GateId, level: number, value: GateValue, past = false): GateResult => ({
  ...{ gate, level, value, opensLevel: null, conditions: [], missing: [], flips: [], checklist: [] },
  ...{ earliestDate: null, otherClocks: [] },
  sentence: phrase(past ? 'sentence.G1.past' : 'sentence.G4.not-met', { level, n: 1 }),
});

const order = (results: readonly GateResult[]) =>
  gatesByLevel(results).map(({ level, results: of }) => [level, of.map(({ gate }) => gate).join(' ')]);

describe('what stands first on the gates page', () => {
  test('SRC-GATE-280: what can still open something stands before a sentinel gate that lies behind', () => {
    const rest = [result('G4', 2, 'not-met'), result('G5', 2, 'met'), result('G2', 2, 'not-met')];
    expect(order([...rest, result('G1', 2, 'not-met', true)])).toEqual([[2, 'G2 G1 G5 G4']]);
    expect(order([...rest, result('G1', 2, 'not-met')])).toEqual([[2, 'G1 G2 G5 G4']]);
  });

  test('SRC-GATE-280: what asks to stop stands before everything', () => {
    expect(order([result('G2', 1, 'met'), result('G5', 1, 'not-met')])).toEqual([[1, 'G5 G2']]);
  });

  test('SRC-GATE-281: a level is folded once a later one is dosed, never while something asks to stop there', () => {
    const first = [result('G2', 1, 'met'), result('G5', 1, 'not-evaluable')];
    const later = result('G4', 2, 'met');
    expect(isBehind(1, first)).toBe(false);
    expect(isBehind(1, [...first, result('G0', 2, 'not-met')])).toBe(false);
    expect(isBehind(1, [...first, later])).toBe(true);
    expect(isBehind(2, [...first, later])).toBe(false);
    expect(isBehind(1, [...first, result('G5', 1, 'not-met'), later])).toBe(false);
  });
});
