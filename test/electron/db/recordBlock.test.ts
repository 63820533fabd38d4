import { randomBytes } from 'node:crypto';
import { zstdCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createBlockWriter, type StoredBlock } from '../../../electron/db/blockWriter.ts';
import { cutContentHash } from '../../../electron/db/contentHash.ts';
import { readEachRow, readRows, readRowsByRef } from '../../../electron/db/cuts.ts';
import {
  BLOCK_ROWS,
  BLOCK_TEXT,
  blockLine,
  createCellsReader,
  decodeBlock,
  encodeBlock,
  MAX_ROW_TEXT,
  parseBlockLine,
} from '../../../electron/db/recordBlock.ts';
import { createCellReader, createSearchReader } from '../../../electron/db/rowText.ts';
import { createRowText } from '../../../shared/dataset/contentHash.ts';
import { searchColumns } from '../../../shared/dataset/searchColumns.ts';
import { insertCut, newStudyDb, type TestRow } from '../../builders/workspace.ts';

const textCell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('"', '\\', '\\"', '"USUBJID":"', ',"LBTESTCD":"X"', '\n', '\u0000', '\ud800', ' ', '王'),
);
const cell = fc.oneof(textCell, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null));
/**
 * JSON.parse of V8 13.6 and 14.8 reads a name that is one escaped character, such as a quotation mark, as a backslash
 * when another name stands before it. No column of an extract is named so; what is stored and hashed is the text itself.
 */
const name = textCell.filter((text) => text.length > 1 || JSON.stringify(text).length === 3);
const values = fc
  .record(
    { USUBJID: textCell, LBTESTCD: textCell, VSTESTCD: textCell, LBSTRESN: cell, LBDTC: cell, EXTRA: cell },
    { requiredKeys: [] },
  )
  .chain((known) => fc.dictionary(name, cell).map((more) => ({ ...more, ...known })));

const read = (cells: Readonly<Record<string, string>>): Record<string, string | number> =>
  createCellsReader('LB')(JSON.stringify(cells));

describe('lines of a block', () => {
  test('SRC-BLOCK-001: any rows become a block and the same rows again', () => {
    const row = fc.record({
      recordId: fc.integer({ min: 1, max: 2 ** 40 }),
      line: fc.integer({ min: -1, max: 2 ** 31 }),
      text: values.map((cells) => createRowText()(cells)),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (rows) => {
        const lines = decodeBlock(encodeBlock(rows.map(blockLine)));
        expect(lines.map(parseBlockLine)).toEqual(rows);
      }),
    );
  });

  test('SRC-BLOCK-002: subject and test are read from the text as from its values, whatever stands around them', () => {
    fc.assert(
      fc.property(values, (cells) => {
        const text = createRowText()(cells);
        const parsed = createCellsReader('')(text);
        for (const domain of ['LB', 'VS']) {
          expect(createSearchReader(domain)(text)).toEqual(searchColumns(domain, parsed));
        }
        for (const name of Object.keys(cells)) {
          const shown = Object.hasOwn(parsed, name) ? parsed[name] : '';
          expect(createCellReader(name)(text)).toBe(shown);
        }
      }),
      { numRuns: 500 },
    );
  });

  test.each(['', '{}', '[1,2]', '[1,2,[]]', '[a,2,{}]', '[1,,{}]', '[1.5,2,{}]', '[1,2,{}', '[-1,2,{}]'])(
    'SRC-BLOCK-003: %j is no line of a block',
    (line) => {
      expect(() => parseBlockLine(line)).toThrow('must hold a record');
    },
  );

  test.each(['{"A":1}', '{"A":null}', '{"A":{"B":"1"}}', '["A"]', 'null', '"A"', '{"A":'])(
    'SRC-BLOCK-004: %s is no row',
    (text) => {
      expect(() => createCellsReader('LB')(text)).toThrow();
    },
  );

  test.each([
    ['-0'],
    ['+1'],
    ['1e3'],
    ['1E+21'],
    ['.5'],
    ['1.'],
    [' 1'],
    ['01'],
    ['1_0'],
    ['999999999999999999'],
    ['1e400'],
  ])('SRC-BLOCK-008: %s is not how a number is written, and stays text', (text) => {
    expect(read({ LBSTRESN: text })).toEqual({ LBSTRESN: text });
  });

  test('SRC-BLOCK-009: every finite number comes back as itself', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), (value, whole) => {
        // Minus zero is written as zero (ECMA-262, Number::toString).
        const expected = { LBSTRESN: value === 0 ? 0 : value, LBSEQ: whole };
        expect(read({ LBSTRESN: String(value), LBSEQ: String(whole) })).toEqual(expected);
      }),
    );
  });

  test('SRC-BLOCK-005: numeric variables are numbers again where their text is one; all else stays text', () => {
    expect(
      read({
        ...{ LBSTRESN: '35.5', LBSEQ: '3', LBDY: '-4', AGE: '1e-7', VISITNUM: '0', LBSTNRLO: '1e+21' },
        ...{ LBSTNRHI: '5.0', LBSTDY: '007', LBENDY: 'Infinity', LBTPTNUM: 'NaN', LBREPNUM: '0x10' },
        ...{ LBORRES: '35.5', LBTESTCD: '1', XTRA: '2.5', USUBJID: '1001', VSSTRESN: '4' },
      }),
    ).toEqual({
      ...{ LBSTRESN: 35.5, LBSEQ: 3, LBDY: -4, AGE: 1e-7, VISITNUM: 0, LBSTNRLO: 1e21 },
      ...{ LBSTNRHI: '5.0', LBSTDY: '007', LBENDY: 'Infinity', LBTPTNUM: 'NaN', LBREPNUM: '0x10' },
      ...{ LBORRES: '35.5', LBTESTCD: '1', XTRA: '2.5', USUBJID: '1001', VSSTRESN: '4' },
    });
  });

  test('SRC-BLOCK-006: a block that unpacks to more than a block holds is refused before memory is', () => {
    const bomb = zstdCompressSync(Buffer.alloc(1 << 28));
    expect(bomb.length).toBeLessThan(1 << 16);
    const before = process.memoryUsage.rss();
    expect(() => decodeBlock(bomb)).toThrow();
    expect(process.memoryUsage.rss() - before).toBeLessThan(1 << 27);
    for (const bytes of [new Uint8Array(0), randomBytes(100), encodeBlock(['[1,1,{}]']).subarray(0, 8)]) {
      expect(() => decodeBlock(bytes)).toThrow();
    }
  });
});

