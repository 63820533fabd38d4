import { wholeBetween } from '../model/random.ts';
import { dateOfDay } from '../plan/calendar.ts';
import type { DosedPlan } from '../plan/subject.ts';
import { dateTime } from './context.ts';

/** When the infusion of a study day began and ended, to the minute. */
export const infusionTimes = (
  subject: DosedPlan,
  day: number,
): { readonly start: string; readonly end: string } => {
  const date = dateOfDay(subject, day);
  const start = 600 + wholeBetween(0, 55, subject.number, 'infusion', day);
  const end = start + wholeBetween(28, 42, subject.number, 'infusion length', day);
  return { start: dateTime(date, start), end: dateTime(date, end) };
};
