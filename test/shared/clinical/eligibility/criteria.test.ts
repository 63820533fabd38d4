import { describe, expect, test } from 'vitest';
import { ageOutcome } from '../../../../shared/clinical/eligibility/ageOutcome.ts';
import { biopsyOutcome, monthsBefore } from '../../../../shared/clinical/eligibility/biopsyOutcome.ts';
import { limitOutcome } from '../../../../shared/clinical/eligibility/limitOutcome.ts';
import { lupusClasses } from '../../../../shared/clinical/eligibility/lupusClass.ts';
import type { Outcome } from '../../../../shared/clinical/eligibility/outcome.ts';
import { isPositive, positiveOutcome } from '../../../../shared/clinical/eligibility/positiveOutcome.ts';
import {
  otherRecorded,
  recordedOutcome,
  roleOfCode,
  speaksAgainst,
} from '../../../../shared/clinical/eligibility/recordedOutcome.ts';
import type { Screening } from '../../../../shared/clinical/eligibility/screeningWindow.ts';
import type { Measurement, TrialData } from '../../../../shared/dataset/trialData.ts';
import { axaNk02 } from '../../../../shared/protocol/axaNk02.ts';
import type { Criterion } from '../../../../shared/protocol/eligibility.ts';
import { collected, iso, measurement, ref, subject } from '../../../builders/trialData.ts';

const WINDOW: Extract<Screening, { kind: 'window' }> = {
  ...{ kind: 'window', first: iso('2026-03-04'), last: iso('2026-04-14'), basis: 'enrolment', refs: [] },
};
const criterion = (id: string): Criterion => {
  const found = axaNk02.eligibility.criteria.value.find((one) => one.id === id);
  if (found === undefined) throw new Error(`No criterion ${id}`);
  return found;
};
const lab = (
  code: string,
  value: number | string,
  unit: string,
  over: Partial<Measurement> = {},
): Measurement =>
  measurement('S', [code === 'SLEDAI' ? 'QS' : 'LB', code], '2026-04-10', {
    ...{ value: typeof value === 'number' ? value : null, text: String(value), unit, textUnit: unit },
    ...{ low: null, high: null, ...over },
  });
/** Outcome and reason. */
const short = ({ outcome, reason }: Outcome) => [
  outcome,
  reason?.key.replace('fact-reason.eligibility.', '') ?? '',
];

describe('age', () => {
  test.each([
    [4, 'not-met'],
    [4.99, 'not-met'],
    [5, 'met'],
    [17, 'met'],
    [35, 'met'],
    [35.01, 'not-met'],
    [36, 'not-met'],
  ])('SRC-ELI-020: %s years: %s', (age, expected) => {
    const one = subject('S', { age });
    expect(ageOutcome(one, { from: 5, to: 35 })).toEqual({
      ...{ outcome: expected, reason: null, clause: '5-35 years', date: null },
      ...{ inputs: [{ name: 'age', value: `${age} years` }], refs: [one.ref] },
    });
  });

  test('SRC-ELI-021: no age, no demographics', () => {
    const one = subject('S', { age: null });
    const found = ageOutcome(one, { from: 5, to: 35 });
    expect([...short(found), found.refs, found.clause]).toEqual([
      'not-evaluable',
      'no-age',
      [one.ref],
      '5-35 years',
    ]);
    expect([
      ...short(ageOutcome(null, { from: 5, to: 35 })),
      ageOutcome(null, { from: 5, to: 35 }).refs,
    ]).toEqual([...['not-evaluable', 'no-age', []]]);
  });
});

