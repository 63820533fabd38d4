import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsvBytes, readCsvText } from '../../../builders/readTable.ts';
import { good } from '../../../builders/workspace.ts';

const rowsOf = async (text: string, chunkSize?: number) =>
  good(await readCsvText(text, chunkSize)).tables[0]?.rows;

describe('CSV reader', () => {
  test('SRC-CSV-001: quotes, commas, newlines and empty cells follow RFC 4180; a row keeps its physical line', async () => {
    const text = [
      'USUBJID,AETERM,AESEV',
      'S1,"Rash, itching",MILD',
      'S2,"He said ""hot""\nand cold",',
      '"S3","two\r\nlines","MILD"',
      'S4,plain,MILD',
      '',
    ].join('\n');
    expect(good(await readCsvText(text))).toEqual({
      tables: [
        {
          header: {
            memberName: '',
            columns: ['USUBJID', 'AETERM', 'AESEV'].map((name) => ({ name, label: '', stored: 'text', format: '' })),
          },
          rows: [
            { line: 2, cells: ['S1', 'Rash, itching', 'MILD'] },
            { line: 3, cells: ['S2', 'He said "hot"\nand cold', ''] },
            { line: 5, cells: ['S3', 'two\r\nlines', 'MILD'] },
            { line: 7, cells: ['S4', 'plain', 'MILD'] },
          ],
        },
      ],
      malformed: [],
      notices: [],
    });
  });

  test.each([
    ['LF', 'A,B\n1,2\n3,4\n'],
    ['CRLF', 'A,B\r\n1,2\r\n3,4\r\n'],
    ['mixed', 'A,B\r\n1,2\n3,4\r\n'],
    ['no line end at the end', 'A,B\n1,2\n3,4'],
    ['byte order mark', '\ufeffA,B\n1,2\n3,4\n'],
    ['byte order mark and quotes', '\ufeff"A","B"\n1,2\n3,4\n'],
    ['lower-case names', 'a,b\n1,2\n3,4\n'],
  ])('SRC-CSV-002: %s', async (_name, text) => {
    const { tables } = good(await readCsvText(text));
    expect(tables[0]?.header.columns.map(({ name }) => name)).toEqual(['A', 'B']);
    expect(tables[0]?.rows).toEqual([
      { line: 2, cells: ['1', '2'] },
      { line: 3, cells: ['3', '4'] },
    ]);
  });

  test('SRC-CSV-003: a row with another number of cells, or an empty line, is handed on as malformed', async () => {
    const read = good(await readCsvText('A,B\n1,2\n1\n\n1,2,3\n4,5\n'));
    expect(read.malformed).toEqual([
      { line: 3, cells: ['1'] },
      { line: 4, cells: [''] },
      { line: 5, cells: ['1', '2', '3'] },
    ]);
    expect(read.tables[0]?.rows).toEqual([
      { line: 2, cells: ['1', '2'] },
      { line: 6, cells: ['4', '5'] },
    ]);
  });

  test('SRC-CSV-004: a header without rows is a table without rows', async () => {
    expect(await rowsOf('USUBJID,AESEQ\n')).toEqual([]);
  });

  test('SRC-CSV-005: text of any script stays as it is, wherever the chunks are cut', async () => {
    const text = 'USUBJID,CMTRT\nS1,環磷酰胺\nS2,Größe µg ≥ 1 🧬\n';
    for (const size of [1, 2, 3, 5, 7, 1000]) {
      expect(await rowsOf(text, size)).toEqual([
        { line: 2, cells: ['S1', '環磷酰胺'] },
        { line: 3, cells: ['S2', 'Größe µg ≥ 1 🧬'] },
      ]);
    }
  });

  test('SRC-CSV-006: the byte and the line of what is not UTF-8 are named, wherever the chunks are cut', async () => {
    const bytes = Buffer.concat([
      Buffer.from('USUBJID,AETERM\nS1,Größe\nS2,'),
      Buffer.from([0xb7, 0xa2]),
      Buffer.from('\n'),
    ]);
    for (const size of [1, 2, 3, 4, 1000]) {
      const result = await readCsvBytes(bytes, size);
      expect(result).toMatchObject({
        ok: false,
        error: { code: 'file-unsupported', details: { offset: 29, line: 3 } },
      });
    }
  });

  test('SRC-CSV-007: what is written by the rules is read back cell by cell', async () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replaceAll('\0', ''));
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 });
    const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.integer({ min: 1, max: 64 }),
        fc.constantFrom('\n', '\r\n'),
        async (rows, size, end) => {
          const text = `A,B,C${end}${rows.map((row) => row.map(quote).join(',') + end).join('')}`;
          expect((await rowsOf(text, size))?.map(({ cells }) => cells)).toEqual(rows);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('NA in CSV', () => {
  test.each([
    ['in a numeric variable', 'USUBJID,AESTDY,AETERM\nS1,NA,NA\nS2,3,x\n', [null, null], ['DQ-FILE-005']],
    [
      'in a date variable',
      'USUBJID,AEENDTC,AETERM\nS1,NA,NA\nS2,2026-01-01,x\n',
      [null, null],
      ['DQ-FILE-005'],
    ],
    [
      'all text quoted but NA',
      '"USUBJID","IDVAR","QVAL"\n"S1",NA,NA\n"S2","x","y"\n',
      [null, null],
      ['DQ-FILE-005'],
    ],
    [
      'quoted NA is text',
      '"USUBJID","IDVAR","QVAL"\n"S1",NA,"NA"\n"S2","x","y"\n',
      [null, 'NA'],
      ['DQ-FILE-005'],
    ],
    ['nothing shows R', 'USUBJID,IDVAR,QVAL\nS1,NA,NA\nS2,x,y\n', ['NA', 'NA'], ['DQ-FILE-006']],
    ['only quoted NA', 'USUBJID,IDVAR,QVAL\nS1,"NA","NA"\nS2,x,y\n', ['NA', 'NA'], []],
    ['NA inside words', 'USUBJID,IDVAR,QVAL\nS1,NAUSEA,BANANA\nS2,x,y\n', ['NAUSEA', 'BANANA'], []],
  ] as const)('SRC-CSV-010: %s', async (_name, text, cells, notices) => {
    for (const size of [1, 3, 1000]) {
      const read = good(await readCsvText(text, size));
      expect(read.tables[0]?.rows[0]).toEqual({ line: 2, cells: ['S1', ...cells] });
      expect(read.notices).toEqual(notices);
    }
  });

  test('SRC-CSV-011: evidence anywhere in the file decides for the whole file', async () => {
    const rows = await rowsOf('USUBJID,AETERM,AESTDY\nS1,NA,1\nS2,x,2\nS3,y,NA\n');
    expect(rows?.map(({ cells }) => cells)).toEqual([
      ['S1', null, '1'],
      ['S2', 'x', '2'],
      ['S3', 'y', null],
    ]);
  });
});
