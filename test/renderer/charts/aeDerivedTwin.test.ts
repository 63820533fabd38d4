import { describe, expect, test } from 'vitest';
import { aesiTwin, comparisonTwin } from '../../../renderer/charts/aeDerivedTwin.ts';
import { createTextApi } from '../../../renderer/text/useText.ts';
import type { AesiRow, ComparisonRow } from '../../../shared/chart/aeDerived.ts';
import { phrase } from '../../../shared/text/phrases.ts';
import { languages } from '../../../shared/text/text.ts';

const ref = { recordId: 1, domain: 'AE', file: 'ae.csv', line: 2 };

const row = (over: Partial<ComparisonRow> = {}): ComparisonRow => ({
  id: '001|AESEQ 1',
  subjectId: '001',
  level: 1,
  term: 'Neutropenia',
  date: '2026-05-03',
  day: 3,
  reported: { kind: 'event', grade: 2 },
  derived: { min: 2, max: 3, clause: '< 1 × 10^9/L', result: '0.7', unit: '10^9/L', on: '2026-05-05' },
  results: 4,
  verdict: 'reported-lower',
  remark: phrase('fact-reason.ae.some-ungradable', { n: 2 }),
  refs: [ref],
  ...over,
});

describe('the comparison for export', () => {
  test('SRC-AED-240: every figure has a column of its own, and the rows stand behind', () => {
    const twin = comparisonTwin([row()], createTextApi('en'));
    expect(twin.rows).toEqual([
      [
        '001',
        1,
        'Neutropenia',
        '2026-05-03',
        3,
        'Grade 2',
        2,
        3,
        '< 1 × 10^9/L',
        '0.7 10^9/L',
        '2026-05-05',
        4,
        'Reported lower',
        '2 results in the time of the event cannot be graded.',
      ],
    ]);
    expect(twin.behind).toEqual([{ title: '001: Neutropenia, reported against derived', refs: [ref] }]);
  });

  test.each(languages)(
    'SRC-AED-241: as many cells as columns, and what is missing is empty, never 0 (%s)',
    (language) => {
      const none = row({
        level: null,
        day: null,
        date: '',
        derived: null,
        reported: { kind: 'none' },
        remark: null,
        results: 0,
      });
      const api = createTextApi(language);
      const twin = comparisonTwin([none, row({ reported: { kind: 'event', grade: null } })], api);
      const [first = [], second = []] = twin.rows;
      expect([first.length, second.length]).toEqual([twin.columns.length, twin.columns.length]);
      expect([first[1], first[4], first[6], first[7], first[9], first[13]]).toEqual([
        null,
        null,
        null,
        null,
        '',
        '',
      ]);
      expect(first[5]).toBe(api.t('aeDerived.noEvent'));
      expect(second[5]).toBe(api.word('grade.not-graded'));
      expect(new Set(twin.columns.map(({ label }) => label)).size).toBe(twin.columns.length);
    },
  );
});

describe('special interest for export', () => {
  const cell = {
    level: 1,
    any: { n: 1, of: 3, low: 0.008404, high: 0.905701 },
    byGrade: [0, 1, 0, 0, 0],
    notGraded: 0,
    events: 2,
    subjects: [{ subjectId: '001', refs: [ref] }],
  };
  const aesi: AesiRow = {
    id: 'crs',
    label: { en: 'Cytokine release syndrome', 'zh-CN': '细胞因子释放综合征' },
    afterDay: null,
    late: null,
    cells: [cell],
    total: { ...cell, level: 0 },
  };

  test.each(languages)(
    'SRC-AED-242: one row per group and dose level, and one of all levels (%s)',
    (language) => {
      const api = createTextApi(language);
      const twin = aesiTwin([aesi], api);
      expect(twin.rows.map((cells) => cells.slice(1, 5))).toEqual([
        [aesi.label[language], api.t('level.n', { level: 1 }), 1, 3],
        [aesi.label[language], api.t('ae.total'), 1, 3],
      ]);
      expect(twin.rows[0]).toHaveLength(twin.columns.length);
      expect(twin.columns[1]?.label).toBe(api.t('aeDerived.group'));
      expect(twin.behind?.map(({ refs }) => refs)).toEqual([[ref], [ref]]);
    },
  );
});
