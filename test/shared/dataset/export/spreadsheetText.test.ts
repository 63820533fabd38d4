import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { neutralised, startsFormula } from '../../../../shared/dataset/export/spreadsheetText.ts';

describe('text for spreadsheets', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+1+1', "'+1+1"],
    ['-1+cmd', "'-1+cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\rx', "'\rx"],
    ['\nx', "'\nx"],
    ['＝1', "'＝1"],
    ['＠x', "'＠x"],
    ['-2+3', "'-2+3"],
    ['- 1', "'- 1"],
    ['-1,5', "'-1,5"],
    ['=', "'="],
    ['=HYPERLINK("x","y")', '\'=HYPERLINK("x","y")'],
  ])('SRC-EXP-001: %j becomes %j', (text, safe) => {
    expect(neutralised(text)).toBe(safe);
  });

  test.each([
    '-1.5',
    '+1',
    '-.5',
    '-1e-7',
    '-',
    '+',
    '++',
    '+/-',
    '---',
    'a=b',
    'plain',
    '',
    '0',
    '<0.5',
    "'=1",
    ' =1',
  ])('SRC-EXP-001: %j is no formula and stays', (text) => {
    expect(neutralised(text)).toBe(text);
  });

  test('SRC-EXP-001: nothing that is left could be run', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `=${text}`),
        ),
        (text) => {
          const safe = neutralised(text);
          expect(startsFormula(safe)).toBe(false);
          expect(safe.endsWith(text)).toBe(true);
          if (/^[=@\t\r\n]/.test(text)) expect(safe.startsWith("'")).toBe(true);
        },
      ),
    );
  });
});
