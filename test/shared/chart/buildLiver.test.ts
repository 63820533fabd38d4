import { describe, expect, test } from 'vitest';
import { buildLiver } from '../../../shared/chart/buildLiver.ts';
import { type LiverChoice, LiverModel } from '../../../shared/chart/liver.ts';
import { logDomain, logTicks } from '../../../shared/chart/liverScales.ts';
import type { Measurement } from '../../../shared/dataset/trialData.ts';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';
import { sayPhrases } from '../../../shared/text/phrases.ts';
import { provenance } from '../../builders/provenance.ts';
import { infusion, measurement, subject, trialData } from '../../builders/trialData.ts';

const FIRST = '2026-04-20T10:00';

/** ALT, AST and bilirubin as multiples of the ULN at baseline and at the peak, ALP normal. */
const person = (
  id: string,
  level: number,
  peak: { readonly alt?: number; readonly tbl?: number | null; readonly noUln?: boolean },
  before: { readonly alt: number; readonly tbl: number } | null = { alt: 0.5, tbl: 0.5 },
) => {
  const row = (code: string, date: string, multiple: number, over: Partial<Measurement> = {}) =>
    measurement(id, ['LB', code], date, {
      ...{ value: multiple * 20, high: 20, unit: code === 'BILI' ? 'umol/L' : 'U/L' },
      ...over,
    });
  const { alt = 0.5, tbl = 0.5, noUln = false } = peak;
  return {
    subjects: [subject(id, { armCode: `DL${level}` })],
    infusions: [infusion(id, FIRST, { actualDose: axaNk02.doseLevels[level - 1]?.dose ?? 0 })],
    adverseEvents: [],
    measurements: [
      ...(before === null
        ? []
        : [
            row('ALT', '2026-04-10', before.alt),
            row('AST', '2026-04-10', 0.5),
            row('BILI', '2026-04-10', before.tbl),
          ]),
      row('ALT', '2026-05-10', alt),
      row('AST', '2026-05-10', 0.5),
      row('ALP', '2026-05-10', 0.5),
      ...(tbl === null ? [] : [row('BILI', '2026-05-12', tbl)]),
      ...(noUln ? [row('ALT', '2026-05-20', 0.5, { high: null })] : []),
    ],
  };
};

const EDISH: LiverChoice = { scale: 'edish', aminotransferase: 'higher' };

const build = (people: readonly ReturnType<typeof person>[], choice = EDISH) =>
  LiverModel.parse(buildLiver(trialData('2026-07-31', ...people), axaNk02, choice, provenance));

const everybody = [
  person('S1', 1, {}),
  person('S2', 1, { alt: 5, tbl: 3 }),
  person('S3', 1, { alt: 4 }, { alt: 3.5, tbl: 0.5 }),
  person('S4', 2, { tbl: 3 }, null),
  person('S5', 2, { noUln: true }),
  person('S6', 2, { tbl: null }),
];

const saidOf = (model: LiverModel) => sayPhrases('en', model.conclusion);

