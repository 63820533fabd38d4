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

describe('lab-derived grades beside the points', () => {
  const one = (language: 'en' | 'zh-CN', over: Parameters<typeof measurement>[3], code = 'K') => {
    const built = buildLabTrend(
      trialData('2026-06-30', {
        subjects: [subject('001')],
        infusions: [infusion('001', FIRST)],
        adverseEvents: [],
        measurements: [
          measurement('001', ['LB', code], onDay(FIRST, 8), { unit: 'mmol/L', low: 3.5, high: 5.1, ...over }),
        ],
      }),
      axaNk02,
      { domain: 'LB', testCode: code, scale: 'absolute' },
      provenance,
    );
    const twin = labTwin(built, createTextApi(language));
    const at = twin.columns.findIndex(({ label }) => /CTCAE 5\.0/.test(label));
    return twin.rows[0]?.[at];
  };

  test('SRC-CTC-080: a range where clinical data are needed, the clause, and why there is none', () => {
    expect(one('en', { value: 3.1 })).toBe('Hypokalemia: grade 1–2, needs clinical data (< LLN)');
    expect(one('zh-CN', { value: 3.1 })).toBe('低钾血症：1–2 级，需临床资料（< LLN）');
    expect(one('en', { value: 2.4 })).toBe('Hypokalemia: grade 4 (< 2.5 mmol/L)');
    expect(one('en', { value: 4 })).toBe('grade 0');
    expect(one('en', { value: 4, unit: 'furlong', textUnit: 'furlong' })).toMatch(
      /^Hyperkalemia: not gradable: The unit/,
    );
    expect(one('en', { value: 90, unit: 'g/L', low: 1, high: 2 }, 'C3')).toBe('');
  });

  test('SRC-CTC-081: powers of ten as people write them', () => {
    expect(one('en', { value: 0.7, unit: '10^9/L', low: 1.8, high: 6 }, 'NEUT')).toBe(
      'Neutrophil count decreased: grade 3 (< 1 × 10⁹/L)',
    );
  });
});
