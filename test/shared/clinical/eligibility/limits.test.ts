import { describe, expect, test } from 'vitest';
import { ageOutcome } from '../../../../shared/clinical/eligibility/ageOutcome.ts';
import { limitOutcome } from '../../../../shared/clinical/eligibility/limitOutcome.ts';
import type { Measurement } from '../../../../shared/dataset/trialData.ts';
import { criterion, lab, short, WINDOW } from '../../../builders/eligibility.ts';
import { collected, subject } from '../../../builders/trialData.ts';

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
