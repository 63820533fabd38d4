import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { readPdfFile } from '../../../electron/pdf/syntax/readPdfFile.ts';
import { decodeCms } from '../../../electron/signing/cms.ts';
import { decodeDer } from '../../../electron/signing/der/decodeDer.ts';
import { readEmbedded } from '../../../electron/signing/readPdf.ts';
import { signPdf } from '../../../electron/signing/signPdf.ts';
import { verifyPdf } from '../../../electron/signing/verifyPdf.ts';
import { buildDecisionPdf, createSigner, signOptions } from '../../builders/decisionPdf.ts';
import { textOfBytes, unwrap } from '../../builders/forgeRevision.ts';

/** Printed with every failure, so that one can be repeated. */
const SEED = 20261120;

let complete: Uint8Array;

/** A small generator with a seed (mulberry32): the positions are the same in every run. */
const randomFrom = (seed: number): ((below: number) => number) => {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
};

const flipped = (position: number, change: number): Uint8Array => {
  const copy = Uint8Array.from(complete);
  copy[position] = (copy[position] ?? 0) ^ change;
  return copy;
};

const undetected = async (
  positions: readonly number[],
  changeAt: (position: number) => number,
): Promise<string[]> => {
  const found: string[] = [];
  for (const position of positions) {
    const change = changeAt(position);
    if ((await verifyPdf(flipped(position, change))).verdict !== 'invalid')
      found.push(`${position}^${change}`);
  }
  return found;
};

const positionsOf = (pattern: RegExp): number[] =>
  [...textOfBytes(complete).matchAll(pattern)].flatMap((match) =>
    Array.from({ length: match[0].length }, (_, index) => match.index + index),
  );

beforeAll(async () => {
  const signers = [await createSigner('sig.1', 'Dr Anna Müller'), await createSigner('sig.2', '王芳')];
  complete = await buildDecisionPdf(signers);
  for (const signer of signers) complete = unwrap(await signPdf(complete, signOptions(signer)));
  expect((await verifyPdf(complete)).verdict).toBe('valid');
});

describe('one changed byte', () => {
  test(`SRC-VER-040: at any of 600 random places is detected (seed ${SEED})`, async () => {
    const random = randomFrom(SEED);
    const positions = Array.from({ length: 600 }, () => random(complete.length));
    expect(await undetected(positions, () => 1 + random(255))).toEqual([]);
  }, 120_000);

  test('SRC-VER-041: in the header, any table, trailer, start mark and the last byte is detected', async () => {
    const random = randomFrom(SEED + 1);
    const tables = positionsOf(/xref\n(?:\d+ \d+\n(?:\d{10} \d{5} [nf] \n)+)+\ntrailer\n[\s\S]*?%%EOF\n?/g);
    const sample = tables.filter(() => random(10) === 0);
    const edges = [
      ...Array(20).keys(),
      ...Array.from({ length: 20 }, (_, index) => complete.length - 1 - index),
    ];
    expect(sample.length).toBeGreaterThan(100);
    expect(await undetected([...edges, ...sample], () => 1 + random(255))).toEqual([]);
  }, 120_000);

  test('SRC-VER-042: in white space between objects is detected, other white space included', async () => {
    const random = randomFrom(SEED + 2);
    const gaps = positionsOf(/endobj\n\n/g).filter((position) => complete[position] === 0x0a);
    const sample = gaps.filter(() => random(4) === 0);
    expect(sample.length).toBeGreaterThan(20);
    expect(await undetected(sample, () => 0x0a ^ 0x20)).toEqual([]);
    expect(await undetected(sample, () => 0x0a ^ 0x0d)).toEqual([]);
  }, 120_000);

  test('SRC-VER-043: in the value of the last signature, its padding and its range is detected', async () => {
    const random = randomFrom(SEED + 3);
    const start = textOfBytes(complete).lastIndexOf('/ByteRange');
    const end = textOfBytes(complete).indexOf('/Prop_Build', start);
    const dense = Array.from({ length: 120 }, (_, index) => start + index);
    const sparse = Array.from({ length: 300 }, () => start + random(2400));
    const padding = Array.from({ length: 80 }, () => start + 2400 + random(end - start - 2400));
    const nibble = (position: number): number => ((complete[position] ?? 0) === 0x30 ? 1 : 1 + random(3));
    expect(await undetected([...dense, ...sparse, ...padding, end - 1], nibble)).toEqual([]);
  }, 120_000);
});

describe('damage', () => {
  test('SRC-VER-044: many changed, cut or moved bytes never crash, hang or pass', async () => {
    const damage = fc.record({
      at: fc.nat(200_000),
      take: fc.nat(3_000),
      bytes: fc.uint8Array({ maxLength: 300 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 6 }), async (all) => {
        let bytes = Buffer.from(complete);
        for (const { at, take, bytes: inserted } of all) {
          const from = at % (bytes.length + 1);
          bytes = Buffer.concat([bytes.subarray(0, from), inserted, bytes.subarray(from + take)]);
        }
        fc.pre(!bytes.equals(complete));
        expect((await verifyPdf(bytes)).verdict).toBe('invalid');
      }),
      { numRuns: 150, seed: SEED },
    );
  }, 120_000);

  test('SRC-VER-045: random bytes are answered, not thrown at', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => {
        expect((await verifyPdf(bytes)).verdict).toBe('invalid');
        expect((await readEmbedded(bytes)).ok).toBe(false);
        expect(readPdfFile(bytes).ok).toBe(false);
        expect(decodeCms(bytes).ok).toBe(false);
        decodeDer(bytes);
      }),
      { numRuns: 300, seed: SEED },
    );
  });

  test('SRC-VER-046: deep nesting and huge counts are refused quickly', async () => {
    const header = '%PDF-1.7\n%\x81\x81\x81\x81\n\n';
    const started = performance.now();
    for (const body of [
      `1 0 obj\n${'['.repeat(500_000)}`,
      `1 0 obj\n${'<</A '.repeat(200_000)}`,
      `1 0 obj\n(${'('.repeat(500_000)}`,
      `1 0 obj\n<</Length 99999999999>>\nstream\n`,
      'xref\n0 9999999999\n',
      `1 0 obj\n${'9'.repeat(1_000_000)}`,
    ]) {
      expect((await verifyPdf(Buffer.from(header + body, 'latin1'))).verdict).toBe('invalid');
    }
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
