import { describe, expect, test } from 'vitest';
import { isPositive, positiveOutcome } from '../../../../shared/clinical/eligibility/positiveOutcome.ts';
import type { Measurement } from '../../../../shared/dataset/trialData.ts';
import { criterion, lab, short, WINDOW } from '../../../builders/eligibility.ts';
import { collected } from '../../../builders/trialData.ts';

describe('positive or negative', () => {
  test.each([
    ['POSITIVE', {}, true],
    ['pos', {}, true],
    ['Reactive', {}, true],
    ['DETECTED', {}, true],
    ['+', {}, true],
    ['++++', {}, true],
    ['+++++', {}, null],
    ['阳性', {}, true],
    ['NEGATIVE', {}, false],
    ['NEG', {}, false],
    ['NON-REACTIVE', {}, false],
    ['NONREACTIVE', {}, false],
    ['NOT DETECTED', {}, false],
    ['-', {}, false],
    ['阴性', {}, false],
    ['BORDERLINE', {}, null],
    ['WEAK POSITIVE', {}, null],
    ['POSITIVE?', {}, null],
    ['1:40', {}, false],
    ['1:80', {}, true],
    ['1 : 160', {}, true],
    ['1/320', {}, true],
    ['<1:80', {}, false],
    ['<1:160', {}, null],
    ['>1:80', {}, true],
    ['>1:40', {}, null],
    ['21:80', {}, null],
    ['99', { value: 99, high: 100 }, false],
    ['100', { value: 100, high: 100 }, false],
    ['100.1', { value: 100.1, high: 100 }, true],
    ['376', { value: 376, high: null }, 'no-upper-limit'],
    ['<10', { high: 100 }, false],
    ['<100', { high: 100 }, false],
    ['<101', { high: 100 }, null],
    ['>99', { high: 100 }, null],
    ['>100', { high: 100 }, true],
    ['>= 800', { high: 100 }, true],
    ['<10', { high: null }, 'no-upper-limit'],
    ['>800', { high: 100, unit: 'U/mL', textUnit: 'IU/mL' }, null],
  ] as const)('SRC-ELI-030: "%s" %j: %s', (text, over, expected) => {
    expect(isPositive(lab('X', text, 'IU/mL', over), 80)).toBe(expected);
  });

  const either = criterion('INCL05');
  if (either.kind !== 'positive') throw new Error('INCL05 is not serology');
  const dsdna = (value: number | string, over: Partial<Measurement> = {}) =>
    lab('DSDNA', value, 'IU/mL', { high: 100, ...over });
  const sm = (text: string) => lab('ANTISM', text, '');

  test.each([
    ['dsDNA above its limit', [dsdna(101)], 'met', '', 1],
    ['dsDNA at its limit, Sm positive', [dsdna(100), sm('POSITIVE')], 'met', '', 1],
    ['both negative', [dsdna(100), sm('NEGATIVE')], 'not-met', '', 2],
    ['dsDNA negative, Sm not tested', [dsdna(100)], 'not-evaluable', 'no-result', 1],
    [
      'dsDNA negative, Sm unclear',
      [dsdna(100), sm('BORDERLINE')],
      'not-evaluable',
      'not-positive-or-negative',
      2,
    ],
    [
      'dsDNA without limit, Sm negative',
      [dsdna(300, { high: null }), sm('NEGATIVE')],
      'not-evaluable',
      'no-upper-limit',
      2,
    ],
    [
      'only outside screening, Sm negative',
      [dsdna(300, { date: collected('2026-04-20') }), sm('NEGATIVE')],
      'not-evaluable',
      'outside-screening',
      1,
    ],
    ['two of one time that disagree, Sm negative', [dsdna(300), dsdna(20), sm('NEGATIVE')], 'not-met', '', 3],
    ['nothing', [], 'not-evaluable', 'no-result', 0],
  ] as const)('SRC-ELI-031: %s', (_name, records, outcome, reason, rows) => {
    const found = positiveOutcome(records, WINDOW, either);
    expect([...short(found), found.refs.length, found.clause]).toEqual([outcome, reason, rows, 'positive']);
  });

  test('SRC-ELI-032: what went in', () => {
    expect(positiveOutcome([dsdna(101)], WINDOW, either)).toMatchObject({
      date: '2026-04-10',
      inputs: [
        { name: 'anti-dsDNA', value: '101 IU/mL' },
        { name: 'ULN anti-dsDNA', value: '100 IU/mL' },
      ],
    });
    expect(positiveOutcome([sm('POSITIVE')], WINDOW, either).inputs).toEqual([
      { name: 'anti-Sm', value: 'POSITIVE' },
    ]);
    expect(positiveOutcome([dsdna('>800')], WINDOW, either).inputs).toEqual([
      { name: 'anti-dsDNA', value: '>800 IU/mL' },
    ]);
    expect(
      positiveOutcome([], WINDOW, { tests: either.tests.slice(0, 1), titre: 80 }).reason?.params,
    ).toEqual({
      test: 'anti-dsDNA',
    });
    expect(() => positiveOutcome([], WINDOW, { tests: [], titre: 80 })).toThrow('names no test');
  });
});
