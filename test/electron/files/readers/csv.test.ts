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
            columns: ['USUBJID', 'AETERM', 'AESEV'].map((name) => ({
              name,
              label: '',
              stored: 'text',
              format: '',
            })),
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
      described: 'utf-8, commas',
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

  test('SRC-CSV-006: a file in two encodings is refused; the byte and the line are named, wherever the chunks are cut', async () => {
    const bytes = Buffer.concat([
      Buffer.from('USUBJID,AETERM\nS1,头痛伴恶心\nS2,'),
      Buffer.from([0xb7, 0xa2]),
      Buffer.from('\n'),
    ]);
    for (const size of [1, 2, 3, 4, 1000]) {
      const result = await readCsvBytes(bytes, size);
      expect(result).toMatchObject({
        ok: false,
        error: { code: 'file-unsupported', details: { offset: 37, line: 3 } },
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

/** 发热 (fever), 头痛 (headache), 恶心 (nausea), 贫血 (anaemia), 皮疹 (rash) in GBK. */
const GBK = Buffer.from('b7a2c8c8cdb7cdb4b6f1d0c4c6b6d1aac6a4d5ee', 'hex');
const swapped = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

describe('encodings of CSV', () => {
  test.each([
    ['UTF-8', Buffer.from('A;B\n1;发热\n'), '发热', 'utf-8, semicolons', []],
    ['UTF-8 with mark', Buffer.from('\ufeffA;B\n1;发热\n'), '发热', 'utf-8, semicolons', []],
    ['UTF-16LE with mark', Buffer.from('\ufeffA,B\n1,发热\n', 'utf16le'), '发热', 'utf-16le, commas', []],
    ['UTF-16LE', Buffer.from('A\tB\n1\tµ\n', 'utf16le'), 'µ', 'utf-16le (detected), tabs', ['DQ-FILE-008']],
    ['UTF-16BE with mark', swapped('\ufeffA,B\n1,🧬\n'), '🧬', 'utf-16be, commas', []],
    ['UTF-16BE', swapped('A|B\n1|µ\n'), 'µ', 'utf-16be (detected), vertical bars', ['DQ-FILE-008']],
    [
      'GBK',
      Buffer.concat([Buffer.from('A,B\n1,'), GBK, Buffer.from('\n')]),
      '发热头痛恶心贫血皮疹',
      'gbk (detected), commas',
      ['DQ-FILE-008'],
    ],
    [
      'Latin-1',
      Buffer.from('A,B\n1,Größe erhöht\n', 'latin1'),
      'Größe erhöht',
      'latin1 (detected), commas',
      ['DQ-FILE-008'],
    ],
  ] as const)(
    'SRC-CSV-030: %s, wherever the chunks are cut',
    async (_name, bytes, cell, described, notices) => {
      for (const size of [1, 2, 3, 5, 1000]) {
        const read = good(await readCsvBytes(bytes, size));
        expect(read.tables[0]?.rows).toEqual([{ line: 2, cells: ['1', cell] }]);
        expect(read.described).toBe(described);
        expect(read.notices).toEqual(notices);
      }
    },
  );
});

describe('delimiters and headers of CSV', () => {
  const namesOf = async (text: string) =>
    good(await readCsvText(text)).tables[0]?.header.columns.map(({ name }) => name);

  test.each([
    ['semicolons', 'A;B\n1,5;2\n', ['A', 'B'], ['1,5', '2']],
    ['tabs', 'A\tB\n1,5\t2;3\n', ['A', 'B'], ['1,5', '2;3']],
    ['vertical bars', 'A|B\n1,5|2\n', ['A', 'B'], ['1,5', '2']],
    ['one column', 'A\n1\n', ['A'], ['1']],
    [
      'a comma in a heading, semicolons confirmed by the rows',
      'A;"B, c";C, d\n1;2;3\n4;5;6\n',
      ['A', 'B, c', 'C, d'],
      ['1', '2', '3'],
    ],
    [
      'delimiters inside quotation marks',
      '"A;x";B\n"1;2",;3\n'.replace('"1;2",', '"1;2"'),
      ['A;x', 'B'],
      ['1;2', '3'],
    ],
  ])('SRC-CSV-031: %s', async (_name, text, names, cells) => {
    expect(await namesOf(text)).toEqual(names);
    expect((await rowsOf(text))?.[0]?.cells).toEqual(cells);
  });

  test.each([
    [
      'two delimiters that fit alike',
      'A,B;C\n1,2;3\n',
      'commas or semicolons, and the rows fit each of them',
    ],
    ['two delimiters, no row to tell', 'A,B;C\n', 'commas or semicolons, and the rows fit each of them'],
    ['two delimiters that fit nowhere', 'A,B;C\n1\n', 'commas or semicolons, and the rows fit none of them'],
    ['an empty first line', '\nA,B\n1,2\n', 'Line 1 is empty'],
    ['blanks in the first line', '  \nA,B\n1,2\n', 'Line 1 is empty'],
    ['a title', 'Laboratory export\nA,B\n1,2\n', 'Line 1 has 1 cell where every line below has 2'],
    [
      'a title with a comma',
      'Laboratory, March\nA;B;C\n1;2;3\n',
      'Line 1 has 2 cells where every line below has 3',
    ],
    [
      'no name for the row names of R',
      'A,B\n1,2,3\n4,5,6\n',
      'Line 1 has 2 cells where every line below has 3',
    ],
    ['numbers and dates instead of names', '1,2026-05-01,,3.5\n2,2026-05-02,,4\n', 'the file has no header'],
    ['dates as people write them', '01/05/2026,1.5.26,01MAY2026\n', 'the file has no header'],
    ['NUL', 'USUBJID,AETERM\nS1,Ra\u0000sh\n', 'NUL character and is no text (byte 20 in line 2)'],
  ])('SRC-CSV-032: %s is refused in words', async (_name, text, words) => {
    for (const size of [1, 1000]) {
      expect(await readCsvText(text, size)).toMatchObject({
        ok: false,
        error: { code: 'file-unsupported', message: expect.stringContaining(words) },
      });
    }
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
