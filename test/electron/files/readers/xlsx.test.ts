import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readXlsxBytes } from '../../../builders/readTables.ts';
import { good } from '../../../builders/workspace.ts';
import { sheetBytes, type XlsxTestCell, xlsxBytes, xlsxParts, zipOf } from '../../../builders/xlsxBytes.ts';

const HEAD = ['USUBJID', 'LBSEQ', 'LBORRES', 'LBDTC'];

const read = async (bytes: Uint8Array) => {
  const { tables, notices } = good(await readXlsxBytes(bytes));
  return { tables, notices, rules: notices.map(([rule]) => rule) };
};

const oneCell = async (xml: string, change: Parameters<typeof sheetBytes>[1] = {}) => {
  const { tables, rules } = await read(
    sheetBytes(
      [
        ['X', 'Y'],
        [{ xml }, 'y'],
      ],
      change,
    ),
  );
  return { cell: tables[0]?.rows[0]?.cells[0], rules, malformed: tables[0]?.malformed };
};

describe('XLSX reader', () => {
  test.each(['shared', 'inline'] as const)(
    'SRC-XLSX-020: a sheet is a table, its first row the header (%s texts)',
    async (texts) => {
      const rows = [
        HEAD,
        ['S1', 1, '20', '2026-05-01'],
        ['S1', 2, null, '环磷酰胺 < & > "x"\n🧬'],
        ['S2', 0.1],
      ];
      expect(await read(sheetBytes(rows, { texts }))).toEqual({
        tables: [
          {
            header: {
              memberName: 'LB',
              columns: HEAD.map((name) => ({ name, label: '', stored: 'text', format: '' })),
            },
            rows: [
              { line: 2, cells: ['S1', 1, '20', '2026-05-01'] },
              { line: 3, cells: ['S1', 2, null, '环磷酰胺 < & > "x"\n🧬'] },
              { line: 4, cells: ['S2', 0.1, null, null] },
            ],
            malformed: [],
          },
        ],
        notices: [],
        rules: [],
      });
    },
  );

  test('SRC-XLSX-021: each sheet in its order, hidden ones too; empty ones are told', async () => {
    const sheets = [
      { name: 'DM', rows: [['USUBJID'], ['S1']] },
      { name: 'Notes', rows: [] },
      { name: 'Blank', rows: [[null, ' '], ['']] },
      { name: 'AE', rows: [['usubjid'], ['S1']], state: 'hidden' as const },
      { name: 'LB', rows: [['USUBJID']], state: 'veryHidden' as const },
    ];
    const { tables, notices } = await read(xlsxBytes({ sheets }));
    expect(
      tables.map(({ header, rows }) => [header.memberName, header.columns[0]?.name, rows.length]),
    ).toEqual([
      ['DM', 'USUBJID', 1],
      ['AE', 'USUBJID', 1],
      ['LB', 'USUBJID', 0],
    ]);
    expect(notices).toEqual([
      ['DQ-FILE-034', 'Sheets are hidden; what they hold is read: AE, LB.'],
      ['DQ-FILE-040', 'Sheets are empty and were left out: Notes, Blank.'],
    ]);
  });

  test.each([
    ['0.1', 0.1],
    ['0.30000000000000004', 0.30000000000000004],
    ['1.1000000000000001', 1.1],
    ['1E-3', 0.001],
    ['-0', 0],
    ['1.7976931348623157E308', 1.7976931348623157e308],
    ['20150101001', 20150101001],
    [' 5 ', 5],
  ])('SRC-XLSX-022: the number %s', async (written, expected) => {
    expect(await oneCell(`><v>${written}</v>`)).toEqual({ cell: expected, rules: [], malformed: [] });
  });

  test.each([
    ['text of a number', 't="str"><v>007</v>', '007', []],
    [
      'rich text',
      't="inlineStr"><is><r><rPr><b/></rPr><t>Rash, </t></r><r><t xml:space="preserve"> mild</t></r></is>',
      'Rash,  mild',
      [],
    ],
    [
      'phonetic hints',
      't="inlineStr"><is><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr/></is>',
      '東京',
      [],
    ],
    ['CDATA', 't="inlineStr"><is><t><![CDATA[a<b]]></t></is>', 'a<b', []],
    ['escaped letters', 't="inlineStr"><is><t>a_x000D_b_x005F_x000D_</t></is>', 'a\rb_x000D_', []],
    ['true', 't="b"><v>1</v>', 'TRUE', ['DQ-FILE-036']],
    ['false', 't="b"><v>0</v>', 'FALSE', ['DQ-FILE-036']],
    ['a date of the strict form', 't="d"><v>2026-05-01T07:30:00</v>', '2026-05-01T07:30:00', []],
    ['a formula', '><f>1+1</f><v>2</v>', 2, ['DQ-FILE-031']],
    ['a formula of text', 't="str"><f>"a"</f><v>a</v>', 'a', ['DQ-FILE-031']],
    ['a formula of empty text', 't="str"><f>""</f><v></v>', '', ['DQ-FILE-031']],
    ['a shared formula', '><f t="shared" si="0"/><v>2</v>', 2, ['DQ-FILE-031']],
    ['a formula without value', '><f>1+1</f>', null, ['DQ-FILE-031', 'DQ-FILE-032']],
    ['a formula with an empty value', '><f>1+1</f><v/>', null, ['DQ-FILE-031', 'DQ-FILE-032']],
    ['a cell of a style alone', 's="1">', null, []],
    ['a text that is empty', 't="inlineStr"><is><t/></is>', null, []],
  ])('SRC-XLSX-023: %s', async (_what, xml, cell, rules) => {
    expect(await oneCell(xml)).toEqual({ cell, rules, malformed: [] });
  });

  test.each([
    ['yyyy-mm-dd', '46143', '2026-05-01', []],
    ['yyyy-mm-dd hh:mm', '46143.3125', '2026-05-01T07:30', []],
    ['h:mm', '0.3125', 'T07:30', []],
    ['[h]:mm', '1.5', 'PT36H', []],
    ['mmm-yy', '46143', '2026-05', ['DQ-FILE-038']],
    ['d-mmm', '46143', '2026-05-01', ['DQ-FILE-039']],
    ['yyyy-mm-dd', '60', '60', ['DQ-FILE-037']],
    ['yyyy-mm-dd', '-1.5', '-1.5', ['DQ-FILE-037']],
    ['0.00', '46143', 46143, []],
  ])('SRC-XLSX-024: a cell of format %s with the number %s', async (format, written, cell, rules) => {
    expect(await oneCell(`s="1"><v>${written}</v>`, { formats: [format] })).toEqual({
      cell,
      rules,
      malformed: [],
    });
  });

  test('SRC-XLSX-025: a workbook of the 1904 system', async () => {
    expect(await oneCell('s="1"><v>44681</v>', { formats: ['yyyy-mm-dd'], date1904: true })).toMatchObject({
      cell: '2026-05-01',
    });
  });

  test('SRC-XLSX-026: an error, a blank row and a row wider than the header are rejected; blank rows at the end are none', async () => {
    const { tables } = await read(
      sheetBytes([
        ['A', 'B'],
        ['1', '2'],
        ['x', { xml: 't="e"><v>#N/A</v>' }],
        [{ xml: 't="e"><v>#Geheim</v>' }, 'y'],
        [],
        [' ', null],
        ['1', '2', '3'],
        ['1', '2', ' '],
        [null, null],
        [],
      ]),
    );
    expect(tables[0]?.rows).toEqual([
      { line: 2, cells: ['1', '2'] },
      { line: 8, cells: ['1', '2'] },
    ]);
    expect(tables[0]?.malformed).toEqual([
      { line: 3, cells: ['x', '#N/A'], reason: 'Cell B3 holds the error #N/A, not a value.' },
      { line: 4, cells: ['#Geheim', 'y'], reason: 'Cell A4 holds an error, not a value.' },
      { line: 5, cells: [''], reason: 'The row is blank.' },
      { line: 6, cells: [''], reason: 'The row is blank.' },
      { line: 7, cells: ['1', '2', '3'] },
    ]);
  });

  test('SRC-XLSX-027: what is merged, hidden or calculated is told with its place', async () => {
    const formula = { xml: '><f>1</f><v>1</v>' };
    const { notices, tables } = await read(
      sheetBytes(
        [
          ['A', 'B', 'C'],
          [formula, 'x', 'y'],
          [null, null, 'z'],
          ...Array.from({ length: 9 }, () => [formula]),
        ],
        {
          before: '<cols><col min="2" max="3" hidden="1"/><col min="9" max="16384" hidden="1"/></cols>',
          rowAttributes: { 2: 'hidden="1"', 3: 'hidden="true"', 4: 'hidden="0"' },
          after: '<mergeCells count="2"><mergeCell ref="A2:A3"/><mergeCell ref="B2:B3"/></mergeCells>',
        },
      ),
    );
    expect(tables[0]?.rows).toHaveLength(11);
    expect(notices).toEqual([
      [
        'DQ-FILE-031',
        'Sheet LB, cells with a formula: 10 (A2, A4, A5, A6, A7 and others). The values that Excel stored last are read.',
      ],
      ['DQ-FILE-033', 'Sheet LB, merged cells: 2 (A2:A3, B2:B3). Only the first cell of each has a value.'],
      ['DQ-FILE-035', 'Sheet LB, hidden rows: 2; hidden columns: B, C. What they hold is read.'],
    ]);
  });

  test('SRC-XLSX-028: macros, comments, links and charts are told, and nothing of them is read', async () => {
    const book = { sheets: [{ name: 'LB', rows: [['A'], ['1']] }] };
    const parts = xlsxParts(book);
    const rels = String(parts['xl/_rels/workbook.xml.rels']).replace(
      '</Relationships>',
      '<Relationship Id="rId9" Type="http://x/chartsheet" Target="chartsheets/sheet1.xml"/><Relationship Id="rId10" Type="http://x/externalLink" Target="file:///C:/other.xlsx" TargetMode="External"/></Relationships>',
    );
    const workbook = String(parts['xl/workbook.xml']).replace(
      '</sheets>',
      '<sheet name="Chart" sheetId="9" r:id="rId9"/></sheets>',
    );
    const { tables, rules } = await read(
      zipOf({
        ...parts,
        'xl/workbook.xml': workbook,
        'xl/_rels/workbook.xml.rels': rels,
        'xl/vbaProject.bin': 'x',
        'xl/comments1.xml': '<comments/>',
        'xl/externalLinks/externalLink1.xml': '<!DOCTYPE x>',
      }),
    );
    expect(tables).toHaveLength(1);
    expect(rules).toEqual(['DQ-FILE-041', 'DQ-FILE-042', 'DQ-FILE-043', 'DQ-FILE-044']);
  });

  test('SRC-XLSX-029: parts elsewhere, with prefixes, and cells without places are found', async () => {
    const main = 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
    const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const relationships = (list: string) => `<Relationships>${list}</Relationships>`;
    const { tables } = await read(
      zipOf({
        '_rels/.rels': relationships(
          `<Relationship Id="a" Type="${rel}/officeDocument" Target="/Book/Main.xml"/>`,
        ),
        'book/main.xml': `<x:workbook ${main} xmlns:q="${rel}"><x:sheets><x:sheet name="AE" sheetId="1" q:id="b"/></x:sheets></x:workbook>`,
        'Book/_rels/Main.xml.rels': relationships(
          `<Relationship Id="b" Type="${rel}/worksheet" Target="../data/./s.xml"/>`,
        ),
        'data/s.xml': `<x:worksheet ${main}><x:sheetData><x:row><x:c t="str"><x:v>A</x:v></x:c><x:c t="str"><x:v>B</x:v></x:c></x:row><x:row r="3"><x:c r="B3"><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      }),
    );
    expect(tables[0]?.header.columns.map(({ name }) => name)).toEqual(['A', 'B']);
    expect(tables[0]?.rows).toEqual([{ line: 3, cells: [null, 2] }]);
    expect(tables[0]?.malformed).toEqual([{ line: 2, cells: [''], reason: 'The row is blank.' }]);
  });

  test('SRC-XLSX-030: many columns and rows', { timeout: 60_000 }, async () => {
    const names = Array.from({ length: 800 }, (_, i) => `V${i}`);
    const rows = Array.from({ length: 500 }, (_, i) => names.map((_name, j) => i * 800 + j));
    const { tables } = await read(sheetBytes([names, ...rows]));
    expect(tables[0]?.rows.map(({ cells }) => cells)).toEqual(rows);
  });
});

describe('XLSX properties', () => {
  const cell: fc.Arbitrary<XlsxTestCell> = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replaceAll('\0', '')),
    fc.constantFrom('_x000D_', '_x005F_x', '\r\n', '<![CDATA[', ']]>', '&amp;', ' ', '\t\u0001\ufffe'),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constant(null),
  );
  const isBlank = (value: XlsxTestCell): boolean =>
    value === null || (typeof value === 'string' && value.trim() === '');

  test('SRC-XLSX-040: any table is read back cell by cell', { timeout: 60_000 }, async () => {
    const table = fc.array(fc.tuple(cell, cell, cell), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom('shared', 'inline'), async (rows, texts) => {
        const full = rows.filter((row) => !row.every(isBlank));
        const { tables, rules } = await read(sheetBytes([['A', 'B', 'C'], ...full], { texts }));
        const plain = (value: XlsxTestCell) =>
          value === '' ? null : typeof value === 'number' ? value + 0 : value;
        expect(
          tables[0]?.rows.map(({ cells }) => cells.map((value) => (value === '' ? null : value))),
        ).toEqual(full.map((row) => row.map(plain)));
        expect(rules).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('SRC-XLSX-041: random damage is read or refused in words, and never throws', {
    timeout: 60_000,
  }, async () => {
    const rows = [HEAD, ['S1', 1, '20', { xml: 's="1"><v>46143</v>' }], ['S2', 2, 'x', null]];
    const packed = sheetBytes(rows, { formats: ['yyyy-mm-dd'] });
    const change = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(change, fc.nat(), async (changes, cut) => {
        const bytes = Buffer.from(cut % 4 === 0 ? packed.subarray(0, cut % packed.length) : packed);
        for (const [at, byte] of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte;
        const result = await readXlsxBytes(bytes);
        if (!result.ok) expect(result.error.code).toMatch(/^(file-unreadable|file-unsupported|too-large)$/);
      }),
      { numRuns: 500 },
    );
  });

  test('SRC-XLSX-042: damage inside the parts is read or refused in words', { timeout: 60_000 }, async () => {
    const parts = xlsxParts({
      sheets: [
        {
          name: 'LB',
          rows: [HEAD, ['S1', 1, '20', { xml: 's="1"><f>A1</f><v>46143</v>' }]],
          after: '<mergeCells><mergeCell ref="A2:B2"/></mergeCells>',
        },
      ],
      formats: ['yyyy-mm-dd'],
    });
    const names = Object.keys(parts);
    const change = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 32, max: 126 })), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), change, async (name, changes) => {
        const bytes = Buffer.from(parts[name] ?? '');
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
        const result = await readXlsxBytes(zipOf({ ...parts, [name]: bytes }));
        if (!result.ok) expect(result.error.code).toMatch(/^(file-unreadable|file-unsupported|too-large)$/);
      }),
      { numRuns: 500 },
    );
  });
});
