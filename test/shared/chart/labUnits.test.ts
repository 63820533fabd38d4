import { describe, expect, test } from 'vitest';
import { buildLabTrend } from '../../../shared/chart/buildLabTrend.ts';
import { LabTrendModel } from '../../../shared/chart/labTrend.ts';
import type { Measurement } from '../../../shared/dataset/trialData.ts';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';
import { sayPhrase, sayPhrases } from '../../../shared/text/phrases.ts';
import { provenance } from '../../builders/provenance.ts';
import { infusion, measurement, onDay, subject, trialData } from '../../builders/trialData.ts';

const FIRST = '2026-04-20';
const OVER = { low: null, high: null } as const;

const creat = (day: number, value: number, unit: string, over: Partial<Measurement> = {}) =>
  measurement('001', ['LB', 'CREAT'], onDay(FIRST, day), {
    ...OVER,
    value,
    text: String(value),
    unit,
    ...over,
  });

const trend = (testCode: string, scale: 'absolute' | 'times-uln', ...results: readonly Measurement[]) =>
  LabTrendModel.parse(
    buildLabTrend(
      trialData('2026-06-30', {
        subjects: [subject('001')],
        infusions: [infusion('001', FIRST)],
        measurements: results,
        adverseEvents: [],
      }),
      axaNk02,
      { domain: 'LB', testCode, scale },
      provenance,
    ),
  );

const points = (model: LabTrendModel) =>
  model.panels.flatMap(({ lines }) => lines.flatMap((line) => line.points));
const reasons = (model: LabTrendModel) => model.notPlotted.map(({ reason }) => sayPhrase('en', reason));
const marks = (model: LabTrendModel, language: 'en' | 'zh-CN' = 'en') =>
  model.notGradable.map((one) => sayPhrase(language, one));

describe('one test in several units', () => {
  const model = trend(
    'CREAT',
    'absolute',
    creat(1, 0.8, 'mg/dL', { low: 0.5, high: 1.1 }),
    creat(8, 70, 'umol/L', { low: 44, high: 97 }),
    creat(15, 71, 'µmol/L', { low: 44, high: 97 }),
  );

  test('SRC-UNIT-050: drawn together in SI, ranges converted with the values', () => {
    expect(model.unit).toBe('umol/L');
    expect(points(model).map(({ value, low, high, unit }) => [value, low, high, unit])).toEqual([
      [70.7213578501, 44.2008486563, 97.2418670438, 'umol/L'],
      [70, 44, 97, 'umol/L'],
      [71, 44, 97, 'umol/L'],
    ]);
    expect(model.notPlotted).toEqual([]);
  });

  test('SRC-UNIT-051: what is recorded stays with the point', () => {
    expect(points(model).map(({ text, textUnit, recorded }) => [text, textUnit, recorded])).toEqual([
      ['0.8', 'mg/dL', { value: 0.8, unit: 'mg/dL', low: 0.5, high: 1.1, rangeUnit: 'mg/dL' }],
      ['70', 'umol/L', null],
      ['71', 'µmol/L', null],
    ]);
  });

  test('SRC-UNIT-052: the factor and its source are said', () => {
    expect(model.conversions.map(({ from, unit, factor, results }) => [from, unit, factor, results])).toEqual(
      [
        ['umol/L', 'umol/L', 1, 2],
        ['mg/dL', 'umol/L', 88.4016973126, 1],
      ],
    );
    expect(model.conversions[1]?.source).toContain('113.12');
    expect(sayPhrases('en', model.conclusion)).toContain(
      'Converted to µmol/L: 1 result recorded in mg/dL; the records keep their own unit.',
    );
    expect(sayPhrases('zh-CN', model.conclusion)).toContain('已换算为 µmol/L：1 个以 mg/dL 记录的结果');
  });

  test('SRC-UNIT-053: multiples of the upper limit are those of the record', () => {
    const scaled = trend(
      'CREAT',
      'times-uln',
      creat(1, 2.2, 'mg/dL', { high: 1.1 }),
      creat(8, 194, 'umol/L', { high: 97 }),
    );
    expect(points(scaled).map(({ y }) => y)).toEqual([2, 2]);
  });

  test('SRC-UNIT-054: two spellings of one unit are one unit, and nothing is converted', () => {
    const same = trend('CREAT', 'absolute', creat(1, 70, 'umol/L'), creat(8, 71, 'µmol/L'));
    expect([same.conversions, points(same).map(({ value }) => value)]).toEqual([[], [70, 71]]);
  });

  test('SRC-UNIT-055: below the limit stands at the limit of its own unit, open', () => {
    const below = creat(1, 0, 'umol/L', {
      value: null,
      belowLimit: true,
      text: '<0.1',
      textUnit: 'mg/dL',
      low: 44,
      high: 97,
    });
    const model = trend('CREAT', 'absolute', below, creat(8, 70, 'umol/L'));
    expect(points(model).map(({ value, low, high, belowLimit }) => [value, low, high, belowLimit])).toEqual([
      [8.84016973126, 44, 97, true],
      [70, null, null, false],
    ]);
  });

  test('SRC-UNIT-056: one unit alone stays as recorded, however foreign', () => {
    const model = trend('CREAT', 'absolute', creat(1, 0.8, 'mg/dL'), creat(8, 0.9, 'MG/DL'));
    expect([model.unit, model.conversions, points(model).map(({ value }) => value)]).toEqual([
      'MG/DL',
      [],
      [0.8, 0.9],
    ]);
  });
});

