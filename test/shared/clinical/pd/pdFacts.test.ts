import { describe, expect, test } from 'vitest';
import { PD_RULES, pdFacts } from '../../../../shared/clinical/pd/pdFacts.ts';
import type { Measurement, TrialData } from '../../../../shared/dataset/trialData.ts';
import { Fact } from '../../../../shared/facts/fact.ts';
import { axaNk02 } from '../../../../shared/protocol/axaNk02.ts';
import { sayFactReason, sayFactValue } from '../../../../shared/text/factText.ts';
import { inputOf } from '../../../builders/subjectInput.ts';
import { infusion, measurement, onDay, ref, subject } from '../../../builders/trialData.ts';

const FIRST = '2026-04-20';
const UNITS: { readonly [code: string]: string } = {
  CD19B: 'cells/uL',
  CARCOPY: 'copies/ug gDNA',
  CARNK: 'cells/uL',
  DSDNA: 'IU/mL',
  IL6: 'pg/mL',
  CRP: 'mg/L',
};
const DOMAINS: { readonly [code: string]: string } = { CD19B: 'CP', CARNK: 'CP', CARCOPY: 'PC' };

/** A result on a study day, at 08:00 unless another time is given. */
const result = (
  code: string,
  day: number,
  value: number | string,
  over: Partial<Measurement> & { readonly time?: string } = {},
): Measurement => {
  const { time = '08:00', ...rest } = over;
  const unit = UNITS[code] ?? 'g/L';
  const below = typeof value === 'string';
  return measurement('S', [DOMAINS[code] ?? 'LB', code], `${onDay(FIRST, day)}T${time}`, {
    ...{ value: below ? null : value, text: String(value), unit, textUnit: unit, belowLimit: below },
    ...{ low: null, high: null, ...rest },
  });
};

const depletion = {
  CM: [{ ref: ref('CM'), values: { USUBJID: 'S', CMCAT: 'LYMPHODEPLETION', CMSTDTC: '2026-04-15' } }],
};

const inputFor = (measurements: readonly Measurement[], over: Partial<TrialData> = {}) =>
  inputOf({
    subjects: [subject('S')],
    infusions: [1, 8, 15, 22].map((day, index) =>
      infusion('S', `${onDay(FIRST, day)}T10:00`, { number: index + 1 }),
    ),
    measurements,
    otherRows: depletion,
    ...over,
  });

/** rule and key → value in words, reason key (with its parameters), day. */
const said = (measurements: readonly Measurement[], wanted: string, over: Partial<TrialData> = {}) =>
  pdFacts(inputFor(measurements, over))
    .filter(({ id }) => id.includes(wanted))
    .map((fact) => [
      fact.id.replace('pd/', '').replace('|S|', ' '),
      sayFactValue('en', fact),
      fact.reason?.key.replace('fact-reason.pd.', '') ?? '',
      fact.day,
    ]);

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
      ['b-cells/nadir-day CD19B', '8 (study day)', '', 8],
      ['b-cells/first-below CD19B|1', '8 (study day)', '', 8],
      ['b-cells/duration-below CD19B|1', '7 to 25 days', 'interval', null],
      ['b-cells/recovery CD19B|1', '29 (study day)', '', 29],
      ['b-cells/first-below CD19B|5', '4 (study day)', '', 4],
      ['b-cells/duration-below CD19B|5', '25 to 56 days', 'interval', null],
      ['b-cells/recovery CD19B|5', '57 (study day)', '', 57],
      ['b-cells/first-below CD19B|10', '1 (study day)', 'already-below', 1],
      ['b-cells/duration-below CD19B|10', '56 to 85 days', 'interval', null],
      ['b-cells/recovery CD19B|10', '86 (study day)', '', 86],
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
        ['nadir-day CD19B', '8 (study day)', ''],
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

