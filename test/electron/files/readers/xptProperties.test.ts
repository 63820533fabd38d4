import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RawCell } from '../../../../shared/dataset/rawCell.ts';
import { readXptBytes } from '../../../builders/readTable.ts';
import { good } from '../../../builders/workspace.ts';
import {
  type XptTestCell,
  type XptTestColumn,
  type XptTestMember,
  xpt8Bytes,
  xptBytes,
} from '../../../builders/xptBytes.ts';

/** A cell as it is written, and as it is to be read. */
interface Cell {
  readonly written: XptTestCell;
  readonly read: RawCell;
}

const CODES = ['._', ...[...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `.${letter}`)];
const numbers: fc.Arbitrary<Cell> = fc.oneof(
  fc
    .double({ min: -1e70, max: 1e70, noNaN: true })
    .filter((x) => x === 0 || Math.abs(x) > 1e-70)
    .map((x) => ({ written: x, read: x === 0 ? 0 : x })),
  fc.integer().map((x) => ({ written: x, read: x })),
  fc.constant({ written: '.', read: null }),
  fc.constantFrom(...CODES).map((code) => ({ written: code, read: { specialMissing: code } })),
);

/** Text as a field can hold it: no blank at its end, no NUL, and of so many bytes. */
const textsOf = (length: number): fc.Arbitrary<Cell> =>
  fc
    .string({ unit: fc.constantFrom(...'aZ09 -.,"\n环磷酰胺µé'), maxLength: length })
    .map((text) => {
      let fitting = text;
      while (Buffer.byteLength(fitting) > length) fitting = fitting.slice(0, -1);
      return fitting.replace(/ +$/, '');
    })
    .map((text) => ({ written: text, read: text === '' ? null : text }));

const columns: fc.Arbitrary<readonly XptTestColumn[]> = fc
  .array(
    fc.record({
      type: fc.constantFrom('Num' as const, 'Char' as const),
      length: fc.integer({ min: 1, max: 120 }),
      label: fc.string({ unit: fc.constantFrom(...'abc XYZ'), maxLength: 40 }).map((text) => text.trimEnd()),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((list) =>
    list.map(({ type, length, label }, index) => ({
      name: `V${index}`,
      type,
      label,
      ...(type === 'Char' ? { length } : {}),
    })),
  );

const tables = columns.chain((list) =>
  fc.record({
    columns: fc.constant(list),
    rows: fc.array(
      fc.tuple(...list.map(({ type, length = 8 }) => (type === 'Num' ? numbers : textsOf(length)))),
      { maxLength: 30 },
    ),
  }),
);

const written = (
  name: string,
  { columns: list, rows }: { columns: readonly XptTestColumn[]; rows: Cell[][] },
): XptTestMember => ({
  name,
  columns: list,
  rows: rows.map((row) => row.map((cell) => cell.written)),
});

/** A version 5 file cannot tell blank rows at its end from the padding of its last card. */
const withMark = (table: { columns: readonly XptTestColumn[]; rows: Cell[][] }) => ({
  columns: [...table.columns, { name: 'ROW', type: 'Char' as const, length: 1 }],
  rows: table.rows.map((row) => [...row, { written: 'x', read: 'x' }]),
});

describe('any table through a transport file', () => {
  const chunks = fc.constantFrom(1, 53, 80, 1000, 100_000);
  const expectSame = async (
    bytes: Buffer,
    chunkSize: number,
    list: readonly { columns: readonly XptTestColumn[]; rows: Cell[][] }[],
  ) => {
    const read = good(await readXptBytes(bytes, chunkSize)).tables;
    expect(read.map(({ rows }) => rows.map(({ cells }) => cells))).toEqual(
      list.map(({ rows }) => rows.map((row) => row.map((cell) => cell.read))),
    );
    expect(read.map(({ header }) => header.columns.map(({ name, label }) => [name, label]))).toEqual(
      list.map((table) => table.columns.map(({ name, label }) => [name, label ?? ''])),
    );
  };

  test('SRC-XPT-150: version 8 gives the same tables back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(tables, { minLength: 1, maxLength: 3 }), chunks, async (list, size) => {
        await expectSame(xpt8Bytes(...list.map((table, i) => written(`T${i}`, table))), size, list);
      }),
      { numRuns: 300 },
    );
  });

  test('SRC-XPT-151: version 5 gives the same tables back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(tables, { minLength: 1, maxLength: 3 }), chunks, async (list, size) => {
        const marked = list.map(withMark);
        await expectSame(xptBytes(...marked.map((table, i) => written(`T${i}`, table))), size, marked);
      }),
      { numRuns: 300 },
    );
  });
});

describe('damaged transport files', () => {
  const list: readonly XptTestColumn[] = [
    { name: 'USUBJID', type: 'Char', length: 12, label: 'Subject' },
    {
      name: 'AETERM',
      type: 'Char',
      length: 30,
      label: 'Reported term for the adverse event, as it was written down',
    },
    { name: 'AESEQ', type: 'Num', length: 4 },
    { name: 'AESTDTC', type: 'Num', format: 'E8601DT', width: 19 },
  ];
  const rows = Array.from({ length: 20 }, (_, i) => [`S${i}`, i % 3 === 0 ? '发热' : 'Fever', i, 2e9 + i]);
  const honest = [
    xptBytes({ name: 'AE', columns: list, rows }, { name: 'CM', columns: list.slice(0, 2), rows: [] }),
    xpt8Bytes({ name: 'AE', columns: list, rows }, { name: 'CM', columns: list.slice(0, 2), rows }),
  ];

  test('SRC-XPT-152: random damage ends in tables or in a refusal, never in an error, and never in more than was there', async () => {
    const change = fc.tuple(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...honest),
        fc.array(change, { maxLength: 8 }),
        fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
        fc.constantFrom(1, 80, 100_000),
        async (file, changes, cut, size) => {
          const bytes = Buffer.from(file);
          for (const [at, byte] of changes) bytes[Math.floor(at * bytes.length)] = byte;
          const end = cut === null ? bytes.length : Math.floor(cut * bytes.length);
          const result = await readXptBytes(bytes.subarray(0, end), size);
          if (!result.ok)
            expect(['file-unreadable', 'file-unsupported', 'too-large']).toContain(result.error.code);
          else {
            const cells = result.value.tables.flatMap((table) => table.rows.flatMap((row) => row.cells));
            expect(cells.length).toBeLessThanOrEqual(bytes.length);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('SRC-XPT-153: a file cut at any place is refused, unless a data set ends there', async () => {
    for (const [version, file] of honest.entries()) {
      const accepted: number[] = [];
      for (let end = 0; end < file.length; end += 1) {
        const result = await readXptBytes(file.subarray(0, end));
        if (result.ok) accepted.push(end);
      }
      const isV8 = version === 1;
      const secondMember = file.lastIndexOf(`HEADER RECORD*******${isV8 ? 'MEMBV8' : 'MEMBER'}`);
      expect(accepted).toContain(secondMember);
      // Version 5 does not say how many rows there are: a cut where a row and a card both end cannot be told.
      if (isV8) expect(accepted).toEqual([secondMember]);
      else expect(accepted.length).toBeLessThan(8);
    }
  });
});
