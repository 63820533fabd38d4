import { describe, expect, test } from 'vitest';
import { dayDate, factsOf, item, ofRule, vital, WHO } from '../../../builders/cellTherapy.ts';
import { adverseEvent, collected } from '../../../builders/trialData.ts';

type Records = Parameters<typeof factsOf>[0];

const findings = (records: Records) =>
  ofRule(factsOf(records), 'cell/check').map(({ day, about, value, reason }) => [
    day,
    about.replace('ASTCT ', ''),
    value.kind === 'code' ? value.code : value,
    reason?.params,
  ]);

const drug = (day: number, name: string, over: Record<string, string> = {}) => ({
  CMTRT: name,
  CMCAT: 'TREATMENT OF ADVERSE EVENT',
  CMSTDTC: dayDate(day),
  CMENDTC: dayDate(day),
  ...over,
});

describe('entered CRS against the record of the day', () => {
  test('SRC-CEL-170: grade 0 on a day with fever, and grade 1 with low pressure', () => {
    expect(findings({ measurements: [item(2, 'CRSGRADE', 0), vital(2, 'TEMP', 39)] })).toEqual([
      [2, 'CRS', 'entered-below-minimum', { entered: 0, minimum: 1, terms: '' }],
    ]);
    const low = [item(2, 'CRSGRADE', 1), vital(2, 'TEMP', 39), vital(2, 'SYSBP', 84)];
    expect(findings({ measurements: low, cm: [drug(2, 'SODIUM CHLORIDE 0.9%')] })).toEqual([
      [2, 'CRS', 'entered-below-minimum', { entered: 1, minimum: 2, terms: '' }],
    ]);
  });

  test('SRC-CEL-171: what agrees is no finding', () => {
    expect(findings({ measurements: [item(2, 'CRSGRADE', 1), vital(2, 'TEMP', 38)] })).toEqual([]);
    expect(findings({ measurements: [item(2, 'CRSGRADE', 0), vital(2, 'TEMP', 37.9)] })).toEqual([]);
    const higher = [item(2, 'CRSGRADE', 3), vital(2, 'TEMP', 38), vital(2, 'SYSBP', 80)];
    expect(findings({ measurements: higher })).toEqual([]);
  });

  test('SRC-CEL-172: with another cause on record the attribution is to be confirmed', () => {
    const pneumonia = adverseEvent(WHO, dayDate(2), {
      preferredTerm: '',
      term: 'Pneumonia',
      systemOrganClass: 'INFECTIONS AND INFESTATIONS',
      end: collected(dayDate(2)),
    });
    const measurements = [2, 3].flatMap((day) => [item(day, 'CRSGRADE', 0), vital(day, 'TEMP', 39)]);
    expect(findings({ measurements, adverseEvents: [pneumonia] })).toEqual([
      [2, 'CRS', 'other-cause-to-confirm', { entered: 0, minimum: 1, terms: 'Pneumonia' }],
      [3, 'CRS', 'entered-below-minimum', { entered: 0, minimum: 1, terms: '' }],
    ]);
  });

  test('SRC-CEL-173: fever on a due day without a grade', () => {
    expect(findings({ measurements: [vital(29, 'TEMP', 38), vital(30, 'TEMP', 38)] })).toEqual([
      [29, 'CRS', 'fever-not-assessed', {}],
    ]);
    expect(findings({ measurements: [vital(1, 'TEMP', 38)] })).toEqual([
      [1, 'CRS', 'fever-not-assessed', {}],
    ]);
    expect(findings({ measurements: [vital(2, 'TEMP', 37)] })).toEqual([]);
    expect(findings({ measurements: [vital(-1, 'TEMP', 38), item(-1, 'CRSGRADE', 0)] })).toEqual([]);
  });

  test('SRC-CEL-174: a grade without fever, or from 2 without hypotension or hypoxia, on record', () => {
    expect(findings({ measurements: [item(2, 'CRSGRADE', 1), vital(2, 'TEMP', 37)] })).toEqual([
      [2, 'CRS', 'no-fever-on-record', { entered: 1 }],
    ]);
    expect(findings({ measurements: [item(2, 'CRSGRADE', 2), vital(2, 'TEMP', 39)] })).toEqual([
      [2, 'CRS', 'no-sign-on-record', { entered: 2 }],
    ]);
    expect(findings({ measurements: [item(2, 'CRSGRADE', 4)] })).toEqual([
      [2, 'CRS', 'no-fever-on-record', { entered: 4 }],
      [2, 'CRS', 'no-sign-on-record', { entered: 4 }],
    ]);
    expect(findings({ measurements: [item(2, 'CRSGRADE', 5), vital(2, 'TEMP', 39)] })).toEqual([]);
    const hypoxia = [item(2, 'CRSGRADE', 2), vital(2, 'TEMP', 39), vital(2, 'OXYSAT', 90)];
    expect(findings({ measurements: hypoxia })).toEqual([]);
  });

  test('SRC-CEL-175: treatment since the fever stands for fever', () => {
    const measurements = [
      item(2, 'CRSGRADE', 1),
      vital(2, 'TEMP', 39),
      item(3, 'CRSGRADE', 1),
      vital(3, 'TEMP', 37),
    ];
    expect(findings({ measurements, cm: [drug(2, 'PARACETAMOL')] })).toEqual([]);
    expect(findings({ measurements })).toEqual([[3, 'CRS', 'no-fever-on-record', { entered: 1 }]]);
  });

  test('SRC-CEL-176: treatment for CRS on a day of grade 0', () => {
    const cm = [
      drug(2, 'TOCILIZUMAB', { CMINDC: 'Cytokine release syndrome' }),
      drug(2, 'OXYGEN', { CMINDC: 'PNEUMONIA' }),
    ];
    expect(findings({ measurements: [item(2, 'CRSGRADE', 0), vital(2, 'TEMP', 37)], cm })).toEqual([
      [2, 'CRS', 'treatment-without-grade', { drugs: 'TOCILIZUMAB' }],
    ]);
    const graded = [item(2, 'CRSGRADE', 1), vital(2, 'TEMP', 39)];
    expect(findings({ measurements: graded, cm: cm.slice(0, 1) })).toEqual([]);
  });

  test('SRC-CEL-177: two grades of a day that differ, and what is no grade', () => {
    const two = [item(2, 'CRSGRADE', 0), item(2, 'CRSGRADE', 1), vital(2, 'TEMP', 38)];
    expect(findings({ measurements: two })).toEqual([[2, 'CRS', 'two-grades', { entered: 1 }]]);
    expect(findings({ measurements: [item(2, 'CRSGRADE', 0), item(2, 'CRSGRADE', 0)] })).toEqual([]);
    expect(findings({ measurements: [item(2, 'CRSGRADE', 7), vital(2, 'TEMP', 39)] })).toEqual([
      [2, 'CRS', 'not-a-grade', {}],
    ]);
    expect(findings({ measurements: [item(2, 'ICANSGR', 7)] })).toEqual([[2, 'ICANS', 'not-a-grade', {}]]);
    expect(findings({ measurements: [item(2, 'ICANSGR', 0), item(2, 'ICANSGR', 2)] })).toEqual([
      [2, 'ICANS', 'two-grades', { entered: 2 }],
    ]);
  });
});