const rowOf = (testCode: string, text: string, fileId = 1) => ({
  ...{ domain: 'LB', subjectId: 'S', testCode, fileId, place: 'lb.csv', line: 2, text },
});

describe('gathering rows into blocks', () => {
  const write = (rows: Iterable<ReturnType<typeof rowOf>>, firstId = 1) => {
    const blocks: StoredBlock[] = [];
    let [waiting, most] = [0, 0];
    const writer = createBlockWriter(firstId, (block) => {
      blocks.push(block);
      waiting -= block.rowCount;
    });
    for (const row of rows) {
      waiting += 1;
      writer.add(row);
      most = Math.max(most, waiting);
    }
    writer.flush();
    writer.flush();
    return { blocks, most };
  };
  const idsOf = (block: StoredBlock): number[] =>
    decodeBlock(block.data).map((line) => parseBlockLine(line).recordId);

  test('SRC-BLOCK-010: ids rise in the order of rows, each block holds one test of one file, sorted subjects', () => {
    const rows = Array.from({ length: 10 }, (_, i) => ({
      ...rowOf(i % 2 === 0 ? 'ALT' : 'AST', '{}', i < 6 ? 1 : 2),
      subjectId: `S-${9 - i}`,
    }));
    const { blocks } = write(rows, 101);
    expect(
      blocks.map(({ testCode, fileId, firstRecord, lastRecord, rowCount, subjects, ...rest }) => [
        ...[
          testCode,
          fileId,
          firstRecord,
          lastRecord,
          rowCount,
          subjects,
          idsOf({ ...rest, testCode, fileId, firstRecord, lastRecord, rowCount, subjects }),
        ],
      ]),
    ).toEqual([
      ['ALT', 1, 101, 105, 3, '["S-5","S-7","S-9"]', [101, 103, 105]],
      ['AST', 1, 102, 106, 3, '["S-4","S-6","S-8"]', [102, 104, 106]],
      ['ALT', 2, 107, 109, 2, '["S-1","S-3"]', [107, 109]],
      ['AST', 2, 108, 110, 2, '["S-0","S-2"]', [108, 110]],
    ]);
  });

  test.each([
    ['rows', '{}', BLOCK_ROWS],
    ['text', `{"A":"${'x'.repeat(BLOCK_TEXT / 4)}"}`, 4],
  ])('SRC-BLOCK-011: a block is full by its %s', (_by, text, full) => {
    const { blocks } = write(Array.from({ length: 2 * full + 1 }, () => rowOf('ALT', text)));
    expect(blocks.map(({ rowCount }) => rowCount)).toEqual([full, full, 1]);
  });

  test('SRC-BLOCK-012: however many tests a file has, only so many rows wait', () => {
    const { blocks, most } = write(
      (function* () {
        for (let i = 0; i < 60_000; i += 1) yield rowOf(`T${i % 55_000}`, '{}');
      })(),
    );
    expect(most).toBeLessThanOrEqual(50_000);
    expect(blocks.reduce((sum, { rowCount }) => sum + rowCount, 0)).toBe(60_000);
    expect(new Set(blocks.flatMap(idsOf)).size).toBe(60_000);
  }, 60_000);

  test('SRC-BLOCK-013: however long the rows are, only so much text waits', () => {
    const long = `{"A":"${'x'.repeat(250_000)}"}`;
    const { most } = write(Array.from({ length: 200 }, (_, i) => rowOf(`T${i}`, long)));
    expect(most * 250_000).toBeLessThanOrEqual(1 << 24);
  });

  test('SRC-BLOCK-014: a row longer than any block can hold is refused, one that just fits is stored', () => {
    const writer = createBlockWriter(1, () => undefined);
    expect(() => writer.add(rowOf('ALT', `{"A":"${'x'.repeat(MAX_ROW_TEXT)}"}`))).toThrow('longer');
    const fits = `{"A":"${'王'.repeat(MAX_ROW_TEXT - 8)}"}`;
    const { blocks } = write([rowOf('ALT', '{}'), rowOf('ALT', fits)]);
    expect(blocks.map((block) => decodeBlock(block.data).length)).toEqual([2]);
  });
});

