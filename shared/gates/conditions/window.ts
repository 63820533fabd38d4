import { type Anchor, anchorDate, type DaysOfData, daysOfData } from '../../clinical/daysOfData.ts';
import type { DosedSubject } from '../../clinical/dosedSet.ts';
import type { IsoDate } from '../../kernel/brands.ts';
import { addDays } from '../../kernel/isoDate.ts';
import type { Protocol } from '../../protocol/protocol.ts';
import { phrase } from '../../text/phrases.ts';
import { condition } from '../condition.ts';
import type { GateCondition } from '../gate.ts';
import type { LevelContext } from '../gateInput.ts';
import { datesShiftedCondition } from './datesShifted.ts';

/** First date on which the window can be complete; null while the anchor infusion is not given. */
export const windowEnd = (subject: DosedSubject, protocol: Protocol, anchor: Anchor): IsoDate | null => {
  const start = anchorDate(subject, protocol, anchor);
  return start === null ? null : addDays(start, protocol.gateParameters.windowDays.value);
};

const evidenceOf = (subject: DosedSubject, { last }: DaysOfData) => [
  ...(last === null ? [] : [last.ref]),
  ...subject.infusions.map(({ ref }) => ref),
];

/** The last of the planned infusions is outstanding: its window has no start, so it can be neither met nor missed. */
const anchorOutstanding = (subject: DosedSubject, protocol: Protocol, data: DaysOfData): GateCondition => {
  const counts = { given: subject.infusions.length, planned: protocol.plannedInfusions };
  return condition({
    id: 'window',
    value: 'not-evaluable',
    subjectId: subject.subjectId,
    phrase: phrase('window.last-infusion-open', {
      subject: subject.subjectId,
      needed: protocol.gateParameters.windowDays.value,
      ...counts,
    }),
    evidence: evidenceOf(subject, data),
    missing: [phrase('missing.last-infusion', counts)],
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
export const windowCondition = ({ protocol, asOf }: LevelContext, subject: DosedSubject): GateCondition => {
  const { windowDays, anchor } = protocol.gateParameters;
  if (subject.datesShifted) return datesShiftedCondition('window', subject);
  const data = daysOfData(subject, { cutoff: asOf, protocol, anchor: anchor.value });
  if (data.anchor === null) return anchorOutstanding(subject, protocol, data);
  const needed = windowDays.value;
  const clock = { start: data.anchor, end: addDays(data.anchor, needed), asOf, needed };
  const { days } = data;
  if (days === null) return withoutObservation(subject, clock);
  if (days < needed) return tooShort(subject, { ...data, days }, clock);
  return condition({
    id: 'window',
    value: 'met',
    subjectId: subject.subjectId,
    phrase: phrase('window.met', { subject: subject.subjectId, days, needed, date: data.anchor }),
    evidence: evidenceOf(subject, data),
  });
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
