import { describe, expect, test } from 'vitest';
import { buildLabTrend } from '../../../shared/chart/buildLabTrend.ts';
import { LabTrendModel } from '../../../shared/chart/labTrend.ts';
import { listLabTests } from '../../../shared/chart/listLabTests.ts';
import type { Measurement, TrialData } from '../../../shared/dataset/trialData.ts';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';
import { sayPhrase, sayPhrases } from '../../../shared/text/phrases.ts';
import { provenance } from '../../builders/provenance.ts';
import {
  infusion,
  measurement,
  onDay,
  type SubjectRecords,
  subject,
  trialData,
} from '../../builders/trialData.ts';

const FIRST = '2026-04-20';

const dosed = (id: string, results: readonly Measurement[], level = 1): SubjectRecords => ({
  subjects: [subject(id, { armCode: `DL${level}` })],
  infusions: [1, 8].map((day, index) =>
    infusion(id, onDay(FIRST, day), {
      number: index + 1,
      actualDose: axaNk02.doseLevels[level - 1]?.dose ?? null,
    }),
  ),
  measurements: results,
  adverseEvents: [],
});

const alt = (id: string, day: number, over: Partial<Measurement> = {}) =>
  measurement(id, ['LB', 'ALT'], onDay(FIRST, day), { test: 'Alanine Aminotransferase', ...over });

const trend = (data: TrialData, choice: Partial<Parameters<typeof buildLabTrend>[2]> = {}) =>
  LabTrendModel.parse(
    buildLabTrend(data, axaNk02, { domain: 'LB', testCode: 'ALT', scale: 'absolute', ...choice }, provenance),
  );

const one = (...results: readonly Measurement[]) => trialData('2026-06-30', dosed('001', results));

const points = (model: LabTrendModel) =>
  model.panels.flatMap(({ lines }) => lines.flatMap((line) => line.points));
const reasons = (model: LabTrendModel) => model.notPlotted.map(({ reason }) => sayPhrase('en', reason));

describe('days', () => {
  test('SRC-LAB-001: there is no day 0, and no gap where it would be', () => {
    const model = trend(one(alt('001', -2), alt('001', -1), alt('001', 1), alt('001', 29)));
    expect(points(model).map(({ day, x }) => [day, x])).toEqual([
      [-2, -2],
      [-1, -1],
      [1, 0],
      [29, 28],
    ]);
    expect(points(model).some(({ day }) => day === 0)).toBe(false);
  });

  test('SRC-LAB-002: infusions and the cut-off stand on the same axis, which reaches the cut-off', () => {
    const model = trend(one(alt('001', 1)));
    const [line] = model.panels[0]?.lines ?? [];
    expect(line?.infusions.map(({ number, x, day }) => [number, x, day])).toEqual([
      [1, 0, 1],
      [2, 7, 8],
    ]);
    expect([line?.cutoffX, model.domain.x]).toEqual([71, [0, 71]]);
  });
});

