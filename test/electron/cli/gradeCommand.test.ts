import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandLine } from '../../builders/commandLine.ts';
import { temporaryFolder } from '../../builders/workspace.ts';

const run = commandLine();

const HEADER = 'id,term,direction,value,unit,lln,uln,baseline,baseline_indicator,percent_change';

const fileOf = (...lines: readonly string[]): string => {
  const path = join(temporaryFolder(), 'results.csv');
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
};

const grade = async (criteria: string, lines: readonly string[], ...more: readonly string[]) => {
  const printed = await run('grade', fileOf(...lines), '--criteria', criteria, '--json', ...more);
  return { ...printed, document: JSON.parse(printed.out) };
};

/** [id, term, direction, grade, reason] of each result. */
const short = (document: readonly Record<string, unknown>[]) =>
  document.map((row) => [row.id, row.term, row.direction, row.grade, row.reason]);

describe('grade', () => {
  test('SRC-CTC-060: one JSON array on stdout, one result for each row and direction', async () => {
    const lines = [
      HEADER,
      'a1,Anaemia,,79,g/L,115,150,,,',
      'a2,ALT,H,121,U/L,,40,80,HIGH,',
      'a3,hypokalemia,L,3.1,MMOL/L,3.5,5.1,NA,NA,NA',
      'a4,K,,2.4,mmol/L,3.5,5.1,,,',
      'a5,Fibrinogen decreased,,1.9,g/L,2,4,,,-25',
    ];
    const { code, document, errors } = await grade('ctcae-5.0', lines, '--units', 'si');
    expect([code, errors]).toEqual([0, '']);
    expect(document.slice(0, 3)).toEqual([
      {
        ...{ id: 'a1', term: 'Anemia', direction: 'L', grade: 3, gradeMin: 3, gradeMax: 3 },
        ...{ clause: '< 80 g/L', reason: null },
      },
      {
        ...{ id: 'a2', term: 'Alanine aminotransferase increased', direction: 'H' },
        ...{ grade: 1, gradeMin: 1, gradeMax: 1, clause: '≥ 1.5 × baseline', reason: null },
      },
      {
        ...{ id: 'a3', term: 'Hypokalemia', direction: 'L', grade: 2, gradeMin: 1, gradeMax: 2 },
        ...{ clause: '< LLN', reason: null },
      },
    ]);
    expect(Object.keys(document[0])).toEqual([
      ...['id', 'term', 'direction', 'grade', 'gradeMin', 'gradeMax', 'clause', 'reason'],
    ]);
    expect(short(document.slice(3))).toEqual([
      ['a4', 'Hyperkalemia', 'H', 0, null],
      ['a4', 'Hypokalemia', 'L', 4, null],
      ['a5', 'Fibrinogen decreased', 'L', 2, null],
    ]);
  });

  test('SRC-CTC-061: headings in any letter case and order; a test code in a column of its own', async () => {
    const lines = [
      'Value,TESTCD,extra,ID,LLN,Uln,UNIT',
      '7.9,HGB,x,b1,11.5,15,g/dL',
      '130,NA,x,b2,136,145,mmol/L',
    ];
    const { document, errors } = await grade('ctcae-6.0', lines, '--units', 'us');
    expect(short(document)).toEqual([
      ['b1', 'Anemia', 'L', 3, null],
      ['b1', 'Hemoglobin increased', 'H', 0, null],
      ['b2', 'Hypernatremia', 'H', 0, null],
      ['b2', 'Hyponatremia', 'L', 1, null],
    ]);
    expect(errors).toBe(
      'The file has no column baseline, baseline_indicator, percent_change: taken as missing in every row.\n',
    );
  });

  test('SRC-CTC-062: a row that cannot be graded is never lost', async () => {
    const lines = [
      HEADER,
      'c1,Headache,,1,,,,,,',
      'c2,Platelet count decreased,,20,10^9/L,150,,,,',
      'c3,Anemia,H,20,g/L,115,150,,,',
      'c4,Anemia,,,g/L,115,150,,,',
      'c5,Anemia,,79,g/dL,115,150,,,',
      'c6,,,1,,,,,,',
      'c7,INR increased,,1.1,,,,,,',
      'c8,Anemia,,110,g/L,.,.A,,,',
    ];
    const { code, document } = await grade('ctcae-6.0', lines);
    expect(code).toBe(0);
    expect(short(document)).toEqual([
      ['c1', 'Headache', null, null, 'unknown-term'],
      ['c2', 'Platelet count decreased', 'L', null, 'not-in-criteria'],
      ['c3', 'Anemia', 'H', null, 'not-in-criteria'],
      ['c4', 'Anemia', 'L', null, 'no-value'],
      ['c5', 'Anemia', 'L', null, 'unit-mismatch'],
      ['c6', '', null, null, 'unknown-term'],
      ['c7', 'INR increased', 'H', null, 'no-baseline'],
      ['c8', 'Anemia', 'L', null, 'no-lower-limit'],
    ]);
  });

  test.each([
    ['e1,Anemia,,7O,g/L,,,,,', 'Line 3, column "value": this is no number.'],
    ['e1,Anemia,,70,g/L,<5,,,,', 'Line 3, column "lln": this is no number.'],
    ['e1,Anemia,,70,g/L,,"1,5",,,', 'Line 3, column "uln": this is no number.'],
    ['e1,Anemia,,70,g/L,,,x,,', 'Line 3, column "baseline": this is no number.'],
    ['e1,Anemia,,70,g/L,,,,,x', 'Line 3, column "percent_change": this is no number.'],
    ['e1,Anemia,UP,70,g/L,,,,,', 'Line 3, column "direction": write L, H or nothing.'],
    [
      'e1,Anemia,,70,g/L,,,,ABNORMAL,',
      'Line 3, column "baseline_indicator": write LOW, NORMAL, HIGH or nothing.',
    ],
    ['e1,Anemia,,70', 'Line 3: this row does not have as many cells as the first line.'],
  ])('SRC-CTC-063: %s is refused with line and column, and nothing is graded', async (row, words) => {
    const { code, document, errors } = await grade('ctcae-5.0', [HEADER, 'ok,Anemia,,79,g/L,115,,,,', row]);
    expect(code).toBe(2);
    expect(document).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    expect(document.error.message).toContain(`results.csv: ${words}`);
    expect(errors).toContain(words);
  });

  test.each([
    ['term,value\nAnemia,1', 'Line 1: the file has no column id.'],
    ['id,term\n1,Anemia', 'Line 1: the file has no column value.'],
    ['id,value\n1,2', 'Line 1: the file has no column term (or testcd).'],
    ['x,y\n1,2', 'Line 1: the file has no column id, value, term (or testcd).'],
  ])('SRC-CTC-064: %s: a column is missing', async (text, words) => {
    const { code, document } = await grade('ctcae-5.0', [text]);
    expect(code).toBe(2);
    expect(document.error.message).toContain(words);
  });

  test('SRC-CTC-065: a file that is not there, an edition and a system of units that are none', async () => {
    const missing = await run('grade', '/nowhere/results.csv', '--criteria', 'ctcae-5.0', '--json');
    expect([missing.code, JSON.parse(missing.out).ok]).toEqual([2, false]);
    expect(missing.errors).toContain('results.csv: The file cannot be read');
    const file = fileOf(HEADER);
    const edition = await run('grade', file, '--criteria', 'ctcae-7.0', '--json');
    expect(edition.code).toBe(2);
    expect(edition.errors).toContain('--criteria is one of ctcae-4.03, ctcae-5.0, ctcae-6.0.');
    const units = await run('grade', file, '--criteria', 'ctcae-5.0', '--units', 'metric', '--json');
    expect(units.code).toBe(2);
    expect(units.errors).toContain('--units is one of si, us.');
    expect((await run('grade', file)).code).toBe(2);
  });

  test('SRC-CTC-066: a file with a header only is an empty array', async () => {
    expect(await grade('ctcae-5.0', [HEADER])).toMatchObject({ code: 0, document: [], out: '[]\n' });
  });

  test('SRC-CTC-067: without --json a table for people', async () => {
    const file = fileOf(
      HEADER,
      'f1,K,L,3.1,mmol/L,3.5,5.1,,,',
      'f2,INR,,1.1,,,,,,',
      'f3,Anemia,,79,g/L,,,,,',
    );
    const { code, out, errors } = await run('grade', file, '--criteria', 'ctcae-5.0');
    expect([code, errors]).toEqual([0, '3 rows, 3 results.\n']);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => line.split(/ {2,}/));
    expect(lines).toEqual([
      ['id', 'term', 'dir', 'lab-derived grade', 'clause', 'reason'],
      ['f1', 'Hypokalemia', 'L', '1-2, needs clinical data', '< LLN'],
      ['f2', 'INR increased', 'H', 'ungradable', 'no-baseline'],
      ['f3', 'Anemia', 'L', '3', '< 80 g/L'],
    ]);
  });

  test('SRC-CTC-068: many rows come in pieces, each written once', async () => {
    const rows = Array.from({ length: 3000 }, (_, n) => `r${n},Anemia,,${60 + (n % 60)},g/L,115,150,,,`);
    const { document } = await grade('ctcae-5.0', [HEADER, ...rows]);
    expect(document).toHaveLength(3000);
    expect(document.map(({ id }: { id: string }) => id)).toEqual(rows.map((row) => row.split(',')[0]));
  });

  test('SRC-CTC-069: NRIND of CDISC with doubled words', async () => {
    const row = (word: string) => `g,ALT,,90,U/L,,40,80,${word},`;
    const { document } = await grade('ctcae-5.0', [
      HEADER,
      row('high high'),
      row('LOW LOW'),
      row(''),
      row('Normal'),
    ]);
    expect(short(document).map(([, , , value, reason]) => [value, reason])).toEqual([
      [0, null],
      [1, null],
      [1, 'no-baseline-indicator'],
      [1, null],
    ]);
  });
});
