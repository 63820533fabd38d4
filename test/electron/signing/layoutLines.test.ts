import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutLines } from '../../../electron/signing/layoutLines.ts';

/** Latin letters half as wide as Chinese characters. */
const measure = (text: string): number =>
  [...text].reduce((sum, char) => sum + (char.charCodeAt(0) > 0x2e80 ? 1 : 0.5), 0);
const box = { width: 200, height: 66 };

describe('the lines of a signature', () => {
  test('SRC-SIGN-040: short lines stand at full size, the name larger, from top to bottom', () => {
    const rows = layoutLines(['Dr Anna Müller', 'SRC chair', 'approves'], box, measure) ?? [];
    expect(rows.map(({ text }) => text)).toEqual(['Dr Anna Müller', 'SRC chair', 'approves']);
    expect(rows.map(({ size }) => size)).toEqual([11.5, 10, 10]);
    expect(rows.map(({ baseline }) => baseline).toSorted((a, b) => b - a)).toEqual(
      rows.map(({ baseline }) => baseline),
    );
  });

  test('SRC-SIGN-041: long lines wrap at words, or between Chinese characters but not before closing marks', () => {
    const latin = layoutLines(['A', 'one two three four five six seven eight nine ten'], box, measure) ?? [];
    expect(latin.length).toBeGreaterThan(2);
    expect(
      latin
        .slice(1)
        .map(({ text }) => text)
        .join(' '),
    ).toBe('one two three four five six seven eight nine ten');
    const chinese = layoutLines(['安全审查委员会。'.repeat(6)], { width: 84, height: 200 }, measure) ?? [];
    expect(chinese.every(({ text }) => !text.startsWith('。'))).toBe(true);
    expect(chinese.map(({ text }) => text).join('')).toBe('安全审查委员会。'.repeat(6));
    const name = layoutLines(['Jan van den Heuvel (欧阳若曦)'], { width: 124, height: 60 }, measure) ?? [];
    expect(name.map(({ text }) => text)).toEqual(['Jan van den Heuvel', '(欧阳若曦)']);
  });

  test('SRC-SIGN-042: text that cannot fit gives nothing rather than a part', () => {
    expect(layoutLines(['x'.repeat(5_000)], box, measure)).toBeUndefined();
    expect(layoutLines(['name'], { width: 8, height: 8 }, measure)).toBeUndefined();
  });

  test('SRC-SIGN-043: whatever the text, all of it stands inside the box', () => {
    const word = fc.string({
      unit: fc.constantFrom(...'abcdeXYZ安全审查，。（）() -'),
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (lines) => {
        const rows = layoutLines(lines, box, measure);
        if (rows === undefined) return;
        const plain = (text: string): string => text.replace(/\s+/g, '');
        expect(plain(rows.map(({ text }) => text).join(''))).toBe(plain(lines.join('')));
        for (const { text, size, baseline } of rows) {
          expect(measure(text) * size).toBeLessThanOrEqual(box.width - 10 + 1e-9);
          expect(baseline - size * 0.3).toBeGreaterThan(0);
          expect(baseline + size * 0.9).toBeLessThan(box.height);
        }
      }),
    );
  });
});
