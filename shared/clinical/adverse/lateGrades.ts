import type { SubjectInput } from '../../facts/subjectInput.ts';
import { addDays } from '../../kernel/isoDate.ts';
import type { AesiGroup } from '../../protocol/aesi.ts';
import { cutoffOf } from './cutoffOf.ts';
import { type DerivedGrade, isGraded } from './derivedGrade.ts';
import { eventAesi } from './eventAesi.ts';
import { type WorstDerived, worstDerived } from './reportedAgainstDerived.ts';
import type { EventComparison } from './subjectComparison.ts';

/** What the laboratory says of an event after the day that its group asks about. */
export interface LateGrade {
  readonly group: AesiGroup;
  readonly afterDay: number;
  /** null: no gradable result after that day in the time of the event. */
  readonly worst: WorstDerived | null;
  /** The results after that day, worst first, then the ungradable. */
  readonly records: readonly DerivedGrade[];
}

type Asked = Pick<SubjectInput, 'firstInfusion' | 'cutoff' | 'datesShifted' | 'protocol'>;

/**
 * An event has one reported grade, its worst of all times. Of an event that counts because it lasts beyond a day, the
 * grade after that day is what matters: the worst derived from the results of the event's time after it.
 */
export const lateGrades = ({ event, comparison }: EventComparison, input: Asked): readonly LateGrade[] => {
  const { firstInfusion } = input;
  if (firstInfusion === null) return [];
  const groups = input.protocol.aesi.groups.value;
  return eventAesi(event, { groups, firstInfusion, cutoff: cutoffOf(input) }).flatMap(({ group, counts }) => {
    const { afterDay } = group;
    if (afterDay === null || !counts) return [];
    const lastDay = addDays(firstInfusion, afterDay - 1);
    const records = (comparison?.records ?? []).filter(({ date }) => date > lastDay);
    return [{ group, afterDay, worst: worstDerived(records.filter(isGraded)), records }];
  });
};
