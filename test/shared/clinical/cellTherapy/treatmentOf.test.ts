import { describe, expect, test } from 'vitest';
import { anyGiven, givenBetween, treatmentsOf } from '../../../../shared/clinical/cellTherapy/treatmentOf.ts';
import { axaNk02 } from '../../../../shared/protocol/axaNk02.ts';
import { collected, iso, ref } from '../../../builders/trialData.ts';

const parameters = axaNk02.cellTherapy.treatments.value;
const rows = (domain: string, ...values: readonly Record<string, string | number | null>[]) => ({
  [domain]: values.map((one) => ({ ref: ref(domain), values: one })),
});

describe('treatments by words of the protocol', () => {
  test.each([
    ['PARACETAMOL', ['antipyretic']],
    ['ACETAMINOPHEN', ['antipyretic']],
    ['IBUPROFEN', ['antipyretic']],
    ['TOCILIZUMAB', ['anticytokine']],
    ['SILTUXIMAB', ['anticytokine']],
    ['ANAKINRA', ['anticytokine']],
    ['DEXAMETHASONE', ['corticosteroid']],
    ['METHYLPREDNISOLONE SODIUM SUCCINATE', ['corticosteroid']],
    ['PREDNISONE', ['corticosteroid']],
    ['NOREPINEPHRINE', ['vasopressor']],
    ['NORADRENALINE', ['vasopressor']],
    ['VASOPRESSIN', ['vasopressin']],
    ['SODIUM CHLORIDE 0.9%', ['fluid']],
    ['OXYGEN', ['oxygen']],
    ['BIPAP', ['positive-pressure']],
    ['PEGFILGRASTIM', ['growth-factor']],
    ['ELTROMBOPAG', ['thrombopoietin']],
    ['PLATELETS, APHERESIS', ['platelet-transfusion']],
    ['HAEMODIALYSIS', ['renal-replacement']],
    ['OXYGEN BY MECHANICAL VENTILATION', ['oxygen', 'positive-pressure']],
  ])('SRC-CEL-110: %s is %j', (name, classes) => {
    expect(treatmentsOf(rows('CM', { CMTRT: name }), parameters).map((one) => one.classes)).toEqual([
      classes,
    ]);
  });

  test('SRC-CEL-111: what no word names, was not given or not done is no treatment', () => {
    const others = rows(
      'CM',
      { CMTRT: 'HYDROXYCHLOROQUINE' },
      { CMTRT: 'PARACETAMOL', CMOCCUR: 'n' },
      { CMTRT: 'PARACETAMOL', CMSTAT: 'Not Done' },
    );
    expect(treatmentsOf(others, parameters)).toEqual([]);
    expect(treatmentsOf({}, parameters)).toEqual([]);
  });

  test('SRC-CEL-112: a row as it was read; the coded name stands before the reported', () => {
    const others = {
      ...rows('PR', { PRTRT: 'Hemodialysis', PRSTDTC: '2026-05', PRENRF: 'AFTER' }),
      ...rows('CM', {
        CMTRT: 'Oxygen 3 L',
        CMDECOD: ' oxygen ',
        CMCAT: 'Treatment of adverse event',
        CMINDC: 'Pneumonia',
        CMDOSE: 3,
        CMDOSU: 'L/min',
        CMSTDTC: '2026-05-04T08:00',
        CMENDTC: '',
        CMENRTPT: 'Ongoing',
      }),
    };
    expect(treatmentsOf(others, parameters)).toEqual([
      {
        ref: others.CM?.[0]?.ref,
        name: 'OXYGEN',
        classes: ['oxygen'],
        background: false,
        indication: 'PNEUMONIA',
        start: collected('2026-05-04T08:00'),
        end: { kind: 'missing' },
        ongoing: true,
        litresPerMinute: 3,
      },
      {
        ref: others.PR?.[0]?.ref,
        name: 'HEMODIALYSIS',
        classes: ['renal-replacement'],
        background: false,
        indication: '',
        start: { kind: 'partial', text: '2026-05' },
        end: { kind: 'missing' },
        ongoing: true,
        litresPerMinute: null,
      },
    ]);
  });

  test.each([
    [{ CMDOSE: 8, CMDOSU: 'L/MINUTE' }, 8],
    [{ CMDOSE: '0.5', CMDOSU: 'L/min' }, 0.5],
    [{ CMDOSE: 40, CMDOSU: '%' }, null],
    [{ CMDOSE: 3, CMDOSU: 'mL/min' }, null],
    [{ CMDOSE: 3, CMDOSU: 'L/min/m2' }, null],
    [{ CMDOSE: '', CMDOSU: 'L/min' }, null],
    [{ CMDOSE: 'high', CMDOSU: 'L/min' }, null],
    [{ CMDOSU: 'L/min' }, null],
  ])('SRC-CEL-113: flow of %j is %s', (dose, litres) => {
    expect(treatmentsOf(rows('CM', { CMTRT: 'OXYGEN', ...dose }), parameters)[0]?.litresPerMinute).toBe(
      litres,
    );
  });

  test.each([
    ['BACKGROUND THERAPY', true],
    ['Prophylaxis', true],
    ['LYMPHODEPLETION', true],
    ['TREATMENT OF ADVERSE EVENT', false],
    ['', false],
  ])('SRC-CEL-114: category "%s" is background: %s', (category, background) => {
    expect(
      treatmentsOf(rows('CM', { CMTRT: 'PREDNISONE', CMCAT: category }), parameters)[0]?.background,
    ).toBe(background);
  });
});

