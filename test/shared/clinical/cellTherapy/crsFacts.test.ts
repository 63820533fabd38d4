import { describe, expect, test } from 'vitest';
import { dayDate, factsOf, item, ofRule, vital, WHO } from '../../../builders/cellTherapy.ts';
import { adverseEvent } from '../../../builders/trialData.ts';

type Records = Parameters<typeof factsOf>[0];

const drug = (day: number, name: string, over: Record<string, string | number> = {}) => ({
  CMTRT: name,
  CMCAT: 'TREATMENT OF ADVERSE EVENT',
  CMSTDTC: dayDate(day),
  CMENDTC: dayDate(day),
  ...over,
});
const oxygen = (day: number, litres: number) => drug(day, 'OXYGEN', { CMDOSE: litres, CMDOSU: 'L/min' });

const infection = (from: number, to: number) =>
  adverseEvent(WHO, dayDate(from), {
    term: 'Lobar pneumonia',
    preferredTerm: 'Pneumonia',
    systemOrganClass: 'Infections and infestations',
    end: { kind: 'complete', date: dayDate(to), text: dayDate(to) },
  });

/** [least grade, reason] of each day that has a minimum. */
const minima = (records: Records) =>
  ofRule(factsOf(records), 'cell/crs-minimum').map(({ day, value, reason }) => [
    day,
    value.kind === 'interval' && value.high === null ? value.low : value,
    reason?.key.replace('fact-reason.cell-therapy.', ''),
  ]);

