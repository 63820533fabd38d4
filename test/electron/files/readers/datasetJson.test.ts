import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  datasetJsonText,
  gzipDsjc,
  type JsonTestTable,
  ndjsonText,
  prettyDatasetJsonText,
  zlibDsjc,
} from '../../../builders/datasetJsonBytes.ts';
import { readJsonBytes, readJsonText } from '../../../builders/readTables.ts';
import { good } from '../../../builders/workspace.ts';

const LB: JsonTestTable = {
  columns: [
    { name: 'USUBJID', keySequence: 1, length: 12 },
    { name: 'LBSEQ', dataType: 'integer' },
    { name: 'LBORRES' },
    { name: 'LBSTRESN', dataType: 'float', displayFormat: '8.2' },
    { name: 'LBDTC', dataType: 'datetime' },
  ],
  rows: [
    ['S1', 1, '20', 20, '2026-05-01T07:30'],
    ['S1', 2, '环磷酰胺 "x", \n ]} µg ≥ 1 🧬', 0.1, '2026-05'],
    ['S2', 1, '', null, null],
  ],
};

const LB_READ = {
  header: {
    memberName: 'LB',
    columns: [
      { name: 'USUBJID', label: 'Label of USUBJID', stored: 'text', format: '' },
      { name: 'LBSEQ', label: 'Label of LBSEQ', stored: 'number', format: '' },
      { name: 'LBORRES', label: 'Label of LBORRES', stored: 'text', format: '' },
      { name: 'LBSTRESN', label: 'Label of LBSTRESN', stored: 'number', format: '8.2' },
      { name: 'LBDTC', label: 'Label of LBDTC', stored: 'text', format: '' },
    ],
  },
  malformed: [],
};

const rowsFrom = (firstLine: number) => LB.rows.map((cells, i) => ({ line: i + firstLine, cells }));

