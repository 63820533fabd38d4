import { describe, expect, test } from 'vitest';
import { serialToIso } from '../../../../electron/files/readers/xlsxDate.ts';
import { dateFormatOf, parseDateFormat } from '../../../../electron/files/readers/xlsxNumberFormat.ts';

const iso = (serial: number, code: string, system: '1900' | '1904' = '1900'): string | undefined => {
  const format = parseDateFormat(code);
  if (format === undefined) throw new Error(`${code} shows no date`);
  return serialToIso(serial, format, system);
};

describe('number formats of Excel', () => {
  test.each([
    'General',
    '0',
    '0.00',
    '#,##0',
    '0%',
    '0.00E+00',
    '# ?/?',
    '@',
    '"Day "0',
    '"mmm"0',
    '0\\d',
    '[Red]0;[Blue]-0',
    '[$-409]#,##0.00',
    '_(* #,##0_);_(* (#,##0)',
    '[>100]0.0;0',
    'G/通用格式',
    '""',
    '',
  ])('SRC-XLSX-001: %s shows no date', (code) => {
    expect(parseDateFormat(code)).toBeUndefined();
  });

  test.each([
    ['yyyy-mm-dd', '2026-05-01'],
    ['yyyy\\-mm\\-dd', '2026-05-01'],
    ['dd.mm.yyyy', '2026-05-01'],
    ['d-mmm-yy', '2026-05-01'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '2026-05-01'],
    ['[$-804]yyyy"年"m"月"d"日";@', '2026-05-01'],
    ['dd/mm/yyyy;@', '2026-05-01'],
    ['ge.m.d', '2026-05-01'],
    ['yyyy-mm-dd hh:mm', '2026-05-01T00:00'],
    ['yyyy\\-mm\\-dd\\Thh:mm:ss', '2026-05-01T00:00:00'],
    ['m/d/yy h:mm AM/PM', '2026-05-01T00:00'],
    ['yyyy"年"m"月"d"日" 上午/下午h"时"', '2026-05-01T00:00'],
    ['mmm-yy', '2026-05'],
    ['yyyy"年"m"月"', '2026-05'],
    ['yyyy', '2026-05-01'],
    ['d-mmm', '2026-05-01'],
    ['mmm', '2026-05-01'],
  ])('SRC-XLSX-002: 46143 as %s is %s', (code, expected) => {
    expect(iso(46143, code)).toBe(expected);
  });

  test.each([
    [14, '2026-05-01'],
    [15, '2026-05-01'],
    [16, '2026-05-01'],
    [17, '2026-05'],
    [22, '2026-05-01T00:00'],
    [27, '2026-05'],
    [31, '2026-05-01'],
    [57, '2026-05'],
    [0, undefined],
    [1, undefined],
    [13, undefined],
    [23, undefined],
    [37, undefined],
    [44, undefined],
    [48, undefined],
    [49, undefined],
    [59, undefined],
    [164, undefined],
  ])('SRC-XLSX-003: built-in format %i', (id, expected) => {
    const format = dateFormatOf(id, new Map());
    expect(format === undefined ? undefined : serialToIso(46143, format, '1900')).toBe(expected);
  });

  test('SRC-XLSX-003: a format that the workbook states comes before the built-in one of its number', () => {
    expect(dateFormatOf(14, new Map([[14, '0.0']]))).toBeUndefined();
    expect(dateFormatOf(165, new Map([[165, 'h:mm']]))).toMatchObject({ time: true, day: false });
  });
});

describe('serial numbers of Excel', () => {
  test.each([
    [1, '1900-01-01'],
    [31, '1900-01-31'],
    [32, '1900-02-01'],
    [59, '1900-02-28'],
    [60, undefined],
    [61, '1900-03-01'],
    [36_526, '2000-01-01'],
    [2_958_465, '9999-12-31'],
    [2_958_466, undefined],
    [0, undefined],
    [-1, undefined],
    [1e300, undefined],
  ])('SRC-XLSX-004: day %d of the 1900 system is %s', (serial, expected) => {
    expect(iso(serial, 'yyyy-mm-dd')).toBe(expected);
  });

  test.each([
    [0, '1904-01-01'],
    [1, '1904-01-02'],
    [60, '1904-03-01'],
    [44_681, '2026-05-01'],
  ])('SRC-XLSX-005: day %d of the 1904 system is %s', (serial, expected) => {
    expect(iso(serial, 'yyyy-mm-dd', '1904')).toBe(expected);
  });

  test.each([
    ['h:mm', 0.5, 'T12:00'],
    ['h:mm:ss', 0.5, 'T12:00:00'],
    ['h:mm', 0.500_011_574_074, 'T12:00:01'],
    ['mm:ss', 0.5 / 24, 'T00:30:00'],
    ['mm:ss.0', 0.000_005_787_037, 'T00:00:00.5'],
    ['h:mm', 0, 'T00:00'],
    ['h:mm', 46_143.25, '2026-05-01T06:00'],
    ['[h]:mm', 1.5, 'PT36H'],
    ['[h]:mm:ss', 0.062_511_574_074, 'PT1H30M1S'],
    ['[mm]:ss', 0.000_011_574_074, 'PT1S'],
    ['[h]', 0, 'PT0S'],
    ['yyyy-mm-dd', 46_143.5, '2026-05-01T12:00'],
    ['yyyy-mm-dd', 46_143.000_000_1, '2026-05-01'],
    ['mmm-yy', 46_144, '2026-05-02'],
    ['yyyy', 46_023, '2026'],
    ['yyyy-mm-dd hh:mm', 46_143.312_5, '2026-05-01T07:30'],
    ['yyyy-mm-dd hh:mm', 46_143.520_833_333_3, '2026-05-01T12:30'],
    ['yyyy-mm-dd hh:mm:ss.000', 46_143.520_833_344_9, '2026-05-01T12:30:00.001'],
    ['yyyy-mm-dd hh:mm', 46_143.999_999_99, '2026-05-02T00:00'],
  ])('SRC-XLSX-006: as %s, %d is %s', (code, serial, expected) => {
    expect(iso(serial, code)).toBe(expected);
  });

  test('SRC-XLSX-007: every day of two centuries is its own, in both systems', () => {
    const format = {
      year: true,
      month: true,
      day: true,
      time: false,
      seconds: false,
      fraction: false,
      elapsed: false,
    };
    for (let serial = 61; serial < 73_051; serial += 1) {
      const day = new Date(Date.UTC(1900, 2, 1) + (serial - 61) * 86_400_000).toISOString().slice(0, 10);
      expect(serialToIso(serial, format, '1900')).toBe(day);
      if (serial >= 1462) expect(serialToIso(serial - 1462, format, '1904')).toBe(day);
    }
  });
});