describe('the least CRS grade that vital signs and treatments allow', () => {
  test.each([
    ['no fever', [vital(2, 'TEMP', 37.9), vital(2, 'SYSBP', 120)], [], 0, 'minimum-only'],
    ['fever', [vital(2, 'TEMP', 38)], [], 1, 'minimum-only'],
    ['fever, low pressure', [vital(2, 'TEMP', 38), vital(2, 'SYSBP', 89)], [], 2, 'minimum-only'],
    ['fever, low oxygen', [vital(2, 'TEMP', 38), vital(2, 'OXYSAT', 91)], [], 2, 'minimum-only'],
    ['fever, 6 L/min', [vital(2, 'TEMP', 38)], [oxygen(2, 6)], 2, 'minimum-only'],
    ['fever, 6.5 L/min', [vital(2, 'TEMP', 38)], [oxygen(2, 6.5)], 3, 'minimum-only'],
    ['fever, ventilation', [vital(2, 'TEMP', 38)], [oxygen(2, 6.5), drug(2, 'CPAP')], 4, 'minimum-only'],
    ['fever, one vasopressor', [vital(2, 'TEMP', 38)], [drug(2, 'NOREPINEPHRINE')], 3, 'minimum-only'],
    [
      'fever, the same vasopressor twice',
      [vital(2, 'TEMP', 38)],
      [drug(2, 'NOREPINEPHRINE'), drug(2, 'NOREPINEPHRINE')],
      3,
      'minimum-only',
    ],
    [
      'fever, a vasopressor and vasopressin',
      [vital(2, 'TEMP', 38)],
      [drug(2, 'NOREPINEPHRINE'), drug(2, 'VASOPRESSIN')],
      3,
      'minimum-only',
    ],
    [
      'fever, two vasopressors',
      [vital(2, 'TEMP', 38)],
      [drug(2, 'NOREPINEPHRINE'), drug(2, 'DOPAMINE')],
      4,
      'minimum-only',
    ],
    [
      'low pressure without fever',
      [vital(2, 'TEMP', 37), vital(2, 'SYSBP', 80)],
      [],
      0,
      'signs-without-fever',
    ],
    ['oxygen without fever', [vital(2, 'TEMP', 37)], [oxygen(2, 3)], 0, 'signs-without-fever'],
    ['vasopressor of another day', [vital(2, 'TEMP', 38)], [drug(3, 'DOPAMINE')], 1, 'minimum-only'],
    [
      'vasopressor as background',
      [vital(2, 'TEMP', 38)],
      [drug(2, 'DOPAMINE', { CMCAT: 'BACKGROUND THERAPY' })],
      1,
      'minimum-only',
    ],
    [
      'vasopressor that may have been given',
      [vital(2, 'TEMP', 38)],
      [drug(1, 'DOPAMINE', { CMENDTC: '' })],
      1,
      'minimum-only',
    ],
  ] as const)('SRC-CEL-130: %s', (_, measurements, cm, low, reason) => {
    expect(minima({ measurements, cm })).toEqual([[2, low, reason]]);
  });

  test.each([
    ['antipyretic', 'PARACETAMOL', 2],
    ['anticytokine', 'TOCILIZUMAB', 2],
    ['steroid', 'DEXAMETHASONE', 2],
    ['neither', 'FILGRASTIM', 0],
  ])('SRC-CEL-131: after fever and %s, low pressure without fever counts', (_, name, low) => {
    const measurements = [vital(2, 'TEMP', 39), vital(3, 'TEMP', 37), vital(3, 'SYSBP', 80)];
    expect(minima({ measurements, cm: [drug(2, name)] })[1]?.[1]).toBe(low);
  });

  test.each([
    // fever on day 2; treatment; low pressure without fever
    ['treated before the fever', 1, 3, 0],
    ['treated the day after the fever', 3, 3, 2],
    ['three days after the fever', 2, 5, 2],
    ['four days after the fever', 2, 6, 0],
    ['treated only later', 4, 3, 0],
  ])('SRC-CEL-132: %s', (_, treatedOn, lowOn, low) => {
    const measurements = [vital(2, 'TEMP', 39), vital(lowOn, 'TEMP', 37), vital(lowOn, 'SYSBP', 80)];
    expect(minima({ measurements, cm: [drug(treatedOn, 'PARACETAMOL')] }).at(-1)).toEqual([
      lowOn,
      low,
      low === 0 ? 'signs-without-fever' : 'minimum-only',
    ]);
  });

  test('SRC-CEL-133: an entered grade stands for fever, and a background steroid does not treat CRS', () => {
    const measurements = [item(2, 'CRSGRADE', 1), vital(3, 'SYSBP', 80)];
    expect(minima({ measurements, cm: [drug(2, 'PARACETAMOL')] })).toEqual([[3, 2, 'minimum-only']]);
    expect(
      minima({ measurements: [item(2, 'CRSGRADE', 0), vital(3, 'SYSBP', 80)], cm: [drug(2, 'PARACETAMOL')] }),
    ).toEqual([[3, 0, 'signs-without-fever']]);
    const background = drug(2, 'PREDNISONE', { CMCAT: 'BACKGROUND THERAPY' });
    expect(minima({ measurements, cm: [background] })).toEqual([[3, 0, 'signs-without-fever']]);
  });

  test('SRC-CEL-134: another cause on record leaves the grade to the clinician and says what it would be', () => {
    const measurements = [4, 5, 6, 7].flatMap((day) => [vital(day, 'TEMP', 39), vital(day, 'OXYSAT', 90)]);
    const records = { measurements, adverseEvents: [infection(5, 6)], cm: [oxygen(5, 3)] };
    expect(minima(records)).toEqual([
      [4, 2, 'minimum-only'],
      [5, 0, 'other-cause'],
      [6, 0, 'other-cause'],
      [7, 2, 'minimum-only'],
    ]);
    const [, fact] = ofRule(factsOf(records), 'cell/crs-minimum');
    expect(fact).toMatchObject({
      about: 'ASTCT CRS',
      clause: 'low-flow',
      reason: { params: { terms: 'Pneumonia', grade: 2 } },
      inputs: [
        { name: 'TEMP', value: '39 C' },
        { name: 'OXYSAT', value: '90 %' },
        { name: 'Treatment', value: 'OXYGEN' },
        { name: 'Other cause', value: 'Pneumonia' },
      ],
    });
    expect(fact?.refs.map(({ domain }) => domain)).toEqual(['VS', 'VS', 'CM', 'AE']);
  });

  test('SRC-CEL-135: an event that explains nothing, or has no sign to explain, changes nothing', () => {
    const quiet = { measurements: [vital(5, 'TEMP', 37)], adverseEvents: [infection(5, 6)] };
    expect(minima(quiet)).toEqual([[5, 0, 'minimum-only']]);
    const nausea = adverseEvent(WHO, dayDate(5), {
      preferredTerm: 'Nausea',
      systemOrganClass: 'Gastrointestinal disorders',
    });
    expect(minima({ measurements: [vital(5, 'TEMP', 39)], adverseEvents: [nausea] })).toEqual([
      [5, 1, 'minimum-only'],
    ]);
    const crs = adverseEvent(WHO, dayDate(5), {
      preferredTerm: 'Cytokine release syndrome',
      systemOrganClass: 'Infections and infestations',
    });
    expect(minima({ measurements: [vital(5, 'TEMP', 39)], adverseEvents: [crs] })).toEqual([
      [5, 1, 'minimum-only'],
    ]);
  });

  test.each([
    ['INFUSION RELATED REACTION', ''],
    ['', 'Sepsis'],
    ['', 'febrile neutropenia '],
  ])('SRC-CEL-136: "%s" or "%s" may explain fever by its term, coded or not', (preferredTerm, term) => {
    const event = adverseEvent(WHO, dayDate(5), { preferredTerm, term, systemOrganClass: '' });
    expect(minima({ measurements: [vital(5, 'TEMP', 39)], adverseEvents: [event] })).toEqual([
      [5, 0, 'other-cause'],
    ]);
  });

  test('SRC-CEL-137: clause, inputs and rows of a plain minimum', () => {
    const records = {
      measurements: [vital(2, 'TEMP', 39), vital(2, 'SYSBP', 84), vital(2, 'HR', 120), vital(3, 'TEMP', 36)],
      cm: [drug(2, 'TOCILIZUMAB', { CMINDC: 'CYTOKINE RELEASE SYNDROME' }), oxygen(2, 2)],
    };
    const [fact, quiet] = ofRule(factsOf(records), 'cell/crs-minimum');
    expect(fact).toMatchObject({
      date: dayDate(2),
      clause: 'no-vasopressor; low-flow',
      inputs: [
        { name: 'TEMP', value: '39 C' },
        { name: 'SYSBP', value: '84 mmHg' },
        { name: 'Treatment', value: 'TOCILIZUMAB (CYTOKINE RELEASE SYNDROME)' },
        { name: 'Treatment', value: 'OXYGEN' },
      ],
    });
    expect(fact?.refs).toHaveLength(4);
    expect(quiet?.refs.map(({ domain }) => domain)).toEqual(['VS']);
    expect(quiet?.inputs).toEqual([]);
  });
});

