import { describe, expect, test } from 'vitest';
import { type CheckOptions, compileRowCheck } from '../../../shared/dataset/checkRow.ts';
import type { RawCell } from '../../../shared/dataset/rawCell.ts';
import type { IsoDate } from '../../../shared/kernel/brands.ts';

const LAST = '2026-11-24' as IsoDate;

/** Checks one row given as an object; every column of it is text, as in a CSV file. */
const check = (domain: string, row: Record<string, RawCell>, options: Partial<CheckOptions> = {}) => {
  const columns = Object.keys(row).map((name) => ({ name, label: '', stored: 'text' as const, format: '' }));
  return compileRowCheck({ domain, columns, lastPossibleDate: LAST, cutoff: null, ...options })(
    Object.values(row),
  );
};

const ae = (change: Record<string, RawCell> = {}) => ({
  DOMAIN: 'AE',
  USUBJID: 'S1',
  AESEQ: '1',
  AETERM: 'Rash',
  AETOXGR: '2',
  AESER: 'N',
  AESTDTC: '2026-05-01',
  AEENDTC: '2026-05-03',
  ...change,
});

const found = (domain: string, row: Record<string, RawCell>, options?: Partial<CheckOptions>) => {
  const { issues, rejected } = check(domain, row, options);
  return [rejected ? 'rejected' : 'accepted', ...issues.map(({ rule, column }) => `${rule} ${column}`)];
};