describe('Dataset-JSON reader', () => {
  test('SRC-DJSON-001: names, labels, formats and cells are read; the line is the number of the row', async () => {
    expect(good(await readJsonText(datasetJsonText(LB)))).toEqual({
      tables: [{ ...LB_READ, rows: rowsFrom(1) }],
      notices: [],
    });
  });

  test.each([
    ['JSON on one line', Buffer.from(datasetJsonText(LB)), 1],
    ['JSON on many lines', Buffer.from(prettyDatasetJsonText(LB)), 1],
    ['JSON with a byte order mark', Buffer.from(`\ufeff${datasetJsonText(LB)}\r\n`), 1],
    ['NDJSON', Buffer.from(ndjsonText(LB)), 2],
    ['NDJSON with CRLF', Buffer.from(ndjsonText(LB, '\r\n')), 2],
    ['NDJSON without a line end at the end', Buffer.from(ndjsonText(LB).trimEnd()), 2],
    ['NDJSON with blank lines at the end', Buffer.from(`${ndjsonText(LB)}\n \r\n\n`), 2],
    ['.dsjc by the specification (zlib)', zlibDsjc(LB), 2],
    ['.dsjc as published (gzip)', gzipDsjc(LB), 2],
  ])('SRC-DJSON-002: %s: the same rows, wherever the chunks are cut', async (_form, bytes, firstLine) => {
    for (const size of [1, 2, 3, 7, 64, 100_000]) {
      const { tables, notices } = good(await readJsonBytes(bytes, size));
      expect({ tables, notices, size }).toEqual({
        tables: [{ ...LB_READ, rows: rowsFrom(firstLine) }],
        notices: [],
        size,
      });
    }
  });

  test('SRC-DJSON-003: rows that stand before the columns are read all the same', async () => {
    const { rows, ...header } = JSON.parse(datasetJsonText(LB));
    expect(good(await readJsonText(JSON.stringify({ rows, ...header }), 10)).tables).toEqual([
      { ...LB_READ, rows: rowsFrom(1) },
    ]);
  });

  test('SRC-DJSON-004: a data set without rows is a table without rows, in every form', async () => {
    const none = { ...LB, rows: [] };
    const { rows: _rows, ...withoutRows } = JSON.parse(datasetJsonText(none));
    for (const text of [datasetJsonText(none), ndjsonText(none), JSON.stringify(withoutRows)]) {
      expect(good(await readJsonText(text)).tables).toEqual([{ ...LB_READ, rows: [] }]);
    }
  });

  test.each([
    ['string', {}, 'x', 'x'],
    ['string of blanks', {}, '  ', '  '],
    ['string with an escape', {}, '\u00e9\t', 'é\t'],
    ['URI', { dataType: 'URI' }, 'http://x', 'http://x'],
    ['integer', { dataType: 'integer' }, -3, -3],
    ['negative zero', { dataType: 'float' }, '-0', 0],
    ['float', { dataType: 'float' }, 0.30000000000000004, 0.30000000000000004],
    ['large float', { dataType: 'float' }, '1e300', 1e300],
    ['double', { dataType: 'double' }, 5e-324, 5e-324],
    ['decimal', { dataType: 'decimal', targetDataType: 'decimal' }, '30.89833332320590', '30.89833332320590'],
    ['date', { dataType: 'date' }, '2026-05-01', '2026-05-01'],
    ['partial date', { dataType: 'date' }, '2026', '2026'],
    [
      'numeric date',
      { dataType: 'date', targetDataType: 'integer', displayFormat: 'E8601DA.' },
      '2026-05-01',
      '2026-05-01',
    ],
    [
      'numeric date-time',
      { dataType: 'datetime', targetDataType: 'integer' },
      '2026-05-01T07:30:00',
      '2026-05-01T07:30:00',
    ],
    ['numeric time', { dataType: 'time', targetDataType: 'integer' }, '07:30:00', 'T07:30:00'],
    ['time as text', { dataType: 'time' }, '07:30', '07:30'],
    ['null', { dataType: 'float' }, null, null],
  ])('SRC-DJSON-005: %s', async (_what, column, cell, expected) => {
    const text = datasetJsonText({ columns: [{ name: 'X', ...column }], rows: [['@']] });
    const written = cell === '-0' || cell === '1e300' ? cell : JSON.stringify(cell);
    const read = good(await readJsonText(text.replace('"@"', written)));
    expect([read.tables[0]?.rows[0]?.cells, read.notices]).toEqual([[expected], []]);
  });

  test.each([
    ['a number in a string column', {}, '5', '5', 'DQ-FILE-021'],
    ['true in a string column', {}, 'true', 'TRUE', 'DQ-FILE-021'],
    [
      'a long number in a string column keeps its digits',
      {},
      '12345678901234567890',
      '12345678901234567890',
      'DQ-FILE-021',
    ],
    ['text in a float column', { dataType: 'float' }, '"<0.5"', '<0.5', 'DQ-FILE-021'],
    ['the empty text in a float column', { dataType: 'float' }, '""', '', 'DQ-FILE-021'],
    ['a number beyond all doubles', { dataType: 'float' }, '1e999', '1e999', 'DQ-FILE-021'],
    ['a fraction in an integer column', { dataType: 'integer' }, '1.5', 1.5, 'DQ-FILE-021'],
    ['a number in a decimal column', { dataType: 'decimal' }, '1.5', 1.5, 'DQ-FILE-021'],
    [
      'a number in a date column is not guessed',
      { dataType: 'date', targetDataType: 'integer' },
      '24226',
      '24226',
      'DQ-FILE-021',
    ],
    ['text in a boolean column', { dataType: 'boolean' }, '"Y"', 'Y', 'DQ-FILE-021'],
    ['true', { dataType: 'boolean' }, 'true', 'TRUE', 'DQ-FILE-022'],
    ['false', { dataType: 'boolean' }, 'false', 'FALSE', 'DQ-FILE-022'],
    ['a decimal with thousands', { dataType: 'decimal' }, '"-1,234,567.50"', '-1234567.50', 'DQ-FILE-023'],
  ])('SRC-DJSON-006: %s: kept and told', async (_what, column, written, expected, rule) => {
    const text = datasetJsonText({ columns: [{ name: 'X', ...column }], rows: [['@']] });
    const read = good(await readJsonText(text.replace('"@"', written)));
    expect([read.tables[0]?.rows[0]?.cells, read.notices.map(([id]) => id)]).toEqual([[expected], [rule]]);
    expect(read.notices[0]?.[1]).toContain('X');
  });

  test('SRC-DJSON-007: an integer beyond what a double holds keeps its digits', async () => {
    const table = {
      columns: [
        { name: 'A', dataType: 'integer' },
        { name: 'B', dataType: 'double' },
      ],
      rows: [[1, 1]],
    };
    const text = datasetJsonText(table).replace('[1,1]', '[9007199254740993,9007199254740993]');
    expect(good(await readJsonText(text)).tables[0]?.rows[0]?.cells).toEqual([
      '9007199254740993',
      9007199254740992,
    ]);
  });

  test('SRC-DJSON-008: how many cells are of another type, and where the first is, stands in one notice', async () => {
    const columns = [{ name: 'A', dataType: 'integer' }, { name: 'B' }];
    const read = good(
      await readJsonText(
        datasetJsonText({
          columns,
          rows: [
            [1, 'x'],
            ['2', 3],
            ['4', 'x'],
          ],
        }),
      ),
    );
    expect(read.notices).toEqual([
      [
        'DQ-FILE-021',
        'Cells are not of the type that the header gives their column: A (integer; cells: 2, first in row 2), B (string; cells: 1, first in row 2).',
      ],
    ]);
  });

  test('SRC-DJSON-009: a row with another number of cells, with a list inside, or that is no list is malformed', async () => {
    const columns = [{ name: 'A' }, { name: 'B' }];
    const rows = [['1', '2'], ['1'], ['1', '2', null], ['1', ['2']], ['1', { digits: '2' }], ['3', '4']];
    const text = datasetJsonText({ columns, rows });
    const expected = {
      rows: [
        { line: 1, cells: ['1', '2'] },
        { line: 6, cells: ['3', '4'] },
      ],
      malformed: [
        { line: 2, cells: ['1'] },
        { line: 3, cells: ['1', '2', ''] },
        { line: 4, cells: ['1', '["2"]'], reason: 'A cell of the row is a list or an object, not a value.' },
        {
          line: 5,
          cells: ['1', '{"digits":"2"}'],
          reason: 'A cell of the row is a list or an object, not a value.',
        },
      ],
    };
    expect(good(await readJsonText(text)).tables[0]).toMatchObject(expected);
    const objects = ndjsonText({ columns, rows: [['1', '2']], records: 2 });
    expect(good(await readJsonText(`${objects}{"A":"3","B":"4"}\n`)).tables[0]?.malformed).toEqual([
      { line: 3, cells: ['{"A":"3","B":"4"}'], reason: 'The row is not a list of values.' },
    ]);
  });

  test('SRC-DJSON-010: a blank line between NDJSON rows is rejected with its line; lines stay physical', async () => {
    const lines = ndjsonText(LB).split('\n');
    const read = good(await readJsonText([...lines.slice(0, 2), '', ...lines.slice(2)].join('\n')));
    expect(read.tables[0]?.rows.map(({ line }) => line)).toEqual([2, 4, 5]);
    expect(read.tables[0]?.malformed).toEqual([{ line: 3, cells: [''] }]);
  });

  test('SRC-DJSON-011: what writers add, and what they leave open, does no harm', async () => {
    const columns = [
      {
        name: 'aval',
        dataType: 'float',
        targetDataType: null,
        displayFormat: null,
        length: 0,
        keySequence: null,
      },
    ];
    const text = datasetJsonText({
      columns,
      rows: [[1.5]],
      header: { datasetJSONVersion: '1.1', label: null, vendor: { list: [1, { a: [] }] } },
    });
    const [table] = good(await readJsonText(text.replace('"vendor"', '"__proto__"'))).tables;
    expect(table?.header.columns).toEqual([
      { name: 'AVAL', label: 'Label of aval', stored: 'number', format: '' },
    ]);
    expect(table?.rows).toEqual([{ line: 1, cells: [1.5] }]);
  });

  test('SRC-DJSON-012: what one reader reads of 20,000 rows does not depend on where chunks end', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => [
      `S${i}`,
      i,
      `"${'\\'.repeat(i % 5)}`,
      i / 7,
      null,
    ]);
    const text = datasetJsonText({ ...LB, rows });
    for (const size of [4093, 1 << 16]) {
      const read = good(await readJsonText(text, size));
      expect(read.tables[0]?.rows.map(({ cells }) => cells)).toEqual(rows);
    }
  });
});

