import { describe, expect, test } from 'vitest';
import { ageAt, egfrSeries, egfrSubject } from '../../../../shared/clinical/kidney/egfrSeries.ts';
import type { Measurement } from '../../../../shared/dataset/trialData.ts';
import type { SubjectInput } from '../../../../shared/facts/subjectInput.ts';
import { axaNk02 } from '../../../../shared/protocol/axaNk02.ts';
import { creatinine, FIRST, height, ID, subjectInput } from '../../../builders/renal.ts';
import { collected, iso, subject } from '../../../builders/trialData.ts';

const inputOf = (
  who: { age?: number | null; sex?: string; consent?: string },
  ...measurements: readonly Measurement[]
): SubjectInput =>
  subjectInput({
    subject: subject(ID, {
      age: who.age === undefined ? 30 : who.age,
      sex: who.sex ?? 'F',
      consent: collected(who.consent ?? '2026-04-01'),
    }),
    measurements,
  });

/** eGFR of the creatinines, or the name of the reason. */
const values = (input: SubjectInput): (number | string)[] =>
  egfrSeries(input, egfrSubject(input)).map(({ amount }) =>
    amount.kind === 'exact'
      ? Math.round(amount.value * 1000) / 1000
      : amount.kind === 'none'
        ? amount.reason.key.replace('fact-reason.kidney.', '')
        : 'below',
  );

test('SRC-REN-090: the age at a sample is that of DM plus the time since consent; before consent that of DM', () => {
  const who = { ageAtBaseline: 11, ageDate: iso('2026-04-01') };
  expect(ageAt(who, iso('2026-04-01'))).toBe(11);
  expect(ageAt(who, iso('2026-03-01'))).toBe(11);
  expect(ageAt(who, iso('2027-04-01'))).toBe(11 + 365 / 365.25);
  expect(ageAt({ ageAtBaseline: 11, ageDate: null }, iso('2027-04-01'))).toBe(11);
  expect(ageAt({ ageAtBaseline: null, ageDate: null }, iso('2027-04-01'))).toBeNull();
});

test('SRC-REN-091: age counts from consent, and from the first infusion where consent has no date', () => {
  expect(egfrSubject(inputOf({})).ageDate).toBe('2026-04-01');
  expect(egfrSubject(inputOf({ consent: '2026-04' })).ageDate).toBe(FIRST);
  expect(egfrSubject(subjectInput({ subject: null }))).toEqual({
    sex: null,
    ageAtBaseline: null,
    ageDate: FIRST,
    equation: null,
    heights: [],
  });
});

describe('one equation for the whole trial', () => {
  // 70.72 µmol/L are 0.7999846 mg/dL.
  test('SRC-REN-092: a boy of 11 keeps U25, and its factor goes on with his age', () => {
    const input = inputOf(
      { age: 11, sex: 'M', consent: '2026-04-01' },
      height('2026-04-01', 150),
      creatinine('2026-04-02', 70.72),
      creatinine('2027-04-02', 70.72),
      creatinine('2029-04-02', 70.72),
    );
    expect(values(input)).toEqual([72.548, 73.133, 79.868]);
    expect(egfrSubject(input).equation).toBe('ckid-u25');
  });

  test('SRC-REN-093: a woman of 25 keeps U25 beyond 26 years; one of 26 has CKD-EPI and needs no height', () => {
    const samples = [creatinine('2026-05-02', 70.72), creatinine('2028-05-02', 70.72)];
    expect(values(inputOf({ age: 25 }, height('2026-04-01', 160), ...samples))).toEqual([82.802, 82.802]);
    expect(values(inputOf({ age: 26 }, ...samples))).toEqual([104.096, 102.808]);
  });

  test('SRC-REN-094: the protocol may choose Schwartz', () => {
    const equations = {
      ...axaNk02.kidney.equations,
      value: [{ upToAge: 18, equation: 'bedside-schwartz' as const }],
    };
    const protocol = { ...axaNk02, kidney: { ...axaNk02.kidney, equations } };
    const input = {
      ...inputOf({ age: 10 }, height('2026-04-01', 150), creatinine('2026-05-02', 70.72)),
      protocol,
    };
    expect(values(input)).toEqual([77.439]);
  });
});