describe('results within a bound, each at and beside its cut', () => {
  const outcomeOf = (id: string, records: readonly Measurement[]) => {
    const one = criterion(id);
    if (one.kind !== 'limit') throw new Error(`${id} is no limit`);
    return limitOutcome(records, WINDOW, one.rule);
  };

  test.each([
    [
      'INCL06',
      'SLEDAI',
      '',
      [
        [7, 'not-met'],
        [8, 'met'],
        [9, 'met'],
      ],
    ],
    [
      'EXCL01',
      'EGFR',
      'mL/min/1.73m2',
      [
        [44.9, 'not-met'],
        [45, 'not-met'],
        [45.1, 'met'],
      ],
    ],
    [
      'EXCL03',
      'CREAT',
      'umol/L',
      [
        [219.9, 'met'],
        [220, 'met'],
        [220.1, 'not-met'],
      ],
    ],
    [
      'EXCL05',
      'BILI',
      'umol/L',
      [
        [33.9, 'met'],
        [34, 'met'],
        [34.1, 'not-met'],
      ],
    ],
    [
      'EXCL06',
      'NEUT',
      '10^9/L',
      [
        [0.99, 'not-met'],
        [1, 'met'],
        [1.01, 'met'],
      ],
    ],
    [
      'EXCL07',
      'PLAT',
      '10^9/L',
      [
        [49, 'not-met'],
        [50, 'met'],
        [51, 'met'],
      ],
    ],
    [
      'EXCL08',
      'HGB',
      'g/L',
      [
        [79, 'not-met'],
        [80, 'met'],
        [81, 'met'],
      ],
    ],
  ] as const)('SRC-ELI-022: %s (%s)', (id, code, unit, table) => {
    for (const [value, expected] of table) {
      expect([value, outcomeOf(id, [lab(code, value, unit)]).outcome]).toEqual([value, expected]);
    }
  });

  const liver = (ast: number, alt: number, bili: number): readonly Measurement[] => [
    ...[lab('AST', ast, 'U/L', { high: 35 }), lab('ALT', alt, 'U/L', { high: 40 })],
    lab('BILI', bili, 'umol/L', { high: 23 }),
  ];
  test.each([
    ['all under 3 × ULN', liver(104.9, 119.9, 68.9), 'met', 'met'],
    ['AST at 3 × ULN', liver(105, 20, 10), 'not-met', 'met'],
    ['ALT at 3 × ULN', liver(20, 120, 10), 'not-met', 'met'],
    ['bilirubin at 3 × ULN', liver(20, 20, 69), 'not-met', 'met'],
    ['ALT at 5 × ULN: only the stricter rule binds', liver(20, 200, 10), 'not-met', 'met'],
    ['ALT just above 5 × ULN: both', liver(20, 200.1, 10), 'not-met', 'not-met'],
    ['AST just above 5 × ULN: both', liver(175.1, 20, 10), 'not-met', 'not-met'],
    ['AST missing', liver(20, 20, 10).slice(1), 'not-evaluable', 'not-evaluable'],
    ['AST missing, ALT at 3 × ULN', liver(20, 120, 10).slice(1), 'not-met', 'not-evaluable'],
  ])('SRC-ELI-023: %s', (_name, records, three, five) => {
    expect([outcomeOf('EXCL02', records).outcome, outcomeOf('EXCL04', records).outcome]).toEqual([
      three,
      five,
    ]);
  });

  test('SRC-ELI-024: 3 × ULN is free of noise: 3 × 0.1 is 0.3', () => {
    const records = liver(20, 20, 10).map((one) => ({ ...one, high: 0.1, value: 0.3 }));
    expect(outcomeOf('EXCL02', records).outcome).toBe('not-met');
  });

  test('SRC-ELI-025: what went in: figures, upper limits, rows, clause and date', () => {
    const records = liver(20, 120, 10);
    const found = outcomeOf('EXCL04', records);
    expect(found).toEqual({
      ...{ outcome: 'met', reason: null, clause: '<= 5 × ULN', date: '2026-04-10' },
      inputs: [
        ...[
          { name: 'ALT', value: '120 U/L' },
          { name: 'ULN ALT', value: '40 U/L' },
        ],
        ...[
          { name: 'AST', value: '20 U/L' },
          { name: 'ULN AST', value: '35 U/L' },
        ],
      ],
      refs: [records[1]?.ref, records[0]?.ref],
    });
    const one = outcomeOf('EXCL08', [lab('HGB', '>90', 'g/L', { high: 150 })]);
    expect([one.outcome, one.clause, one.inputs]).toEqual([
      ...['met', '>= 80 g/L', [{ name: 'haemoglobin', value: '>90 g/L' }]],
    ]);
    const score = outcomeOf('INCL06', [lab('SLEDAI', 8, '')]);
    expect([score.clause, score.inputs]).toEqual(['>= 8', [{ name: 'SLEDAI-2K', value: '8' }]]);
  });

  const day = (date: string, value: number) => lab('PLAT', value, '10^9/L', { date: collected(date) });
  test.each([
    ['no result', [], 'not-evaluable', 'no-result'],
    ['only after lymphodepletion', [day('2026-04-19', 200)], 'not-evaluable', 'outside-screening'],
    [
      'a fall after lymphodepletion does not count',
      [day('2026-04-10', 200), day('2026-04-19', 20)],
      'met',
      '',
    ],
    [
      'nor does what is flagged as baseline there',
      [day('2026-04-10', 200), { ...day('2026-04-20', 20), baselineFlag: true }],
      'met',
      '',
    ],
    [
      'the last in screening counts, not the best',
      [day('2026-04-06', 200), day('2026-04-14', 49)],
      'not-met',
      '',
    ],
    ['two of one time: the worse', [day('2026-04-14', 200), day('2026-04-14', 49)], 'not-met', ''],
    ['unit unknown', [lab('PLAT', 200, '')], 'not-evaluable', 'unit'],
    ['a word', [lab('PLAT', 'CLUMPED', '10^9/L')], 'not-evaluable', 'no-number'],
    ['below a limit that decides', [lab('PLAT', '<50', '10^9/L')], 'not-met', ''],
    ['below a limit that does not', [lab('PLAT', '<100', '10^9/L')], 'not-evaluable', 'limit-undecided'],
    ['undated, says the same', [day('2026-04-10', 200), day('2026-04', 100)], 'met', ''],
    [
      'undated, says otherwise',
      [day('2026-04-10', 200), day('2026-04', 49)],
      'not-evaluable',
      'partial-date',
    ],
    ['only undated', [day('2026-04', 200)], 'not-evaluable', 'partial-date'],
  ] as const)('SRC-ELI-026: %s', (_name, records, outcome, reason) => {
    const found = outcomeOf('EXCL07', records);
    expect(short(found)).toEqual([outcome, reason]);
    if (reason !== '') expect(found.reason?.params).toEqual({ test: 'platelets' });
    expect(found.clause).toBe('>= 50 10⁹/L');
  });

  test('SRC-ELI-027: no upper limit', () => {
    const found = outcomeOf(
      'EXCL02',
      liver(20, 20, 10).map((one) => ({ ...one, high: null })),
    );
    expect(short(found)).toEqual(['not-evaluable', 'no-upper-limit']);
    expect(found.inputs).toEqual([
      ...[
        { name: 'AST', value: '20 U/L' },
        { name: 'ALT', value: '20 U/L' },
      ],
      { name: 'bilirubin', value: '10 µmol/L' },
    ]);
  });

  test('SRC-ELI-028: an undated result that says otherwise is among the rows', () => {
    const records = [day('2026-04-10', 200), day('2026-04', 49)];
    expect(outcomeOf('EXCL07', records).refs).toEqual(records.map((one) => one.ref));
    expect(outcomeOf('EXCL07', [day('2026-04', 200)]).refs.length).toBe(1);
    expect(outcomeOf('EXCL07', [day('2026-04', 200)]).date).toBeNull();
  });

  test('SRC-ELI-029: a rule without a quantity is a fault of the protocol', () => {
    expect(() =>
      limitOutcome([], WINDOW, { quantities: [], operator: '<', bound: 1, times: 'none' }),
    ).toThrow('A rule of eligibility names no quantity');
  });
});

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

