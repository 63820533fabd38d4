import { describe, expect, test } from 'vitest';
import { dayDate, factsOf, lab, ofRule, WHO } from '../../../builders/cellTherapy.ts';
import { collected } from '../../../builders/trialData.ts';

type Records = Parameters<typeof factsOf>[0];

const creatinine = (day: number, value: number | null, over = {}) => lab(day, 'CREAT', value, over);
const egfr = (day: number, value: number | null, over = {}) => lab(day, 'EGFR', value, over);

const stages = (records: Records) =>
  ofRule(factsOf(records), 'cell/aki').map(({ day, value, clause, reason, inputs }) => [
    day,
    value.kind === 'grade' ? [value.min, value.max, value.grade, value.scale] : value,
    clause,
    reason?.key.replace('fact-reason.cell-therapy.', '') ?? null,
    inputs.map(({ name, value: text }) => `${name}: ${text}`),
  ]);
const worst = (records: Records) =>
  ofRule(factsOf(records), 'cell/aki-worst').map(({ value, clause, reason, inputs, refs }) => [
    value.kind === 'grade' ? [value.min, value.max, value.grade] : value,
    clause,
    reason?.key.replace('fact-reason.cell-therapy.', '') ?? null,
    inputs.map(({ name, value: text }) => `${name}: ${text}`),
    refs.length,
  ]);

describe('AKI of each creatinine from the first infusion on', () => {
  test('SRC-CEL-210: earlier results are references and have no stage of their own', () => {
    expect(stages({ measurements: [creatinine(-1, 80), creatinine(1, 82), creatinine(4, 160)] })).toEqual([
      [1, [0, 0, 0, 'KDIGO AKI'], '', null, ['CREAT: 82 µmol/L', 'Reference: 80 µmol/L']],
      [4, [2, 2, 2, 'KDIGO AKI'], 'ratio-2', null, ['CREAT: 160 µmol/L', 'Reference: 80 µmol/L']],
    ]);
  });

  test('SRC-CEL-211: mg/dL is converted: 0.3 mg/dL in 48 hours', () => {
    const mg = (day: number, value: number) => creatinine(day, value, { unit: 'mg/dL', textUnit: 'mg/dL' });
    expect(stages({ measurements: [mg(1, 1), mg(2, 1.29)] })[1]?.[1]).toEqual([0, 0, 0, 'KDIGO AKI']);
    expect(stages({ measurements: [mg(1, 1), mg(2, 1.3)] })[1]?.slice(1, 3)).toEqual([
      [1, 1, 1, 'KDIGO AKI'],
      'rise-48h',
    ]);
    expect(stages({ measurements: [mg(1, 3.7), mg(2, 4)] })[1]?.[2]).toBe('creatinine-353.6');
  });

  test('SRC-CEL-212: results without number, unit or date are told, never stage 0', () => {
    const undated = creatinine(3, 90, { date: collected('2026-05') });
    expect(
      stages({
        measurements: [creatinine(1, null, { text: 'HAEMOLYSED' }), creatinine(2, 80, { unit: '' }), undated],
      }),
    ).toEqual([
      [null, { kind: 'none', none: 'ungradable' }, '', 'no-date', ['CREAT: 90 umol/L']],
      [1, { kind: 'none', none: 'ungradable' }, '', 'no-number', ['CREAT: HAEMOLYSED umol/L']],
      [2, { kind: 'none', none: 'ungradable' }, '', 'no-number', ['CREAT: 80 umol/L']],
    ]);
  });

  test('SRC-CEL-213: nothing to hold it against; a presumed baseline; dates without time', () => {
    expect(stages({ measurements: [creatinine(1, 80)] })[0]).toEqual([
      1,
      { kind: 'none', none: 'ungradable' },
      '',
      'no-reference',
      ['CREAT: 80 µmol/L'],
    ]);
    const flagged = creatinine(-10, 80, { baselineFlag: true });
    expect(stages({ measurements: [flagged, creatinine(5, 130)] })[0]?.slice(1, 4)).toEqual([
      [0, 1, 1, 'KDIGO AKI'],
      'ratio-1.5',
      'baseline-presumed',
    ]);
    expect(stages({ measurements: [creatinine(1, 100), creatinine(3, 130)] })[1]?.slice(1, 4)).toEqual([
      [0, 1, 1, 'KDIGO AKI'],
      'rise-48h',
      'time-not-known',
    ]);
  });

  test('SRC-CEL-214: times of day decide where both have one; results of a day are in order of time', () => {
    const at = (day: number, time: string, value: number) =>
      creatinine(day, value, { date: collected(`${dayDate(day)}T${time}`) });
    expect(stages({ measurements: [at(1, '08:00', 100), at(3, '08:00', 130)] })[1]?.[1]).toEqual([
      1,
      1,
      1,
      'KDIGO AKI',
    ]);
    expect(stages({ measurements: [at(1, '08:00', 100), at(3, '08:01', 130)] })[1]?.[1]).toEqual([
      0,
      0,
      0,
      'KDIGO AKI',
    ]);
    const sameDay = [at(1, '18:00', 130), at(1, '08:00', 100), creatinine(1, 99)];
    expect(stages({ measurements: sameDay }).map(([, value]) => value)).toEqual([
      { kind: 'none', none: 'ungradable' },
      [0, 0, 0, 'KDIGO AKI'],
      [1, 1, 1, 'KDIGO AKI'],
    ]);
    expect(stages({ measurements: [at(1, '10:00', 130), at(1, '09:00', 100)] })[1]?.[1]).toEqual([
      1,
      1,
      1,
      'KDIGO AKI',
    ]);
  });

  test('SRC-CEL-215: two results at one moment stay in order of the rows', () => {
    const [one, two] = [creatinine(1, 100), creatinine(1, 130)];
    expect(stages({ measurements: [two, one] }).map(([, , clause]) => clause)).toEqual(['', 'rise-48h']);
  });

  test('SRC-CEL-216: creatinine of urine and of other domains is none of these', () => {
    const urine = creatinine(2, 8000, { specimen: 'URINE' });
    const serum = [creatinine(1, 80, { specimen: 'SERUM' }), creatinine(2, 81, { specimen: 'SERUM' })];
    expect(stages({ measurements: [...serum, urine] })).toHaveLength(2);
    expect(stages({ measurements: [...serum, { ...creatinine(3, 300), domain: 'ZZ' }] })).toHaveLength(2);
  });

  test('SRC-CEL-217: eGFR of the same sample, under 18 years', () => {
    const records = (age: number, unit = 'mL/min/1.73m2') => ({
      measurements: [
        creatinine(1, 60),
        egfr(1, 90, { unit }),
        creatinine(3, 61),
        egfr(3, 34, { unit }),
        egfr(3, 36, { unit }),
      ],
      subject: { age },
    });
    expect(stages(records(17))[1]?.slice(1, 4)).toEqual([[3, 3, 3, 'KDIGO AKI'], 'child-egfr-35', null]);
    expect(stages(records(18))[1]?.[1]).toEqual([0, 0, 0, 'KDIGO AKI']);
    expect(stages(records(17, 'mL'))[1]?.[1]).toEqual([0, 0, 0, 'KDIGO AKI']);
    const apart = [creatinine(1, 60), egfr(1, 90), creatinine(3, 61), egfr(4, 34)];
    expect(stages({ measurements: apart, subject: { age: 10 } })[1]?.[1]).toEqual([0, 0, 0, 'KDIGO AKI']);
    const other = [creatinine(1, 60), egfr(1, 90), creatinine(3, 61), { ...egfr(3, 34), domain: 'ZZ' }];
    expect(stages({ measurements: other, subject: { age: 10 } })[1]?.[1]).toEqual([0, 0, 0, 'KDIGO AKI']);
    const numberless = [creatinine(1, 60), egfr(1, 90), creatinine(3, 61), egfr(3, null)];
    expect(stages({ measurements: numberless, subject: { age: 10 } })[1]?.[1]).toEqual([
      0,
      0,
      0,
      'KDIGO AKI',
    ]);
  });
});