describe('what cannot be drawn', () => {
  test.each([
    ['a word', { value: null, text: 'NEGATIVE' }, 'The result is not a number: “NEGATIVE”.'],
    ['no result', { value: null, text: '' }, 'The record holds no result.'],
    ['above a limit', { value: null, text: '>2000' }, 'The result is not a number: “>2000”.'],
    [
      'below an unnamed limit',
      { value: null, text: 'BLQ', belowLimit: true },
      'The result is not a number: “BLQ”.',
    ],
    ['a partial date', { date: { kind: 'partial', text: '2026-05' } }, 'The date is incomplete: “2026-05”.'],
    ['no date', { date: { kind: 'missing' } }, 'No date is recorded.'],
    ['another quantity', { unit: 'mg/dL' }, 'Recorded in mg/dL; the chart is in U/L.'],
    ['an unknown unit', { unit: 'units' }, 'Unknown unit “units”, not converted; the chart is in U/L.'],
    ['no unit', { unit: '' }, 'No unit is recorded; the chart is in U/L.'],
  ] as const)('SRC-LAB-010: %s', (_, over, reason) => {
    const model = trend(one(alt('001', 1), alt('001', 2), alt('001', 8, over)));
    expect([points(model).length, reasons(model)]).toEqual([2, [reason]]);
  });

  test('SRC-LAB-011: after the cut-off', () => {
    const model = trend(trialData('2026-04-30', dosed('001', [alt('001', 1), alt('001', 12)])));
    expect(reasons(model)).toEqual(['Dated 1 May 2026, after the cut-off date.']);
  });

  test('SRC-LAB-012: of several units that do not convert only the commonest is drawn', () => {
    const model = trend(
      one(
        alt('001', 1, { unit: 'AU' }),
        alt('001', 2),
        alt('001', 8),
        alt('001', 9, { unit: 'AU' }),
        alt('001', 15),
      ),
    );
    expect([model.unit, model.test.units, points(model).length]).toEqual(['U/L', ['U/L', 'AU'], 3]);
  });

  test('SRC-LAB-013: results of subjects who are not dosed are listed', () => {
    const data = one(alt('001', 1));
    const model = trend({ ...data, measurements: [...data.measurements, alt('901', 1)] });
    expect(model.notPlotted.map(({ subjectId, reason }) => [subjectId, reason.key])).toEqual([
      ['901', 'not-plotted.not-dosed'],
    ]);
  });

  test('SRC-LAB-014: every result is drawn or listed', () => {
    const results = [
      alt('001', 1),
      alt('001', 8, { unit: 'x' }),
      alt('001', 15, { value: null, text: 'HAEMOLYSED' }),
    ];
    const model = trend(one(...results));
    expect(points(model).length + model.notPlotted.length).toBe(results.length);
    expect(sayPhrases('en', model.conclusion)).toContain('2 results are not drawn; the reasons are listed.');
  });
});

describe('below the limit of quantification', () => {
  test.each([
    ['<50', 50],
    ['< 0.1', 0.1],
    ['<=5', 5],
    ['<1E2', 100],
  ])('SRC-LAB-020: %s stands open at %d, never at 0', (text, y) => {
    const model = trend(one(alt('001', 1, { value: null, text, belowLimit: true })));
    expect(points(model).map((point) => [point.y, point.belowLimit, point.text])).toEqual([[y, true, text]]);
  });
});

describe('multiples of the upper limit', () => {
  test('SRC-LAB-030: each result by the limit of its own record', () => {
    const model = trend(one(alt('001', 1, { value: 80, high: 40 }), alt('001', 8, { value: 80, high: 32 })), {
      scale: 'times-uln',
    });
    expect(points(model).map(({ y, value }) => [y, value])).toEqual([
      [2, 80],
      [2.5, 80],
    ]);
    expect(model.panels[0]?.band).toEqual({ low: null, high: 1 });
  });

  test.each([null, 0])('SRC-LAB-031: without an upper limit (%s) it is not drawn', (high) => {
    const model = trend(one(alt('001', 1), alt('001', 8, { high })), { scale: 'times-uln' });
    expect([points(model).length, reasons(model)]).toEqual([1, ['No upper limit of normal is recorded.']]);
  });
});