const COPIES = [
  ...[
    result('CARCOPY', 1, '<50'),
    result('CARCOPY', 2, 100, { time: '10:00' }),
    result('CARCOPY', 3, 60, { time: '10:00' }),
  ],
  ...[result('CARCOPY', 8, 40, { time: '09:00' }), result('CARCOPY', 9, 90, { time: '10:00' })],
  ...[result('CARCOPY', 15, '<50'), result('CARCOPY', 16, '<50'), result('CARCOPY', 22, '<50')],
  ...[
    result('CARCOPY', 23, 100, { time: '10:00' }),
    result('CARCOPY', 24, 60, { time: '10:00' }),
    result('CARCOPY', 57, '<50', { time: '10:00' }),
  ],
];

describe('facts of kinetics', () => {
  test('SRC-PDK-110: per infusion: peak, times and areas, with what limits them', () => {
    expect(said(COPIES, 'CARCOPY')).toEqual([
      ['kinetics/cmax CARCOPY|1', '100 copies/µg gDNA', '', 2],
      ['kinetics/tmax CARCOPY|1', '1 days', '', 2],
      ['kinetics/tlast CARCOPY|1', 'at least 2 days', 'until-next', 3],
      ['kinetics/auc-end CARCOPY|1', 'Not evaluable', 'next-infusion', null],
      ['kinetics/auc-last CARCOPY|1', '130 copies/µg gDNA·d', '', null],
      ['kinetics/cmax CARCOPY|2', '90 copies/µg gDNA', 'carry-over', 9],
      ['kinetics/tmax CARCOPY|2', '1 days', '', 9],
      ['kinetics/tlast CARCOPY|2', 'at least 1 days', 'until-next', 9],
      ['kinetics/auc-end CARCOPY|2', 'Not evaluable', 'too-few-points', null],
      ['kinetics/auc-last CARCOPY|2', 'Not evaluable', 'too-few-points', null],
      [
        'kinetics/cmax CARCOPY|3',
        '<50 copies/µg gDNA, below the limit of quantification',
        'all-below-limit',
        16,
      ],
      ['kinetics/tmax CARCOPY|3', 'Not applicable', 'all-below-limit', null],
      ['kinetics/tlast CARCOPY|3', 'Not applicable', 'all-below-limit', null],
      ['kinetics/auc-end CARCOPY|3', 'Not evaluable', 'all-below-limit', null],
      ['kinetics/auc-last CARCOPY|3', 'Not evaluable', 'all-below-limit', null],
      ['kinetics/cmax CARCOPY|4', '100 copies/µg gDNA', '', 23],
      ['kinetics/tmax CARCOPY|4', '1 days', '', 23],
      ['kinetics/tlast CARCOPY|4', '2 days', '', 24],
      // 130 to day 2; then 26 of 33 days from 60 to 0 or to 50.
      ['kinetics/auc-end CARCOPY|4', '1075.45 to 1587.58 copies/µg gDNA·d', 'tail-below-limit', null],
      ['kinetics/auc-last CARCOPY|4', '130 copies/µg gDNA·d', '', null],
    ]);
  });

  test('SRC-PDK-111: the reasons name their figures, the facts their rows and the infusion', () => {
    const facts = pdFacts(inputFor(COPIES));
    const of = (id: string) => facts.find((fact) => fact.id === `pd/kinetics/${id}`);
    const spoken = (id: string) => sayFactReason('en', of(id) ?? { reason: null });
    expect(spoken('auc-end|S|CARCOPY|1')).toBe(
      'The next infusion came 7 days later, before 28 days were over.',
    );
    expect(spoken('cmax|S|CARCOPY|2')).toBe(
      'Holds what was left of the former infusion: 40 copies/µg gDNA before this one.',
    );
    expect(spoken('auc-end|S|CARCOPY|2')).toContain('fewer than 3');
    const rows = COPIES.map((one) => one.ref);
    const { infusions } = inputFor(COPIES);
    const area = of('auc-last|S|CARCOPY|1');
    expect([area?.about, area?.clause, area?.inputs.map(({ name, value }) => `${name}: ${value}`)]).toEqual([
      'CARCOPY, infusion 1',
      'linear',
      ['infusion: 2026-04-20', 'at the start: <50 copies/µg gDNA'],
    ]);
    expect(area?.refs.map(({ recordId }) => recordId)).toEqual([
      ...rows.slice(0, 3).map(({ recordId }) => recordId),
      expect.any(Number),
    ]);
    expect([area?.refs.at(-1)?.domain, infusions.length]).toEqual(['EX', 4]);
    const cmax = of('cmax|S|CARCOPY|1');
    expect([cmax?.inputs, cmax?.refs[0]]).toEqual([
      [
        { name: 'infusion', value: '2026-04-20' },
        { name: 'samples', value: '2' },
      ],
      rows[1],
    ]);
    expect(of('tlast|S|CARCOPY|4')?.inputs).toEqual([
      { name: 'infusion', value: '2026-05-11' },
      { name: 'result', value: '60 copies/µg gDNA' },
    ]);
  });

  test('SRC-PDK-112: nothing sampled is said for each infusion; an assumed start is said', () => {
    expect(said([], 'CARNK|1')).toEqual(
      ['cmax', 'tmax', 'tlast', 'auc-end', 'auc-last'].map((rule) => [
        ...[`kinetics/${rule} CARNK|1`, 'Not evaluable', 'no-sample', null],
      ]),
    );
    const bare = [result('CARNK', 2, 10, { time: '10:00' }), result('CARNK', 3, 6, { time: '10:00' })];
    expect(said(bare, 'auc-last|S|CARNK|1')).toEqual([
      ['kinetics/auc-last CARNK|1', '13 cells/µL·d', 'start-assumed', null],
    ]);
    const later = [result('CARNK', 23, 10), result('CARNK', 24, 6)];
    expect(said(later, 'CARNK|4').map(([rule, value, reason]) => [rule, value, reason])).toEqual([
      ['kinetics/cmax CARNK|4', '10 cells/µL', ''],
      ['kinetics/tmax CARNK|4', '0.916667 days', ''],
      ['kinetics/tlast CARNK|4', 'at least 1.91667 days', 'until-last'],
      ['kinetics/auc-end CARNK|4', 'Not evaluable', 'no-pre-dose'],
      ['kinetics/auc-last CARNK|4', 'Not evaluable', 'no-pre-dose'],
    ]);
    const short = [result('CARNK', 22, '<1'), ...later];
    expect(said(short, 'auc-end|S|CARNK|4')).toEqual([
      ['kinetics/auc-end CARNK|4', 'Not evaluable', 'not-followed', null],
    ]);
    expect(said([...bare, result('CARNK', 4, 2, { unit: '%' })], 'tmax|S|CARNK|1')).toEqual([
      ['kinetics/tmax CARNK|1', '1 days', 'left-out', 2],
    ]);
  });
});

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