describe('the worst stage', () => {
  test('SRC-CEL-218: of all results after the first infusion, with the rows that decided', () => {
    const measurements = [
      creatinine(-20, 80),
      creatinine(-19, 300),
      creatinine(1, 80),
      creatinine(4, 120),
      creatinine(6, 160),
      creatinine(8, 162),
    ];
    expect(worst({ measurements })).toEqual([[[2, 2, 2], 'ratio-2', null, ['Results staged: 4'], 2]]);
    expect(worst({ measurements: [creatinine(1, 80), creatinine(3, 81), creatinine(5, 82)] })).toEqual([
      [[0, 0, 0], '', null, ['Results staged: 2'], 2],
    ]);
  });

  test('SRC-CEL-219: what is only possible is told', () => {
    const measurements = [creatinine(1, 100), creatinine(3, 130)];
    expect(worst({ measurements })[0]?.slice(0, 3)).toEqual([[0, 1, 1], 'rise-48h', 'possible-only']);
  });

  test('SRC-CEL-220: no result that can be staged is not evaluable', () => {
    const none = [{ kind: 'none', none: 'not-evaluable' }, '', 'no-creatinine', ['Results staged: 0'], 0];
    expect(worst({})).toEqual([none]);
    expect(worst({ measurements: [creatinine(1, 80)] })).toEqual([none]);
    expect(worst({ measurements: [creatinine(-2, 80), creatinine(-1, 90)] })).toEqual([none]);
  });

  test('SRC-CEL-221: renal replacement after the first infusion is stage 3; before it is not acute', () => {
    const dialysis = (from: number, to: number) => [
      { PRTRT: 'HAEMODIALYSIS', PRSTDTC: dayDate(from), PRENDTC: dayDate(to) },
    ];
    expect(worst({ pr: dialysis(10, 12) })).toEqual([
      [[3, 3, 3], 'renal-replacement', null, ['Results staged: 0', `HAEMODIALYSIS: ${dayDate(10)}`], 1],
    ]);
    expect(worst({ pr: dialysis(-9, -8) })[0]?.[0]).toEqual({ kind: 'none', none: 'not-evaluable' });
    const measurements = [creatinine(1, 100), creatinine(3, 130)];
    expect(worst({ measurements, pr: dialysis(400, 401) })[0]?.slice(0, 3)).toEqual([
      [3, 3, 3],
      'renal-replacement',
      null,
    ]);
  });

  test('SRC-CEL-222: ids and names', () => {
    const row = creatinine(1, 80);
    const facts = factsOf({ measurements: [row] });
    expect(ofRule(facts, 'cell/aki').map(({ id, about, refs }) => [id, about, refs])).toEqual([
      [`cell/aki|${WHO}|${row.ref.recordId}`, 'CREAT', [row.ref]],
    ]);
    expect(ofRule(facts, 'cell/aki-worst').map(({ id, about }) => [id, about])).toEqual([
      [`cell/aki-worst|${WHO}|worst`, 'Creatinine'],
    ]);
  });
});
