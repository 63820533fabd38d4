import { describe, expect, test } from 'vitest';
import { FIRST, factsOf, ofRule, vital, WHO } from '../../../builders/cellTherapy.ts';

const flag = (rule: string, code: string, value: number | null, age: number | null = 30, over = {}) => {
  const [fact] = ofRule(
    factsOf({ measurements: [vital(1, code, value, over)], subject: { age } }),
    `cell/${rule}`,
  );
  return fact?.value.kind === 'yes-no' ? fact.value.value : fact?.reason?.key.split('.').at(-1);
};

describe('vital signs, one fact per record', () => {
  test.each([
    ['fever', 'TEMP', 37.9, 30, false],
    ['fever', 'TEMP', 38, 30, true],
    ['fever', 'TEMP', 38.1, 30, true],
    ['fever', 'TEMP', 38, null, true],
    ['hypotension', 'SYSBP', 90, 30, false],
    ['hypotension', 'SYSBP', 89, 30, true],
    ['hypotension', 'SYSBP', 86, 8, false],
    ['hypotension', 'SYSBP', 85, 8, true],
    ['tachycardia', 'HR', 100, 30, false],
    ['tachycardia', 'HR', 101, 30, true],
    ['tachycardia', 'PULSE', 101, 30, true],
    ['tachycardia', 'HR', 118, 8, false],
    ['tachycardia', 'HR', 119, 8, true],
    ['tachypnoea', 'RESP', 20, 30, false],
    ['tachypnoea', 'RESP', 21, 30, true],
    ['tachypnoea', 'RESP', 25, 8, false],
    ['low-oxygen', 'OXYSAT', 92, 30, false],
    ['low-oxygen', 'OXYSAT', 91.9, 30, true],
    ['low-oxygen', 'SPO2', 91, null, true],
  ])('SRC-CEL-120: %s by %s %f at %s years: %s', (rule, code, value, age, expected) => {
    const unit = { OXYSAT: '%', SPO2: '%', PULSE: 'beats/min' }[code];
    expect(flag(rule, code, value, age, unit === undefined ? {} : { unit, textUnit: unit })).toBe(expected);
  });

  test('SRC-CEL-121: degrees Fahrenheit are converted', () => {
    expect(flag('fever', 'TEMP', 100.4, 30, { unit: 'F', textUnit: 'F' })).toBe(true);
    expect(flag('fever', 'TEMP', 100.3, 30, { unit: 'F', textUnit: 'F' })).toBe(false);
  });

  test('SRC-CEL-122: no number, no unit or no age is not evaluable, with its reason', () => {
    expect(flag('fever', 'TEMP', null, 30, { text: 'REFUSED' })).toBe('no-number');
    expect(flag('fever', 'TEMP', 38, 30, { unit: '' })).toBe('no-number');
    expect(flag('hypotension', 'SYSBP', 80, null)).toBe('no-age-limit');
    expect(flag('hypotension', 'SYSBP', null, null)).toBe('no-number');
  });

  test('SRC-CEL-123: the whole fact', () => {
    const row = vital(2, 'SYSBP', 84, { test: 'Systolic Blood Pressure' });
    expect(ofRule(factsOf({ measurements: [row], subject: { age: 8 } }), 'cell/hypotension')).toEqual([
      {
        id: `cell/hypotension|${WHO}|${row.ref.recordId}`,
        rule: 'cell/hypotension',
        area: 'cell-therapy',
        subjectId: WHO,
        about: 'SYSBP',
        date: '2026-05-05',
        day: 2,
        value: { kind: 'yes-no', value: true },
        clause: '< 86 mmHg',
        reason: null,
        inputs: [
          { name: 'Systolic Blood Pressure', value: '84 mmHg' },
          { name: 'Age', value: '8 years' },
        ],
        refs: [row.ref],
      },
    ]);
  });

  test('SRC-CEL-124: what was read without a number stands as reported; a row without DM has no age', () => {
    const row = vital(1, 'SYSBP', null, { test: 'Pressure', text: 'REFUSED' });
    const [fact] = ofRule(factsOf({ measurements: [row], over: { subject: null } }), 'cell/hypotension');
    expect(fact).toMatchObject({
      clause: '',
      value: { kind: 'none', none: 'not-evaluable' },
      inputs: [{ name: 'Pressure', value: 'REFUSED mmHg' }],
    });
    const low = ofRule(
      factsOf({ measurements: [vital(1, 'SYSBP', 80)], subject: { age: null } }),
      'cell/hypotension',
    );
    expect(low[0]?.inputs).toEqual([{ name: 'SYSBP', value: '80 mmHg' }]);
  });

  test('SRC-CEL-125: each sign has its clause; other domains and tests have none', () => {
    const facts = factsOf({
      measurements: [
        vital(1, 'TEMP', 38),
        vital(1, 'HR', 101),
        vital(1, 'RESP', 21),
        vital(1, 'OXYSAT', 91),
        vital(1, 'DIABP', 40),
        { ...vital(1, 'TEMP', 39), domain: 'LB' },
      ],
    });
    expect(
      ['fever', 'tachycardia', 'tachypnoea', 'low-oxygen'].map((rule) =>
        ofRule(facts, `cell/${rule}`).map(({ clause, day }) => [clause, day]),
      ),
    ).toEqual([[['≥ 38 °C', 1]], [['> 100 /min', 1]], [['> 20 /min', 1]], [['< 92 %', 1]]]);
    expect(FIRST).toBe('2026-05-04');
  });
});