describe('given on a day', () => {
  const given = (start: string, end: string, ongoing: boolean, from: string, to = from) =>
    givenBetween({ start: collected(start), end: collected(end), ongoing }, iso(from), iso(to));

  test.each([
    ['2026-05-04', '2026-05-06', false, '2026-05-03', 'no'],
    ['2026-05-04', '2026-05-06', false, '2026-05-04', 'yes'],
    ['2026-05-04', '2026-05-06', false, '2026-05-05', 'yes'],
    ['2026-05-04', '2026-05-06', false, '2026-05-06', 'yes'],
    ['2026-05-04', '2026-05-06', false, '2026-05-07', 'no'],
    ['2026-05-04', '', true, '2026-05-30', 'yes'],
    ['2026-05-04', '', false, '2026-05-04', 'yes'],
    ['2026-05-04', '', false, '2026-05-05', 'maybe'],
    ['2026-05', '2026-06-10', false, '2026-05-15', 'maybe'],
    ['2026-05', '2026-06-10', false, '2026-04-30', 'no'],
    ['2026-05', '2026-06-10', false, '2026-05-31', 'yes'],
    ['2026-05', '2026-06-10', false, '2026-06-05', 'yes'],
    ['2026-05-04', '2026-06', false, '2026-06-01', 'yes'],
    ['2026-05-04', '2026-06', false, '2026-06-02', 'maybe'],
    ['2026-05-04', '2026-06', false, '2026-07-01', 'no'],
    ['', '2026-06-10', false, '2026-06-01', 'maybe'],
    ['', '2026-06-10', false, '2026-06-11', 'no'],
    ['', '', true, '2026-06-11', 'maybe'],
  ])('SRC-CEL-115: from "%s" to "%s" (ongoing %s), on %s: %s', (start, end, ongoing, day, expected) => {
    expect(given(start, end, ongoing, day)).toBe(expected);
  });

  test('SRC-CEL-116: over a range one day is enough', () => {
    expect(given('2026-05-04', '2026-05-04', false, '2026-05-01', '2026-05-04')).toBe('yes');
    expect(given('2026-05-04', '2026-05-04', false, '2026-05-04', '2026-05-09')).toBe('yes');
    expect(given('2026-05-04', '2026-05-04', false, '2026-05-05', '2026-05-09')).toBe('no');
    expect(given('2026-05-04', '', false, '2026-05-01', '2026-05-09')).toBe('yes');
    expect(given('2026-05', '', false, '2026-05-01', '2026-05-31')).toBe('yes');
    expect(given('2026-05', '', false, '2026-05-02', '2026-05-31')).toBe('maybe');
    expect(given('2026-05', '', false, '2026-05-01', '2026-05-30')).toBe('maybe');
  });

  test('SRC-CEL-117: of several one certain is enough', () => {
    expect(anyGiven([])).toBe('no');
    expect(anyGiven(['no', 'maybe'])).toBe('maybe');
    expect(anyGiven(['no', 'maybe', 'yes'])).toBe('yes');
  });
});
