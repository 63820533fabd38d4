import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonPlace, placeAt } from '../../../electron/files/jsonPlace.ts';

const TEXT = '{\n  "a": [1, {"b": "x,]}\\"", "c": null}],\n  "a b": true\n}\n';

describe('where a value stands in a JSON text', () => {
  test.each<[PropertyKey[], number, number]>([
    [[], 1, 1],
    [['a'], 2, 8],
    [['a', 0], 2, 9],
    [['a', 1], 2, 12],
    [['a', 1, 'b'], 2, 18],
    [['a', 1, 'c'], 2, 33],
    [['a b'], 3, 10],
    // What is not there: the innermost that is.
    [['z'], 1, 1],
    [['a', 7], 2, 8],
    [['a', 0, 'b'], 2, 9],
    [['a', 1, 'z', 'y'], 2, 12],
  ])('SRC-IMC-080: %j', (path, line, column) => {
    expect(jsonPlace(TEXT, path)).toEqual({ line, column });
  });

  test('SRC-IMC-081: an offset as an editor counts it', () => {
    expect([0, 3, 4, 9].map((at) => placeAt('abc\ndef\n', at))).toEqual([
      { line: 1, column: 1 },
      { line: 1, column: 4 },
      { line: 2, column: 1 },
      { line: 3, column: 2 },
    ]);
  });

  test('SRC-IMC-082: in any document, the place of a value is where its text begins', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.array(fc.jsonValue(), { maxLength: 4 })), (document) => {
        const text = JSON.stringify(document, null, 1);
        const lines = text.split('\n');
        for (const [name, items] of Object.entries(document)) {
          for (const [at, item] of items.entries()) {
            const { line, column } = jsonPlace(text, [name, at]);
            const first = JSON.stringify(item, null, 1).split('\n')[0] ?? '';
            expect(lines[line - 1]?.slice(column - 1)).toMatch(
              new RegExp(`^${first.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`),
            );
          }
        }
      }),
    );
  });
});
