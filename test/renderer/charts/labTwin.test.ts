import { describe, expect, test } from 'vitest';
import { asReported, isConverted } from '../../../renderer/charts/labPointText.ts';
import { labTwin } from '../../../renderer/charts/labTwin.ts';
import { createTextApi } from '../../../renderer/text/useText.ts';
import { buildLabTrend } from '../../../shared/chart/buildLabTrend.ts';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';
import { provenance } from '../../builders/provenance.ts';
import { infusion, measurement, onDay, subject, trialData } from '../../builders/trialData.ts';

const FIRST = '2026-04-20';

const model = buildLabTrend(
  trialData('2026-06-30', {
    subjects: [subject('001')],
    infusions: [infusion('001', FIRST)],
    adverseEvents: [],
    measurements: [
      measurement('001', ['LB', 'ALB'], onDay(FIRST, 1), {
        value: 3.8,
        text: '3.8',
        unit: 'g/dL',
        low: 3.5,
        high: 5,
      }),
      measurement('001', ['LB', 'ALB'], onDay(FIRST, 8), {
        value: 39,
        text: '3.9',
        textUnit: 'g/dL',
        unit: 'g/L',
        low: 35,
        high: 50,
      }),
    ],
  }),
  axaNk02,
  { domain: 'LB', testCode: 'ALB', scale: 'absolute' },
  provenance,
);

const points = model.panels.flatMap(({ lines }) => lines.flatMap((line) => line.points));

describe('what was recorded stays visible', () => {
  test('SRC-UNIT-070: the twin holds the drawn value and, beside it, value, unit and range of the record', () => {
    const twin = labTwin(model, createTextApi('en'));
    const column = (label: string) => {
      const index = twin.columns.findIndex((one) => one.label === label);
      return twin.rows.map((row) => row[index]);
    };
    expect([
      column('Value'),
      column('Unit'),
      column('Range low'),
      column('Value before conversion'),
      column('Unit before conversion'),
      column('Range high before conversion'),
      column('As reported'),
      column('Reported in'),
    ]).toEqual([
      [38, 39],
      ['g/L', 'g/L'],
      [35, 35],
      [3.8, 39],
      ['g/dL', 'g/L'],
      [5, 50],
      ['3.8', '3.9'],
      ['g/dL', 'g/dL'],
    ]);
    for (const row of twin.rows) expect(row).toHaveLength(twin.columns.length);
  });

  test('SRC-UNIT-071: a reported result is never said with the unit of another', () => {
    expect(points.map(asReported)).toEqual(['3.8 g/dL', '3.9 g/dL']);
    expect(points.map(isConverted)).toEqual([true, true]);
  });
});
