import { describe, expect, test } from 'vitest';
import { labRunFigures } from '../../../../shared/clinical/dlt/eventFigures.ts';
import { isBeforeInfusion, labRuns } from '../../../../shared/clinical/dlt/labRuns.ts';
import type { GradedMeasurement } from '../../../../shared/grading/subjectLabGrades.ts';
import { graded, range } from '../../../builders/dlt.ts';
import { collected, iso } from '../../../builders/trialData.ts';

const INFUSION = { date: iso('2026-04-20'), start: '2026-04-20T10:30' };

const runs = (results: readonly GradedMeasurement[], minGrade: number | null = 4) =>
  labRuns(results, INFUSION, () => minGrade);

const dates = (list: readonly { measurement: { date: { kind: string } } }[]) =>
  list.map(({ measurement: { date } }) => ('text' in date ? date.text : ''));

const summary = (results: readonly GradedMeasurement[], minGrade?: number) =>
  runs(results, minGrade).map((run) => [
    dates(run.results),
    run.recovery === null ? null : dates([run.recovery])[0],
  ]);

describe('before the first infusion', () => {
  test.each([
    ['2026-04-19', false, true],
    ['2026-04-20', false, false],
    ['2026-04-20', true, true],
    ['2026-04-21', true, false],
    ['2026-04-20T10:29', false, true],
    ['2026-04-20T10:30', false, false],
    ['2026-04-20T10:31', false, false],
    ['2026-04-20T10:31', true, true],
    ['2026-03', false, true],
    ['2026-04', false, false],
    ['2026-04', true, false],
    ['', true, false],
  ])('SRC-DLT-140: %s, baseline flag %s: %s', (date, baselineFlag, expected) => {
    expect(isBeforeInfusion({ date: collected(date), baselineFlag }, INFUSION)).toBe(expected);
  });

  test('SRC-DLT-141: without a time of the infusion no time of day is held against it', () => {
    const untimed = { date: iso('2026-04-20'), start: '2026-04-20' };
    expect(isBeforeInfusion({ date: collected('2026-04-20T01:00'), baselineFlag: false }, untimed)).toBe(
      false,
    );
  });
});

describe('runs of results', () => {
  test('SRC-DLT-142: a run lasts from its first result at the grade to the first below it', () => {
    const results = [
      graded('2026-04-21', 3),
      graded('2026-04-23', 4),
      graded('2026-04-25', 4),
      graded('2026-04-28', 3),
      graded('2026-05-02', 4),
    ];
    expect(summary(results)).toEqual([
      [['2026-04-23', '2026-04-25'], '2026-04-28'],
      [['2026-05-02'], null],
    ]);
    expect(summary(results, 3)).toEqual([
      [['2026-04-21', '2026-04-23', '2026-04-25', '2026-04-28', '2026-05-02'], null],
    ]);
    expect(summary(results, 5)).toEqual([]);
  });

  test('SRC-DLT-143: the order of the records does not matter; records of one time stand by their number', () => {
    const [a, b, c] = [graded('2026-04-25', 4), graded('2026-04-23', 4), graded('2026-04-28', 2)];
    expect(summary([c, a, b])).toEqual(summary([a, b, c]));
    const [first, second] = [graded('2026-04-25', 4), graded('2026-04-25', 4)];
    expect(runs([second, first])[0]?.results.map(({ measurement }) => measurement)).toEqual([
      first.measurement,
      second.measurement,
    ]);
  });

  test('SRC-DLT-144: what was taken before the first infusion is no run, and stands apart', () => {
    const [run, ...others] = runs([
      graded('2026-04-15', 4),
      graded('2026-04-19', 2),
      graded('2026-04-22', 4),
    ]);
    expect(others).toEqual([]);
    expect([dates(run?.results ?? []), dates(run?.before ?? []), dates(run?.later ?? [])]).toEqual([
      ['2026-04-22'],
      ['2026-04-15', '2026-04-19'],
      ['2026-04-22'],
    ]);
  });

  test('SRC-DLT-145: an ungradable result neither ends nor makes a run', () => {
    expect(summary([graded('2026-04-22', 4), graded('2026-04-24', null), graded('2026-04-26', 4)])).toEqual([
      [['2026-04-22', '2026-04-26'], null],
    ]);
    expect(summary([graded('2026-04-22', null)])).toEqual([]);
  });

  test('SRC-DLT-146: a result without a complete date is a run of its own', () => {
    const results = [graded('2026-04-22', 4), graded('2026-05', 4), graded('', 4), graded('', 3)];
    expect(summary(results)).toEqual([
      [['2026-04-22'], null],
      [[''], null],
      [['2026-05'], null],
    ]);
  });

  test('SRC-DLT-147: a term that no clause asks for has no run', () => {
    expect(runs([graded('2026-04-22', 4)], null)).toEqual([]);
  });

  test('SRC-DLT-148: each term and direction runs by itself', () => {
    const low = graded('2026-04-22', 4);
    const [grade] = low.grades;
    if (grade === undefined) throw new Error('no grade');
    const both = {
      ...low,
      grades: [grade, { ...grade, direction: 'H' as const, grade: 0, gradeMin: 0, gradeMax: 0 }],
    };
    const other = { ...graded('2026-04-22', 4), grades: [{ ...grade, term: 'Platelet count decreased' }] };
    expect(
      labRuns([both, other], INFUSION, (term, direction) =>
        direction === 'H' ? 1 : term === 'Platelet count decreased' ? 4 : 3,
      ).map(({ term, direction }) => [term, direction]),
    ).toEqual([
      ['Neutrophil count decreased', 'L'],
      ['Platelet count decreased', 'L'],
    ]);
  });
});

