import { describe, expect, test } from 'vitest';
import { DeidFinding } from '../../../../shared/dataset/deid/deid.ts';
import { headingKind } from '../../../../shared/dataset/deid/headings.ts';
import { createScreen } from '../../../../shared/dataset/deid/screen.ts';
import type { RawCell, SourceColumn } from '../../../../shared/dataset/rawCell.ts';

const column = (name: string, over: Partial<SourceColumn> = {}): SourceColumn => ({
  name,
  label: '',
  stored: 'text',
  format: '',
  ...over,
});

const screened = (
  domain: string,
  columns: readonly SourceColumn[],
  ...rows: readonly (readonly RawCell[])[]
) => {
  const screen = createScreen(domain, columns);
  rows.forEach((row, index) => void screen.row(row, index + 2));
  return screen.findings();
};

const kindsOf = (
  domain: string,
  columns: readonly SourceColumn[],
  ...rows: readonly (readonly RawCell[])[]
) => screened(domain, columns, ...rows).map(({ findingId, rows: n }) => `${findingId} ${n}`);

describe('headings', () => {
  test.each([
    ['PATIENTNAME', '', 'name'],
    ['Patient Name', '', 'name'],
    ['SUBJINIT', '', 'name'],
    ['受试者姓名', '', 'name'],
    ['X1', 'Investigator Name', 'name'],
    ['DOB', '', 'birth-date'],
    ['BRTHDT', '', 'birth-date'],
    ['BIRTHMO', '', 'birth-date'],
    ['BIRTHDY', '', 'birth-date'],
    ['出生月', '', 'birth-date'],
    ['Ｎａｍｅ', '', 'name'],
    ['姓 名', '', 'name'],
    ['姓', '', 'name'],
    ['名', '', 'name'],
    ['聯絡電話', '', 'phone'],
    ['Contact No', '', 'phone'],
    ['LXDH', '', 'phone'],
    ['身份證號', '', 'resident-id'],
    ['CSRQ', '', 'birth-date'],
    ['籍贯', '', 'address'],
    ['Date of Birth', '', 'birth-date'],
    ['出生日期', '', 'birth-date'],
    ['HOMEADDR', '', 'address'],
    ['ZIPCODE', '', 'address'],
    ['家庭住址', '', 'address'],
    ['邮编', '', 'address'],
    ['PHONE', '', 'phone'],
    ['Mobile No', '', 'phone'],
    ['FAX', '', 'phone'],
    ['联系电话', '', 'phone'],
    ['EMAIL', '', 'email'],
    ['邮箱', '', 'email'],
    ['MRN', '', 'medical-record-number'],
    ['Hospital No', '', 'medical-record-number'],
    ['门诊号', '', 'medical-record-number'],
    ['住院号', '', 'medical-record-number'],
    ['病案号', '', 'medical-record-number'],
    ['ID Card', '', 'resident-id'],
    ['身份证号', '', 'resident-id'],
    ['SSN', '', 'ssn'],
    ['AGE', '', 'age-over-89'],
    ['年龄', '', 'age-over-89'],
  ])('SRC-DEID-020: "%s" with label "%s" says %s', (name, label, kind) => {
    expect(headingKind(name, label)).toBe(kind);
  });

  test.each([
    ['PARAM', 'Parameter Name'],
    ['CELLNUM', ''],
    ['BIRTHYR', ''],
    ['Signature date', ''],
    ['项目名称', ''],
    ['TESTNAME', ''],
    ['LABNAME', 'Laboratory Name'],
    ['AGEGR1', 'Pooled Age Group 1'],
    ['AGEU', 'Age Units'],
    ['年龄组', ''],
    ['CELLS', 'Number of Cells'],
    ['MANAGED', ''],
    ['TRTSDT', 'Date of First Exposure to Treatment'],
    ['SITEGR1', 'Pooled Site Group 1'],
    ['COHORT', ''],
    ['EXCIPIENT', ''],
    ['TELANGIECTASIA', ''],
    ['ADT', 'Analysis Date'],
    ['DISCONFL', ''],
    ['检验项目', ''],
  ])('SRC-DEID-021: "%s" with label "%s" says nothing', (name, label) => {
    expect(headingKind(name, label)).toBeUndefined();
  });
});