describe('rows through the store', () => {
  const storedRow = fc.tuple(
    fc.constantFrom('LB', 'VS', 'DM', 'ZZ'),
    fc.record(
      {
        USUBJID: fc.constantFrom('S-1', 'S-2', 'S-3', 'S"4'),
        ...{ LBTESTCD: fc.constantFrom('ALT', 'AST'), VSTESTCD: fc.constantFrom('TEMP', 'PULSE') },
        ...{ LBSTRESN: cell, LBDTC: textCell, NOTE: textCell },
      },
      { requiredKeys: ['USUBJID'] },
    ),
  );
  const shown = ([domain, cells]: TestRow) =>
    [domain, createCellsReader(domain)(createRowText()(cells))] as const;

  test('SRC-BLOCK-020: any rows are read back the same, in order, by filter and by reference', async () => {
    const { db } = await newStudyDb();
    let cuts = 0;
    fc.assert(
      fc.property(fc.array(storedRow, { minLength: 1, maxLength: 60 }), (rows) => {
        cuts += 1;
        const cutId = `cut-${cuts}`;
        expect(cutContentHash(db, cutId)).not.toBe(insertCut(db, cutId, rows));
        const all = readRows(db, cutId, {});
        expect(all.map(({ ref, values: found }) => [ref.domain, found])).toEqual(rows.map(shown));
        expect([...readEachRow(db, cutId, {})].length).toBe(rows.length);
        for (const subjectId of ['S-1', 'S"4', 'S-9']) {
          const own = all.filter((row) => row.values.USUBJID === subjectId);
          expect(readRows(db, cutId, { subjectId })).toEqual(own);
          const lab = { domains: ['LB'], testCodes: ['ALT'], subjectId };
          expect(readRows(db, cutId, lab)).toEqual(
            own.filter((row) => row.ref.domain === 'LB' && row.values.LBTESTCD === 'ALT'),
          );
        }
        const asked = all.toReversed().filter((_, index) => index % 3 === 0);
        expect(
          readRowsByRef(
            db,
            cutId,
            asked.map((row) => row.ref.recordId),
          ),
        ).toEqual(asked);
      }),
      { numRuns: 40 },
    );
  });
});
