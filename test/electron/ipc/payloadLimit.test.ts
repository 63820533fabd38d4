import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWithinLimit, payloadLimit } from '../../../electron/ipc/payloadLimit.ts';

const nested = (depth: number): unknown => (depth === 0 ? 0 : [nested(depth - 1)]);

describe('payload limit', () => {
  test.each([
    ['text at the limit', 'x'.repeat(100), true],
    ['text over the limit', 'x'.repeat(101), false],
    ['a list over the limit', Array.from({ length: 13 }, () => 0), false],
    ['keys count', { ['k'.repeat(101)]: 0 }, false],
    ['nothing', undefined, true],
    ['a record', { a: [1, null, true, 'x'] }, true],
    ['a map', new Map([['a', 1]]), false],
    ['a date', new Date(0), false],
    ['bytes', new Uint8Array(4), false],
    ['an error', new Error('x'), false],
  ])('SRC-SEC-013: %s', (_name, message, expected) => {
    expect(isWithinLimit(message, 100)).toBe(expected);
  });

  test('SRC-SEC-013: depth is bounded', () => {
    expect(isWithinLimit(nested(40), 10_000)).toBe(true);
    expect(isWithinLimit(nested(41), 10_000)).toBe(false);
  });

  test('SRC-SEC-013: a list with a huge length costs nothing', () => {
    const started = performance.now();
    expect(isWithinLimit(new Array(50_000_000), 1000)).toBe(false);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test('SRC-SEC-013: whatever JSON can say within the limit passes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => {
        expect(isWithinLimit(value, 20 * JSON.stringify(value).length + 100)).toBe(true);
      }),
    );
  });

  test('SRC-SEC-013: only exports may be large', () => {
    expect(payloadLimit('session.get')).toBe(1_000_000);
    expect(payloadLimit('file.saveExport')).toBe(41_000_000);
    expect(payloadLimit('table.export')).toBe(60_000_000);
  });
});