describe('all facts', () => {
  const measurements = [...B_CELLS, ...COPIES, c3(-6, 0.5), c3(29, 0.6), igg(29, 9), result('CRP', 2, 5)];
  const facts = pdFacts(inputFor(measurements));

  test('SRC-PDK-130: each obeys the contract, has an id of its own and a rule of the catalogue', () => {
    const rules = new Set(PD_RULES.map(({ id }) => id));
    for (const fact of facts) {
      expect(Fact.parse(fact)).toEqual(fact);
      expect(rules.has(fact.rule)).toBe(true);
      expect(fact.id.startsWith(`${fact.rule}|S|`)).toBe(true);
    }
    expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
    expect(new Set(PD_RULES.map(({ id }) => id)).size).toBe(PD_RULES.length);
  });

  test('SRC-PDK-131: the order of the rows does not matter', () => {
    expect(pdFacts(inputFor([...measurements].reverse())).map(({ id, value }) => [id, value])).toEqual(
      facts.map(({ id, value }) => [id, value]),
    );
  });

  test('SRC-PDK-132: nobody who was not dosed has any; without a certain first infusion one says so', () => {
    expect(pdFacts(inputFor(measurements, { infusions: [] }))).toEqual([]);
    const unsure = pdFacts({ ...inputFor(measurements), firstInfusion: null });
    expect(
      unsure.map(({ id, value, reason, day, refs }) => [id, value, reason?.key, day, refs.length]),
    ).toEqual([
      [
        'pd/b-cells/nadir|S|CD19B',
        { kind: 'none', none: 'not-evaluable' },
        'fact-reason.pd.no-first-infusion',
        null,
        4,
      ],
    ]);
  });
});
