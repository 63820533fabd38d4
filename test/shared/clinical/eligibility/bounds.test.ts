import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyOutcome, everyOutcome, type Outcome } from '../../../../shared/clinical/eligibility/outcome.ts';
import { holds, resultBounds, upperLimitOf } from '../../../../shared/clinical/eligibility/resultBounds.ts';
import { measurement, ref } from '../../../builders/trialData.ts';

describe('a result against a bound of 10', () => {
  const exact = (value: number) => ({ kind: 'exact', value, inclusive: true }) as const;
  const below = (value: number, inclusive = false) => ({ kind: 'below', value, inclusive }) as const;
  const above = (value: number, inclusive = false) => ({ kind: 'above', value, inclusive }) as const;

  test.each([
    // result                       <          <=         >          >=
    ['9.9', exact(9.9), ['yes', 'yes', 'no', 'no']],
    ['10', exact(10), ['no', 'yes', 'no', 'yes']],
    ['10.1', exact(10.1), ['no', 'no', 'yes', 'yes']],
    ['<9', below(9), ['yes', 'yes', 'no', 'no']],
    ['<10', below(10), ['yes', 'yes', 'no', 'no']],
    ['<=9', below(9, true), ['yes', 'yes', 'no', 'no']],
    ['<=10', below(10, true), ['unclear', 'yes', 'no', 'unclear']],
    ['<11', below(11), ['unclear', 'unclear', 'unclear', 'unclear']],
    ['>9', above(9), ['unclear', 'unclear', 'unclear', 'unclear']],
    ['>10', above(10), ['no', 'no', 'yes', 'yes']],
    ['>=10', above(10, true), ['no', 'unclear', 'unclear', 'yes']],
    ['>=11', above(11, true), ['no', 'no', 'yes', 'yes']],
    ['>11', above(11), ['no', 'no', 'yes', 'yes']],
  ] as const)('SRC-ELI-001: %s', (_name, result, expected) => {
    const operators = ['<', '<=', '>', '>='] as const;
    expect(operators.map((operator) => holds(result, operator, 10))).toEqual(expected);
  });

  test('SRC-ELI-002: noise of binary arithmetic decides nothing', () => {
    expect(holds(exact(0.1 * 3), '<=', 0.3)).toBe('yes');
    expect(holds(exact(0.1 * 3), '>', 0.3)).toBe('no');
  });

  test('SRC-ELI-003: an exact result is always decided, and > is the contrary of <=', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        (value, bound) => {
          const [more, less] = [holds(exact(value), '>', bound), holds(exact(value), '<=', bound)];
          return (more === 'yes') !== (less === 'yes');
        },
      ),
    );
  });
});

