import type { Measurement } from '../../dataset/trialData.ts';
import type { Direction, LabGrade } from '../../grading/labGrade.ts';
import type { GradedMeasurement } from '../../grading/subjectLabGrades.ts';
import type { IsoDate } from '../../kernel/brands.ts';
import { possibleDates } from '../possibleDates.ts';

/** One graded result in one direction. */
export interface GradedResult {
  readonly measurement: Measurement;
  readonly grade: number;
  readonly gradeMin: number;
}

/** Results of one term and direction that stayed at or above a grade, with the one that ended it. */
export interface LabRun {
  readonly term: string;
  readonly direction: Direction;
  /** By date; at least one. A result without a complete date is a run of its own. */
  readonly results: readonly [GradedResult, ...GradedResult[]];
  /** The next result below that grade; null while none is known. */
  readonly recovery: GradedResult | null;
  /** Everything known of the term on and after the first infusion, by date: what came after the run too. */
  readonly later: readonly GradedResult[];
  /** Everything known of it before the first infusion, by date. */
  readonly before: readonly GradedResult[];
}

interface Series {
  readonly term: string;
  readonly direction: Direction;
  readonly results: readonly GradedResult[];
}

const TIMED = /T\d{2}:\d{2}/;

/**
 * Known to have been taken before the first infusion: an earlier day; on the day itself an earlier time of day where
 * both are recorded, or the baseline flag. What cannot be told is not before.
 */
export const isBeforeInfusion = (
  { date, baselineFlag }: Pick<Measurement, 'date' | 'baselineFlag'>,
  infusion: { readonly date: IsoDate; readonly start: string },
): boolean => {
  const possible = possibleDates(date);
  if (possible === null) return false;
  if (possible.latest < infusion.date) return true;
  if (date.kind !== 'complete' || date.date !== infusion.date) return false;
  if (baselineFlag) return true;
  return TIMED.test(date.text) && TIMED.test(infusion.start) && date.text < infusion.start;
};

const known = (measurement: Measurement, { grade, gradeMin }: LabGrade): GradedResult[] =>
  grade === null || gradeMin === null ? [] : [{ measurement, grade, gradeMin }];

const seriesOf = (graded: readonly GradedMeasurement[]): readonly Series[] => {
  const series = new Map<string, Series>();
  for (const { measurement, grades } of graded) {
    for (const one of grades) {
      const { term, direction } = one;
      const key = `${term}|${direction}`;
      const results = [...(series.get(key)?.results ?? []), ...known(measurement, one)];
      series.set(key, { term, direction, results });
    }
  }
  return [...series.values()];
};

const timeOf = ({ measurement: { date } }: GradedResult): string =>
  date.kind === 'missing' ? '' : date.text;

const byTime = (a: GradedResult, b: GradedResult): number =>
  timeOf(a) < timeOf(b)
    ? -1
    : timeOf(a) > timeOf(b)
      ? 1
      : a.measurement.ref.recordId - b.measurement.ref.recordId;

const isDated = ({ measurement }: GradedResult): boolean => measurement.date.kind === 'complete';

/** Cuts dated results at those below the grade; each part is non-empty and comes with the result that ended it. */
const parts = (dated: readonly GradedResult[], minGrade: number) => {
  const runs: { results: [GradedResult, ...GradedResult[]]; recovery: GradedResult | null }[] = [];
  let open: [GradedResult, ...GradedResult[]] | null = null;
  for (const result of dated) {
    if (result.grade >= minGrade) {
      if (open === null) {
        open = [result];
        runs.push({ results: open, recovery: null });
      } else open.push(result);
      continue;
    }
    const last = runs.at(-1);
    if (open !== null && last !== undefined) last.recovery = result;
    open = null;
  }
  return runs;
};

/**
 * The runs of results at or above a grade after the first infusion, one list for all terms; `minGradeOf` gives the
 * least grade that the rule asks of a term, null where it asks nothing. An ungradable result neither ends nor makes a
 * run; it is counted elsewhere (ungradedInWindow).
 */
export const labRuns = (
  graded: readonly GradedMeasurement[],
  infusion: { readonly date: IsoDate; readonly start: string },
  minGradeOf: (term: string, direction: Direction) => number | null,
): readonly LabRun[] =>
  seriesOf(graded).flatMap(({ term, direction, results }) => {
    const minGrade = minGradeOf(term, direction);
    if (minGrade === null) return [];
    const sorted = results.toSorted(byTime);
    const before = sorted.filter(({ measurement }) => isBeforeInfusion(measurement, infusion));
    const after = sorted.filter((result) => !before.includes(result));
    const undated = after.filter((result) => !isDated(result) && result.grade >= minGrade);
    const later = after.filter(isDated);
    const base = { term, direction, before: before.filter(isDated), later };
    return [
      ...parts(later, minGrade).map((run) => ({ ...base, ...run })),
      ...undated.map((result) => ({ ...base, results: [result] as const, recovery: null })),
    ];
  });