describe('the liver page', () => {
  const model = build(everybody);

  test('SRC-LIV-110: n/N per quadrant and dose level, the denominator being the dosed set', () => {
    expect(
      model.quadrants.map(({ quadrant, counts }) => [
        quadrant,
        ...counts.map(({ proportion, subjects }) => `${proportion.n}/${proportion.of} ${subjects.join(' ')}`),
      ]),
    ).toEqual([
      ['hys-law', '1/3 S2', '0/3 ', '0/0 ', '1/6 S2'],
      ['temple', '1/3 S3', '0/3 ', '0/0 ', '1/6 S3'],
      ['cholestasis', '0/3 ', '1/3 S4', '0/0 ', '1/6 S4'],
      ['normal', '1/3 S1', '0/3 ', '0/0 ', '1/6 S1'],
      ['not-evaluable', '0/3 ', '2/3 S5 S6', '0/0 ', '2/6 S5 S6'],
    ]);
    expect(model.quadrants[0]?.counts[0]?.proportion).toEqual({ n: 1, of: 3, low: 0.008404, high: 0.905701 });
    expect(model.quadrants[0]?.counts[0]?.refs.length).toBe(2);
    for (const level of [0, 1, 2, 3]) {
      const [first] = model.quadrants;
      const sum = model.quadrants.reduce((n, { counts }) => n + (counts[level]?.proportion.n ?? 0), 0);
      expect(sum).toBe(first?.counts[level]?.proportion.of);
    }
    expect(model.levels.map(({ level, dosed }) => [level, dosed])).toEqual([
      [1, 3],
      [2, 3],
      [3, 0],
    ]);
  });

  test('SRC-LIV-111: a point per subject with both peaks; who has none is named with the reason', () => {
    expect(
      model.points.map(({ subjectId, level, style, quadrant, aminotransferase, bilirubin, refs, remark }) => [
        ...[subjectId, level, style, quadrant, aminotransferase.multiple, bilirubin.multiple, refs.length],
        remark?.key ?? null,
      ]),
    ).toEqual([
      ['S1', 1, 0, 'normal', 0.5, 0.5, 2, null],
      ['S2', 1, 1, 'hys-law', 5, 3, 2, null],
      ['S3', 1, 2, 'temple', 4, 0.5, 2, null],
      ['S4', 2, 3, 'cholestasis', 0.5, 3, 2, null],
      // Drawn at the least that is possible, and counted in no quadrant.
      ['S5', 2, 4, null, 0.5, 0.5, 2, 'fact-reason.liver.peak-may-be-higher'],
    ]);
    expect(model.notPlotted).toEqual([
      { subjectId: 'S6', reason: { key: 'fact-reason.liver.no-bilirubin', params: {} }, refs: [] },
    ]);
    expect(model.unused.map(({ subjectId, reason }) => [subjectId, reason.params.why])).toEqual([
      ['S5', 'no-uln'],
    ]);
    expect(model.points[1]?.aminotransferase).toEqual({
      ...{ test: 'ALT', multiple: 5, bound: 'exact', value: 100, unit: 'U/L' },
      ...{ reference: { value: 20, unit: 'U/L' }, date: '2026-05-10', day: 21 },
    });
  });

  test('SRC-LIV-112: migration from baseline to peak, a missing baseline in a row of its own', () => {
    const cells = model.migration.flatMap(({ baseline, cells: row }) =>
      row.flatMap(({ peak, subjects, concern, refs }) =>
        subjects.length === 0 ? [] : [[baseline, peak, subjects.join(' '), concern, refs.length]],
      ),
    );
    expect(cells).toEqual([
      ['normal', 'normal', 'S1', 'unchanged', 4],
      ['normal', 'hys-law', 'S2', 'of-concern', 4],
      ['normal', 'not-evaluable', 'S5 S6', null, 7],
      ['temple', 'temple', 'S3', 'unchanged', 4],
      ['not-evaluable', 'cholestasis', 'S4', null, 2],
    ]);
    expect(model.migration.map(({ baseline }) => baseline)).toEqual([
      ...['normal', 'cholestasis', 'temple', 'hys-law', 'not-evaluable'],
    ]);
    expect(model.migrationCuts).toEqual({
      ...{ aminotransferase: 3, bilirubin: 2, operator: 'strict', leading: 'higher' },
    });
  });

  test('SRC-LIV-113: the conclusion says the screen, its openness and the quadrants', () => {
    expect(saidOf(model)).toBe(
      "Meets the screen for Hy's law: S2. The screen for Hy's law cannot be evaluated: S5 and S6. This is a screen: other causes need clinical judgement. A threshold for considering to stop is reached: S2. 4 of 6 dosed subjects have a peak of aminotransferase and bilirubin to place (eDISH, multiples of the ULN). Possible Hy's law: 1 of 6 (S2). Temple's corollary: 1 of 6 (S3). Cholestasis or isolated hyperbilirubinaemia: 1 of 6 (S4). Quadrant not evaluable: S5 and S6.",
    );
    expect(saidOf(build([person('S1', 1, {})]))).toBe(
      "No dosed subject meets the screen for Hy's law. This is a screen: other causes need clinical judgement. 1 of 1 dosed subjects have a peak of aminotransferase and bilirubin to place (eDISH, multiples of the ULN). None is in an elevated quadrant.",
    );
    expect(saidOf(build([person('S6', 1, { tbl: null })]))).toBe(
      "No dosed subject is known to meet the screen for Hy's law; not evaluable: S6. This is a screen: other causes need clinical judgement. 0 of 1 dosed subjects have a peak of aminotransferase and bilirubin to place (eDISH, multiples of the ULN). Quadrant not evaluable: S6.",
    );
    const atCut = saidOf(build([person('S7', 1, { alt: 3, tbl: 2.5 })]));
    expect(atCut).toContain('The operator decides in S7.');
    const alp = person('S8', 1, { alt: 5, tbl: 3 });
    const elevated = alp.measurements.map((one) => (one.testCode === 'ALP' ? { ...one, value: 60 } : one));
    expect(saidOf(build([{ ...alp, measurements: elevated }]))).toContain(
      "Criteria of Hy's law met except that alkaline phosphatase is not below its cut: S8.",
    );
  });

  test('SRC-LIV-114: mDISH places multiples of baseline by its own cuts', () => {
    const mdish = build(everybody, { scale: 'mdish', aminotransferase: 'ALT' });
    expect(mdish.cuts).toEqual({ aminotransferase: 3.8, bilirubin: 4.8, operator: 'inclusive' });
    expect(mdish.points.map(({ subjectId, quadrant }) => [subjectId, quadrant])).toEqual([
      ['S1', 'normal'],
      ['S2', 'hys-law'],
      ['S3', 'normal'],
      // Without a ULN a multiple of baseline is known all the same.
      ['S5', 'normal'],
    ]);
    expect(
      mdish.notPlotted.map(({ subjectId, reason, refs }) => [
        subjectId,
        reason.params.why ?? reason.key,
        refs.length,
      ]),
    ).toEqual([
      ['S4', 'no-baseline', 1],
      ['S6', 'fact-reason.liver.no-bilirubin', 0],
    ]);
    expect(mdish.migration).toEqual(build(everybody).migration);
  });

  test('SRC-LIV-115: each subject carries the facts of every column', () => {
    const [, second] = model.subjects;
    const { cells } = second ?? { cells: null };
    expect(cells?.hysLaw.value).toEqual({ kind: 'code', code: 'meets' });
    expect(cells?.r.value).toEqual({ kind: 'number', value: 10, unit: '' });
    expect(cells?.alt.rule).toBe('liver/peak');
    expect(Object.values(cells ?? {}).map(({ rule }) => rule)).toEqual([
      ...['liver/peak', 'liver/peak', 'liver/peak', 'liver/peak', 'liver/r', 'liver/nr', 'liver/pattern'],
      ...['liver/hys-law', 'liver/hys-law-strict', 'liver/hys-law-inclusive', 'liver/days-between-peaks'],
      ...['liver/peak-order', 'liver/peak-timing', 'liver/migration', 'liver/composite'],
      ...['liver/threshold-single', 'liver/threshold-sustained', 'liver/threshold-combined'],
      'liver/threshold-symptoms',
    ]);
  });

  test('SRC-LIV-116: nobody dosed, or nobody at a level, is said', () => {
    expect(saidOf(build([]))).toBe('Nobody has been dosed in this data cut.');
    const nowhere = person('S9', 1, {});
    const unclear = build([
      {
        ...nowhere,
        subjects: [subject('S9', { armCode: 'X' })],
        infusions: [infusion('S9', FIRST, { actualDose: 7 })],
      },
    ]);
    expect(saidOf(unclear)).toBe(
      'No dosed subject can be counted at a dose level. Left out of these numbers: 1 dosed subject at no dose level (S9).',
    );
    expect(unclear.empty?.key).toBe('liver.empty.no-level');
    const both = build([nowhere, { ...unclearPerson }]);
    expect(saidOf(both)).toContain('Left out of these numbers: 1 dosed subject at no dose level (SX).');
  });

  test('SRC-LIV-117: results after the cut-off are listed as not used', () => {
    const late = person('S1', 1, {});
    const model2 = build([
      {
        ...late,
        measurements: [
          ...late.measurements,
          measurement('S1', ['LB', 'ALT'], '2026-09-01', { value: 900, high: 20 }),
        ],
      },
    ]);
    expect(model2.unused.map(({ reason }) => reason.params.why)).toEqual(['after-cutoff']);
    expect(model2.points[0]?.quadrant).toBe('normal');
  });
});

const unclearPerson = {
  ...person('SX', 1, {}),
  subjects: [subject('SX', { armCode: 'X' })],
  infusions: [infusion('SX', FIRST, { actualDose: 7 })],
};

describe('logarithmic axes', () => {
  test('SRC-LIV-118: ticks are 1, 2 and 5 of each power of ten', () => {
    expect(logTicks([0.1, 10])).toEqual([0.1, 0.2, 0.5, 1, 2, 5, 10]);
    expect(logTicks([3, 4])).toEqual([]);
  });

  test.each([
    [[], 3, [0.1, 10]],
    [[0.5, 1], 3, [0.1, 10]],
    [[0.05], 3, [0.02, 10]],
    [[0], 3, [0.1, 10]],
    [[8], 3, [0.1, 10]],
    [[9], 3, [0.1, 20]],
    [[0.5], 2, [0.1, 10]],
    [[21], 3.8, [0.1, 50]],
    [[1e9], 3, [0.1, 1.25e9]],
  ])('SRC-LIV-119: %j with a cut at %d: %j', (values, cut, domain) => {
    expect(logDomain(values, cut)).toEqual(domain);
  });
});
