import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  neutralised,
  neutralisedParts,
  startsFormula,
} from '../../../../shared/dataset/export/spreadsheetText.ts';

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
    [' =1', "' =1"],
    ['\u00a0=1', "'\u00a0=1"],
    ['\u3000＝1', "'\u3000＝1"],
    ['\ufeff=1', "'\ufeff=1"],
    ['\u200b=1', "'\u200b=1"],
    ['﹦1', "'﹦1"],
    ['﹢1+1', "'﹢1+1"],
    ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
    [' @SUM(1)', "' @SUM(1)"],
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
    ' -1.5',
    'a =1',
  ])('SRC-EXP-001: %j is no formula and stays', (text) => {
    expect(neutralised(text)).toBe(text);
  });

  test.each([
    ['mild;=1+1', "mild;'=1+1"],
    ['mild; =HYPERLINK("x")', 'mild;\' =HYPERLINK("x")'],
    ['a\t@SUM(A1)', "a\t'@SUM(A1)"],
    ['a|＝1', "a|'＝1"],
    ['a\n=1', "a\n'=1"],
    ["a;-1+cmd|' /C calc'!A0", "a;'-1+cmd|' /C calc'!A0"],
    ['a;+HYPERLINK("x")', 'a;\'+HYPERLINK("x")'],
    ['=1;=2', "'=1;'=2"],
  ])('SRC-EXP-002: %j becomes %j where it may be split', (text, safe) => {
    expect(neutralisedParts(text)).toBe(safe);
  });

  test.each([
    'a; b',
    '- nausea\n- vomiting'.slice(2),
    'line\n- item',
    'a;-1.5',
    'a; +ve',
    'a;b=c',
    'x|y',
    'a=1',
  ])('SRC-EXP-002: %j stays', (text) => {
    expect(neutralisedParts(text)).toBe(text);
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
