import { describe, expect, test } from 'vitest';
import { convertCell } from '../../../shared/dataset/convertCell.ts';
import { isIsoDtc } from '../../../shared/dataset/isoDtc.ts';
import { createKeySet } from '../../../shared/dataset/keySet.ts';
import { parseNumber } from '../../../shared/dataset/numericText.ts';
import { recognizeDomain } from '../../../shared/dataset/recognizeDomain.ts';
import { isDateVariable, isObservationDate, variableType } from '../../../shared/dataset/variables.ts';

describe('numbers', () => {
  test.each([
    ['0', 0],
    ['-0', 0],
    ['63', 63],
    ['+1.5', 1.5],
    ['.5', 0.5],
    ['5.', 5],
    ['2.5E7', 25_000_000],
    ['1e-3', 0.001],
    ['0.1', 0.1],
    ['9007199254740993', 9007199254740992],
  ])('SRC-DATA-001: "%s" is %d', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  test.each([
    '',
    ' ',
    '1,5',
    '1 000',
    '<0.5',
    '>5',
    '1/2',
    '5 mg',
    'NaN',
    'Infinity',
    '0x10',
    '1e400',
    '.',
    '-',
    '１',
    '1_000',
    '--1',
  ])('SRC-DATA-002: "%s" is no number', (text) => {
    expect(parseNumber(text)).toBeUndefined();
  });
});

describe('cells', () => {
  test.each([
    ['Num', '12.5', { kind: 'value', value: 12.5 }],
    ['Num', '12.5  ', { kind: 'value', value: 12.5 }],
    ['Num', '', { kind: 'missing' }],
    ['Num', '   ', { kind: 'missing' }],
    ['Num', '.', { kind: 'missing' }],
    ['Num', '.B', { kind: 'special-missing', code: '.B' }],
    ['Num', '<5', { kind: 'not-a-number' }],
    ['Num', 7, { kind: 'value', value: 7 }],
    ['Num', { specialMissing: '._' }, { kind: 'special-missing', code: '._' }],
    ['Char', 'MILD  ', { kind: 'value', value: 'MILD' }],
    ['Char', '  leading', { kind: 'value', value: '  leading' }],
    ['Char', 'NA', { kind: 'value', value: 'NA' }],
    ['Char', '.', { kind: 'value', value: '.' }],
    ['Char', 3, { kind: 'value', value: '3' }],
    ['Char', null, { kind: 'missing' }],
  ] as const)('SRC-DATA-003: %s from %j is %j', (type, raw, expected) => {
    expect(convertCell(raw, type)).toEqual(expected);
  });
});

describe('ISO 8601 dates of SDTM', () => {
  test.each([
    '2026',
    '2026-04',
    '2026-04-01',
    '2024-02-29',
    '2026-04-01T08',
    '2026-04-01T08:30',
    '2026-04-01T08:30:15',
    '2026-04-01T08:30:15.25',
    '2026-04-01T08:30Z',
    '2026-04-01T08:30+08:00',
    '2026---15',
    '--12-15',
    '--02-29',
    '-----T08:30',
    '2026-04-01T-:30:15',
    '2026-04-01/2026-04-03',
    '2026-04/2026-05-01T10:00',
  ])('SRC-DATA-004: %s is a date', (text) => {
    expect(isIsoDtc(text)).toBe(true);
  });

  test.each([
    '',
    '-',
    '01/04/2026',
    '2026/04/01',
    '20260401',
    '01APR2026',
    '2026-4-1',
    '2026-13',
    '2026-00-01',
    '2026-02-30',
    '2025-02-29',
    '2026-04-31',
    '2026-04-01T',
    '2026-04-01 08:30',
    '2026-04-01T24:30',
    '2026-04-01T08:60',
    '2026-04T08:30',
    '2026--',
    '2026-04--',
    '2026-04-UN',
    '2026-04-01/',
    '2026-04-01/2026-04-02/2026-04-03',
    'UNKNOWN',
  ])('SRC-DATA-005: "%s" is none', (text) => {
    expect(isIsoDtc(text)).toBe(false);
  });
});

describe('keys', () => {
  test('SRC-DATA-006: a key is new once per group, whatever its form', () => {
    const keys = createKeySet();
    const members = [0, 1, 31, 32, 1023, 1024, 1025, 999_999_999_999, 1.5, -1, '', '01', 'A', '__proto__'];
    for (const group of ['S1', 'S2', '__proto__']) {
      for (const member of members) {
        expect(keys.has(group, member)).toBe(false);
        expect(keys.add(group, member)).toBe(true);
        expect(keys.has(group, member)).toBe(true);
        expect(keys.add(group, member)).toBe(false);
      }
    }
    expect(keys.add('S1', '1')).toBe(false);
    expect(keys.add('S1', 2)).toBe(true);
    expect(keys.has('S9', 1)).toBe(false);
  });
});

describe('variables', () => {
  test.each([
    ['LB', 'LBSTRESN', 'Num'],
    ['LB', 'LBSEQ', 'Num'],
    ['LB', 'LBSTRESC', 'Char'],
    ['LB', 'VISITNUM', 'Num'],
    ['AE', 'AETOXGR', 'Char'],
    ['AE', 'AELLTCD', 'Num'],
    ['DM', 'AGE', 'Num'],
    ['DM', 'SUBJID', 'Char'],
    ['ZZ', 'ZZSEQ', 'Num'],
    ['SUPPAE', 'QVAL', 'Char'],
    ['LB', 'AESEQ', undefined],
    ['LB', 'SPONSOR1', undefined],
  ] as const)('SRC-DATA-007: in %s, %s is %s', (domain, name, type) => {
    expect(variableType(domain, name)).toBe(type);
  });

  test('SRC-DATA-008: which dates are checked, and which tell the cut-off date', () => {
    const names = ['LBDTC', 'AESTDTC', 'RFICDTC', 'BRTHDTC', 'LBORRES'];
    expect(names.map((name) => isDateVariable(name.slice(0, 2), name))).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
    expect(isObservationDate('LB', 'LBDTC')).toBe(true);
    expect(isObservationDate('AE', 'AEENDTC')).toBe(true);
    expect(isObservationDate('DM', 'RFPENDTC')).toBe(false);
    expect(isObservationDate('DM', 'DTHDTC')).toBe(false);
  });
});

describe('recognition', () => {
  const qualifier = ['RDOMAIN', 'USUBJID', 'QNAM', 'QVAL'];
  test.each([
    ['ae.csv', '', { DOMAIN: 'AE' }, ['DOMAIN'], 'AE', false],
    ['labs final.csv', '', { DOMAIN: 'LB' }, ['DOMAIN'], 'LB', false],
    ['ae.csv', '', { DOMAIN: 'LB' }, ['DOMAIN'], 'LB', true],
    ['AE.CSV', '', {}, [], 'AE', false],
    ['x.xpt', 'VS', {}, [], 'VS', false],
    ['qscg.xpt', 'QSCG', { DOMAIN: 'QS' }, ['DOMAIN'], 'QS', false],
    ['suppae.csv', '', { RDOMAIN: 'AE' }, qualifier, 'SUPPAE', false],
    ['supp.csv', '', { RDOMAIN: 'EX' }, qualifier, 'SUPPEX', false],
    ['suppdm.csv', '', {}, qualifier, 'SUPPDM', false],
    ['relrec.csv', '', { RDOMAIN: 'AE' }, ['RDOMAIN', 'USUBJID'], 'RELREC', false],
    ['zz.csv', '', { DOMAIN: 'zz' }, ['DOMAIN'], 'ZZ', false],
  ] as const)(
    'SRC-DATA-009: %s with data set "%s" and %j is a domain',
    (fileName, memberName, firstRow, columns, domain, nameDisagrees) => {
      expect(recognizeDomain({ fileName, memberName, firstRow, columns: new Set<string>(columns) })).toEqual({
        kind: 'domain',
        domain,
        nameDisagrees,
      });
    },
  );

  test.each(['adsl.csv', 'readme.csv', 'export 2026.csv'])(
    'SRC-DATA-010: %s alone names no domain',
    (fileName) => {
      expect(recognizeDomain({ fileName, memberName: '', firstRow: {}, columns: new Set() })).toEqual({
        kind: 'unknown',
      });
    },
  );
});
