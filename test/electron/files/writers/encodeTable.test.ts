import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { settle } from '../../../../electron/files/refused.ts';
import { encodeTable } from '../../../../electron/files/writers/encodeTable.ts';
import { columnLetters, sheetName, xmlText } from '../../../../electron/files/writers/xlsxText.ts';
import type { ExportCell, ExportFormat, ExportTable } from '../../../../shared/dataset/export/exportTable.ts';
import { readCsvText } from '../../../builders/readTable.ts';
import { codeOf, good } from '../../../builders/workspace.ts';

const AT = new Date('2026-11-20T09:00:00.000Z');

const tableOf = (rows: readonly (readonly ExportCell[])[], over: Partial<ExportTable> = {}): ExportTable => ({
  name: 'LB',
  label: 'laboratory',
  columns: [
    { name: 'USUBJID', label: 'Subject', type: 'text' },
    { name: 'LBSTRESN', label: 'Result, "standard"', type: 'number' },
  ],
  heading: 'name',
  rowCount: rows.length,
  rows,
  ...over,
});

const encode = (format: ExportFormat, table: ExportTable) => {
  let neutralised = 0;
  const onNeutralised = (): void => {
    neutralised += 1;
  };
  const bytes = Buffer.concat([...encodeTable(format, table, { at: AT, onNeutralised })]);
  return { bytes, text: bytes.toString('utf8'), neutralised: () => neutralised };
};

describe('CSV', () => {
  test.each<[string, readonly ExportCell[], string]>([
    ['plain', ['S1', 1.5], 'S1,1.5'],
    ['a negative number stays a number', ['S1', -2], 'S1,-2'],
    ['missing is empty, not zero', [null, null], ','],
    ['zero', ['', 0], ',0'],
    ['a comma', ['a,b', 1], '"a,b",1'],
    ['quotation marks', ['say "no"', 1], '"say ""no""",1'],
    ['lines', ['two\nlines', 1], '"two\nlines",1'],
    ['other separators', ['a;b', 1], '"a;b",1'],
    ['blanks at the edge', [' a', 1], '" a",1'],
    ['the letters NA', ['NA', 1], '"NA",1'],
    ['a formula', ['=1+1', 1], "'=1+1,1"],
    ['a formula with a comma', ['=HYPERLINK("x","y")', 1], '"\'=HYPERLINK(""x"",""y"")",1'],
    ['a formula behind another separator', ['a;=1+1', 1], '"a;\'=1+1",1'],
    ['a number as text', ['-1.5', 1], '-1.5,1'],
    ['Chinese', ['受试者', 1], '受试者,1'],
  ])('SRC-EXP-010: %s', (_, row, line) => {
    expect(encode('csv', tableOf([row])).text).toBe(`\uFEFFUSUBJID,LBSTRESN\r\n${line}\r\n`);
  });

  test('SRC-EXP-011: headings are names or labels; formulas are counted, in headings too', () => {
    const table = tableOf([['=1', 1]], {
      heading: 'label',
      columns: [
        { name: 'A', label: '=cmd', type: 'text' },
        { name: 'B', label: '', type: 'number' },
      ],
    });
    const { text, neutralised } = encode('csv', table);
    expect([text, neutralised()]).toEqual(["\uFEFF'=cmd,B\r\n'=1,1\r\n", 2]);
  });

  test('SRC-EXP-012: a row that is one missing cell is not an empty line', () => {
    const columns = [{ name: 'A', label: '', type: 'text' }] as const;
    expect(encode('csv', tableOf([[null], ['x']], { columns })).text).toBe('\uFEFFA\r\n""\r\nx\r\n');
  });

  test('SRC-EXP-013: any table is read back as it was, but for what was neutralised', async () => {
    const text = fc
      .string({ unit: 'grapheme' })
      .filter((one) => !one.includes('\0') && !one.includes('\uFEFF') && one.isWellFormed());
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, fc.integer()), { minLength: 1 }), async (rows) => {
        const encoded = encode('csv', tableOf(rows));
        fc.pre(encoded.neutralised() === 0);
        const read = good(await readCsvText(encoded.text));
        expect(read.tables[0]?.rows.map(({ cells }) => cells)).toEqual(
          rows.map(([a, b]) => [a === '' ? null : a, String(b)].map((cell) => cell ?? '')),
        );
      }),
    );
  });
});

