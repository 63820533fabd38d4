import type { IsoDate } from '../../kernel/brands.ts';
import { daysBetween } from '../../kernel/isoDate.ts';
import { elevated } from './cuts.ts';
import type { Multiple } from './multiples.ts';
import { mayBeHigher, peakOf, type Series } from './peaks.ts';
import { exactDate } from './placeInTime.ts';

/** Whether an elevation lasted longer than a number of days, with the samples of its longest run, else the peak. */
export interface Sustained {
  readonly state: 'met' | 'not-met' | 'not-evaluable';
  readonly reason: 'no-result' | 'unusable-result' | 'no-date' | 'duration-open' | null;
  readonly run: readonly Multiple[];
}

interface Day {
  readonly date: IsoDate;
  readonly highest: Multiple;
}

/** The highest result of each dated day. */
const daysOf = (multiples: readonly Multiple[]): readonly Day[] => {
  const days = new Map<IsoDate, Multiple>();
  for (const one of multiples) {
    const date = exactDate(one.result.dates);
    if (date === null) continue;
    const known = days.get(date);
    if (known === undefined || one.multiple > known.multiple) days.set(date, one);
  }
  return [...days].map(([date, highest]) => ({ date, highest })).sort((a, b) => (a.date < b.date ? -1 : 1));
};

interface Run {
  readonly days: readonly Day[];
  /** First day that is no longer above; null while the run is open. */
  readonly endedBy: IsoDate | null;
}

const runsOf = (days: readonly Day[], cut: number): readonly Run[] => {
  const runs: Run[] = [];
  let current: Day[] = [];
  for (const day of days) {
    if (elevated(day.highest.multiple, cut, 'strict')) current.push(day);
    else if (current.length > 0) {
      runs.push({ days: current, endedBy: day.date });
      current = [];
    }
  }
  return current.length > 0 ? [...runs, { days: current, endedBy: null }] : runs;
};

const observed = ({ days }: Run): number => {
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined ? 0 : daysBetween(first.date, last.date);
};

/** A run may have lasted until the day before the first sample that is no longer above. */
const mayHaveLasted = ({ days, endedBy }: Run, most: number): boolean => {
  const [first] = days;
  return endedBy === null || (first !== undefined && daysBetween(first.date, endedBy) > most);
};

const longest = (runs: readonly Run[]): readonly Multiple[] =>
  runs
    .reduce<readonly Day[]>((best, run) => {
      const longer = best.length === 0 || observed(run) > observed({ days: best, endedBy: null });
      return longer ? run.days : best;
    }, [])
    .map(({ highest }) => highest);

/**
 * Whether ALT or AST stood above a cut for more than so many days: two samples further apart than that, and none between
 * them at or below the cut. When the samples leave room for it, the answer is not "no". Source: FDA, Drug-Induced Liver
 * Injury, July 2009 (above 5 × ULN for more than 2 weeks); from memory, verify against the guidance.
 */
export const sustainedAbove = (series: Series, cut: number, most: number): Sustained => {
  const runs = runsOf(daysOf(series.multiples), cut);
  const peak = peakOf(series);
  const run = runs.length > 0 || peak === null ? longest(runs) : [peak];
  if (runs.some((one) => observed(one) > most)) return { state: 'met', reason: null, run };
  const open = (reason: Sustained['reason']): Sustained => ({ state: 'not-evaluable', reason, run });
  if (series.multiples.length === 0) return open(series.gaps.length > 0 ? 'unusable-result' : 'no-result');
  if (mayBeHigher(series)) return open('unusable-result');
  const undated = series.multiples.filter(({ result }) => exactDate(result.dates) === null);
  if (undated.some(({ multiple }) => elevated(multiple, cut, 'strict'))) return open('no-date');
  return runs.some((one) => mayHaveLasted(one, most))
    ? open('duration-open')
    : { state: 'not-met', reason: null, run };
};