describe('figures of a run', () => {
  const figuresOf = (results: readonly GradedMeasurement[], minGrade = 3) => {
    const [run] = runs(results, minGrade);
    if (run === undefined) throw new Error('no run');
    return labRunFigures(run);
  };
  const course = [
    graded('2026-04-10', 2, { day: -10 as never }),
    graded('2026-04-15', 3, { day: -5 as never, gradeMin: 2 }),
    graded('2026-04-23', 3),
    graded('2026-04-25', 4),
    graded('2026-04-28', 2),
    graded('2026-05-06', 1),
  ];

  test('SRC-DLT-149: the greatest grade counts; no seriousness, relation or lymphodepletion is on a laboratory record', () => {
    const figures = figuresOf(course);
    expect([figures.grade, figures.serious, figures.relation, figures.fromLymphodepletion]).toEqual([
      ...[4, false, 'not-asked', false],
    ]);
    expect(figures.onset).toEqual(range('2026-04-23'));
  });

  test.each([
    [0, null],
    [1, range('2026-05-06')],
    [2, range('2026-04-28')],
    [3, range('2026-04-28')],
  ])('SRC-DLT-150: at or below grade %d again', (grade, expected) => {
    expect(figuresOf(course).over(grade)).toEqual(expected);
  });

  test.each([
    [4, 5],
    [3, 5],
    [2, 13],
    [1, null],
  ])('SRC-DLT-151: at or above grade %d for at most %s days', (grade, days) => {
    expect(figuresOf(course).lastsAtMost(grade)).toBe(days);
  });

  test.each([
    [-4, 2],
    [-5, 2],
    [-9, 2],
    [-10, null],
  ])('SRC-DLT-152: before day %d the least grade of the last result is %s', (day, expected) => {
    expect(figuresOf(course).gradeBefore(day)).toBe(expected);
  });

  test('SRC-DLT-153: of the last result before the day, not of an earlier one', () => {
    expect(
      figuresOf([
        graded('2026-04-01', 4, { day: -19 as never }),
        graded('2026-04-10', 1, { day: -10 as never }),
        graded('2026-04-23', 3),
      ]).gradeBefore(-5),
    ).toBe(1);
    expect(figuresOf([graded('2026-04-10', 1), graded('2026-04-23', 3)]).gradeBefore(-5)).toBeNull();
  });

  test('SRC-DLT-154: of a result without a complete date no end is known', () => {
    const figures = figuresOf([graded('2026-05', 4), graded('2026-06-20', 1)]);
    expect([figures.onset, figures.over(3), figures.lastsAtMost(4)]).toEqual([
      range('2026-05-01', '2026-05-31'),
      null,
      null,
    ]);
  });

  test('SRC-DLT-155: a run is named by its term and direction', () => {
    const { named } = figuresOf(course);
    const lab = (term: string, direction: 'L' | 'H') => [
      { kind: 'lab' as const, tests: [{ term, direction }] },
    ];
    expect([
      named([{ kind: 'lab', tests: [] }]),
      named(lab('NEUTROPHIL count decreased', 'L')),
      named(lab('Neutrophil count decreased', 'H')),
      named(lab('Platelet count decreased', 'L')),
      named([{ kind: 'any' }]),
    ]).toEqual([true, true, false, false, false]);
  });
});