describe('Dataset-JSON', () => {
  test('SRC-EXP-020: a whole file; text as it is, numbers as numbers', () => {
    const { text, neutralised } = encode(
      'dataset-json',
      tableOf([
        ['=1+1', 1.5],
        [null, -2],
      ]),
    );
    expect(JSON.parse(text)).toEqual({
      datasetJSONCreationDateTime: '2026-11-20T09:00:00Z',
      datasetJSONVersion: '1.1.0',
      sourceSystem: { name: 'SRC Workbench', version: expect.any(String) },
      itemGroupOID: 'IG.LB',
      records: 2,
      name: 'LB',
      label: 'laboratory',
      columns: [
        { itemOID: 'IT.LB.USUBJID', name: 'USUBJID', label: 'Subject', dataType: 'string' },
        { itemOID: 'IT.LB.LBSTRESN', name: 'LBSTRESN', label: 'Result, "standard"', dataType: 'float' },
      ],
      rows: [
        ['=1+1', 1.5],
        [null, -2],
      ],
    });
    expect(neutralised()).toBe(0);
  });

  test('SRC-EXP-021: no rows is an empty list', () => {
    expect(JSON.parse(encode('dataset-json', tableOf([])).text)).toMatchObject({ records: 0, rows: [] });
  });

  test('SRC-EXP-022: any table is the same table', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true }))),
        (rows) => {
          const positive = rows.map(([a, b]) => [a, b === 0 ? 0 : b] as const);
          const parsed = JSON.parse(encode('dataset-json', tableOf(positive)).text);
          expect(parsed.rows).toEqual(
            positive.map(([a, b]) => [Buffer.from(a, 'utf8').toString('utf8') && a, b]),
          );
        },
      ),
    );
  });
});

describe('XLSX', () => {
  const sheetOf = (table: ExportTable): string =>
    strFromU8(unzipSync(encode('xlsx', table).bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());

  test('SRC-EXP-030: texts are texts, numbers numbers, missing cells are not there', () => {
    const sheet = sheetOf(
      tableOf([
        ['S1', 1.5],
        ['=1+1', null],
        [null, -2],
      ]),
    );
    expect(sheet).toContain('<c r="A2" s="2" t="inlineStr"><is><t>S1</t></is></c><c r="B2"><v>1.5</v></c>');
    expect(sheet).toContain('<row r="3"><c r="A3" s="2" t="inlineStr"><is><t>\'=1+1</t></is></c></row>');
    expect(sheet).toContain('<row r="4"><c r="B4"><v>-2</v></c></row>');
    expect(sheet).not.toContain('<f>');
  });

  test('SRC-EXP-037: blanks at an edge and lines are kept', () => {
    const sheet = sheetOf(
      tableOf([
        [' a', 1],
        ['a\nb', 1],
      ]),
    );
    expect(sheet).toContain('<t xml:space="preserve"> a</t>');
    expect(sheet).toContain('<t xml:space="preserve">a\nb</t>');
  });

  test('SRC-EXP-031: the heading is bold and stays in view', () => {
    const parts = unzipSync(encode('xlsx', tableOf([['S1', 1]])).bytes);
    expect(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toMatch(
      /<pane ySplit="1" [^>]*state="frozen"\/>.*<row r="1"><c r="A1" s="1"/,
    );
    expect(strFromU8(parts['xl/styles.xml'] ?? new Uint8Array())).toContain('<font><b/>');
    expect(Object.keys(parts).sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
  });

  test.each([
    ['<&>"', '&lt;&amp;&gt;&quot;'],
    ['a\tb\nc', 'a\tb\nc'],
    ['a\rb', 'a_x000D_b'],
    ['\u0000\u001F', '_x0000__x001F_'],
    ['\uD800', '_xD800_'],
    ['_x0041_', '_x005F_x0041_'],
    ['_x41', '_x41'],
    ['😀', '😀'],
  ])('SRC-EXP-032: %j is written %j', (text, xml) => {
    expect(xmlText(text)).toBe(xml);
  });

  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('SRC-EXP-033: column %d is %s', (index, letters) => {
    expect(columnLetters(index)).toBe(letters);
  });

  test.each([
    ['LB', 'LB'],
    ['a/b:c*?[d]\\', 'a-b-c---d--'],
    ["'x'", '-x-'],
    ['', 'Table'],
    ['x'.repeat(40), 'x'.repeat(31)],
  ])('SRC-EXP-034: the sheet of %j is called %j', (name, expected) => {
    expect(sheetName(name)).toBe(expected);
  });

  test('SRC-EXP-035: what a sheet cannot hold is refused, not cut off', async () => {
    const run = (table: ExportTable) => settle(() => encode('xlsx', table));
    expect(codeOf(await run(tableOf([], { rowCount: 1_048_576 })))).toBe('too-large');
    expect(codeOf(await run(tableOf([['x'.repeat(32_768), 1]])))).toBe('too-large');
    expect((await run(tableOf([['x'.repeat(32_767), 1]]))).ok).toBe(true);
  });

  test('SRC-EXP-036: the same table at the same time is the same file', () => {
    const table = tableOf([['S1', 1]]);
    expect(encode('xlsx', table).bytes.equals(encode('xlsx', table).bytes)).toBe(true);
  });
});
