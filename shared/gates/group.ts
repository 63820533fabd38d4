import { courseOf } from '../clinical/course.ts';
import { dltWindowCloses } from '../clinical/dlt/dltWindow.ts';
import type { DosedSubject } from '../clinical/dosedSet.ts';
import { type Sentinel, sentinelOf } from '../clinical/sentinel.ts';
import type { IsoDate } from '../kernel/brands.ts';
import { isUnsettled } from './conditions/unsettledDlt.ts';
import { dltOf, type LevelContext } from './gateInput.ts';
import { windowEnd } from './windowEnd.ts';

/** Whether a subject has a DLT, or may have one that people have not settled. */
const mayHaveDlt = (context: LevelContext, { subjectId }: DosedSubject): boolean => {
  const dlt = dltOf(context, subjectId);
  const { status, events } = dlt;
  if (status.kind === 'with-dlt' || status.kind === 'needs-adjudication' || isUnsettled(dlt)) return true;
  return events.some(({ standing }) => standing === 'not-evaluable');
};

/**
 * The day on which a subject left who may be replaced; null for every other. By parameter: the record says (DS) that it
 * left the study before its window or its DLT window was over, it has no DLT and none to be settled. The day of leaving
 * decides, not the data: what is dated later is not lost by it. Nobody who died is replaced: the committee decides.
 */
export const replacedOn = (context: LevelContext, subject: DosedSubject): IsoDate | null => {
  const { protocol, asOf } = context;
  const { replacement, anchor } = protocol.gateParameters;
  if (!replacement.value || subject.datesShifted || !subject.adverseEventsOnRecord) return null;
  const course = courseOf(subject, asOf);
  if (course.kind !== 'left' || course.date === null || mayHaveDlt(context, subject)) return null;
  const end = windowEnd(context, subject, anchor.value);
  const complete = end !== null && course.date >= end && course.date >= dltWindowCloses(subject, protocol);
  return complete ? null : course.date;
};

/** The dosed subjects of the level who count toward its group: all but those who may be replaced. */
export const countedGroup = (context: LevelContext): readonly DosedSubject[] =>
  context.group.filter((subject) => replacedOn(context, subject) === null);

const sentinelFrom = (context: LevelContext, group: readonly DosedSubject[]): Sentinel => {
  const sentinel = sentinelOf(group);
  if (sentinel.kind !== 'sentinel') return sentinel;
  const left = replacedOn(context, sentinel.subject);
  const [, ...rest] = group;
  const [next] = rest;
  if (left === null || (next !== undefined && next.infusions[0].date <= left)) return sentinel;
  return sentinelFrom(context, rest);
};

/**
 * The sentinel of a level. Where the first subject left and may be replaced before anybody else was dosed, the next one
 * takes its place and is alone as the first was; whoever was dosed before that day was dosed after the first.
 */
export const sentinelIn = (context: LevelContext): Sentinel => sentinelFrom(context, context.group);
