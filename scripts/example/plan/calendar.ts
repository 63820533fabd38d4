import type { IsoDate } from '../../../shared/kernel/brands.ts';
import { addDays, parseIsoDate, studyDay } from '../../../shared/kernel/isoDate.ts';
import { elapsed } from '../model/curve.ts';
import type { DosedPlan } from './subject.ts';

/** A planned visit: SDTM visit number and name, and the study day it is planned for. */
export interface Visit {
  readonly number: number;
  readonly name: string;
  readonly day: number;
}

const FOLLOW_UP_DAYS = [57, 85, 113, 141, 169] as const;

export const VISITS: readonly Visit[] = [
  { number: 1, name: 'SCREENING', day: -14 },
  { number: 2, name: 'DAY -6 BASELINE', day: -6 },
  { number: 3, name: 'DAY -1', day: -1 },
  { number: 4, name: 'DAY 1', day: 1 },
  { number: 5, name: 'DAY 2', day: 2 },
  { number: 6, name: 'DAY 4', day: 4 },
  { number: 7, name: 'DAY 8', day: 8 },
  { number: 8, name: 'DAY 11', day: 11 },
  { number: 9, name: 'DAY 15', day: 15 },
  { number: 10, name: 'DAY 18', day: 18 },
  { number: 11, name: 'DAY 22', day: 22 },
  { number: 12, name: 'DAY 25', day: 25 },
  { number: 13, name: 'DAY 29', day: 29 },
  { number: 14, name: 'SAFETY CONTACT', day: 30 },
  ...FOLLOW_UP_DAYS.map((day, index) => ({ number: 15 + index, name: `DAY ${day}`, day })),
];

export const isoDate = (text: string): IsoDate => {
  const date = parseIsoDate(text);
  if (date === undefined) throw new Error(`not a date: ${text}`);
  return date;
};

export const firstInfusionDate = (subject: DosedPlan): IsoDate => isoDate(subject.dosing.firstInfusion);

/** The date of a study day (which is never 0) of a dosed subject. */
export const dateOfDay = (subject: DosedPlan, day: number): IsoDate =>
  addDays(firstInfusionDate(subject), elapsed(day));

export const dayOfDate = (subject: DosedPlan, date: string): number =>
  studyDay(isoDate(date.slice(0, 10)), firstInfusionDate(subject));

/** A visit as it took place. */
export interface VisitMade {
  readonly number: number;
  readonly name: string;
  /** Planned study day: what decides which samples are taken. */
  readonly plannedDay: number | undefined;
  readonly day: number;
}

const plannedVisits = (subject: DosedPlan): VisitMade[] =>
  VISITS.map((visit) => ({
    number: visit.number,
    name: visit.name,
    plannedDay: visit.day,
    day: visit.day + (subject.visitShifts[visit.name] ?? 0),
  }));

/** The visits of a subject in order, with an unscheduled visit on each of `extraDays` that has no planned one. */
export const visitsOf = (subject: DosedPlan, extraDays: readonly number[]): readonly VisitMade[] => {
  const planned = plannedVisits(subject);
  const taken = new Set(planned.map((visit) => visit.day));
  const made = [...planned];
  const counts = new Map<number, number>();
  for (const day of extraDays.filter((extra) => !taken.has(extra)).sort((a, b) => a - b)) {
    const before = Math.max(...planned.filter((visit) => visit.day < day).map((visit) => visit.number));
    const count = (counts.get(before) ?? 0) + 1;
    counts.set(before, count);
    const number = Number(`${before}.${count}`);
    made.push({ number, name: `UNSCHEDULED ${number}`, plannedDay: undefined, day });
  }
  return made.sort((a, b) => elapsed(a.day) - elapsed(b.day));
};
