import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createCellsText,
  createContentHash,
  createRowText,
  type Sha256,
} from '../../../shared/dataset/contentHash.ts';
import { createDigestSet } from '../../../shared/dataset/digestSet.ts';
import type { CellValue } from '../../../shared/dataset/sourceRow.ts';
import { canonicalJson } from '../../../shared/integrity/canonicalJson.ts';

type Row = [domain: string, values: Record<string, CellValue>];

const native: Sha256 = (data) => createHash('sha256').update(data).digest();

const digestOf = (rows: readonly Row[], hash?: Sha256): string => {
  const content = createContentHash(hash);
  for (const [domain, values] of rows) content.add(domain, values);
  return content.digest();
};

const base: readonly Row[] = [
  ['AE', { USUBJID: 'S-1', AETERM: 'Fever', AETOXGR: '2' }],
  ['LB', { USUBJID: 'S-1', LBSTRESN: 5.1, LBTESTCD: 'ALT' }],
  ['LB', { USUBJID: 'S-2', LBSTRESN: 0, LBTESTCD: 'ALT' }],
];

const lab = (values: Record<string, CellValue>): Row[] => [['LB', values]];

const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const cell = fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null));
const values = fc.dictionary(fc.oneof(fc.string({ minLength: 1, maxLength: 8 }), fc.constant('10')), cell);
const rows = fc.array(fc.tuple(fc.constantFrom('AE', 'LB', 'DM'), values), { maxLength: 20 });

describe('content hash of a data cut', () => {
  test('SRC-INT-010: the hash of a known content is the one that another program computed', () => {
    expect(digestOf(base)).toBe('5ac14915800726360a48fe6f9c66e4956d71474903bd1a5c6e44aa2a0a557a3a');
    expect(digestOf([])).toBe('9113a13371ede5d79157fd0448d67597c7da760a4d1409ce34b90e615686e083');
  });

  test.each([
    ['trailing blanks', lab({ A: 'x  ', B: '1' }), lab({ A: 'x', B: '1' })],
    ['missing as null, empty or absent', lab({ A: 'x', B: null, C: '' }), lab({ A: 'x' })],
    ['blanks only are missing', lab({ A: 'x', B: '   ' }), lab({ A: 'x' })],
    [
      'a number and its identical text',
      lab({ A: 5.1, B: 0, C: -2e-7 }),
      lab({ A: '5.1', B: '0', C: '-2e-7' }),
    ],
    ['order of variables', lab({ B: '1', A: 'x' }), lab({ A: 'x', B: '1' })],
    ['negative zero', lab({ A: -0 }), lab({ A: '0' })],
  ])('SRC-INT-011: %s do not change the content', (_name, a, b) => {
    expect(digestOf(a)).toBe(digestOf(b));
  });

  test.each([
    ['a value', lab({ A: '5.1' }), lab({ A: '5.2' })],
    ['digits that mean the same number but are other text', lab({ A: '5.10' }), lab({ A: '5.1' })],
    ['leading blanks', lab({ A: ' x' }), lab({ A: 'x' })],
    ['the variable', lab({ A: 'x' }), lab({ B: 'x' })],
    ['the domain', lab({ A: 'x' }), [['VS', { A: 'x' }] as Row]],
    ['a repeated row', lab({ A: 'x' }), [...lab({ A: 'x' }), ...lab({ A: 'x' })]],
    ['text moved between variables', lab({ A: 'xy', B: 'z' }), lab({ A: 'x', B: 'yz' })],
    ['an added row without values', [] as Row[], lab({})],
  ])('SRC-INT-012: %s makes another content', (_name, a, b) => {
    expect(digestOf(a)).not.toBe(digestOf(b));
  });

  test('SRC-INT-013: the order of rows and files does not matter', () => {
    fc.assert(
      fc.property(
        rows.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          expect(digestOf(shuffled)).toBe(digestOf(list));
        },
      ),
    );
  });

  test('SRC-INT-014: a row is written as the canonical JSON of its values as text', () => {
    const rowText = createRowText();
    fc.assert(
      fc.property(values, (row) => {
        const kept = Object.entries(row).flatMap(([name, value]) => {
          const shown = value === null ? '' : String(value).replace(/ +$/, '');
          return shown === '' ? [] : [[name, shown] as const];
        });
        expect(rowText(row)).toBe(canonicalJson(Object.fromEntries(kept)));
      }),
    );
  });

  test('SRC-INT-021: every UTF-16 code unit is written as JSON writes it', () => {
    const textOf = createCellsText(['A']);
    for (let code = 0; code <= 0xffff; code += 1) {
      const unit = `x${String.fromCharCode(code)}x`;
      if (textOf([unit]) !== `{"A":${JSON.stringify(unit)}}`) expect(textOf([unit])).toBe(code);
    }
    expect(textOf(['\u{1f600}'])).toBe('{"A":"\u{1f600}"}');
  });

  test('SRC-INT-022: cells in column order are written as the values are, and hashed alike', () => {
    const cells = fc.uniqueArray(fc.tuple(fc.string({ minLength: 1, maxLength: 8 }), cell), {
      selector: ([name]) => name,
    });
    fc.assert(
      fc.property(cells, (list) => {
        const text = createCellsText(list.map(([name]) => name))(list.map(([, value]) => value));
        expect(text).toBe(createRowText()(Object.fromEntries(list)));
        const [byText, byValues] = [createContentHash(native), createContentHash(native)];
        byText.addText('LB', text);
        byValues.add('LB', Object.fromEntries(list));
        expect(byText.digest()).toBe(byValues.digest());
      }),
    );
    expect(() => createCellsText(['A', 'B', 'A'])).toThrow('same name');
  });

  test('SRC-INT-015: the portable and the native SHA-256 agree', () => {
    fc.assert(
      fc.property(rows, (list) => {
        expect(digestOf(list, native)).toBe(digestOf(list));
      }),
      {
        numRuns: 30,
      },
    );
  });

  test('SRC-INT-016: a number that is not finite is refused', () => {
    expect(() => digestOf(lab({ A: Number.NaN }))).toThrow('finite');
    expect(() => digestOf(lab({ A: Number.POSITIVE_INFINITY }))).toThrow('finite');
  });

  test('SRC-INT-017: asking for the digest does not end the counting', () => {
    const content = createContentHash();
    content.add('LB', { A: 'x' });
    expect(content.digest()).toBe(digestOf(lab({ A: 'x' })));
    content.add('LB', { A: 'y' });
    expect(content.digest()).toBe(digestOf([...lab({ A: 'y' }), ...lab({ A: 'x' })]));
  });
});