describe('panels', () => {
  const three = trialData(
    '2026-06-30',
    dosed('001', [alt('001', 1), alt('001', 8, { value: 60 })]),
    dosed('002', [alt('002', 1, { value: 3 })]),
    dosed('003', []),
    dosed('004', [alt('004', 1, { low: null, high: null })], 2),
  );

  test('SRC-LAB-040: one per dose level over the dosed set, with a reason where it is empty', () => {
    expect(trend(three).panels.map(({ level, n, dosed: of, empty }) => [level, n, of, empty?.key])).toEqual([
      [1, 2, 3, undefined],
      [2, 1, 1, undefined],
      [3, 0, 0, 'lab.panel.no-one'],
    ]);
  });

  test('SRC-LAB-041: a range common to all points is a band, differing ranges are not', () => {
    expect(trend(three).panels.map(({ band }) => band)).toEqual([{ low: 5, high: 40 }, null, null]);
    expect(trend(one(alt('001', 1), alt('001', 8, { high: 45 }))).panels[0]?.band).toBeNull();
  });

  test('SRC-LAB-042: a subject keeps one style in every chart', () => {
    const styles = trend(three).panels.flatMap(({ lines }) =>
      lines.map(({ subjectId, style }) => [subjectId, style]),
    );
    expect(styles).toEqual([
      ['001', 0],
      ['002', 1],
      ['003', 2],
      ['004', 3],
    ]);
  });

  test('SRC-LAB-043: the conclusion names whose last result lies outside its range', () => {
    expect(sayPhrases('en', trend(three).conclusion)).toBe(
      'Alanine Aminotransferase: results of 3 of 4 dosed subjects, in U/L. Furthest above the upper limit after baseline: 60 U/L (1.5 × ULN), 001, day 8. Furthest below the lower limit after baseline: 3 U/L (0.6 × LLN), 002, day 1. Last result below the lower limit: 002. Last result above the upper limit: 001. Last result without a reference range: 004.',
    );
    expect(sayPhrases('en', trend(one(alt('001', 1, { value: 40 }))).conclusion)).toContain(
      'All last results lie within their reference range.',
    );
  });

  test('SRC-LAB-047: a spike that has come down again does not hide behind a last result within range', () => {
    const data = one(alt('001', 1), alt('001', 18, { value: 168 }), alt('001', 29, { value: 20 }));
    const said = sayPhrases('en', trend(data).conclusion);
    expect(said).toContain(
      'Furthest above the upper limit after baseline: 168 U/L (4.2 × ULN), 001, day 18.',
    );
    expect(said).toContain('All last results lie within their reference range.');
    const counts = one(alt('001', 8, { value: 3, unit: '10^9/L' }));
    expect(sayPhrases('en', trend(counts).conclusion)).toContain('3 ×10⁹/L (0.6 × LLN), 001, day 8.');
  });

  test.each([
    ['at the limit', alt('001', 8, { value: 40 })],
    ['before the first infusion', alt('001', -3, { value: 400 })],
    ['the baseline itself', alt('001', 1, { value: 400, baselineFlag: true })],
    ['without an upper limit', alt('001', 8, { value: 400, high: null })],
  ])('SRC-LAB-048: a result %s is not named as furthest above', (_, result) => {
    const data = one(result, alt('001', 29, { value: 20 }));
    expect(sayPhrases('en', trend(data).conclusion)).not.toContain('Furthest above');
  });

  test.each([
    ['above a limit', { value: null, text: '>1000' }],
    ['another unit', { unit: 'mg/dL' }],
    ['no date', { date: { kind: 'missing' } }],
  ] as const)('SRC-LAB-045: a last result that is not drawn (%s) is not passed over as normal', (_, over) => {
    const said = sayPhrases('en', trend(one(alt('001', 1), alt('001', 2), alt('001', 8, over))).conclusion);
    expect(said).toContain('The last result is not drawn, or cannot be told: 001.');
    expect(said).not.toContain('within their reference range');
  });

  test('SRC-LAB-046: an earlier result that is not drawn says nothing about the last', () => {
    const data = one(alt('001', 1, { value: null, text: '>1000' }), alt('001', 8));
    expect(sayPhrases('en', trend(data).conclusion)).toContain(
      'All last results lie within their reference range.',
    );
  });

  test.each([
    ['<50', 10, 40, 'its place in the reference range cannot be told: 001.'],
    ['<5', 10, 40, 'Last result below the lower limit: 001.'],
    ['<5', null, 40, 'All last results lie within their reference range.'],
    ['<50', null, 40, 'its place in the reference range cannot be told: 001.'],
    ['<50', 0, 100, 'All last results lie within their reference range.'],
  ] as const)('SRC-LAB-047: %s against %j to %j', (text, low, high, sentence) => {
    const data = one(alt('001', 1, { value: null, text, belowLimit: true, low, high }));
    expect(sayPhrases('en', trend(data).conclusion)).toContain(sentence);
  });

  test('SRC-LAB-048: two spellings of one unit are one unit; sentences write it well', () => {
    const data = one(alt('001', 1, { unit: '10^9/L' }), alt('001', 2, { unit: '10*9/L' }));
    const model = trend(data);
    expect([points(model).length, sayPhrases('en', model.conclusion)]).toEqual([
      2,
      'Alanine Aminotransferase: results of 1 of 1 dosed subjects, in 10⁹/L. All last results lie within their reference range.',
    ]);
    expect(model.test.units).toContain('10^9/L');
  });

  test('SRC-LAB-044: an unknown test, nobody dosed, nothing to draw: each says why', () => {
    expect(trend(three, { testCode: 'XYZ' }).empty?.key).toBe('lab.empty.no-result');
    expect(trend({ ...three, infusions: [] }).empty?.key).toBe('lab.empty.no-one');
    expect(trend(one(alt('001', 1, { value: null, text: 'x' }))).empty?.key).toBe('lab.empty.none-plotted');
  });
});