describe('the screen of a table', () => {
  const dm = ['USUBJID', 'INVNAM', 'BRTHDTC', 'AGE', 'AGEU', 'SEX'].map((name) => column(name));

  test('SRC-DEID-022: names of investigators, birth dates and high ages in DM', () => {
    const findings = screened(
      'DM',
      dm,
      ['S-1', 'Miller, Anna', '1950-03-02', '75', 'YEARS', 'F'],
      ['S-2', 'Miller, Anna', '1931', '93', 'YEARS', 'M'],
      ['S-3', '', '', '120', 'WEEKS', 'M'],
    );
    expect(findings).toEqual([
      {
        ...{
          findingId: 'DM.INVNAM.name',
          kind: 'name',
          domain: 'DM',
          column: 'INVNAM',
          basis: 'column-name',
        },
        ...{ rows: 2, firstLine: 2, masked: ['M•••••, •••a'] },
        offered: ['remove-column', 'generalise', 'not-identifying'],
      },
      {
        ...{ findingId: 'DM.BRTHDTC.birth-date', kind: 'birth-date', domain: 'DM', column: 'BRTHDTC' },
        ...{ basis: 'column-name', rows: 2, firstLine: 2, masked: ['••••-••-••', '••••'] },
        offered: ['remove-column', 'generalise', 'shift-dates', 'not-identifying'],
      },
      {
        ...{ findingId: 'DM.AGE.age-over-89', kind: 'age-over-89', domain: 'DM', column: 'AGE' },
        ...{ basis: 'column-name', rows: 1, firstLine: 3, masked: ['••'] },
        offered: ['remove-column', 'generalise', 'not-identifying'],
      },
    ]);
    for (const finding of findings) expect(DeidFinding.parse({ ...finding, files: [] })).toBeTruthy();
  });

  test.each([
    ['1950', 0],
    ['', 0],
    ['1930', 0],
    ['1929', 1],
    ['1929年', 1],
    ['1950-03', 1],
    ['1950-03-02', 1],
    ['02/03/1950', 1],
    ['N/A', 0],
  ])('SRC-DEID-023: a birth date "%s" is found %d times', (value, n) => {
    expect(screened('DM', [column('BRTHDTC')], [value])).toHaveLength(n);
  });

  test.each([
    ['1925', '84', []],
    ['1936', '90', ['BRTHDTC', 'AGE']],
    ['1936', 90, ['BRTHDTC', 'AGE']],
    ['1936', '89', []],
    ['1925', '', ['BRTHDTC']],
    ['1936-03', '50', ['BRTHDTC']],
  ])('SRC-DEID-039: birth year %s beside an age of %j', (year, age, expected) => {
    const table = [column('BRTHDTC'), column('AGE')];
    expect(screened('DM', table, [year, age]).map(({ column: name }) => name)).toEqual(expected);
  });

  test.each([
    [89, 0],
    [90, 1],
    [104, 1],
    ['89', 0],
    ['90', 1],
    ['93 years', 1],
    ['９３岁', 1],
    ['>89', 0],
    ['90+', 0],
    ['≥90', 0],
    ['65-70', 0],
    [null, 0],
    ['', 0],
  ])('SRC-DEID-024: an age of %j is found %d times', (value, n) => {
    expect(
      screened('DM', [column('AGE', { stored: typeof value === 'number' ? 'number' : 'text' })], [value]),
    ).toHaveLength(n);
  });

  test('SRC-DEID-025: verbatim terms, comments and qualifiers are read', () => {
    expect(
      kindsOf(
        'AE',
        ['AETERM', 'AEMODIFY'].map((name) => column(name)),
        ['FALL 12 Apr 2026', 'FALL'],
      ),
    ).toEqual(['AE.AETERM.verbatim-date 1']);
    expect(kindsOf('LB', [column('LBORRES')], ['see mail a@b.org'])).toEqual(['LB.LBORRES.email 1']);
    expect(kindsOf('CO', [column('COVAL')], ['由王医生报告'])).toEqual(['CO.COVAL.name 1']);
  });

  test('SRC-DEID-026: in SUPP-- and SC the name of the question counts as the heading', () => {
    const supp = ['QNAM', 'QLABEL', 'QVAL'].map((name) => column(name));
    expect(
      kindsOf(
        'SUPPDM',
        supp,
        ['INIT', 'Subject Initials', 'ABC'],
        ['RACE1', 'Race 1', 'ASIAN'],
        ['BRTHDAT', 'x', '1950-03-02'],
      ),
    ).toEqual(['SUPPDM.QVAL.name 1', 'SUPPDM.QVAL.birth-date 1']);
    expect(
      kindsOf(
        'SC',
        ['SCTESTCD', 'SCTEST', 'SCORRES'].map((name) => column(name)),
        ['X', 'Phone number', '12'],
      ),
    ).toEqual(['SC.SCORRES.phone 1']);
  });

  test('SRC-DEID-027: a date that fills a column of the sender is a date, in a sentence it is told', () => {
    const own = [column('Visit date'), column('Remark')];
    expect(kindsOf('XX', own, ['12/04/2026', 'seen 12/04/2026'], ['2026-04-12T08:30', ''])).toEqual([
      'XX.Remark.verbatim-date 1',
    ]);
  });

  test('SRC-DEID-028: numbers of the study are no telephone numbers', () => {
    const lb = ['USUBJID', 'SUBJID', 'LBREFID', 'LBSPID', 'LBLOT', 'BARCODE', 'KITNO', '样本编号'].map(
      (name) => column(name),
    );
    expect(
      kindsOf(
        'LB',
        lb,
        lb.map(() => '13812345678'),
      ),
    ).toEqual([]);
    expect(
      kindsOf(
        'LB',
        lb,
        lb.map(() => '11010519491231002X'),
      ),
    ).toHaveLength(lb.length);
  });

  test('SRC-DEID-029: an unnamed column with telephone numbers is found, stored as text or as number', () => {
    expect(kindsOf('XX', [column('Q7')], ['13812345678'])).toEqual(['XX.Q7.phone 1']);
    expect(kindsOf('XX', [column('Q7', { stored: 'number' })], [13_812_345_678])).toEqual(['XX.Q7.phone 1']);
    expect(kindsOf('XX', [column('Q7', { stored: 'number' })], [20_260_412], [1.5])).toEqual([]);
  });

  test.each([
    ['XX', 'Q7', 1],
    ['XX', '样本编号', 1],
    ['LB', 'LBREFID', 1],
    ['LB', 'LBSTRESN', 1],
  ])('SRC-DEID-037: a spreadsheet made a number of a resident number: %s.%s', (domain, name, n) => {
    // Number('110105199003072652') keeps what a double can of it: not the check digit.
    expect(screened(domain, [column(name)], [Number('110105199003072652')])).toHaveLength(n);
    expect(screened(domain, [column(name)], [Number('110105199013072652')])).toHaveLength(0);
    expect(screened(domain, [column(name)], [13_812_345_678])).toHaveLength(name === 'Q7' ? 1 : 0);
  });

  test('SRC-DEID-038: a row that does not fit the columns is looked at for everything, cell by cell', () => {
    const screen = createScreen('LB', [column('LBSEQ', { stored: 'number' }), column('LBREFID')]);
    screen.malformed(['2026-04-12', '13812345678', 'Severe Headache', '姓名：王小明'], 5);
    expect(screen.findings().map(({ findingId, firstLine }) => [findingId, firstLine])).toEqual([
      ['LB.LBREFID.phone', 5],
      ['LB.LBREFID.name', 5],
    ]);
  });

  test('SRC-DEID-030: who signed or entered is looked at, words are not', () => {
    expect(kindsOf('XX', [column('录入人')], ['王小明'], ['已完成'])).toEqual(['XX.录入人.name 1']);
    expect(kindsOf('XX', [column('Entered by')], ['Anna Schmidt'], ['SITE'])).toEqual([
      'XX.Entered by.name 1',
    ]);
    expect(kindsOf('XX', [column('Category')], ['Nausea, Vomiting'], ['高血压'])).toEqual([]);
  });

  test('SRC-DEID-031: a subject’s identifier can only be declared; a required variable cannot be removed', () => {
    const [id] = screened('AE', [column('USUBJID')], ['11010519491231002X']);
    expect(id?.offered).toEqual(['not-identifying']);
    const [term] = screened('AE', [column('AETERM')], ['FALL 2026-04-12']);
    expect(term?.offered).toEqual(['generalise', 'not-identifying']);
    const [label] = screened('AE', [column('USUBJID', { label: 'Patient name' })], ['Anna S']);
    expect([label?.kind, label?.offered]).toEqual(['name', ['not-identifying']]);
  });

  test.each([
    ['USUBJID', '王小明', 1],
    ['USUBJID', '王 明', 1],
    ['录入人', '王明', 1],
    ['USERID', 'wang.li@hospital.cn', 1],
    ['SUBJID', 'Schmidt, Anna', 1],
    ['受试者编号', '王小明', 1],
    ['USUBJID', 'SRC-01-001', 0],
    ['USUBJID', '001', 0],
    ['LBREFID', '王小明', 0],
  ])('SRC-DEID-035: a subject called %s "%s" is found %d times', (name, value, n) => {
    expect(screened('LB', [column(name)], [value])).toHaveLength(n);
  });

  test.each([
    ['2026-04-12T08:30:00+08:00', 0],
    ['12/04/2026', 0],
    ['12APR2026', 0],
    ['110105194912310021', 1],
    ['138-1234-5678', 1],
    ['123-45-6789', 1],
    ['2026/04/12 08:30', 0],
    ['11010519491231002X', 1],
    ['13812345678', 1],
    ['see MRN 12345', 1],
  ])('SRC-DEID-036: in a date variable "%s" is found %d times', (value, n) => {
    expect(screened('AE', [column('AESTDTC')], [value])).toHaveLength(n);
  });

  test('SRC-DEID-032: rows are counted, at most three masks are kept, repeated values included', () => {
    const findings = screened(
      'CO',
      [column('COVAL')],
      ...Array.from({ length: 50 }, (_, i) => [`mail ${'abcde'[i % 5]}x@y.org`]),
    );
    expect(findings[0]).toMatchObject({ rows: 50, firstLine: 2 });
    expect(findings[0]?.masked).toHaveLength(3);
  });

  test('SRC-DEID-033: a row for a person to see shows what was found only masked', () => {
    const screen = createScreen(
      'AE',
      ['USUBJID', 'AETERM', 'INVNAM'].map((name) => column(name)),
    );
    expect(screen.masked(['S-1', 'FALL ON 2026-04-12 AT HOME', 'Miller'])).toEqual([
      'S-1',
      'FALL ON ••••-••-•• AT HOME',
      'M••••r',
    ]);
  });

  test('SRC-DEID-034: what stands in place of a removed value is not found again', () => {
    const removed = ['[removed]', 'REDACTED', 'N/A', '-', '***', '已删除', 'UNK', 'Y'];
    expect(kindsOf('XX', [column('PATIENTNAME')], ...removed.map((text) => [text]))).toEqual([]);
  });
});
