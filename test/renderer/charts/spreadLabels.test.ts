import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spreadLabels } from '../../../renderer/charts/spreadLabels.ts';

describe('end labels', () => {
  test('SRC-LAB-104: labels that do not touch stay where they are', () => {
    expect(spreadLabels([10, 50, 90], 12, [0, 100])).toEqual([10, 50, 90]);
  });

  test('SRC-LAB-104: touching labels move apart and keep their order', () => {
    expect(spreadLabels([50, 50, 52], 12, [0, 100])).toEqual([50, 62, 74]);
  });

  test('SRC-LAB-104: labels at the bottom move up', () => {
    expect(spreadLabels([98, 99], 12, [0, 100])).toEqual([88, 100]);
  });

  test('SRC-LAB-104: with room for all, none overlap and none leave the range', () => {
    const values = fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 9 });
    fc.assert(
      fc.property(values, (wanted) => {
        const placed = [...spreadLabels(wanted, 12, [0, 300])].sort((a, b) => a - b);
        expect(placed.every((y) => y >= 0 && y <= 300)).toBe(true);
        expect(placed.slice(1).every((y, index) => y - (placed[index] ?? 0) >= 12 - 1e-9)).toBe(true);
      }),
    );
  });
});
