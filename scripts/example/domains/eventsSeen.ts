import { addDays } from '../../../shared/kernel/isoDate.ts';
import type { EventPlan } from '../plan/adverseEvent.ts';
import { dateOfDay, visitsOf } from '../plan/calendar.ts';
import { cytopeniaEvents } from '../plan/cytopenia.ts';
import { type Episode, episodesOf, episodeVisitDays } from '../plan/episode.ts';
import { EVENTS } from '../plan/events.ts';
import type { DosedPlan } from '../plan/subject.ts';

/** An event as an extract shows it: what had been entered by the cut-off, and its end only if it had come. */
export interface EventSeen {
  readonly plan: EventPlan;
  readonly sequence: number;
  readonly startDate: string;
  /** Undefined while it goes on. */
  readonly endDate: string | undefined;
  readonly enteredOn: string;
}

const crsEvent = (episode: Episode, isSeen: (day: number) => boolean): EventPlan | undefined => {
  const days = Object.keys(episode.crsGrade)
    .map(Number)
    .sort((a, b) => a - b);
  const seen = days.filter(isSeen);
  const [startDay] = seen;
  const endDay = days.at(-1);
  if (startDay === undefined || endDay === undefined) return undefined;
  const grade = Math.max(...seen.map((day) => episode.crsGrade[day] ?? 0)) === 2 ? 2 : 1;
  return {
    subject: episode.subject,
    term: `Cytokine release syndrome, ASTCT grade ${grade}`,
    preferred: 'Cytokine release syndrome',
    organClass: 'Immune system disorders',
    grade,
    relationship: 'PROBABLY RELATED',
    relatedToLymphodepletion: 'N',
    interest: 'CRS',
    startDay,
    endDay,
    treated: 'Y',
  };
};

const plansOf = (subject: DosedPlan, cutoffDate: string): readonly EventPlan[] => {
  const isSeen = (day: number): boolean => dateOfDay(subject, day) <= cutoffDate;
  const visits = visitsOf(subject, episodeVisitDays(subject.number));
  return [
    ...EVENTS.filter((event) => event.subject === subject.number),
    ...episodesOf(subject.number)
      .map((episode) => crsEvent(episode, isSeen))
      .filter((event) => event !== undefined),
    ...cytopeniaEvents(subject, visits, cutoffDate),
  ];
};

const orderKey = ({ enteredOn, plan }: Pick<EventSeen, 'enteredOn' | 'plan'>): string =>
  `${enteredOn} ${plan.preferred}`;

/**
 * The events of a subject in an extract, in the order in which the site entered them: a later extract only adds at
 * the end, so a sequence number always means the same event.
 */
export const eventsSeen = (subject: DosedPlan, cutoffDate: string): readonly EventSeen[] =>
  plansOf(subject, cutoffDate)
    .map((plan) => {
      const startDate = dateOfDay(subject, plan.startDay);
      const end = plan.endDay === undefined ? undefined : dateOfDay(subject, plan.endDay);
      return {
        plan,
        startDate,
        endDate: end !== undefined && end <= cutoffDate ? end : undefined,
        enteredOn: plan.enteredOn ?? addDays(startDate, 1),
      };
    })
    .filter(({ enteredOn }) => enteredOn <= cutoffDate)
    .sort((a, b) => (orderKey(a) < orderKey(b) ? -1 : 1))
    .map((event, index) => ({ ...event, sequence: index + 1 }));