describe('CRS from a daily assessment with its domains on record', () => {
  const derived = (records: Records) =>
    ofRule(factsOf(records), 'cell/crs-derived').map(({ value, reason }) => [
      value.kind === 'grade' ? [value.min, value.max, value.grade] : value,
      reason?.key.replace('fact-reason.cell-therapy.', ''),
    ]);
  const domains = (hypotension: string, hypoxia: string) => [
    item(2, 'CRSHYPOT', hypotension),
    item(2, 'CRSHYPOX', hypoxia),
  ];
  const none = [{ CMTRT: 'ACICLOVIR' }];

  test.each([
    ['NONE', 'NONE', 1],
    ['NO VASOPRESSOR', 'NONE', 2],
    ['One vasopressor ', 'NONE', 3],
    ['MULTIPLE VASOPRESSORS', 'NONE', 4],
    ['NONE', 'LOW FLOW', 2],
    ['NONE', 'HIGH FLOW', 3],
    ['NONE', 'POSITIVE PRESSURE', 4],
  ])('SRC-CEL-140: fever, hypotension %s, hypoxia %s is grade %i', (hypotension, hypoxia, grade) => {
    const measurements = [vital(2, 'TEMP', 38.2), ...domains(hypotension, hypoxia)];
    expect(derived({ measurements, cm: none })).toEqual([[[grade, grade, grade], undefined]]);
  });

  test('SRC-CEL-141: no fever: 0; no fever under treatment: 0 to 1; no temperature: a range', () => {
    const [cool, warm] = [vital(2, 'TEMP', 37), vital(1, 'TEMP', 39)];
    expect(derived({ measurements: [cool, ...domains('NONE', 'NONE')], cm: none })).toEqual([
      [[0, 0, 0], undefined],
    ]);
    expect(
      derived({ measurements: [warm, cool, ...domains('NONE', 'NONE')], cm: [drug(2, 'PARACETAMOL')] }),
    ).toEqual([[[0, 1, 1], 'fever-may-be-masked']]);
    expect(derived({ measurements: domains('NONE', 'HIGH FLOW'), cm: none })).toEqual([
      [[0, 3, 3], 'domains-missing'],
    ]);
    expect(derived({ measurements: [vital(2, 'TEMP', null), ...domains('NONE', 'NONE')], cm: none })).toEqual(
      [[[0, 1, 1], 'domains-missing']],
    );
  });

  test('SRC-CEL-142: the highest temperature of the day counts', () => {
    const measurements = [
      vital(2, 'TEMP', 37),
      vital(2, 'TEMP', 38),
      vital(2, 'SYSBP', 80),
      ...domains('NONE', 'NONE'),
    ];
    expect(derived({ measurements, cm: none })).toEqual([[[1, 1, 1], undefined]]);
  });

  test('SRC-CEL-143: no treatment on record at all is not known to be untreated', () => {
    const measurements = [vital(2, 'TEMP', 37), ...domains('NO VASOPRESSOR', 'NONE')];
    expect(derived({ measurements })).toEqual([[[0, 2, 2], 'domains-missing']]);
    expect(derived({ measurements, cm: none })).toEqual([[[0, 0, 0], undefined]]);
  });

  test('SRC-CEL-144: a treatment that may have been given leaves the grade open', () => {
    const measurements = [vital(1, 'TEMP', 39), vital(2, 'TEMP', 37), ...domains('NO VASOPRESSOR', 'NONE')];
    const cm = [drug(0, 'PARACETAMOL', { CMSTDTC: dayDate(-2), CMENDTC: '' })];
    expect(derived({ measurements, cm })).toEqual([[[0, 2, 2], 'domains-missing']]);
  });

  test('SRC-CEL-145: one domain alone, an unknown word and a worse second record', () => {
    const fever = vital(2, 'TEMP', 39);
    expect(derived({ measurements: [fever, item(2, 'CRSHYPOX', 'LOW FLOW')], cm: none })).toEqual([
      [[2, 4, 4], 'domains-missing'],
    ]);
    expect(derived({ measurements: [fever, item(2, 'CRSHYPOT', 'NONE')], cm: none })).toEqual([
      [[1, 4, 4], 'domains-missing'],
    ]);
    expect(derived({ measurements: [fever, ...domains('SOMETIMES', 'NONE')], cm: none })).toEqual([
      [[1, 4, 4], 'domains-missing'],
    ]);
    expect(
      derived({
        measurements: [fever, ...domains('ONE VASOPRESSOR', 'NONE'), item(2, 'CRSHYPOT', 'NONE')],
        cm: none,
      }),
    ).toEqual([[[3, 3, 3], undefined]]);
  });

  test('SRC-CEL-146: the domains that are missing are named in both languages', () => {
    const facts = factsOf({ measurements: [item(2, 'CRSHYPOX', 'LOW FLOW')] });
    expect(ofRule(facts, 'cell/crs-derived')[0]).toMatchObject({
      about: 'ASTCT CRS',
      date: dayDate(2),
      reason: {
        params: {
          min: 0,
          max: 4,
          domains_en: 'temperature, treatment that suppresses fever, hypotension',
          domains_zh: '体温、可抑制发热的治疗、低血压',
        },
      },
      inputs: [{ name: 'CRSHYPOX', value: 'LOW FLOW' }],
    });
  });

  test('SRC-CEL-147: only unknown words: ungradable', () => {
    const facts = factsOf({ measurements: [item(2, 'CRSHYPOX', '?')] });
    expect(ofRule(facts, 'cell/crs-derived')[0]).toMatchObject({
      value: { kind: 'none', none: 'ungradable' },
      reason: { key: 'fact-reason.cell-therapy.nothing-assessed' },
    });
  });

  test('SRC-CEL-148: death due to CRS on the day is grade 5', () => {
    const death = (over = {}) =>
      adverseEvent(WHO, dayDate(1), {
        preferredTerm: 'Cytokine release syndrome',
        grade: 5,
        fatal: true,
        end: { kind: 'complete', date: dayDate(2), text: dayDate(2) },
        ...over,
      });
    const measurements = [vital(2, 'TEMP', 39), ...domains('NONE', 'NONE')];
    expect(derived({ measurements, cm: none, adverseEvents: [death()] })[0]?.[0]).toEqual([5, 5, 5]);
    expect(derived({ measurements, cm: none, adverseEvents: [death({ fatal: false })] })[0]?.[0]).toEqual([
      1, 1, 1,
    ]);
    expect(
      derived({ measurements, cm: none, adverseEvents: [death({ preferredTerm: 'Sepsis' })] })[0]?.[0],
    ).toEqual([1, 1, 1]);
    expect(
      derived({
        measurements,
        cm: none,
        adverseEvents: [death({ end: { kind: 'complete', date: dayDate(3), text: dayDate(3) } })],
      })[0]?.[0],
    ).toEqual([1, 1, 1]);
    expect(
      derived({ measurements, cm: none, adverseEvents: [death({ end: { kind: 'missing' } })] })[0]?.[0],
    ).toEqual([1, 1, 1]);
  });
});