describe('row checks', () => {
  test('SRC-DQ-001: a row in order has its values in their types, missing ones left out', () => {
    const { values, cells, issues, rejected, latest } = check(
      'AE',
      ae({ AESEV: '', AESTDY: '3', SPONSOR: '007' }),
    );
    const inOrder = ['AE', 'S1', 1, 'Rash', '2', 'N', '2026-05-01', '2026-05-03', undefined, 3, '007'];
    expect(cells).toEqual(inOrder);
    expect({ values, issues, rejected, latest }).toEqual({
      values: {
        DOMAIN: 'AE',
        USUBJID: 'S1',
        AESEQ: 1,
        AETERM: 'Rash',
        AETOXGR: '2',
        AESER: 'N',
        AESTDTC: '2026-05-01',
        AEENDTC: '2026-05-03',
        AESTDY: 3,
        SPONSOR: '007',
      },
      issues: [],
      rejected: false,
      latest: '2026-05-03',
    });
  });

  test.each([
    ['no subject', { USUBJID: '' }, ['rejected', 'DQ-AE-001 USUBJID']],
    ['no sequence', { AESEQ: null }, ['rejected', 'DQ-AE-001 AESEQ']],
    ['no term', { AETERM: '  ' }, ['rejected', 'DQ-AE-001 AETERM']],
    ['sequence no number', { AESEQ: '1a' }, ['rejected', 'DQ-AE-002 AESEQ']],
    ['decimal comma', { AESTDY: '1,5' }, ['rejected', 'DQ-AE-002 AESTDY']],
    ['grade 0', { AETOXGR: '0' }, ['rejected', 'DQ-AE-003 AETOXGR']],
    ['grade 6', { AETOXGR: '6' }, ['rejected', 'DQ-AE-003 AETOXGR']],
    ['grade 2.5', { AETOXGR: '2.5' }, ['rejected', 'DQ-AE-003 AETOXGR']],
    ['grade in words', { AETOXGR: 'GRADE 3' }, ['rejected', 'DQ-AE-003 AETOXGR']],
    ['grade 1', { AETOXGR: '1' }, ['accepted']],
    ['grade 5', { AETOXGR: '5', AESER: 'Y' }, ['accepted']],
    ['grade as a number', { AETOXGR: 3 }, ['accepted']],
    ['no grade', { AETOXGR: '' }, ['accepted', 'DQ-AE-009 AETOXGR']],
    ['serious unknown', { AESER: '' }, ['accepted', 'DQ-AE-009 AESER']],
    ['serious in words', { AESER: 'YES' }, ['accepted', 'DQ-AE-003 AESER']],
    ['partial start', { AESTDTC: '2026-05' }, ['accepted', 'DQ-AE-009 AESTDTC']],
    ['no start', { AESTDTC: '' }, ['accepted', 'DQ-AE-009 AESTDTC']],
    ['date of another form', { AEENDTC: '03/05/2026' }, ['rejected', 'DQ-AE-004 AEENDTC']],
    ['30 February', { AEENDTC: '2026-02-30' }, ['rejected', 'DQ-AE-004 AEENDTC']],
    ['other domain', { DOMAIN: 'LB' }, ['rejected', 'DQ-AE-007 DOMAIN']],
    ['domain left out', { DOMAIN: '' }, ['accepted']],
    ['end before start', { AEENDTC: '2026-04-30' }, ['accepted', 'DQ-AE-010 AEENDTC']],
    ['end on the day of start', { AEENDTC: '2026-05-01' }, ['accepted']],
    ['day of import, furthest zone', { AEENDTC: '2026-11-24' }, ['accepted']],
    ['after import', { AEENDTC: '2026-11-25' }, ['accepted', 'DQ-AE-011 AEENDTC']],
    ['SAS missing code', { AESTDY: '.A' }, ['accepted', 'DQ-AE-008 AESTDY']],
    ['SAS missing', { AESTDY: '.' }, ['accepted']],
    ['two things', { AETOXGR: '9', AEENDTC: 'x' }, ['rejected', 'DQ-AE-003 AETOXGR', 'DQ-AE-004 AEENDTC']],
  ] as const)('SRC-DQ-002: AE, %s', (_name, change, expected) => {
    expect(found('AE', ae(change))).toEqual(expected);
  });

  test.each([
    ['negative dose', { EXDOSE: '-1' }, ['rejected', 'DQ-EX-003 EXDOSE']],
    ['dose 0', { EXDOSE: '0' }, ['accepted']],
    ['no dose', { EXDOSE: '' }, ['accepted', 'DQ-EX-009 EXDOSE']],
    ['partial start', { EXSTDTC: '2026-05' }, ['accepted', 'DQ-EX-009 EXSTDTC']],
    ['no treatment', { EXTRT: '' }, ['rejected', 'DQ-EX-001 EXTRT']],
  ] as const)('SRC-DQ-003: EX, %s', (_name, change, expected) => {
    const ex = { USUBJID: 'S1', EXSEQ: '1', EXTRT: 'AXA-NK02', EXDOSE: '2.5e7', EXSTDTC: '2026-05-01' };
    expect(found('EX', { ...ex, ...change })).toEqual(expected);
  });

  test('SRC-DQ-004: qualifiers need parent domain, subject, name and value', () => {
    const row = { RDOMAIN: 'AE', USUBJID: 'S1', IDVAR: 'AESEQ', IDVARVAL: '1', QNAM: 'AETRTEM', QVAL: 'Y' };
    expect(found('SUPPAE', row)).toEqual(['accepted']);
    expect(found('SUPPAE', { ...row, QVAL: '' })).toEqual(['rejected', 'DQ-SUPPAE-001 QVAL']);
    expect(found('SUPPAE', { ...row, RDOMAIN: 'EX' })).toEqual(['rejected', 'DQ-SUPPAE-007 RDOMAIN']);
  });

  test('SRC-DQ-005: a stated cut-off date marks what lies after it', () => {
    const cutoff = '2026-05-01' as IsoDate;
    expect(found('AE', ae(), { cutoff })).toEqual(['accepted', 'DQ-AE-012 AEENDTC']);
  });

  test('SRC-DQ-006: a date that cannot be yet does not set the cut-off date', () => {
    expect(check('AE', ae({ AEENDTC: '2062-05-03' })).latest).toBe('2026-05-01');
    expect(check('AE', ae({ AEENDTC: '2026-06', AESTDTC: '' })).latest).toBeUndefined();
    expect(check('DM', { USUBJID: 'S1', RFPENDTC: '2026-05-05' }).latest).toBeUndefined();
  });

  test('SRC-DQ-007: an unknown domain keeps its rows; only numbers and dates are judged', () => {
    expect(found('ZZ', { ZZSEQ: '1', ZZNOTE: 'x' })).toEqual(['accepted']);
    expect(found('ZZ', { ZZSEQ: 'x', ZZDTC: 'y' })).toEqual([
      'rejected',
      'DQ-ZZ-002 ZZSEQ',
      'DQ-ZZ-004 ZZDTC',
    ]);
  });

  test('SRC-DQ-008: no message repeats a value', () => {
    const secret = 'Jane Doe 1950-12-26';
    const row = Object.fromEntries(Object.keys(ae({ AESTDY: '1' })).map((name) => [name, secret]));
    const { issues } = check('AE', row);
    expect(issues.length).toBeGreaterThan(5);
    expect(issues.filter(({ message }) => message.includes('Jane') || message.includes('1950'))).toEqual([]);
  });
});
