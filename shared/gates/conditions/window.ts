import { type DaysOfData, daysOfData, endOfData, missedInfusions } from '../../clinical/daysOfData.ts';
import type { DosedSubject } from '../../clinical/dosedSet.ts';
import type { IsoDate } from '../../kernel/brands.ts';
import { addDays } from '../../kernel/isoDate.ts';
import { phrase } from '../../text/phrases.ts';
import { condition } from '../condition.ts';
import type { GateCondition } from '../gate.ts';
import type { LevelContext } from '../gateInput.ts';
import { datesShiftedCondition } from './datesShifted.ts';

const evidenceOf = (subject: DosedSubject, { last }: DaysOfData) => [
  ...(last === null ? [] : [last.ref]),
  ...subject.infusions.map(({ ref }) => ref),
];

/**
 * The window runs from the last infusion and has no start: the last planned one is outstanding, or treatment ended
 * before it and the protocol does not say from when to count. It can be neither met nor missed.
 */
const anchorOutstanding = (
  { protocol, asOf }: LevelContext,
  subject: DosedSubject,
  data: DaysOfData,
): GateCondition => {
  const given = new Set(subject.infusions.map(({ date }) => date)).size;
  const counts = { given, planned: protocol.plannedInfusions };
  const missed = missedInfusions(subject, protocol, asOf);
  const told = {
    subject: subject.subjectId,
    needed: protocol.gateParameters.windowDays.value,
    ...counts,
  };
  return condition({
    id: 'window',
    value: 'not-evaluable',
    subjectId: subject.subjectId,
    phrase: phrase(missed ? 'window.missed-infusions' : 'window.last-infusion-open', told),
    evidence: [...(missed ? subject.departures.map(({ ref }) => ref) : []), ...evidenceOf(subject, data)],
    missing: [missed ? phrase('missing.missed-infusions', counts) : phrase('missing.last-infusion', counts)],
  });
};

/** Death, or leaving the study, before the days of data were complete: waiting does not help. */
const neverComplete = (
  subject: DosedSubject,
  end: NonNullable<ReturnType<typeof endOfData>>,
  needed: number,
): GateCondition => {
  const told = { subject: subject.subjectId, needed };
  return condition({
    id: 'window',
    value: 'not-evaluable',
    subjectId: subject.subjectId,
    phrase:
      end.date === null
        ? phrase(`window.${end.kind}-undated`, told)
        : phrase(`window.${end.kind}`, { ...told, date: end.date }),
    evidence: [...end.refs, ...subject.infusions.map(({ ref }) => ref)],
    missing: [phrase('missing.never-complete', { needed })],
  });
};

interface Clock {
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly asOf: IsoDate;
  readonly needed: number;
}

const withoutObservation = (subject: DosedSubject, { start, end, asOf }: Clock): GateCondition =>
  condition({
    id: 'window',
    value: 'not-evaluable',
    subjectId: subject.subjectId,
    phrase: phrase('window.no-observation', { subject: subject.subjectId, date: start }),
    evidence: subject.infusions.map(({ ref }) => ref),
    missing: [phrase('missing.observation', { date: end })],
    earliestDate: asOf < end ? end : null,
  });

const tooShort = (
  subject: DosedSubject,
  data: DaysOfData & { readonly days: number },
  { start, end, asOf, needed }: Clock,
): GateCondition => {
  const timeIsMissing = asOf < end;
  const { days } = data;
  return condition({
    id: 'window',
    value: 'not-met',
    subjectId: subject.subjectId,
    phrase: timeIsMissing
      ? phrase('window.time', { subject: subject.subjectId, days, needed, date: start, earliest: end })
      : phrase('window.data', {
          subject: subject.subjectId,
          days,
          needed,
          last: data.last?.date ?? '',
          cutoff: asOf,
        }),
    evidence: evidenceOf(subject, data),
    missing: [
      timeIsMissing
        ? phrase('missing.days', { n: needed - days, date: end })
        : phrase('missing.observation', { date: end }),
    ],
    earliestDate: timeIsMissing ? end : null,
  });
};

/** Whether a subject has the whole days of safety data that the gate asks for (domain.md 2.1, daysOfData). */
export const windowCondition = (context: LevelContext, subject: DosedSubject): GateCondition => {
  const { protocol, asOf } = context;
  const { windowDays, anchor } = protocol.gateParameters;
  if (subject.datesShifted) return datesShiftedCondition('window', subject);
  const data = daysOfData(subject, { cutoff: asOf, protocol, anchor: anchor.value });
  const needed = windowDays.value;
  const { days } = data;
  if (data.anchor !== null && days !== null && days >= needed) {
    return condition({
      id: 'window',
      value: 'met',
      subjectId: subject.subjectId,
      phrase: phrase('window.met', { subject: subject.subjectId, days, needed, date: data.anchor }),
      evidence: evidenceOf(subject, data),
    });
  }
  const end = endOfData(subject, asOf);
  if (end !== null) return neverComplete(subject, end, needed);
  if (data.anchor === null) return anchorOutstanding(context, subject, data);
  const clock = { start: data.anchor, end: addDays(data.anchor, needed), asOf, needed };
  return days === null ? withoutObservation(subject, clock) : tooShort(subject, { ...data, days }, clock);
};

/** Under "last subject" the others of the group need not complete the window; said, not passed over. */
export const windowNotAsked = ({ protocol }: LevelContext, subject: DosedSubject): GateCondition =>
  condition({
    id: 'window',
    value: 'not-applicable',
    subjectId: subject.subjectId,
    phrase: phrase('window.not-asked', {
      subject: subject.subjectId,
      needed: protocol.gateParameters.windowDays.value,
    }),
  });