describe('units that do not convert', () => {
  test('SRC-UNIT-060: an unknown unit is shown with its own unit and marked, in both languages', () => {
    const model = trend('CREAT', 'absolute', creat(1, 5, 'arb. u.'), creat(8, 6, 'arb. u.'));
    expect([model.unit, points(model).map(({ value, unit }) => [value, unit])]).toEqual([
      'arb. u.',
      [
        [5, 'arb. u.'],
        [6, 'arb. u.'],
      ],
    ]);
    expect(marks(model)).toEqual(['Not gradable: unknown unit “arb. u.” (2 results, shown as recorded).']);
    expect(marks(model, 'zh-CN')).toEqual(['不可分级：单位“arb. u.”无法识别（2 个结果，按原记录显示）。']);
  });

  test('SRC-UNIT-061: an unknown unit beside known ones is listed, never converted', () => {
    const model = trend(
      'CREAT',
      'absolute',
      creat(1, 0.8, 'mg/dL'),
      creat(8, 70, 'umol/L'),
      creat(15, 5, 'arb. u.'),
    );
    expect(points(model)).toHaveLength(2);
    expect(reasons(model)).toEqual(['Unknown unit “arb. u.”, not converted; the chart is in µmol/L.']);
    expect(marks(model)).toEqual(['Not gradable: unknown unit “arb. u.” (1 result, shown as recorded).']);
  });

  test('SRC-UNIT-062: the commonest unknown unit outweighs fewer results that convert', () => {
    const model = trend(
      'CREAT',
      'absolute',
      creat(1, 0.8, 'mg/dL'),
      creat(8, 70, 'umol/L'),
      ...[15, 16, 17].map((day) => creat(day, 5, 'arb. u.')),
    );
    expect([model.unit, points(model).length, model.notPlotted.length]).toEqual(['arb. u.', 3, 2]);
  });

  test('SRC-UNIT-063: a missing unit and a unit of another quantity are not gradable', () => {
    const model = trend('CREAT', 'absolute', creat(1, 70, 'umol/L'), creat(8, 71, ''), creat(15, 72, 'U/L'));
    expect(marks(model)).toEqual([
      'Not gradable: no unit is recorded (1 result).',
      'Not gradable: U/L cannot be converted for this test (1 result).',
    ]);
  });

  test('SRC-UNIT-064: a test without factors is shown as it is and not marked', () => {
    const model = trend('NEWTEST', 'absolute', {
      ...creat(1, 1, 'mg/dL'),
      testCode: 'NEWTEST',
    });
    expect([model.unit, marks(model), model.conversions]).toEqual(['mg/dL', [], []]);
  });

  test('SRC-UNIT-065: a LOINC that contradicts the test code keeps the result out', () => {
    const model = trend(
      'UREA',
      'absolute',
      ...[
        { value: 5, unit: 'mmol/L', loinc: '22664-7' },
        { value: 30, unit: 'mg/dL', loinc: '3091-6' },
        { value: 14, unit: 'mg/dL', loinc: '3094-0' },
      ].map((over, index) => ({ ...creat(index + 1, over.value, over.unit), ...over, testCode: 'UREA' })),
    );
    expect(points(model).map(({ value }) => value)).toEqual([5, 4.99533768483]);
    expect(model.notPlotted).toHaveLength(1);
  });
});