describe('entered ICANS against the scores of the day', () => {
  test.each([
    [10, 0, false],
    [9, 0, true],
    [9, 1, false],
    [8, 0, true],
    [6, 1, true],
    [6, 2, false],
  ])('SRC-CEL-178: ICE %i with entered grade %i: a finding is %s', (score, grade, found) => {
    const measurements = [item(2, 'ICE', score), item(2, 'ICANSGR', grade)];
    const minimum = score === 6 ? 2 : score === 10 ? 0 : 1;
    expect(findings({ measurements })).toEqual(
      found ? [[2, 'ICANS', 'icans-below-score', { entered: grade, minimum }]] : [],
    );
  });

  test('SRC-CEL-179: ICE used in a child of 8 years; CAPD in an adult; a score outside its scale', () => {
    const measurements = [item(2, 'ICE', 10), item(2, 'ICANSGR', 0)];
    expect(findings({ measurements, subject: { age: 8 } })).toEqual([[2, 'ICANS', 'wrong-instrument', {}]]);
    expect(findings({ measurements: [item(2, 'CAPD', 0)] })).toEqual([[2, 'ICANS', 'wrong-instrument', {}]]);
    expect(findings({ measurements: [item(2, 'ICE', 11)] })).toEqual([
      [2, 'ICANS', 'score-out-of-range', {}],
    ]);
    expect(findings({ measurements: [item(2, 'ICE', 10)], subject: { age: null } })).toEqual([]);
  });

  test('SRC-CEL-180: a seizure counts beside a wrong instrument', () => {
    const measurements = [item(2, 'ICE', 10), item(2, 'ICSEIZ', 'RESOLVES RAPIDLY'), item(2, 'ICANSGR', 1)];
    expect(findings({ measurements, subject: { age: 8 } })).toEqual([
      [2, 'ICANS', 'wrong-instrument', {}],
      [2, 'ICANS', 'icans-below-score', { entered: 1, minimum: 3 }],
    ]);
  });

  test('SRC-CEL-181: the rows behind a finding, each once, and an id of its own', () => {
    const measurements = [item(2, 'CRSGRADE', 0), vital(2, 'TEMP', 39)];
    const [fact] = ofRule(factsOf({ measurements }), 'cell/check');
    expect(fact).toMatchObject({
      id: `cell/check|${WHO}|${dayDate(2)}|crs|entered-below-minimum|0`,
      reason: { key: 'fact-reason.cell-therapy.check.entered-below-minimum' },
      refs: measurements.map(({ ref }) => ref),
    });
    const bare = [item(2, 'CRSGRADE', 2), vital(2, 'TEMP', 37)];
    expect(ofRule(factsOf({ measurements: bare }), 'cell/check')[0]?.refs).toEqual(
      bare.map(({ ref }) => ref),
    );
    const cm = [drug(2, 'TOCILIZUMAB', { CMINDC: 'CYTOKINE RELEASE SYNDROME' })];
    expect(
      ofRule(factsOf({ measurements: [item(2, 'CRSGRADE', 0)], cm }), 'cell/check')[0]?.refs.map(
        ({ domain }) => domain,
      ),
    ).toEqual(['FA', 'CM']);
    const icans = [item(2, 'ICE', 8), item(2, 'ICANSGR', 0)];
    expect(
      ofRule(factsOf({ measurements: icans }), 'cell/check')[0]?.refs.map(({ domain }) => domain),
    ).toEqual(['FA', 'QS']);
    const two = [item(2, 'CRSGRADE', 0), item(2, 'CRSGRADE', 1), vital(2, 'TEMP', 38)];
    expect(ofRule(factsOf({ measurements: two }), 'cell/check')[0]?.refs).toHaveLength(2);
    expect(ofRule(factsOf({ measurements: [vital(2, 'TEMP', 38)] }), 'cell/check')[0]?.refs).toHaveLength(1);
    expect(ofRule(factsOf({ measurements: [item(2, 'ICE', 11)] }), 'cell/check')[0]?.refs).toHaveLength(1);
  });
});
