import { describe, expect, test } from 'vitest';
import { pdFacts } from '../../../../shared/clinical/pd/pdFacts.ts';
import { axaNk02 } from '../../../../shared/protocol/axaNk02.ts';
import { sayFactValue } from '../../../../shared/text/factText.ts';
import { depletion, inputFor, result, said } from '../../../builders/pdSubject.ts';

const B_CELLS = [
  ...[result('CD19B', -6, 84), result('CD19B', 1, 9), result('CD19B', 4, 1), result('CD19B', 8, '<1')],
  ...[result('CD19B', 15, '<1'), result('CD19B', 29, 1.5), result('CD19B', 57, 8.9), result('CD19B', 86, 13)],
];

describe('facts of B cells', () => {
  test('SRC-PDK-100: baselines, nadir and the course against each cut', () => {
    expect(said(B_CELLS, 'b-cells')).toEqual([
      ['b-cells/baseline-lymphodepletion CD19B', '84 cells/µL', '', -6],
      ['b-cells/baseline-infusion CD19B', '9 cells/µL', '', 1],
      ['b-cells/nadir CD19B', '<1 cells/µL, below the limit of quantification', '', 8],
      ['b-cells/nadir-day CD19B', 'Day 8', '', 8],
      ['b-cells/first-below CD19B|1', 'Day 8', '', 8],
      ['b-cells/duration-below CD19B|1', '7 to 25 days', 'interval', null],
      ['b-cells/recovery CD19B|1', 'Day 29', '', 29],
      ['b-cells/first-below CD19B|5', 'Day 4', '', 4],
      ['b-cells/duration-below CD19B|5', '25 to 56 days', 'interval', null],
      ['b-cells/recovery CD19B|5', 'Day 57', '', 57],
      ['b-cells/first-below CD19B|10', 'Day 1', 'already-below', 1],
      ['b-cells/duration-below CD19B|10', '56 to 85 days', 'interval', null],
      ['b-cells/recovery CD19B|10', 'Day 86', '', 86],
    ]);
  });

  test('SRC-PDK-101: every fact says what went in and its rows', () => {
    const facts = pdFacts(inputFor(B_CELLS));
    const of = (id: string) => facts.find((fact) => fact.id === id);
    const row = (index: number) => B_CELLS[index]?.ref;
    expect(of('pd/b-cells/baseline-lymphodepletion|S|CD19B')).toEqual({
      ...{ id: 'pd/b-cells/baseline-lymphodepletion|S|CD19B', rule: 'pd/b-cells/baseline-lymphodepletion' },
      ...{ area: 'pd', subjectId: 'S', about: 'CD19B', date: '2026-04-14', day: -6 },
      ...{ value: { kind: 'number', value: 84, unit: '{cells}/uL' }, clause: '', reason: null },
      inputs: [{ name: 'lymphodepletion', value: '2026-04-15' }],
      refs: [row(0), depletion.CM[0]?.ref],
    });
    const nadir = of('pd/b-cells/nadir|S|CD19B');
    expect([nadir?.inputs, nadir?.refs]).toEqual([
      [
        { name: 'results after the first infusion', value: '6' },
        { name: 'results at the nadir', value: '2' },
      ],
      [row(3)],
    ]);
    const cut = facts.filter(({ id }) => id.endsWith('CD19B|5'));
    expect(cut.map(({ clause, inputs, refs }) => [clause, inputs, refs])).toEqual([
      ['< 5 cells/µL', [], [row(2)]],
      [
        '< 5 cells/µL',
        [{ name: 'results below after the first infusion', value: '4' }],
        [1, 2, 3, 4, 5, 6, 7].map(row),
      ],
      ['>= 5 cells/µL', [{ name: 'result', value: '8.9 cells/µL' }], [row(6)]],
    ]);
  });

  test.each([
    [
      'nothing on record',
      [],
      [
        ['baseline-lymphodepletion CD19B', 'Not evaluable', 'no-result-before-lymphodepletion'],
        ['baseline-infusion CD19B', 'Not evaluable', 'no-result-before'],
        ['nadir CD19B', 'Not evaluable', 'no-result-after'],
        ['nadir-day CD19B', 'Not evaluable', 'no-result-after'],
        ['first-below CD19B|5', 'Not evaluable', 'no-result-after'],
        ['duration-below CD19B|5', 'Not evaluable', 'no-result-after'],
        ['recovery CD19B|5', 'Not evaluable', 'no-result-after'],
      ],
    ],
    [
      'on the day of lymphodepletion: not before it',
      [result('CD19B', -5, 70), result('CD19B', 8, 9)],
      [
        ['baseline-lymphodepletion CD19B', 'Not evaluable', 'no-result-before-lymphodepletion'],
        ['baseline-infusion CD19B', '70 cells/µL', ''],
        ['nadir CD19B', '9 cells/µL', ''],
        ['nadir-day CD19B', 'Day 8', ''],
        ['first-below CD19B|5', 'Not applicable', 'never-below'],
        ['duration-below CD19B|5', 'Not applicable', 'never-below'],
        ['recovery CD19B|5', 'Not applicable', 'never-below'],
      ],
    ],
    [
      'a limit of quantification above the cut',
      [result('CD19B', -6, 70), result('CD19B', 8, '<20'), result('CD19B', 15, 12)],
      [
        ['baseline-lymphodepletion CD19B', '70 cells/µL', ''],
        ['baseline-infusion CD19B', '70 cells/µL', ''],
        ['nadir CD19B', 'at most 12 cells/µL', 'higher-limit'],
        ['nadir-day CD19B', 'Not evaluable', 'higher-limit'],
        ['first-below CD19B|5', 'Not evaluable', 'never-below-unclear'],
        ['duration-below CD19B|5', 'Not evaluable', 'never-below-unclear'],
        ['recovery CD19B|5', 'Not evaluable', 'never-below-unclear'],
      ],
    ],
    [
      'unclear, then below to the end; one result in another unit',
      [
        result('CD19B', 4, '<20'),
        result('CD19B', 8, 3),
        result('CD19B', 15, 2),
        result('CD19B', 16, 2, { unit: '%' }),
      ],
      [
        ['baseline-lymphodepletion CD19B', 'Not evaluable', 'no-result-before-lymphodepletion'],
        ['baseline-infusion CD19B', 'Not evaluable', 'no-result-before'],
        ['nadir CD19B', 'at most 2 cells/µL', 'higher-limit'],
        ['nadir-day CD19B', 'Not evaluable', 'higher-limit'],
        ['first-below CD19B|5', '4 to 8 (study day)', 'earlier-unclear'],
        ['duration-below CD19B|5', 'at least 7 days', 'still-below'],
        ['recovery CD19B|5', 'Not recovered at the last result', 'still-below'],
      ],
    ],
  ] as const)('SRC-PDK-102: %s', (_name, measurements, expected) => {
    const protocol = {
      ...axaNk02,
      pd: { ...axaNk02.pd, bCellCuts: { ...axaNk02.pd.bCellCuts, value: [5] } },
    };
    const facts = pdFacts({ ...inputFor(measurements), protocol }).filter(({ rule }) =>
      rule.includes('b-cells'),
    );
    expect(
      facts.map((fact) => [
        fact.id.replace('pd/b-cells/', '').replace('|S|', ' '),
        sayFactValue('en', fact),
        fact.reason?.key.replace('fact-reason.pd.', '') ?? '',
      ]),
    ).toEqual(expected);
  });

  test('SRC-PDK-103: without a record of lymphodepletion that baseline is not evaluable', () => {
    expect(said(B_CELLS, 'baseline-lymphodepletion', { otherRows: {} })).toEqual([
      ['b-cells/baseline-lymphodepletion CD19B', 'Not evaluable', 'no-lymphodepletion', null],
    ]);
  });
});