describe('classes of lupus nephritis', () => {
  test.each([
    ['Lupus nephritis class IV', ['IV']],
    ['LN Class III + V', ['III', 'V']],
    ['ISN/RPS class IV/V', ['IV', 'V']],
    ['Class IV-S (A/C)', ['IV']],
    ['狼疮性肾炎 IV+V 型', ['IV', 'V']],
    ['CLASS II', ['II']],
    ['Class VI', ['VI']],
    ['class IV, class IV', ['IV']],
    ['ISN RPS 2003: III', ['III']],
    ['LN III', ['III']],
    ['Phase III trial', []],
    ['IV infusion', []],
    ['Class unknown', []],
    ['', []],
  ])('SRC-ELI-033: %s', (text, expected) => {
    expect(lupusClasses(text)).toEqual(expected);
  });
});

describe('renal biopsy', () => {
  const rule = { months: 24, classes: ['III', 'IV'] };
  const outcome = (
    entries: readonly (readonly [string, string, string])[],
    {
      consent = '2026-04-01',
      measurements = [],
    }: { consent?: string; measurements?: readonly Measurement[] } = {},
  ) => {
    const otherRows: TrialData['otherRows'] = Object.fromEntries(
      ['PR', 'MH'].map((domain) => [
        domain,
        entries
          .filter(([own]) => own === domain)
          .map(([, text, date]) => ({
            ref: ref(domain),
            values: { [domain === 'PR' ? 'PRTRT' : 'MHTERM']: text, [`${domain}STDTC`]: date },
          })),
      ]),
    );
    return biopsyOutcome(
      { otherRows, measurements, subject: subject('S', { consent: collected(consent) }) },
      rule,
    );
  };

  test.each([
    ['none on record', [], 'not-evaluable', 'recorded-elsewhere'],
    ['class IV, 24 months before to the day', [['MH', 'Renal biopsy class IV', '2024-04-01']], 'met', ''],
    ['a day older', [['MH', 'Renal biopsy class IV', '2024-03-31']], 'not-met', ''],
    ['class III + V', [['PR', 'KIDNEY BIOPSY, CLASS III+V', '2025-06-01']], 'met', ''],
    ['class V alone', [['PR', 'KIDNEY BIOPSY, CLASS V', '2025-06-01']], 'not-met', ''],
    ['class not recorded', [['PR', 'Renal biopsy', '2025-06-01']], 'not-evaluable', 'biopsy-class'],
    ['class not recorded, too old', [['PR', 'Renal biopsy', '2020-06-01']], 'not-met', ''],
    ['a month that may be in time', [['PR', 'Renal biopsy class IV', '2024-04']], 'met', ''],
    [
      'a year that may be too old',
      [['PR', 'Renal biopsy class IV', '2024']],
      'not-evaluable',
      'biopsy-undated',
    ],
    ['a month that is too old', [['PR', 'Renal biopsy class IV', '2024-03']], 'not-met', ''],
    ['no date', [['PR', 'Renal biopsy class IV', '']], 'not-evaluable', 'biopsy-undated'],
    [
      'of another organ',
      [['PR', 'Liver biopsy class IV', '2025-06-01']],
      'not-evaluable',
      'recorded-elsewhere',
    ],
    [
      'a disease, no biopsy',
      [['MH', 'Lupus nephritis class IV', '2025-06-01']],
      'not-evaluable',
      'recorded-elsewhere',
    ],
    ['in Chinese', [['MH', '肾活检 IV 型', '2025-06-01']], 'met', ''],
    [
      'two: the one that serves best',
      [
        ['PR', 'Renal biopsy class II', '2025-06-01'],
        ['PR', 'Renal biopsy class IV', '2025-09-01'],
      ],
      'met',
      '',
    ],
    [
      'two: neither serves, one is open',
      [
        ['PR', 'Renal biopsy class II', '2025-06-01'],
        ['PR', 'Renal biopsy', '2025-09-01'],
      ],
      'not-evaluable',
      'biopsy-class',
    ],
  ] as const)('SRC-ELI-034: %s', (_name, entries, expected, reason) => {
    expect(short(outcome(entries))).toEqual([expected, reason]);
  });

  test('SRC-ELI-035: without a complete date of consent the months cannot be counted, the class can', () => {
    expect(short(outcome([['PR', 'Renal biopsy class IV', '2025-06-01']], { consent: '2026-04' }))).toEqual([
      ...['not-evaluable', 'no-consent'],
    ]);
    expect(short(outcome([['PR', 'Renal biopsy class V', '2025-06-01']], { consent: '' }))).toEqual([
      'not-met',
      '',
    ]);
  });

  test('SRC-ELI-036: findings speak too; what went in is named', () => {
    const fa = (over: Partial<Measurement>) =>
      measurement('S', ['FA', 'LNCLASS'], '2025-06-01', {
        test: 'ISN/RPS Class',
        value: null,
        text: 'CLASS IV',
        specimen: 'KIDNEY BIOPSY',
        ...over,
      });
    const one = fa({});
    const found = outcome([], { measurements: [one] });
    expect(found).toEqual({
      ...{ outcome: 'met', reason: null, clause: 'class III or IV, <= 24 months', date: '2025-06-01' },
      inputs: [
        { name: 'biopsy', value: '2025-06-01' },
        { name: 'class', value: 'IV' },
      ],
      refs: [one.ref],
    });
    expect(outcome([], { measurements: [fa({ domain: 'MI' })] }).outcome).toBe('met');
    expect(outcome([], { measurements: [fa({ domain: 'LB' })] }).outcome).toBe('not-evaluable');
    const undated = outcome([], { measurements: [fa({ date: collected('') })] });
    expect([undated.date, undated.inputs[0]?.value]).toEqual([null, '']);
    expect(outcome([]).clause).toBe('class III or IV, <= 24 months');
    expect(outcome([]).refs).toEqual([]);
    expect(outcome([['MH', 'Renal biopsy class III + V', '2025-06']]).inputs).toEqual([
      { name: 'biopsy', value: '2025-06' },
      { name: 'class', value: 'III + V' },
    ]);
  });

  test.each([
    ['2026-04-01', 24, '2024-04-01'],
    ['2026-01-15', 1, '2025-12-15'],
    ['2026-03-31', 1, '2026-02-28'],
    ['2024-03-31', 1, '2024-02-29'],
    ['2026-03-30', 1, '2026-02-28'],
    ['2026-05-31', 1, '2026-04-30'],
    ['2026-12-31', 12, '2025-12-31'],
    ['2026-12-01', 11, '2026-01-01'],
    ['2026-12-01', 12, '2025-12-01'],
  ])('SRC-ELI-037: %s less %s months is %s', (date, months, expected) => {
    expect(monthsBefore(iso(date), months)).toBe(expected);
  });
});

