import type { AdverseEvent } from '../../dataset/trialData.ts';
import type { IsoDate } from '../../kernel/brands.ts';
import { daysBetween } from '../../kernel/isoDate.ts';
import type { DltSelector } from '../../protocol/dlt.ts';
import type { Protocol } from '../../protocol/protocol.ts';
import { ongoingAtCutoff } from '../adverse/ongoing.ts';
import { type PossibleDates, possibleDates } from '../possibleDates.ts';
import { type Relatedness, relatedness } from '../relationship.ts';
import type { LabRun } from './labRuns.ts';
import { namesAdverseEvent, namesLaboratory } from './matchSelector.ts';

/** What clauses and exceptions ask of an event, whichever kind of record it comes from. */
export interface EventFigures {
  readonly named: (selectors: readonly DltSelector[]) => boolean;
  /** Greatest grade; null when none is recorded. */
  readonly grade: number | null;
  /** The grade that the record proves: a death is grade 5, a laboratory grade that symptoms may lower is its least. */
  readonly gradeAtLeast: number | null;
  /** null: not recorded. A laboratory value is not serious by itself. */
  readonly serious: boolean | null;
  /** A laboratory value carries no relation, so none is asked of it. */
  readonly relation: Relatedness | 'not-asked';
  readonly onset: PossibleDates | null;
  /** When it was known to be at or below a grade (an adverse event: over); null while it is not. */
  readonly over: (toGrade: number) => PossibleDates | null;
  /** Greatest number of whole days that it can have been at or above a grade; null while no end is known. */
  readonly lastsAtMost: (grade: number) => number | null;
  /** Whole days that it is known to have been at or above a grade; null when not even its beginning is known. */
  readonly lastsAtLeast: (grade: number) => number | null;
  /** The record says that it comes from lymphodepletion. */
  readonly fromLymphodepletion: boolean;
  /** Least grade of the last result before a study day; null when there is none. */
  readonly gradeBefore: (day: number) => number | null;
}

const saysLymphodepletion = ({ supplemental }: AdverseEvent, protocol: Protocol): boolean => {
  const { qualifier, values } = protocol.dlt.rule.value.lymphodepletion;
  return values.includes((supplemental[qualifier] ?? '').trim().toUpperCase());
};

/** Known days of an adverse event: to its end, or to the cut-off while it is known to go on. */
const knownDays = (
  event: AdverseEvent,
  onset: PossibleDates | null,
  cutoff: IsoDate | null,
): number | null => {
  if (onset === null) return null;
  const ongoing = ongoingAtCutoff(event, cutoff);
  const until =
    ongoing.kind === 'ongoing'
      ? cutoff
      : ongoing.kind === 'ended'
        ? (possibleDates(event.end)?.earliest ?? null)
        : null;
  return until === null ? 1 : Math.max(1, daysBetween(onset.latest, until) + 1);
};

/**
 * An adverse event has one grade, the worst, from its first to its last day: both days count in full, so that an event
 * which began and ended on one day can have lasted one day. `groups` are its groups of special interest; `cutoff` null:
 * dates were moved per subject.
 */
export const adverseEventFigures = (
  event: AdverseEvent,
  groups: readonly string[],
  { protocol, cutoff }: { readonly protocol: Protocol; readonly cutoff: IsoDate | null },
): EventFigures => {
  const onset = possibleDates(event.start);
  const ended = !event.fatal && ongoingAtCutoff(event, cutoff).kind === 'ended';
  const end = ended ? possibleDates(event.end) : null;
  return {
    named: (selectors) => namesAdverseEvent(selectors, event, groups),
    grade: event.grade,
    gradeAtLeast: event.fatal ? 5 : event.grade,
    serious: event.serious,
    relation: relatedness(event.relationship, protocol),
    onset,
    over: () => end,
    lastsAtMost: () => (onset === null || end === null ? null : daysBetween(onset.earliest, end.latest) + 1),
    lastsAtLeast: () => knownDays(event, onset, cutoff),
    fromLymphodepletion: saysLymphodepletion(event, protocol),
    gradeBefore: () => null,
  };
};

const NOBODY_KNOWS = () => null;

/** The longest time between two results of a run with none below the grade between them. */
const provenDays = ({ results }: LabRun, grade: number): number | null => {
  let since: IsoDate | null = null;
  let longest: number | null = null;
  for (const { measurement, gradeMin } of results) {
    const date = gradeMin >= grade ? possibleDates(measurement.date) : null;
    if (date === null) {
      since = null;
      continue;
    }
    since ??= date.latest;
    longest = Math.max(longest ?? 0, daysBetween(since, date.earliest));
  }
  return longest;
};

/**
 * A run of laboratory results lasts from its first result to the first that is better: a value can have changed on any
 * day between two samples, and the longer reading is taken.
 */
export const labRunFigures = (run: LabRun): EventFigures => {
  const [first] = run.results;
  const last = run.results.at(-1) ?? first;
  const position = run.later.indexOf(last);
  const onset = possibleDates(first.measurement.date);
  const over = (toGrade: number): PossibleDates | null => {
    const better = run.later.find((result, index) => index > position && result.grade <= toGrade);
    return better === undefined ? null : possibleDates(better.measurement.date);
  };
  return {
    named: (selectors) => namesLaboratory(selectors, run.term, run.direction),
    grade: Math.max(...run.results.map(({ grade }) => grade)),
    gradeAtLeast: Math.max(...run.results.map(({ gradeMin }) => gradeMin)),
    serious: false,
    relation: 'not-asked',
    onset,
    over: position < 0 ? NOBODY_KNOWS : over,
    lastsAtMost: (grade) => {
      const end = position < 0 ? null : over(grade - 1);
      return onset === null || end === null ? null : daysBetween(onset.earliest, end.latest);
    },
    lastsAtLeast: (grade) => provenDays(run, grade),
    fromLymphodepletion: false,
    gradeBefore: (day) => {
      const earlier = run.before.filter(
        ({ measurement }) => measurement.day !== null && measurement.day < day,
      );
      return earlier.at(-1)?.gradeMin ?? null;
    },
  };
};