describe('Dataset-JSON properties', () => {
  const scalar = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replaceAll('\0', '')),
    fc.constantFrom('"', '\\', '\\"', '],[', '{', '\n', '\u2028', 'null'),
  );
  const number = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer());
  const table = fc.array(fc.tuple(fc.option(scalar), fc.option(number), scalar), { maxLength: 20 });
  const columns = [{ name: 'A' }, { name: 'B', dataType: 'double' }, { name: 'C' }];

  test('SRC-DJSON-020: any table is read back from every form, whatever the chunks', {
    timeout: 60_000,
  }, async () => {
    const forms = [
      (t: JsonTestTable) => Buffer.from(datasetJsonText(t)),
      (t: JsonTestTable) => Buffer.from(prettyDatasetJsonText(t)),
      (t: JsonTestTable) => Buffer.from(ndjsonText(t)),
      zlibDsjc,
      gzipDsjc,
    ];
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom(...forms),
        fc.integer({ min: 1, max: 200 }),
        async (rows, form, size) => {
          const read = good(await readJsonBytes(form({ columns, rows }), size));
          expect(read.tables[0]?.rows.map(({ cells }) => cells)).toEqual(
            rows.map(([a, b, c]) => [a, b === null ? null : b + 0, c]),
          );
          expect(read.notices).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('SRC-DJSON-021: random damage is read or refused in words, and never throws', {
    timeout: 60_000,
  }, async () => {
    const files = [Buffer.from(datasetJsonText(LB)), Buffer.from(ndjsonText(LB)), zlibDsjc(LB), gzipDsjc(LB)];
    const change = fc.array(fc.tuple(fc.nat(2000), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), change, fc.nat(2000), async (file, changes, cut) => {
        const bytes = Buffer.from(cut % 3 === 0 ? file.subarray(0, cut % file.length) : file);
        for (const [at, byte] of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte;
        const result = await readJsonBytes(bytes, 50);
        if (!result.ok) expect(result.error.code).toMatch(/^(file-unreadable|file-unsupported|too-large)$/);
      }),
      { numRuns: 1000 },
    );
  });
});
