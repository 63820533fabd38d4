import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { infusionLabels } from '../../../renderer/charts/infusionLabels.ts';

const at = (...places: number[]) => places.map((place, index) => ({ number: index + 1, at: place }));

describe('numbers of infusions', () => {
  test.each([
    [[], []],
    [[10], ['1']],
    [
      [10, 30, 50],
      ['1', '2', '3'],
    ],
    [[10, 13, 16, 19], ['1–4']],
    [
      [10, 13, 60],
      ['1–2', '3'],
    ],
    [
      [10, 60, 63],
      ['1', '2–3'],
    ],
  ])('SRC-LAB-110: at %j stand %j', (places, texts) => {
    expect(infusionLabels(at(...places)).map(({ text }) => text)).toEqual(texts);
  });

  test('SRC-LAB-110: a shared label stands over the middle of its infusions', () => {
    expect(infusionLabels(at(10, 13, 16))).toEqual([{ text: '1–3', at: 13 }]);
  });

  test('SRC-LAB-110: labels never overlap and every infusion is under exactly one', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(gaps, (steps) => {
        let place = 0;
        const labels = infusionLabels(
          steps.map((step, index) => {
            place += step;
            return { number: index + 1, at: place };
          }),
        );
        for (const [index, label] of labels.slice(1).entries()) {
          const before = labels[index];
          if (before === undefined) throw new Error('no label before');
          expect(label.at - before.at).toBeGreaterThan(((label.text.length + before.text.length) * 6) / 2);
        }
        const counted = labels.flatMap(({ text }) => {
          const [first, last = first] = text.split('–').map(Number);
          if (first === undefined || last === undefined) throw new Error(text);
          return Array.from({ length: last - first + 1 }, (_, index) => first + index);
        });
        expect(counted).toEqual(steps.map((_, index) => index + 1));
      }),
    );
  });
});