describe('recorded by the investigator', () => {
  test.each([
    ['Y', 'exclusion', true],
    ['N', 'exclusion', false],
    ['Y', 'inclusion', false],
    ['N', 'inclusion', true],
    [' yes ', 'exclusion', true],
    ['No', 'exclusion', false],
    ['是', 'exclusion', true],
    ['否', 'inclusion', true],
    ['U', 'exclusion', null],
    ['UNKNOWN', 'inclusion', null],
    ['YN', 'exclusion', null],
    ['', 'exclusion', null],
  ] as const)('SRC-ELI-038: "%s" to an %s', (text, role, expected) => {
    expect(speaksAgainst(text, role)).toBe(expected);
  });

  test.each([
    ['INCL01', 'inclusion'],
    ['in01', 'inclusion'],
    ['I1', 'inclusion'],
    ['EXCL01', 'exclusion'],
    ['E4', 'exclusion'],
    ['IE01', null],
    ['CRIT1', null],
    ['XEX1', null],
    ['XI1', null],
  ])('SRC-ELI-039: code %s', (code, expected) => {
    expect(roleOfCode(code)).toBe(expected);
  });

  const ie = (testCode: string, text: string, test = 'Dialysis') =>
    measurement('S', ['IE', testCode], '2026-04-10', { value: null, text, test });
  const rule = {
    role: 'exclusion',
    tests: [{ domain: 'QS', testCode: 'DIAL' }],
    words: ['DIALYSIS'],
  } as const;
  const inclusion = { ...rule, role: 'inclusion' } as const;
  const qs = (text: string) =>
    measurement('S', ['QS', 'dial'], '2026-04-10', { value: null, text, test: 'On it?' });

  test.each([
    ['no row', rule, [], 'not-evaluable', 'recorded-elsewhere', 0],
    ['exclusion: yes', rule, [ie('EXCL14', 'Y')], 'not-met', '', 1],
    ['exclusion: no', rule, [ie('EXCL14', 'N')], 'met', '', 1],
    ['exclusion: unknown', rule, [ie('EXCL14', 'UNKNOWN')], 'not-evaluable', 'recorded-unknown', 1],
    ['no and yes', rule, [ie('EXCL14', 'N'), ie('EXCL14', 'Y')], 'not-met', '', 2],
    ['no and unknown', rule, [ie('EXCL14', 'N'), ie('EXCL14', 'U')], 'not-evaluable', 'recorded-unknown', 2],
    ['a word within a text', rule, [ie('EXCL14', 'Y', 'Is on chronic dialysis now')], 'not-met', '', 1],
    ['another text', rule, [ie('EXCL14', 'Y', 'Malignancy')], 'not-evaluable', 'recorded-elsewhere', 0],
    [
      'an inclusion with the same word is another criterion',
      rule,
      [ie('INCL05', 'N')],
      'not-evaluable',
      'recorded-elsewhere',
      0,
    ],
    ['inclusion: no', inclusion, [ie('INCL05', 'N')], 'not-met', '', 1],
    ['inclusion: yes', inclusion, [ie('INCL05', 'Y')], 'met', '', 1],
    ['code that does not tell: against counts', rule, [ie('CRIT9', 'Y')], 'not-met', '', 1],
    [
      'code that does not tell: the contrary is not sure',
      rule,
      [ie('CRIT9', 'N')],
      'not-evaluable',
      'recorded-unknown',
      1,
    ],
    ['by code, elsewhere', rule, [qs('N')], 'met', '', 1],
    ['by code, against', rule, [qs('Y')], 'not-met', '', 1],
    [
      'the word outside IE is not asked',
      rule,
      [{ ...qs('Y'), testCode: 'X', test: 'Dialysis' }],
      'not-evaluable',
      'recorded-elsewhere',
      0,
    ],
    [
      'the code in another domain is another test',
      rule,
      [{ ...qs('Y'), domain: 'FA' }],
      'not-evaluable',
      'recorded-elsewhere',
      0,
    ],
  ] as const)('SRC-ELI-040: %s', (_name, one, records, outcome, reason, rows) => {
    const found = recordedOutcome(records, one);
    expect([...short(found), found.refs.length]).toEqual([outcome, reason, rows]);
    expect([found.inputs, found.clause]).toEqual([
      rows === 0 ? [] : records.map(({ test: name, text: value }) => ({ name, value })),
      '',
    ]);
  });

  test.each([
    ['an exclusion of no criterion', [ie('EXCL30', 'Y', 'Cannot attend')], 1],
    ['answered no', [ie('EXCL30', 'N', 'Cannot attend')], 0],
    ['an inclusion of no criterion', [ie('INCL30', 'N', 'Can attend')], 1],
    ['answered yes', [ie('INCL30', 'Y', 'Can attend')], 0],
    ['answer that says neither', [ie('INCL30', '?', 'Can attend')], 1],
    ['code that does not tell', [ie('CRIT9', 'N', 'Cannot attend')], 1],
    ['of a criterion of the protocol', [ie('EXCL14', 'Y')], 0],
    ['of another domain', [{ ...ie('EXCL30', 'Y', 'Cannot attend'), domain: 'QS' }], 0],
  ])('SRC-ELI-041: further rows: %s', (_name, records, n) => {
    expect(otherRecorded(records, axaNk02.eligibility.criteria.value).length).toBe(n);
  });
});