describe('digest set', () => {
  const sortedFold = (digests: readonly Uint8Array[]): string => {
    const sorted = [...digests].sort(Buffer.compare);
    const blocks: Uint8Array[] = [];
    for (let i = 0; i < sorted.length; i += 4096)
      blocks.push(native(Buffer.concat(sorted.slice(i, i + 4096))));
    return Buffer.from(native(Buffer.concat(blocks))).toString('hex');
  };
  const fold = (digests: readonly Uint8Array[]): string => {
    const set = createDigestSet(native);
    for (const digest of digests) set.add(digest);
    return Buffer.from(set.fold()).toString('hex');
  };

  test('SRC-INT-018: digests that agree in their leading bytes are still put in order', () => {
    const tail = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => {
      const digest = Uint8Array.from(bytes);
      digest.set([7, (bytes[1] ?? 0) % 2, 0, (bytes[3] ?? 0) % 3]);
      return digest;
    });
    fc.assert(
      fc.property(fc.array(tail, { maxLength: 60 }), (list) => {
        expect(fold(list)).toBe(sortedFold(list));
      }),
    );
  });

  test('SRC-INT-019: more digests than one segment or block holds fold like a plain sort', () => {
    const digests = Array.from({ length: 40_000 }, (_, index) => native(String(index % 39_000)));
    expect(fold(digests)).toBe(sortedFold(digests));
    expect(fold(digests.toReversed())).toBe(sortedFold(digests));
  });

  test('SRC-INT-020: only digests of 32 bytes are taken', () => {
    expect(() => createDigestSet(native).add(new Uint8Array(31))).toThrow('32 bytes');
  });
});
