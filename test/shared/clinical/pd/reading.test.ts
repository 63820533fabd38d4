import { describe, expect, test } from 'vitest';
import { infusionStarts, saysPreDose } from '../../../../shared/clinical/pd/infusionStarts.ts';
import { inUnit } from '../../../../shared/clinical/pd/inUnit.ts';
import { lymphodepletionStart } from '../../../../shared/clinical/pd/lymphodepletionStart.ts';
import { beyondLimit, normalised, percentChange } from '../../../../shared/clinical/pd/markerCourse.ts';
import { elapsedDays, minutesBetween, momentOf } from '../../../../shared/clinical/pd/moment.ts';
import { readSamples } from '../../../../shared/clinical/pd/sample.ts';
import type { CellValue } from '../../../../shared/dataset/sourceRow.ts';
import type { Measurement } from '../../../../shared/dataset/trialData.ts';
import { axaNk02 } from '../../../../shared/protocol/axaNk02.ts';
import { sample } from '../../../builders/pdSamples.ts';
import { infusion, iso, measurement, ref } from '../../../builders/trialData.ts';

describe('moments', () => {
  test.each([
    ['2026-04-20', { date: '2026-04-20', minutes: null, zone: '' }],
    ['2026-04-20T10:31', { date: '2026-04-20', minutes: 631, zone: '' }],
    ['2026-04-20T10:31:30', { date: '2026-04-20', minutes: 631.5, zone: '' }],
    ['2026-04-20T10:31:30.250', { date: '2026-04-20', minutes: 631.5, zone: '' }],
    ['2026-04-20T10:31+08:00', { date: '2026-04-20', minutes: 631, zone: '+08:00' }],
    ['2026-04-20T10:31Z', { date: '2026-04-20', minutes: 631, zone: 'Z' }],
    ['2026-04-20T10', { date: '2026-04-20', minutes: null, zone: '' }],
    ['2026-04-20T10:31?', { date: '2026-04-20', minutes: null, zone: '' }],
    ['2026-04', undefined],
    ['', undefined],
  ])('SRC-PDK-050: %s', (text, expected) => {
    expect(momentOf(text)).toEqual(expected);
  });

  test.each([
    ['both with a time', '2026-04-20T10:00', '2026-04-22T22:00', 3600, 2.5],
    ['backwards', '2026-04-20T10:00', '2026-04-19T22:00', -720, -0.5],
    ['one without a time: whole days', '2026-04-20T23:00', '2026-04-22', null, 2],
    ['the first without', '2026-04-20', '2026-04-22T23:00', null, 2],
    ['the same zone', '2026-04-20T10:00Z', '2026-04-20T16:00Z', 360, 0.25],
    ['different zones: whole days', '2026-04-20T10:00Z', '2026-04-21T16:00+08:00', null, 1],
  ])('SRC-PDK-051: %s', (_name, from, to, minutes, days) => {
    const [a, b] = [momentOf(from), momentOf(to)];
    if (a === undefined || b === undefined) throw new Error('Not complete');
    expect([minutesBetween(a, b), elapsedDays(a, b)]).toEqual([minutes, days]);
  });
});

describe('units', () => {
  test.each([
    ['the same', 84, 'cells/uL', '{cells}/uL', 84],
    ['another spelling', 84, 'cells/µL', '{cells}/uL', 84],
    ['per cubic millimetre', 84, '/mm3', '{cells}/uL', 84],
    ['10^9/L', 0.084, '10^9/L', '{cells}/uL', 84],
    ['10^6/L', 84, '10^6/L', '{cells}/uL', 84],
    ['mg/dL to g/L', 90, 'mg/dL', 'g/L', 0.9],
    ['pg/mL to ng/L', 71.5, 'pg/mL', 'ng/L', 71.5],
    ['ng/mL to ug/L', 282, 'ng/mL', 'ug/L', 282],
    ['per cent is no count', 3, '%', '{cells}/uL', null],
    ['copies per mL are not copies per microgram', 50, 'copies/mL', '{copies}/ug{gDNA}', null],
    ['DNA of any kind is not genomic DNA', 50, 'copies/ug DNA', '{copies}/ug{gDNA}', null],
    ['an assay unit is no international unit', 50, 'U/mL', '[IU]/mL', null],
    ['no unit', 50, '', '{cells}/uL', null],
    ['unknown unit', 50, 'per field', '{cells}/uL', null],
  ])('SRC-PDK-052: %s', (_name, value, from, to, expected) => {
    expect(inUnit(value, from, to)).toBe(expected);
  });
});

