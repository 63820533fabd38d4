import { courseOf } from '../../clinical/course.ts';
import { missedInfusions } from '../../clinical/daysOfData.ts';
import type { DosedSubject } from '../../clinical/dosedSet.ts';
import { phrase } from '../../text/phrases.ts';
import { condition } from '../condition.ts';
import type { GateCondition, Phrase } from '../gate.ts';
import type { LevelContext } from '../gateInput.ts';
import { replacedOn } from '../group.ts';
import { windowCondition } from './window.ts';

/** What is said of the course of a subject without deciding anything by itself: the window and the count decide. */
const coursePhrase = (context: LevelContext, subject: DosedSubject): Phrase | null => {
  const { subjectId } = subject;
  const left = replacedOn(context, subject);
  if (left !== null) return phrase('course.replaced', { subject: subjectId, date: left });
  const course = courseOf(subject, context.asOf);
  if (course.kind === 'on-study' || windowCondition(context, subject).value !== 'met') return null;
  return course.date === null
    ? phrase(`course.${course.kind}-undated`, { subject: subjectId })
    : phrase(`course.${course.kind}-after`, { subject: subjectId, date: course.date });
};

const infusionsPhrase = ({ protocol, asOf }: LevelContext, subject: DosedSubject): Phrase | null => {
  const given = new Set(subject.infusions.map(({ date }) => date)).size;
  const counts = { subject: subject.subjectId, given, planned: protocol.plannedInfusions };
  if (missedInfusions(subject, protocol, asOf)) return phrase('infusions.missed', counts);
  if (given <= protocol.plannedInfusions) return null;
  return phrase(`infusions.${protocol.gateParameters.reDosing.value}`, counts);
};

const said = (id: string, subject: DosedSubject, text: Phrase | null): GateCondition[] =>
  text === null
    ? []
    : [
        condition({
          id,
          value: 'not-applicable',
          subjectId: subject.subjectId,
          phrase: text,
          evidence: [...subject.departures.map(({ ref }) => ref), ...subject.infusions.map(({ ref }) => ref)],
        }),
      ];

/**
 * Death or leaving after a complete window, replacement, infusions missed or given beyond the plan: told, because they
 * explain what counts; the days of data and the number of subjects are what decides.
 */
export const courseConditions = (context: LevelContext, subject: DosedSubject): GateCondition[] =>
  subject.datesShifted
    ? []
    : [
        ...said('course', subject, coursePhrase(context, subject)),
        ...said('infusions', subject, infusionsPhrase(context, subject)),
      ];
