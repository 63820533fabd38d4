import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IdentifierKind } from '../../../../shared/dataset/deid/deid.ts';
import { maskValue } from '../../../../shared/dataset/deid/mask.ts';

describe('masked examples', () => {
  test.each([
    ['name', 'Miller, Anna', 'M•••••, •••a'],
    ['name', '王小明', '王••'],
    ['name', 'A', '•'],
    ['email', 'wang@b.org', 'w•••@•.••g'],
    ['birth-date', '1950-03-02', '••••-••-••'],
    ['verbatim-date', '12 Apr 2026', '•• ••• ••••'],
    ['resident-id', '11010519491231002X', '••••••••••••••••••'],
    ['ssn', '123-45-6789', '•••-••-••••'],
    ['phone', '(212) 555-0123', '(•••) •••-••••'],
    ['age-over-89', '93', '••'],
    ['name', '--------', '---•---•'],
  ] as const)('SRC-DEID-040: a %s "%s" is shown as "%s"', (kind, value, masked) => {
    expect(maskValue(kind, value)).toBe(masked);
  });

  test('SRC-DEID-041: no mask holds four characters of its value together, nor any digit', () => {
    const text = fc
      .oneof(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
        fc.string({ unit: fc.constantFrom('a', '-', '…', '1', ' ', '王'), minLength: 1, maxLength: 40 }),
      )
      .filter((value) => !value.includes('•'));
    fc.assert(
      fc.property(fc.constantFrom(...IdentifierKind.options), text, (kind, value) => {
        const masked = [...maskValue(kind, value)];
        const original = [...value].join('');
        for (let i = 0; i + 4 <= masked.length; i += 1) {
          expect(original.includes(masked.slice(i, i + 4).join(''))).toBe(false);
        }
        expect(masked.some((character) => /\p{N}/u.test(character))).toBe(false);
      }),
    );
  });
});