const series = axaNk02.pd.bCells.value;
const read = (over: Partial<Measurement>, more: { readonly datesShifted?: boolean } = {}) => {
  const one = measurement('S', ['CP', 'CD19B'], '2026-04-20', { unit: 'cells/uL', ...over });
  const { samples, leftOut } = readSamples(
    { measurements: [one], cutoff: iso('2026-05-31'), datesShifted: more.datesShifted ?? false },
    series,
  );
  const [first] = samples;
  return first === undefined
    ? leftOut.map(({ why }) => why)
    : [first.value, first.limit, first.text, first.low, first.high];
};
const below = (text: string, over: Partial<Measurement> = {}): Partial<Measurement> => ({
  ...{ value: null, text, textUnit: 'cells/uL', belowLimit: true, low: null, high: null },
  ...over,
});

describe('results of a series', () => {
  test.each([
    ['a figure in the unit', { value: 84, text: '84' }, [84, null, '84', 5, 40]],
    [
      'a figure converted, with its range',
      { value: 0.084, text: '0.084', unit: '10^9/L', low: 0.1, high: 0.4 },
      [84, null, '0.084', 100, 400],
    ],
    ['a figure, no range', { value: 84, text: '84', low: null, high: null }, [84, null, '84', null, null]],
    ['below a limit in the text', below('<1'), [null, 1, '<1', null, null]],
    ['below a limit, "<="', below('<= 1.5'), [null, 1.5, '<= 1.5', null, null]],
    [
      'below a limit in another unit',
      below('<0.01', { textUnit: '10^9/L' }),
      [null, 10, '<0.01', null, null],
    ],
    [
      'the recorded limit where the text names none',
      below('BLQ', { quantificationLimit: 2 }),
      [null, 2, 'BLQ', null, null],
    ],
    [
      'the recorded limit where the unit of the text is unknown',
      below('<1', { textUnit: '', quantificationLimit: 2 }),
      [null, 2, '<1', null, null],
    ],
    ['no limit at all', below('BLQ'), [null, null, 'BLQ', null, null]],
    ['a text around a limit names none', below('<1 (repeat)'), [null, null, '<1 (repeat)', null, null]],
    [
      'a figure under the recorded limit is below it',
      { value: 0, text: '0', quantificationLimit: 1, low: null, high: null },
      [null, 1, '0', null, null],
    ],
    [
      'a figure at the recorded limit is a figure',
      { value: 1, text: '1', quantificationLimit: 1, low: null, high: null },
      [1, null, '1', null, null],
    ],
    ['another unit', { value: 3, unit: '%' }, ['unit']],
    ['no number', { value: null, text: 'POSITIVE' }, ['no-number']],
    ['no result', { value: null, text: 'NOT DONE' }, []],
    ['partial date', { date: { kind: 'partial', text: '2026-04' } }, ['date']],
    ['no date', { date: { kind: 'missing' } }, ['date']],
    ['another test', { testCode: 'CD20B' }, []],
    ['another domain', { domain: 'XX' }, []],
    ['code in another case', { testCode: 'cd19b', value: 2, text: '2' }, [2, null, '2', 5, 40]],
    [
      'on the cut-off',
      { value: 2, text: '2', date: { kind: 'complete', date: iso('2026-05-31'), text: '2026-05-31' } },
      [2, null, '2', 5, 40],
    ],
    ['after the cut-off', { date: { kind: 'complete', date: iso('2026-06-01'), text: '2026-06-01' } }, []],
  ] as const)('SRC-PDK-053: %s', (_name, over, expected) => {
    expect(read(over)).toEqual(expected);
  });

  test('SRC-PDK-054: moved dates are not held against the cut-off', () => {
    const date = { kind: 'complete', date: iso('2026-06-01'), text: '2026-06-01' } as const;
    expect(read({ date, value: 2, text: '2' }, { datesShifted: true })).toEqual([2, null, '2', 5, 40]);
  });

  test('SRC-PDK-055: in order of date, time, record; those without a time first', () => {
    const at = (text: string, value: number) =>
      measurement('S', ['CP', 'CD19B'], text, { unit: 'cells/uL', value, text: String(value) });
    const measurements = [
      ...[at('2026-04-21', 5), at('2026-04-20T12:00', 3), at('2026-04-20T09:00', 2)],
      ...[at('2026-04-20', 1), at('2026-04-20T12:00', 4), at('2026-04-19T23:00', 0)],
    ];
    const input = { measurements, cutoff: iso('2026-05-31'), datesShifted: false };
    expect(readSamples(input, series).samples.map(({ value }) => value)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test('SRC-PDK-056: planned time point and flag come along', () => {
    const one = measurement('S', ['CP', 'CD19B'], '2026-04-20', {
      ...{ unit: 'cells/uL', timePoint: 'PREDOSE', baselineFlag: true },
    });
    const [found] = readSamples(
      { measurements: [one], cutoff: iso('2026-05-31'), datesShifted: false },
      series,
    ).samples;
    expect([found?.timePoint, found?.baselineFlag, found?.ref]).toEqual(['PREDOSE', true, one.ref]);
  });
});

describe('infusions', () => {
  test('SRC-PDK-057: several records of one day are one infusion, numbered by day', () => {
    const rows = [
      infusion('S', '2026-04-20T10:00', { number: 1 }),
      infusion('S', '2026-04-20T11:00', { number: 2 }),
      infusion('S', '2026-04-27', { number: 3 }),
    ];
    expect(infusionStarts(rows).map(({ number, start, ref: row }) => [number, start, row])).toEqual([
      [1, { date: '2026-04-20', minutes: 600, zone: '' }, rows[0]?.ref],
      [2, { date: '2026-04-27', minutes: null, zone: '' }, rows[2]?.ref],
    ]);
  });

  test.each([
    ['PREDOSE', true],
    ['Pre-dose', true],
    ['PRE DOSE', true],
    ['PRE', true],
    ['PRE-INFUSION', true],
    ['给药前', true],
    ['24 H POST-DOSE', false],
    ['PRE-INFUSION 2, POST-INFUSION 1', false],
    ['PRESENT', false],
    ['SPREDOSE', false],
    ['', false],
  ])('SRC-PDK-058: %s says pre-dose: %s', (text, expected) => {
    expect(saysPreDose(text)).toBe(expected);
  });
});

describe('start of lymphodepletion', () => {
  const first = iso('2026-04-20');
  type Values = Record<string, CellValue>;
  const start = (
    rows: readonly (readonly ['CM' | 'EX', Values])[],
    firstInfusion: typeof first | null = first,
  ) => {
    const of = (domain: string) =>
      rows.filter(([name]) => name === domain).map(([, values]) => ({ ref: ref(domain), values }));
    const found = lymphodepletionStart(
      { otherRows: { CM: of('CM'), EX: of('EX') }, firstInfusion },
      axaNk02.pd.lymphodepletion.value,
    );
    return found === null ? null : [found.date, found.ref.domain];
  };
  const cm = (over: Values): readonly ['CM', Values] => ['CM', { CMTRT: 'CYCLOPHOSPHAMIDE', ...over }];

  test.each([
    ['no row', [], null],
    ['by category', [cm({ CMCAT: 'LYMPHODEPLETION', CMSTDTC: '2026-04-15' })], ['2026-04-15', 'CM']],
    [
      'by indication, in any case',
      [cm({ CMINDC: 'Lymphodepleting regimen', CMSTDTC: '2026-04-15' })],
      ['2026-04-15', 'CM'],
    ],
    ['by subcategory', [cm({ CMSCAT: 'LYMPHODEPLETION', CMSTDTC: '2026-04-15' })], ['2026-04-15', 'CM']],
    [
      'the first day of several',
      [
        cm({ CMCAT: 'LYMPHODEPLETION', CMSTDTC: '2026-04-16' }),
        cm({ CMCAT: 'LYMPHODEPLETION', CMSTDTC: '2026-04-15' }),
        cm({ CMCAT: 'LYMPHODEPLETION', CMSTDTC: '2026-04-17' }),
      ],
      ['2026-04-15', 'CM'],
    ],
    ['in EX', [['EX', { EXTRT: 'FLUDARABINE PHOSPHATE', EXSTDTC: '2026-04-15' }]], ['2026-04-15', 'EX']],
    [
      'by its coded name',
      [cm({ CMTRT: 'x', CMDECOD: 'fludarabine', CMSTDTC: '2026-04-15' })],
      ['2026-04-15', 'CM'],
    ],
    ['by name, 14 days before', [cm({ CMSTDTC: '2026-04-06' })], ['2026-04-06', 'CM']],
    ['by name, 15 days before: treatment of lupus', [cm({ CMSTDTC: '2026-04-05' })], null],
    ['by name, on the day of the infusion', [cm({ CMSTDTC: '2026-04-20' })], ['2026-04-20', 'CM']],
    ['by name, after the infusion', [cm({ CMSTDTC: '2026-04-21' })], null],
    [
      'by category, long before',
      [cm({ CMCAT: 'LYMPHODEPLETION', CMSTDTC: '2026-01-01' })],
      ['2026-01-01', 'CM'],
    ],
    ['another drug', [cm({ CMTRT: 'LOSARTAN', CMSTDTC: '2026-04-15' })], null],
    ['a name that only holds the drug', [cm({ CMTRT: 'NO FLUDARABINE', CMSTDTC: '2026-04-15' })], null],
    ['partial date', [cm({ CMCAT: 'LYMPHODEPLETION', CMSTDTC: '2026-04' })], null],
    ['not given', [cm({ CMCAT: 'LYMPHODEPLETION', CMSTDTC: '2026-04-15', CMOCCUR: 'N' })], null],
    ['not done', [cm({ CMCAT: 'LYMPHODEPLETION', CMSTDTC: '2026-04-15', CMSTAT: 'NOT DONE' })], null],
    ['a number is no name', [cm({ CMTRT: 5, CMSTDTC: '2026-04-15' })], null],
  ] as const)('SRC-PDK-059: %s', (_name, rows, expected) => {
    expect(start(rows)).toEqual(expected);
  });

  test('SRC-PDK-060: without a first infusion only the category tells', () => {
    expect(start([cm({ CMSTDTC: '2026-04-15' })], null)).toBeNull();
    expect(start([cm({ CMCAT: 'LYMPHODEPLETION', CMSTDTC: '2026-04-15' })], null)).toEqual([
      '2026-04-15',
      'CM',
    ]);
  });
});

describe('markers', () => {
  const on = (result: number | string, low: number | null = 0.7, high: number | null = 1.4) =>
    sample('2026-04-20', result, { low, high });

  test.each([
    ['a rise', 0.5, 0.75, { kind: 'value', percent: 50 }],
    ['a fall', 400, 100, { kind: 'value', percent: -75 }],
    ['no change', 2, 2, { kind: 'value', percent: 0 }],
    ['below the limit: at most that of the limit', 400, '<100', { kind: 'at-most', percent: -75 }],
    ['below a limit that is not named', 400, 'BLQ', { kind: 'none', reason: 'no-limit' }],
    ['baseline below the limit', '<10', 5, { kind: 'none', reason: 'baseline-below-limit' }],
    ['baseline of zero', 0, 5, { kind: 'none', reason: 'baseline-below-limit' }],
    ['no baseline', null, 5, { kind: 'none', reason: 'no-baseline' }],
  ])('SRC-PDK-061: change: %s', (_name, baseline, result, expected) => {
    expect(percentChange(on(result), baseline === null ? null : on(baseline))).toEqual(expected);
  });

  test.each([
    ['under the lower limit', 0.69, 'lower', 'beyond'],
    ['the lower limit', 0.7, 'lower', 'within'],
    ['over the upper limit, asked for the lower', 2, 'lower', 'within'],
    ['below a quantification limit under the lower limit', '<0.1', 'lower', 'beyond'],
    ['below a quantification limit over the lower limit', '<0.8', 'lower', 'unclear'],
    ['the upper limit', 1.4, 'upper', 'within'],
    ['over the upper limit', 1.41, 'upper', 'beyond'],
    ['under the lower limit, asked for the upper', 0.1, 'upper', 'within'],
    ['below a quantification limit under the upper limit', '<1', 'upper', 'within'],
    ['below a quantification limit over the upper limit', '<2', 'upper', 'unclear'],
  ] as const)('SRC-PDK-062: %s', (_name, result, limit, expected) => {
    expect(beyondLimit(on(result), limit)).toBe(expected);
  });

  test('SRC-PDK-063: without the limit asked for there is no range', () => {
    expect(beyondLimit(on(0.5, null, 1.4), 'lower')).toBe('no-range');
    expect(beyondLimit(on(0.5, 0.7, null), 'upper')).toBe('no-range');
    expect(beyondLimit(on(0.5, 0.7, null), 'lower')).toBe('beyond');
  });

  const noRange = on(1, null, null);
  test.each([
    ['low, then within', on(0.5), on(0.7), { kind: 'yes' }],
    ['low, then still low', on(0.5), on(0.69), { kind: 'no' }],
    ['within at baseline', on(0.9), on(0.5), { kind: 'not-applicable' }],
    ['no baseline', null, on(0.9), { kind: 'none', reason: 'no-baseline' }],
    ['baseline without range', noRange, on(0.9), { kind: 'none', reason: 'no-range' }],
    ['result without range', on(0.5), noRange, { kind: 'none', reason: 'no-range' }],
    ['baseline unclear', on('<0.8'), on(0.9), { kind: 'none', reason: 'unclear' }],
    ['result unclear', on(0.5), on('<0.8'), { kind: 'none', reason: 'unclear' }],
  ])('SRC-PDK-064: normalised: %s', (_name, baseline, last, expected) => {
    expect(normalised(baseline, last, 'lower')).toEqual(expected);
  });

  test('SRC-PDK-065: an antibody is held against its upper limit', () => {
    expect(normalised(on(2), on(1.4), 'upper')).toEqual({ kind: 'yes' });
    expect(normalised(on(2), on(1.5), 'upper')).toEqual({ kind: 'no' });
  });
});