describe('list of tests', () => {
  test('SRC-LAB-050: laboratory first; tests without a single number are left out', () => {
    const data = one(
      measurement('001', ['VS', 'TEMP'], FIRST, { unit: 'C' }),
      measurement('001', ['PC', 'CARCOPY'], FIRST, {
        value: null,
        text: '<50',
        belowLimit: true,
        unit: 'copies/ug',
      }),
      measurement('001', ['LB', 'UABAC'], FIRST, { value: null, text: 'NEGATIVE', unit: '' }),
      alt('001', 1),
      measurement('901', ['LB', 'ALT'], FIRST, { unit: 'ukat/L' }),
      measurement('001', ['LB', 'XYZ'], FIRST, { unit: 'arb. u.' }),
    );
    expect(
      listLabTests(data, axaNk02).map(({ domain, testCode, units, results, subjects, unknownUnits }) => [
        domain,
        testCode,
        units,
        results,
        subjects,
        unknownUnits,
      ]),
    ).toEqual([
      ['LB', 'ALT', ['U/L'], 2, 1, []],
      ['LB', 'XYZ', ['arb. u.'], 1, 1, ['arb. u.']],
      ['VS', 'TEMP', ['C'], 1, 1, []],
      ['PC', 'CARCOPY', ['copies/ug'], 1, 1, ['copies/ug']],
    ]);
  });

  test('SRC-LAB-051: urine is never drawn with serum of the same test code', () => {
    const glucose = (specimen: string, day: number, value: number) =>
      measurement('001', ['LB', 'GLUC'], onDay(FIRST, day), { unit: 'mmol/L', specimen, value });
    const data = one(
      glucose('SERUM', 1, 5),
      glucose('', 2, 6),
      glucose('PLASMA', 3, 7),
      glucose('Urine', 2, 0.3),
      alt('001', 1),
    );
    expect(listLabTests(data, axaNk02).map((item) => [item.testCode, item.specimen, item.results])).toEqual([
      ['ALT', '', 1],
      ['GLUC', '', 3],
      ['GLUC', 'URINE', 1],
    ]);
    const values = (specimen?: string) => {
      const choice = { domain: 'LB', testCode: 'GLUC', scale: 'absolute', specimen } as const;
      const model = buildLabTrend(data, axaNk02, choice, provenance);
      return [
        model.test.specimen,
        model.panels.flatMap(({ lines }) => lines.flatMap(({ points }) => points.map(({ value }) => value))),
      ];
    };
    expect(values()).toEqual(['', [5, 6, 7]]);
    expect(values('URINE')).toEqual(['URINE', [0.3]]);
    expect(values('')).toEqual(['', [5, 6, 7]]);
    const urineOnly = one(glucose('URINE', 2, 0.3));
    expect(listLabTests(urineOnly, axaNk02).map(({ specimen }) => specimen)).toEqual(['']);
    const only = { domain: 'LB', testCode: 'GLUC', scale: 'absolute' } as const;
    expect(buildLabTrend(urineOnly, axaNk02, only, provenance).test).toMatchObject({
      results: 1,
      specimen: '',
    });
  });
});
