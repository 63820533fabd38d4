import { describe, expect, test } from 'vitest';
import { clipTrend } from '../../../renderer/charts/clipTrend.ts';
import { LabTrendModel } from '../../../shared/chart/labTrend.ts';

const point = (x: number) => ({
  day: x >= 0 ? x + 1 : x,
  x,
  date: '2026-05-01',
  y: 1,
  value: 1,
  text: '1',
  textUnit: 'g/L',
  unit: 'g/L',
  recorded: null,
  low: null,
  high: null,
  belowLimit: false,
  baseline: false,
  grades: [],
  gradeNotes: [],
  visit: '',
  ref: { recordId: x + 100, domain: 'LB', file: 'lb.csv', line: x + 100 },
});

const model = LabTrendModel.parse({
  conclusion: [],
  test: { domain: 'LB', testCode: 'C3', specimen: '', test: 'C3', units: ['g/L'], results: 4, subjects: 1 },
  scale: 'absolute',
  criteria: 'ctcae-5.0',
  unit: 'g/L',
  conversions: [],
  notGradable: [],
  panels: [
    {
      level: 1,
      dose: 2.5e7,
      unit: 'cells/kg',
      n: 1,
      dosed: 1,
      lines: [{ subjectId: 'S-1', style: 0, points: [-7, 0, 28, 29].map(point), infusions: [], cutoffX: 40 }],
      band: null,
      empty: null,
    },
  ],
  domain: { x: [-7, 40], y: [0, 2] },
  notPlotted: [],
  empty: null,
  provenance: {
    cutId: 'c',
    cutLabel: 'c',
    cutoffDate: '2026-06-01',
    cutStatus: 'locked',
    contentHash: 'a',
    datesShifted: false,
    protocolId: 'p',
    protocolVersion: 1,
    protocolHash: 'b',
    algorithm: 'lab-trend/1',
    filter: [],
  },
});

const xs = (trend: LabTrendModel): readonly number[] =>
  trend.panels.flatMap((panel) => panel.lines.flatMap((line) => line.points.map((each) => each.x)));

describe('days in view', () => {
  test('SRC-LAB-106: the last day in view stays, later results are counted as hidden', () => {
    const clipped = clipTrend(model, 28);
    expect(xs(clipped.model)).toEqual([-7, 0, 28]);
    expect(clipped.hidden).toBe(1);
    expect(clipped.model.domain).toEqual({ x: [-7, 28], y: [0, 2] });
  });

  test('SRC-LAB-106: without a last day, or one beyond the data, nothing is hidden', () => {
    expect(clipTrend(model, null)).toEqual({ model, hidden: 0 });
    expect(clipTrend(model, 84)).toEqual({ model, hidden: 0 });
  });
});
