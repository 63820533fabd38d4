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
  /** null: not recorded. A laboratory value is not serious by itself. */
  readonly serious: boolean | null;
  /** A laboratory value carries no relation, so none is asked of it. */
  readonly relation: Relatedness | 'not-asked';
  readonly onset: PossibleDates | null;
  /** When it was known to be at or below a grade (an adverse event: over); null while it is not. */
  readonly over: (toGrade: number) => PossibleDates | null;
  /** Greatest number of whole days that it can have been at or above a grade; null while no end is known. */
  readonly lastsAtMost: (grade: number) => number | null;
  /** The record says that it comes from lymphodepletion. */
  readonly fromLymphodepletion: boolean;
  /** Least grade of the last result before a study day; null when there is none. */
  readonly gradeBefore: (day: number) => number | null;
}

const saysLymphodepletion = ({ supplemental }: AdverseEvent, protocol: Protocol): boolean => {
  const { qualifier, values } = protocol.dlt.rule.value.lymphodepletion;
  return values.includes((supplemental[qualifier] ?? '').trim().toUpperCase());
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
    serious: event.serious,
    relation: relatedness(event.relationship, protocol),
    onset,
    over: () => end,
    lastsAtMost: () => (onset === null || end === null ? null : daysBetween(onset.earliest, end.latest) + 1),
    fromLymphodepletion: saysLymphodepletion(event, protocol),
    gradeBefore: () => null,
  };
};

const NOBODY_KNOWS = () => null;

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
    serious: false,
    relation: 'not-asked',
    onset,
    over: position < 0 ? NOBODY_KNOWS : over,
    lastsAtMost: (grade) => {
      const end = position < 0 ? null : over(grade - 1);
      return onset === null || end === null ? null : daysBetween(onset.earliest, end.latest);
    },
    fromLymphodepletion: false,
    gradeBefore: (day) => {
      const earlier = run.before.filter(
        ({ measurement }) => measurement.day !== null && measurement.day < day,
      );
      return earlier.at(-1)?.gradeMin ?? null;
    },
  };
};
