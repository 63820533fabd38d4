import { describe, expect, test } from 'vitest';
import { axaNk02 } from '../../../../shared/protocol/axaNk02.ts';
import { bundledProtocols } from '../../../../shared/protocol/bundledProtocols.ts';
import { textProblems } from '../../../../shared/protocol/problems/textProblems.ts';
import { protocolProblems } from '../../../../shared/protocol/protocolProblems.ts';

const titled = (en: string) => ({ ...axaNk02, title: { ...axaNk02.title, en } });

describe('texts of a protocol', () => {
  test.each([
    ['a null', 'A\u0000B'],
    ['an escape sequence of a terminal', 'A\u001b[31mB'],
    ['a bell at the end', 'A\u0007'],
    ['delete', 'A\u007fB'],
    ['a control character of the second row', 'A\u009bB'],
    ['half of a character', 'A\ud800B'],
    ['the direction turned', '1.0\u202e 5.2'],
    ['the direction isolated', 'A\u2066B'],
  ])('SRC-AMD-123: %s is refused, with its place', (_, text) => {
    const found = textProblems(titled(text)).map(({ severity, path, rule }) => [severity, path, rule]);
    expect(found).toEqual([['error', ['title', 'en'], 'text-unseen']]);
    expect(protocolProblems(titled(text))).toContainEqual(textProblems(titled(text))[0]);
  });

  test.each(['A\nB', 'A\tB', 'A\r\nB', '剂量 × 10⁷', '𝒜', 'a\u00a0b'])('SRC-AMD-124: %j is text', (text) => {
    expect(textProblems(titled(text))).toEqual([]);
  });

  test('SRC-AMD-125: entries of lists are found by their place; bundled protocols hold none', () => {
    const treatmentNames = ['AXA', 'B\u0001'];
    expect(textProblems({ ...axaNk02, treatmentNames })).toMatchObject([{ path: ['treatmentNames', 1] }]);
    for (const { protocol } of bundledProtocols) expect(textProblems(protocol)).toEqual([]);
  });
});
