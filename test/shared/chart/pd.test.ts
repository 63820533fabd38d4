import { describe, expect, test } from 'vitest';
import { logTrend } from '../../../renderer/charts/logAxis.ts';
import { depletionTwin, pdFactsTwin } from '../../../renderer/charts/pdTwin.ts';
import { createTextApi } from '../../../renderer/text/useText.ts';
import { buildLabTrend } from '../../../shared/chart/buildLabTrend.ts';
import { buildPd } from '../../../shared/chart/buildPd.ts';
import { PdModel } from '../../../shared/chart/pd.ts';
import { pdFactAt } from '../../../shared/chart/pdConclusion.ts';
import type { TrialData } from '../../../shared/dataset/trialData.ts';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';
import { sayPhrase } from '../../../shared/text/phrases.ts';
import { extract } from '../../builders/exampleExtract.ts';
import { provenance } from '../../builders/provenance.ts';
import { trialData } from '../../builders/trialData.ts';

const build = (data: TrialData) => buildPd(data, axaNk02, provenance);
const short = (id: string) => id.slice(-3);

describe('pharmacodynamics of the bundled example', () => {
  const data = extract(3);
  const model = build(data);

  test('SRC-PDK-200: the dosed set by level; obeys the contract', () => {
    expect(PdModel.parse(model)).toEqual(model);
    expect(
      model.subjects.map(({ subjectId, level, style, infusions }) => [
        short(subjectId),
        level,
        style,
        infusions.length,
      ]),
    ).toEqual([
      ...[
        ['001', 1, 0, 4],
        ['002', 1, 1, 4],
        ['003', 1, 2, 4],
      ],
      ...[
        ['004', 2, 3, 4],
        ['005', 2, 4, 4],
        ['006', 2, 5, 3],
      ],
    ]);
    expect(model.levels.map(({ level, dosed }) => [level, dosed])).toEqual([
      [1, 3],
      [2, 3],
      [3, 0],
    ]);
  });

  test('SRC-PDK-201: the conclusion counts and gives no verdict', () => {
    expect(model.conclusion.map((one) => sayPhrase('en', one))).toEqual([
      'B cells below the cut after the first infusion (cells/µL): < 1: 5/6 · < 5: 6/6 · < 10: 6/6 of the dosed subjects.',
      'CAR transgene copies: quantifiable after an infusion in 6 of 6 dosed subjects.',
      'Still quantifiable at the last sample: SYN-CS01P-1-005 and SYN-CS01P-1-006.',
      'Complement C3: normal at the last result in 4 of 6 dosed subjects who were outside the range at baseline.',
      'Complement C4: normal at the last result in 4 of 6 dosed subjects who were outside the range at baseline.',
      'Anti-dsDNA: normal at the last result in 3 of 6 dosed subjects who were outside the range at baseline.',
      'These are data for the judgement of investigator and committee; whether the effect is sufficient is not derived.',
    ]);
  });

  test('SRC-PDK-202: depletion by cut and level, over the dosed set', () => {
    expect(
      model.depletion.map(({ cut, level, proportion: { n, of }, notEvaluable }) => [
        cut,
        level,
        n,
        of,
        notEvaluable,
      ]),
    ).toEqual([
      ...[
        [1, null, 5, 6, 0],
        [5, null, 6, 6, 0],
        [10, null, 6, 6, 0],
      ],
      ...[
        [1, 1, 2, 3, 0],
        [5, 1, 3, 3, 0],
        [10, 1, 3, 3, 0],
      ],
      ...[
        [1, 2, 3, 3, 0],
        [5, 2, 3, 3, 0],
        [10, 2, 3, 3, 0],
      ],
      ...[
        [1, 3, 0, 0, 0],
        [5, 3, 0, 0, 0],
        [10, 3, 0, 0, 0],
      ],
    ]);
    expect(model.depletion[3]?.subjects.map(short)).toEqual(['001', '002']);
  });

  test('SRC-PDK-203: without B-cell results nothing is counted as not depleted', () => {
    const none = build({
      ...data,
      measurements: data.measurements.filter(({ testCode }) => testCode !== 'CD19B'),
    });
    expect(none.depletion[0]).toMatchObject({ proportion: { n: 0, of: 6 }, notEvaluable: 6 });
    expect(none.conclusion.map(({ key }) => key).slice(0, 2)).toEqual([
      'pd.conclusion.b-cells',
      'pd.conclusion.b-cells-unknown',
    ]);
    expect(none.series[0]).toMatchObject({ id: 'CD19B', test: null, subjects: 0 });
  });

  test('SRC-PDK-204: every series with its test, axis and cuts', () => {
    expect(
      model.series.map(({ id, group, test: at, subjects, logarithmic, cuts }) => [
        id,
        group,
        at?.testCode ?? null,
        subjects,
        logarithmic,
        cuts.length,
      ]),
    ).toEqual([
      ['CD19B', 'b-cells', 'CD19B', 6, true, 3],
      ['CARCOPY', 'kinetics', 'CARCOPY', 6, true, 0],
      ['CARNK', 'kinetics', 'CARNK', 6, true, 0],
      ['C3', 'markers', 'C3', 6, false, 0],
      ['C4', 'markers', 'C4', 6, false, 0],
      ['DSDNA', 'markers', 'DSDNA', 6, false, 0],
      ['IGG', 'immunoglobulins', 'IGG', 6, false, 0],
      ['IGA', 'immunoglobulins', 'IGA', 6, false, 0],
      ['IGM', 'immunoglobulins', 'IGM', 6, false, 0],
      ['IL6', 'peaks', 'IL6', 6, true, 0],
      ['IFNG', 'peaks', null, 0, true, 0],
      ['CRP', 'peaks', 'CRP', 6, true, 0],
      ['FERRITIN', 'peaks', 'FERRITIN', 6, true, 0],
    ]);
  });

  test('SRC-PDK-205: the AUC of the fourth infusion of 001, worked by hand from its rows', () => {
    // Pre-dose 121 at 0; 340 after 150 min, 503 after 4213 min, 73 after 9967 min (start 10:22).
    const [a, b, c] = [150 / 1440, 4213 / 1440, 9967 / 1440];
    const area = ((121 + 340) / 2) * a + ((340 + 503) / 2) * (b - a) + ((503 + 73) / 2) * (c - b);
    const [first] = model.subjects;
    const fact = first === undefined ? undefined : pdFactAt(first, 'kinetics/auc-last', 'CARCOPY|4');
    expect(fact?.value).toEqual({
      kind: 'number',
      value: Number(area.toPrecision(12)),
      unit: '{copies}/ug{gDNA}·d',
    });
  });

  test('SRC-PDK-206: twins hold every fact asked for and every count', () => {
    const text = createTextApi('en');
    const twin = pdFactsTwin(model.subjects, ({ rule }) => rule === 'pd/b-cells/nadir', text);
    expect(twin.rows.map((row) => [row[1], row[4], row[5], row[6], row[9]])).toEqual([
      [1, '<1 cells/µL, below the limit of quantification', null, '{cells}/uL', 8],
      [1, '<1 cells/µL, below the limit of quantification', null, '{cells}/uL', 8],
      [1, '4.1 cells/µL', 4.1, '{cells}/uL', 15],
      ...Array.from({ length: 3 }, () => [
        2,
        '<1 cells/µL, below the limit of quantification',
        null,
        '{cells}/uL',
        4,
      ]),
    ]);
    expect(twin.columns.length).toBe(twin.rows[0]?.length);
    expect(depletionTwin(model, text).rows[3]).toEqual([
      1,
      '1',
      2,
      3,
      0.094299,
      0.991596,
      'SYN-CS01P-1-001 SYN-CS01P-1-002',
    ]);
  });

  test('SRC-PDK-207: on a logarithmic axis a result below the limit stands at the limit; cuts are in its unit', () => {
    const trend = buildLabTrend(
      data,
      axaNk02,
      { domain: 'CP', testCode: 'CD19B', scale: 'absolute' },
      provenance,
    );
    const { axis, hidden, model: drawn } = logTrend(trend, { cuts: [1, 5, 10], unit: '{cells}/uL' });
    const points = drawn.panels.flatMap(({ lines }) => lines.flatMap((line) => line.points));
    expect(points.filter(({ belowLimit }) => belowLimit).every(({ y }) => y === 1)).toBe(true);
    expect([axis.cuts, hidden, axis.domain[0] < 1, axis.domain[1] > 205]).toEqual([
      [1, 5, 10],
      0,
      true,
      true,
    ]);
    const inMillilitres = logTrend({ ...trend, unit: 'cells/mL' }, { cuts: [1, 5, 10], unit: '{cells}/uL' });
    expect(inMillilitres.axis.cuts).toEqual([1000, 5000, 10000]);
    expect(logTrend({ ...trend, unit: '%' }, { cuts: [1], unit: '{cells}/uL' }).axis.cuts).toEqual([]);
    const zero = {
      ...trend,
      panels: trend.panels.map((panel) => ({
        ...panel,
        lines: panel.lines.map((line) => ({
          ...line,
          points: line.points.map((point) => ({ ...point, y: 0 })),
        })),
      })),
    };
    expect(logTrend(zero, { cuts: [], unit: '{cells}/uL' })).toMatchObject({
      hidden: points.length,
      axis: { domain: [1, 10] },
    });
  });
});

describe('nobody dosed', () => {
  test('SRC-PDK-208: says so', () => {
    const model = build(trialData('2026-07-13'));
    expect([model.empty?.key, model.conclusion.map(({ key }) => key), model.subjects]).toEqual([
      'pd.empty',
      ['pd.empty'],
      [],
    ]);
  });
});
