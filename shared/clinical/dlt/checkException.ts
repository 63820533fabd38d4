import type { Phrase } from '../../gates/gate.ts';
import type { IsoDate } from '../../kernel/brands.ts';
import { addDays } from '../../kernel/isoDate.ts';
import type { DltException } from '../../protocol/dlt.ts';
import { phrase } from '../../text/phrases.ts';
import type { ExceptionCheck } from './dltEvent.ts';
import type { EventFigures } from './eventFigures.ts';

/** The calendar that events are held against. */
export interface DltCalendar {
  readonly firstInfusion: IsoDate;
  readonly cutoff: IsoDate;
  /** Dates were moved per subject: whether a day has come by the cut-off cannot be told. */
  readonly datesShifted: boolean;
}

type Finding =
  | { readonly state: 'applies'; readonly reason: Phrase | null }
  | { readonly state: 'does-not-apply'; readonly reason: Phrase }
  | { readonly state: 'not-yet'; readonly reason: Phrase; readonly until: IsoDate };

const APPLIES: Finding = { state: 'applies', reason: null };
const applies = (reason: Phrase): Finding => ({ state: 'applies', reason });
const not = (reason: Phrase): Finding => ({ state: 'does-not-apply', reason });

const grade = ({ maxGrade }: DltException, figures: EventFigures): Finding => {
  if (maxGrade === null) return APPLIES;
  if (figures.grade === null) return not(phrase('dlt-exception.grade-unknown'));
  return figures.grade <= maxGrade
    ? APPLIES
    : not(phrase('dlt-exception.grade-above', { grade: figures.grade, max: maxGrade }));
};

const lymphodepletion = ({ fromLymphodepletion }: DltException, figures: EventFigures): Finding =>
  !fromLymphodepletion || figures.fromLymphodepletion
    ? APPLIES
    : not(phrase('dlt-exception.not-lymphodepletion'));

const recovery = (
  { recovered }: DltException,
  figures: EventFigures,
  { firstInfusion, cutoff, datesShifted }: DltCalendar,
): Finding => {
  if (recovered === null) return APPLIES;
  const start = recovered.of === 'firstInfusion' ? firstInfusion : (figures.onset?.earliest ?? null);
  if (start === null) return not(phrase('dlt-exception.onset-unknown'));
  const by = addDays(start, recovered.withinDays);
  const over = figures.over(recovered.toGrade);
  if (over !== null && over.latest <= by) {
    return applies(phrase('dlt-exception.recovered', { date: over.latest, by }));
  }
  if (over !== null) return not(phrase('dlt-exception.recovered-late', { date: over.latest, by }));
  // Still open: until that day nobody knows.
  return !datesShifted && cutoff < by
    ? { state: 'not-yet', reason: phrase('dlt-exception.not-yet', { by }), until: by }
    : not(phrase('dlt-exception.not-recovered', { by }));
};

const baseline = ({ notWorseThanBeforeDay: day }: DltException, figures: EventFigures): Finding => {
  if (day === null) return APPLIES;
  const before = figures.gradeBefore(day);
  if (before === null) return not(phrase('dlt-exception.no-baseline', { day }));
  if (figures.grade === null) return not(phrase('dlt-exception.grade-unknown'));
  const grades = { grade: figures.grade, baseline: before, day };
  return figures.grade <= before
    ? applies(phrase('dlt-exception.not-worse', grades))
    : not(phrase('dlt-exception.worse', grades));
};

/**
 * Whether an exception holds for an event that it names. Every condition must be known to hold; what is missing never
 * excepts. One that fails outweighs one that time may still fulfil.
 */
export const checkException = (
  exception: DltException,
  figures: EventFigures,
  calendar: DltCalendar,
): ExceptionCheck => {
  const findings = [
    grade(exception, figures),
    lymphodepletion(exception, figures),
    baseline(exception, figures),
    recovery(exception, figures, calendar),
  ];
  const failed = findings.find(({ state }) => state === 'does-not-apply');
  const open = findings.find(({ state }) => state === 'not-yet');
  const told = findings.find(({ reason }) => reason !== null);
  const decisive = failed ?? open ?? told ?? APPLIES;
  return {
    exception: exception.id,
    state: decisive.state,
    reason: decisive.reason ?? phrase('dlt-exception.applies'),
    until: decisive.state === 'not-yet' ? decisive.until : null,
  };
};
