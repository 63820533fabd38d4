import { daysOfData } from '../../clinical/daysOfData.ts';
import type { DosedSubject } from '../../clinical/dosedSet.ts';
import { emergentEvents } from '../../clinical/subjectEvents.ts';
import { worstGrade } from '../../clinical/worstGrade.ts';
import { phrase } from '../../text/phrases.ts';
import { findAssessment } from '../conditions/assessments.ts';
import type { ChecklistItem } from '../gate.ts';
import { dltOf, type LevelContext } from '../gateInput.ts';
import { sentinelIn } from '../group.ts';
import { quantityItems } from './quantityItems.ts';

type Parts = Pick<ChecklistItem, 'id' | 'state' | 'phrase' | 'evidence'>;

const eventsItem = (subject: DosedSubject): Parts => {
  const id = 'adverse-events';
  if (!subject.adverseEventsOnRecord) {
    return { id, state: 'missing', phrase: phrase('checklist.no-ae-record'), evidence: [] };
  }
  const events = emergentEvents(subject);
  const evidence = events.map(({ ref }) => ref);
  const n = events.length;
  if (n === 0) return { id, state: 'on-record', phrase: phrase('checklist.no-events'), evidence };
  const worst = worstGrade(events);
  return worst.kind === 'grade'
    ? { id, state: 'on-record', phrase: phrase('checklist.events', { n, grade: worst.grade }), evidence }
    : { id, state: 'not-evaluable', phrase: phrase('checklist.events-not-graded', { n }), evidence };
};

/** A window that is open, or a verdict that is awaited, is not there yet. */
const dltItem = (context: LevelContext, subject: DosedSubject): Parts => {
  const { status, events } = dltOf(context, subject.subjectId);
  const settled = status.kind !== 'pending' && status.kind !== 'needs-adjudication';
  return {
    id: 'dlt',
    state: status.kind === 'not-evaluable' ? 'not-evaluable' : settled ? 'on-record' : 'missing',
    phrase: phrase('checklist.dlt', { status: status.kind }),
    evidence: events.flatMap(({ event }) => event.refs),
  };
};

const daysItem = ({ protocol, asOf }: LevelContext, subject: DosedSubject): Parts => {
  const { windowDays, anchor } = protocol.gateParameters;
  const { days, last } = daysOfData(subject, { cutoff: asOf, protocol, anchor: anchor.value });
  const evidence = last === null ? [] : [last.ref];
  const needed = windowDays.value;
  return days === null
    ? { id: 'days', state: 'missing', phrase: phrase('checklist.no-days', { needed }), evidence }
    : { id: 'days', state: 'on-record', phrase: phrase('checklist.days', { days, needed }), evidence };
};

/** What the protocol asks of the judgement by name. */
const assessmentItems = ({ protocol, asOf }: LevelContext, subject: DosedSubject): ChecklistItem[] =>
  protocol.requiredAssessments.value
    .filter(({ gates }) => gates.includes('G1F'))
    .map((assessment) => {
      const { state, refs } = findAssessment(assessment, subject, asOf);
      const label = { label_en: assessment.label.en, label_zh: assessment.label['zh-CN'] };
      return {
        id: `required.${assessment.id}`,
        area: assessment.area,
        state: state === 'present' ? 'on-record' : state === 'absent' ? 'missing' : 'not-evaluable',
        subjectId: subject.subjectId,
        phrase: phrase(`checklist.required-${state}`, label),
        evidence: [...refs],
      };
    });

/**
 * The evidence for the judgement "significantly insufficient pharmacological effect" on the sentinel: safety,
 * pharmacodynamics and efficacy as far as they are on record, with their rows. It is listed and never ticked: no item
 * says what to conclude. Empty where dates were moved, for nothing can be placed after the first infusion as of a day.
 * Source: domain.md 2.1, G1f.
 */
export const fastPathChecklist = (context: LevelContext): ChecklistItem[] => {
  const sentinel = sentinelIn(context);
  if (sentinel.kind !== 'sentinel' || context.data.datesShifted) return [];
  const { subject } = sentinel;
  const { subjectId } = subject;
  const safety = [eventsItem(subject), dltItem(context, subject), daysItem(context, subject)].map(
    (parts) => ({ ...parts, area: 'safety' as const, subjectId }),
  );
  return [...safety, ...quantityItems(context, subject), ...assessmentItems(context, subject)];
};
