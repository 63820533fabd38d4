import { describe, expect, test } from 'vitest';
import { pdFacts } from '../../../../shared/clinical/pd/pdFacts.ts';
import type { Measurement } from '../../../../shared/dataset/trialData.ts';
import { FIRST, inputFor, result, said } from '../../../builders/pdSubject.ts';

const c3 = (day: number, value: number | string, over: Partial<Measurement> = {}) =>
  result('C3', day, value, { low: 0.7, high: 1.4, ...over });
const igg = (day: number, value: number | string, over: Partial<Measurement> = {}) =>
  result('IGG', day, value, { low: 8.6, high: 17.4, ...over });

describe('facts of markers', () => {
  test.each([
    [
      'low at baseline, within the range at the last',
      [c3(-6, 0.5), c3(1, 0.4), c3(29, 0.6), c3(57, 0.7)],
      [
        ['marker-baseline C3', '0.4 g/L', '', 1],
        ['marker-last C3', '0.7 g/L', '', 57],
        ['marker-change C3', '75 %', '', 57],
        ['marker-normalised C3', 'Yes', '', 57],
      ],
    ],
    [
      'still low',
      [c3(-6, 0.5), c3(29, 0.6)],
      [
        ['marker-baseline C3', '0.5 g/L', '', -6],
        ['marker-last C3', '0.6 g/L', '', 29],
        ['marker-change C3', '20 %', '', 29],
        ['marker-normalised C3', 'No', '', 29],
      ],
    ],
    [
      'no result after, one left out',
      [c3(-6, 0.5), c3(29, 0.6, { unit: '' })],
      [
        ['marker-baseline C3', '0.5 g/L', 'left-out', -6],
        ['marker-last C3', 'Not evaluable', 'no-result-after', null],
        ['marker-change C3', 'Not evaluable', 'no-result-after', null],
        ['marker-normalised C3', 'Not evaluable', 'no-result-after', null],
      ],
    ],
    [
      'no baseline',
      [c3(29, 0.6)],
      [
        ['marker-baseline C3', 'Not evaluable', 'no-result-before', null],
        ['marker-last C3', '0.6 g/L', '', 29],
        ['marker-change C3', 'Not evaluable', 'no-baseline', 29],
        ['marker-normalised C3', 'Not evaluable', 'no-baseline', 29],
      ],
    ],
    [
      'within the range at baseline; below the limit later',
      [c3(-6, 0.8), c3(29, '<0.4')],
      [
        ['marker-baseline C3', '0.8 g/L', '', -6],
        ['marker-last C3', '<0.4 g/L, below the limit of quantification', '', 29],
        ['marker-change C3', 'at most −50 %', 'limit-as-value', 29],
        ['marker-normalised C3', 'Not applicable', 'within-at-baseline', 29],
      ],
    ],
    ['nothing on record: nothing said', [], []],
  ] as const)('SRC-PDK-120: %s', (_name, measurements, expected) => {
    expect(said(measurements, '|C3')).toEqual(expected);
  });

  test('SRC-PDK-121: an antibody is held against its upper limit; figures and rows are named', () => {
    const rows = [
      result('DSDNA', -6, 400, { low: 0, high: 100 }),
      result('DSDNA', 29, 100, { low: 0, high: 100 }),
    ];
    const fact = pdFacts(inputFor(rows)).find(({ rule }) => rule === 'pd/marker-normalised');
    expect([fact?.value, fact?.clause, fact?.inputs.map(({ name, value }) => `${name}: ${value}`)]).toEqual([
      { kind: 'yes-no', value: true },
      '<= ULN',
      [
        'baseline: 400 IU/mL',
        'baseline, upper limit: 100 IU/mL',
        'result: 100 IU/mL',
        'result, upper limit: 100 IU/mL',
      ],
    ]);
    expect(fact?.refs).toEqual([rows[1]?.ref, rows[0]?.ref]);
    const low = pdFacts(inputFor([c3(-6, 0.5), c3(29, 0.6)])).find(
      ({ rule }) => rule === 'pd/marker-normalised',
    );
    expect([low?.clause, low?.inputs.map(({ name, value }) => `${name}: ${value}`)]).toEqual([
      '>= LLN',
      [
        'baseline: 0.5 g/L',
        'baseline, lower limit: 0.7 g/L',
        'result: 0.6 g/L',
        'result, lower limit: 0.7 g/L',
      ],
    ]);
    const change = pdFacts(inputFor(rows)).find(({ rule }) => rule === 'pd/marker-change');
    expect([change?.inputs, change?.refs]).toEqual([
      [
        { name: 'baseline', value: '400 IU/mL' },
        { name: 'result', value: '100 IU/mL' },
      ],
      [rows[1]?.ref, rows[0]?.ref],
    ]);
  });

  test.each([
    [
      'never low',
      [igg(-6, 7), igg(8, 8.6), igg(29, 10)],
      'Never below the range after the first infusion',
      '',
      null,
    ],
    [
      'low earlier',
      [igg(-6, 12), igg(8, 8.5), igg(15, 8), igg(29, 8.6)],
      'Below the range earlier, not at the last result',
      '',
      8,
    ],
    [
      'low at the last, first on day 15',
      [igg(8, 9), igg(15, 8), igg(29, 8.5)],
      'Below the range at the last result',
      '',
      15,
    ],
    ['no range at the last', [igg(8, 9), igg(29, 8, { low: null })], 'Not evaluable', 'no-range', 29],
    ['a limit of quantification above the range', [igg(8, '<10'), igg(29, 9)], 'Not evaluable', 'unclear', 8],
    ['unclear at the last, low earlier', [igg(8, 8), igg(29, '<10')], 'Not evaluable', 'unclear', 29],
    ['no result after', [igg(-6, 9)], 'Not evaluable', 'no-result-after', null],
  ] as const)('SRC-PDK-122: immunoglobulin: %s', (_name, measurements, value, reason, day) => {
    expect(said(measurements, 'immunoglobulin-low')).toEqual([
      ['immunoglobulin-low IGG', value, reason, day],
    ]);
    const fact = pdFacts(inputFor(measurements)).find(({ rule }) => rule === 'pd/immunoglobulin-low');
    expect(fact?.clause).toBe(reason === 'no-result-after' ? '' : '< LLN');
    const after = measurements.filter(({ date }) => date.kind === 'complete' && date.date >= FIRST);
    expect(fact?.refs.length).toBe(after.length);
  });

  test('SRC-PDK-123: immunoglobulins have baseline, last result and change', () => {
    expect(said([igg(-6, 10), igg(29, 9)], '|IGG').map(([rule, value]) => [rule, value])).toEqual([
      ['marker-baseline IGG', '10 g/L'],
      ['marker-last IGG', '9 g/L'],
      ['marker-change IGG', '−10 %'],
      ['immunoglobulin-low IGG', 'Never below the range after the first infusion'],
    ]);
  });

  const il6 = (day: number, value: number | string, over: Partial<Measurement> = {}) =>
    result('IL6', day, value, { high: 7, ...over });
  test.each([
    ['above the range', [il6(1, 90), il6(2, 20), il6(10, 71.5), il6(29, 71.5)], '71.5 ng/L', '', 10, '2'],
    ['within it', [il6(1, 3), il6(2, 5), il6(23, 7)], '7 ng/L', 'peak-within-range', 23, '4'],
    ['no range', [il6(2, 5, { high: null })], '5 ng/L', '', 2, '1'],
    [
      'a figure before any below the limit',
      [il6(2, '<50'), il6(3, 5)],
      '5 ng/L',
      'peak-within-range',
      3,
      '1',
    ],
    [
      'all below: the highest limit',
      [il6(2, '<2'), il6(9, '<4'), il6(10, '<4')],
      '<4 ng/L, below the limit of quantification',
      'peak-within-range',
      9,
      '2',
    ],
    [
      'all below, one limit not named',
      [il6(2, '<2'), il6(9, 'BLQ')],
      'BLQ ng/L, below the limit of quantification',
      '',
      9,
      '2',
    ],
  ] as const)('SRC-PDK-124: peak: %s', (_name, measurements, value, reason, day, followed) => {
    expect(said(measurements, 'pd/peak')).toEqual([
      ['peak IL6', value, reason, day],
      ['peak-infusion IL6', followed, '', day],
    ]);
  });

  test('SRC-PDK-125: no result after the first infusion is no peak', () => {
    expect(said([il6(1, 3)], 'pd/peak')).toEqual([
      ['peak IL6', 'Not evaluable', 'no-result-after', null],
      ['peak-infusion IL6', 'Not evaluable', 'no-result-after', null],
    ]);
    const rows = [il6(1, 3), il6(9, 20)];
    const facts = pdFacts(inputFor(rows)).filter(({ rule }) => rule.startsWith('pd/peak'));
    expect(facts.map(({ inputs, refs }) => [inputs, refs.map(({ domain }) => domain)])).toEqual([
      [
        [
          { name: 'baseline', value: '3 ng/L' },
          { name: 'result, upper limit', value: '7 ng/L' },
        ],
        ['LB', 'LB'],
      ],
      [[], ['LB', 'EX']],
    ]);
  });
});