describe('why there is no eGFR', () => {
  const sample = creatinine('2026-05-02', 70.72);
  const tall = height('2026-04-01', 150);

  test.each([
    ['sex U', inputOf({ sex: 'U' }, sample), 'no-sex'],
    ['no age', inputOf({ age: null }, sample), 'no-age'],
    ['under one year', inputOf({ age: 0 }, tall, sample), 'too-young'],
    ['no DM', subjectInput({ subject: null, measurements: [sample] }), 'no-sex'],
    ['no height', inputOf({ age: 12 }, sample), 'no-height'],
    ['height measured later', inputOf({ age: 12 }, height('2026-05-03', 150), sample), 'no-height'],
    ['no number', inputOf({}, creatinine('2026-05-02', 'CLOTTED')), 'no-number'],
    ['below the limit', inputOf({}, creatinine('2026-05-02', '<5')), 'no-number'],
    ['zero', inputOf({}, creatinine('2026-05-02', 0)), 'no-number'],
    ['unit unknown', inputOf({}, creatinine('2026-05-02', 70, { unit: 'x' })), 'unit'],
    ['no complete date', inputOf({}, creatinine('2026-05', 70)), 'no-date'],
  ] as const)('SRC-REN-095: %s', (_, input, reason) => {
    expect(values(input)).toEqual([reason]);
  });

  test('SRC-REN-096: creatinine in urine is not among them', () => {
    expect(values(inputOf({}, creatinine('2026-05-02', 9000, { specimen: 'URINE' })))).toEqual([]);
  });
});

test('SRC-REN-097: the last height on or before the sample counts; an old one is said under 18 years', () => {
  const series = (age: number, date: string) => {
    const input = inputOf(
      { age, consent: '' },
      height('2026-04-01', 150),
      height('2026-05-02', 152),
      creatinine(date, 70.72),
    );
    const [first] = egfrSeries(input, egfrSubject(input));
    return [
      first?.inputs.find(({ name }) => name === 'height')?.value,
      first?.remark?.key.replace('fact-reason.kidney.', '') ?? '',
    ];
  };
  expect(series(12, '2026-05-01')).toEqual(['150 cm', '']);
  expect(series(12, '2026-05-02')).toEqual(['152 cm', '']);
  // 182 days after 2 May is 31 October.
  expect(series(12, '2026-10-31')).toEqual(['152 cm', '']);
  expect(series(12, '2026-11-01')).toEqual(['152 cm', 'height-old']);
  expect(series(18, '2026-11-01')).toEqual(['152 cm', '']);
});

test('SRC-REN-098: figures and rows that went in are named', () => {
  const [tall, sample] = [height('2026-04-01', 150), creatinine('2026-04-02', 70.72)];
  const input = inputOf({ age: 12, sex: 'M' }, tall, sample);
  const [first] = egfrSeries(input, egfrSubject(input));
  expect(first?.inputs).toEqual([
    { name: 'CREAT', value: '70.72 umol/L' },
    { name: 'creatinine', value: '0.79998464 mg/dL' },
    { name: 'age', value: '12.00 years' },
    { name: 'sex', value: 'male' },
    { name: 'height', value: '150 cm' },
  ]);
  expect(first?.refs).toEqual([sample.ref, tall.ref]);
  const adult = inputOf({ age: 40 }, tall, sample);
  const [own] = egfrSeries(adult, egfrSubject(adult));
  expect(own?.refs).toEqual([sample.ref]);
  expect(own?.remark).toBeNull();
  const without = inputOf({ sex: 'U' }, creatinine('2026-04-02', 'CLOTTED', { unit: '' }));
  expect(egfrSeries(without, egfrSubject(without))[0]?.inputs).toEqual([{ name: 'CREAT', value: 'CLOTTED' }]);
});

test('SRC-REN-099: results come by date, of one day by record', () => {
  const [late, early, second] = [
    creatinine('2026-06-01', 60),
    creatinine('2026-05-01', 61),
    creatinine('2026-05-01', 62),
  ];
  const input = inputOf({}, late, second, early);
  expect(egfrSeries(input, egfrSubject(input)).map(({ measurement }) => measurement.value)).toEqual([
    61, 62, 60,
  ]);
});
