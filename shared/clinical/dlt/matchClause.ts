import type { Phrase } from '../../gates/gate.ts';
import { addDays } from '../../kernel/isoDate.ts';
import type { DltClause, DltException } from '../../protocol/dlt.ts';
import { phrase } from '../../text/phrases.ts';
import { checkException, type DltCalendar } from './checkException.ts';
import type { ClauseMatch } from './dltEvent.ts';
import type { EventFigures } from './eventFigures.ts';

/** What of a clause holds, may hold (with what was taken conservatively), or is known not to hold. */
type Answer = { readonly holds: false } | { readonly holds: true; readonly assumed: readonly Phrase[] };

const HOLDS = { holds: true, assumed: [] } as const;
const FAILS = { holds: false } as const;
const assumed = (...phrases: readonly Phrase[]): Answer => ({ holds: true, assumed: phrases });

const gradeAnswer = ({ minGrade }: DltClause, { grade }: EventFigures): Answer => {
  if (minGrade === null) return HOLDS;
  if (grade === null) return assumed(phrase('dlt-assumed.grade', { grade: minGrade }));
  return grade >= minGrade ? HOLDS : FAILS;
};

const seriousAnswer = (clause: DltClause, { serious }: EventFigures): Answer => {
  if (!clause.serious || serious === true) return HOLDS;
  return serious === null ? assumed(phrase('dlt-assumed.serious')) : FAILS;
};

const relationAnswer = ({ relatedness }: DltClause, { relation }: EventFigures): Answer => {
  if (relatedness === 'any' || relation === 'related' || relation === 'not-asked') return HOLDS;
  return relation === 'unclear' ? assumed(phrase('dlt-assumed.relation')) : FAILS;
};

const durationAnswer = ({ minDurationDays, minGrade }: DltClause, figures: EventFigures): Answer => {
  if (minDurationDays === null) return HOLDS;
  const atMost = figures.lastsAtMost(minGrade ?? 1);
  if (atMost === null) return assumed(phrase('dlt-assumed.duration', { days: minDurationDays }));
  return atMost >= minDurationDays ? HOLDS : FAILS;
};

/** The day on which an event without a known end will have lasted long enough, while that day has not come. */
const lastsUntil = (
  { minDurationDays, minGrade }: DltClause,
  figures: EventFigures,
  { cutoff, datesShifted }: DltCalendar,
): string | null => {
  if (minDurationDays === null || datesShifted || figures.onset === null) return null;
  if (figures.lastsAtMost(minGrade ?? 1) !== null) return null;
  const due = addDays(figures.onset.earliest, minDurationDays);
  return cutoff < due ? due : null;
};

const latest = (dates: readonly (string | null)[]): string | null =>
  dates.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null);

/**
 * How one clause speaks of an event; null when it is known not to match. A value that is missing never makes it fail:
 * what was assumed is said. An exception that holds outweighs; one that time may fulfil makes the clause wait.
 */
export const matchClause = (
  clause: DltClause,
  figures: EventFigures,
  { exceptions, calendar }: { readonly exceptions: readonly DltException[]; readonly calendar: DltCalendar },
): ClauseMatch | null => {
  if (!figures.named(clause.anyOf)) return null;
  const answers = [
    gradeAnswer(clause, figures),
    seriousAnswer(clause, figures),
    relationAnswer(clause, figures),
    durationAnswer(clause, figures),
  ];
  const conservative: Phrase[] = [];
  for (const answer of answers) {
    if (!answer.holds) return null;
    conservative.push(...answer.assumed);
  }
  const checks = exceptions
    .filter((one) => one.clauses.includes(clause.id) && figures.named(one.anyOf))
    .map((one) => checkException(one, figures, calendar));
  const lasting = lastsUntil(clause, figures, calendar);
  const until = latest([lasting, ...checks.map((check) => check.until)]);
  const state = checks.some((check) => check.state === 'applies')
    ? 'excepted'
    : until === null
      ? 'asks'
      : 'not-yet';
  return {
    clause: clause.id,
    state,
    until: state === 'not-yet' ? until : null,
    assumed: conservative,
    exceptions: checks,
  };
};