describe('what a record says in a unit', () => {
  const lab = (code: string, over: Parameters<typeof measurement>[3]) =>
    measurement('S', ['LB', code], '2026-04-10', over);
  test.each([
    [
      'a figure',
      lab('ALT', { value: 30, unit: 'U/L' }),
      'U/L',
      { kind: 'exact', value: 30, inclusive: true },
    ],
    [
      'mg/dL of bilirubin',
      lab('BILI', { value: 2, unit: 'mg/dL' }),
      'umol/L',
      { kind: 'exact', value: 34.2079157117, inclusive: true },
    ],
    [
      'mg/mmol of protein per creatinine',
      lab('UPCR', { value: 113.12, unit: 'mg/mmol' }),
      'g/g',
      { kind: 'exact', value: 1, inclusive: true },
    ],
    [
      'mg/g of protein per creatinine',
      lab('UPCR', { value: 1000, unit: 'mg/g' }),
      'g/g',
      { kind: 'exact', value: 1, inclusive: true },
    ],
    [
      'cells per microlitre',
      lab('NEUT', { value: 1000, unit: '/uL' }),
      '10*9/L',
      { kind: 'exact', value: 1, inclusive: true },
    ],
    ['another quantity', lab('ALT', { value: 30, unit: 'mg/dL' }), 'U/L', 'unit'],
    [
      'clearance that is not related to surface',
      lab('EGFR', { value: 60, unit: 'mL/min' }),
      'mL/min/{1.73_m2}',
      'unit',
    ],
    ['no unit where one is needed', lab('ALT', { value: 30, unit: '' }), 'U/L', 'unit'],
    [
      'a score without unit',
      lab('SLEDAI', { value: 8, unit: '' }),
      '',
      { kind: 'exact', value: 8, inclusive: true },
    ],
    ['a score with a unit', lab('SLEDAI', { value: 8, unit: '%' }), '', 'unit'],
    ['a word', lab('ALT', { value: null, text: 'HIGH' }), 'U/L', 'no-number'],
    [
      'below',
      lab('NEUT', { value: null, text: '<0.5', textUnit: '10^9/L' }),
      '10*9/L',
      { kind: 'below', value: 0.5, inclusive: false },
    ],
    [
      'at most',
      lab('NEUT', { value: null, text: '<= 0.5', textUnit: '10^9/L' }),
      '10*9/L',
      { kind: 'below', value: 0.5, inclusive: true },
    ],
    [
      'above, in another unit',
      lab('UPCR', { value: null, text: '>5000', textUnit: 'mg/g' }),
      'g/g',
      { kind: 'above', value: 5, inclusive: false },
    ],
    [
      'at least',
      lab('UPCR', { value: null, text: '>=5', textUnit: 'g/g' }),
      'g/g',
      { kind: 'above', value: 5, inclusive: true },
    ],
    ['below, unit unknown', lab('NEUT', { value: null, text: '<0.5', textUnit: '?' }), '10*9/L', 'unit'],
    [
      'a limit with words around it',
      lab('NEUT', { value: null, text: 'about <0.5', textUnit: '10^9/L' }),
      '10*9/L',
      'no-number',
    ],
  ] as const)('SRC-ELI-004: %s', (_name, record, unit, expected) => {
    expect(resultBounds(record, unit)).toEqual(expected);
  });

  test.each([
    ['as recorded', { high: 40, unit: 'U/L' }, 40],
    ['none', { high: null, unit: 'U/L' }, null],
    ['zero is none', { high: 0, unit: 'U/L' }, null],
    ['in a unit that does not convert', { high: 40, unit: 'mg/dL' }, null],
  ])('SRC-ELI-005: upper limit: %s', (_name, over, expected) => {
    expect(upperLimitOf(lab('ALT', over), 'U/L')).toBe(expected);
  });
});

describe('several outcomes', () => {
  const of = (outcome: Outcome['outcome'], name: string): Outcome => ({
    ...{ outcome, reason: null, clause: name, date: null, inputs: [{ name, value: '1' }], refs: [ref('LB')] },
  });
  const [yes, no, open] = [of('met', 'yes'), of('not-met', 'no'), of('not-evaluable', 'open')];

  test.each([
    ['all met', [yes, yes], 'met', 'yes'],
    ['one not met decides', [yes, open, no], 'not-met', 'no'],
    ['one open before one met', [yes, open], 'not-evaluable', 'open'],
    ['one open after one not met', [no, open], 'not-met', 'no'],
  ] as const)('SRC-ELI-006: every: %s', (_name, [first, ...rest], outcome, clause) => {
    const found = everyOutcome([first, ...rest]);
    expect([found.outcome, found.clause]).toEqual([outcome, clause]);
    expect(found.inputs).toEqual([first, ...rest].flatMap(({ inputs }) => inputs));
    expect(found.refs).toEqual([first, ...rest].flatMap(({ refs }) => refs));
  });

  test.each([
    ['one met is enough, with its own rows', [no, yes, open], 'met', 'yes', 1],
    ['none met, one open', [no, open], 'not-evaluable', 'open', 2],
    ['none met', [no, no], 'not-met', 'no', 2],
  ] as const)('SRC-ELI-007: any: %s', (_name, [first, ...rest], outcome, clause, rows) => {
    const found = anyOutcome([first, ...rest]);
    expect([found.outcome, found.clause, found.refs.length, found.inputs.length]).toEqual([
      outcome,
      clause,
      rows,
      rows,
    ]);
  });
});
