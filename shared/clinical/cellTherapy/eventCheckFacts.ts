import type { AdverseEvent } from '../../dataset/trialData.ts';
import type { Fact } from '../../facts/fact.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import { cellFact, cellReason, dateText, NOT_EVALUABLE } from './cellFact.ts';
import { type DailyRecords, isEventOf, mayCover } from './dayRecord.ts';
import { enteredOn, SCALE, type Syndrome } from './enteredGrade.ts';

interface GradedDay {
  readonly date: string;
  readonly grade: number;
  readonly refs: readonly Fact['refs'][number][];
}

const gradedDays = (
  input: SubjectInput,
  { days }: DailyRecords,
  syndrome: Syndrome,
): readonly (GradedDay & { readonly covers: (event: AdverseEvent) => boolean })[] =>
  days.flatMap((day) => {
    const found = enteredOn(day, syndrome, input);
    if (found === null || found.grade === null) return [];
    return [
      {
        date: day.date,
        grade: found.grade,
        refs: found.rows.map(({ ref }) => ref),
        covers: (event: AdverseEvent) => mayCover(event, day.date),
      },
    ];
  });

const statement = (event: AdverseEvent, covered: readonly GradedDay[]): Pick<Fact, 'value' | 'reason'> => {
  if (covered.length === 0) return { value: NOT_EVALUABLE, reason: cellReason('event.no-daily-grade') };
  if (event.grade === null) return { value: NOT_EVALUABLE, reason: cellReason('event.not-graded') };
  const worst = Math.max(...covered.map(({ grade }) => grade));
  const params = { event: event.grade, daily: worst };
  if (worst !== event.grade) {
    const code = event.grade < worst ? 'event-below-daily' : 'event-above-daily';
    return { value: { kind: 'code', code }, reason: cellReason(`event.${code}`, params) };
  }
  const zero = covered.filter(({ grade }) => grade === 0).length;
  return zero > 0
    ? {
        value: { kind: 'code', code: 'days-without-grade' },
        reason: cellReason('event.days-without-grade', { n: zero }),
      }
    : { value: { kind: 'code', code: 'agrees' }, reason: null };
};

/** Each event of a syndrome against the worst daily grade between its dates, and daily grades that no event covers. */
export const eventCheckFacts = (
  input: SubjectInput,
  records: DailyRecords,
  syndrome: Syndrome,
): readonly Fact[] => {
  const terms = input.protocol.cellTherapy.eventTerms.value[syndrome];
  const events = input.adverseEvents.filter((event) => isEventOf(event, terms));
  const days = gradedDays(input, records, syndrome);
  const uncovered = days.filter(({ grade, covers }) => grade > 0 && !events.some(covers));
  return [
    ...events.map((event) => {
      const covered = days.filter(({ covers }) => covers(event));
      return cellFact(input, 'cell/event-check', {
        key: `${syndrome}|${event.ref.recordId}`,
        about: event.preferredTerm || event.term,
        date: dateText(event.start),
        ...statement(event, covered),
        inputs: [
          { name: 'Grade of the event', value: event.grade === null ? '' : String(event.grade) },
          { name: 'Daily grades', value: covered.map(({ grade }) => grade).join(', ') },
        ],
        refs: [event.ref, ...covered.flatMap(({ refs }) => refs)],
      });
    }),
    ...uncovered.map(({ date, grade, refs }) =>
      cellFact(input, 'cell/event-check', {
        key: `${syndrome}|${date}`,
        about: SCALE[syndrome],
        date,
        value: { kind: 'code', code: 'no-event' },
        reason: cellReason('event.no-event', { grade }),
        refs,
      }),
    ),
  ];
};
