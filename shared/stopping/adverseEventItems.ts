import { matchAesi } from '../clinical/adverse/aesiMatch.ts';
import type { WindowSpan } from '../clinical/dlt/dltWindow.ts';
import { adverseEventFigures } from '../clinical/dlt/eventFigures.ts';
import { adverseEventKeys, dateText } from '../clinical/dlt/eventKey.ts';
import { isTreatmentEmergent } from '../clinical/treatmentEmergence.ts';
import { termOf } from '../clinical/worstGrade.ts';
import type { AdverseEvent } from '../dataset/trialData.ts';
import type { SubjectInput } from '../facts/subjectInput.ts';
import type { Phrase } from '../gates/gate.ts';
import type { IsoDate } from '../kernel/brands.ts';
import { addDays } from '../kernel/isoDate.ts';
import { phrase } from '../text/phrases.ts';
import { type CriterionResult, found, mayCount, NOTHING, together } from './criterionResult.ts';
import { type EventCriterion, matchFigures } from './matchFigures.ts';
import { placeIn } from './stopWindow.ts';

interface Place {
  readonly input: SubjectInput;
  readonly firstInfusion: IsoDate;
  readonly spans: readonly WindowSpan[];
}

/** What is missing to place an onset; "unclear" without a word would be a gap in the list. */
export const onsetMissing = (term: string, text: string): Phrase =>
  text === ''
    ? phrase('stopping.missing.no-onset', { term })
    : phrase('stopping.missing.onset', { term, text });

export const whatHappened = (term: string, grade: number | null): Phrase =>
  grade === null
    ? phrase('stopping.item.not-graded', { term })
    : phrase('stopping.item.event', { term, grade });

const ofEvent = (
  event: AdverseEvent,
  key: string,
  criterion: EventCriterion,
  { input, firstInfusion, spans }: Place,
): CriterionResult => {
  const { protocol, cutoff, datesShifted } = input;
  const groups = matchAesi(event, protocol.aesi.groups.value).map(({ group }) => group.id);
  const figures = adverseEventFigures(event, groups, { protocol, cutoff: datesShifted ? null : cutoff });
  if (!figures.named(criterion.anyOf) || !isTreatmentEmergent(event, firstInfusion)) return NOTHING;
  const place = placeIn(spans, figures.onset);
  const term = termOf(event);
  const missing = place === 'outside' ? null : matchFigures(criterion, figures, term);
  if (missing === null) return NOTHING;
  // Both days of an event count, so that one of so many days is long enough on the last of them.
  const lasting = (criterion.minDurationDays ?? 1) - 1;
  return found(
    {
      key,
      what: whatHappened(term, figures.gradeAtLeast),
      grade: figures.gradeAtLeast,
      date: figures.onset === null ? null : addDays(figures.onset.latest, lasting),
      refs: [event.ref],
    },
    [...missing, ...(place === 'unclear' ? [onsetMissing(term, dateText(event.start))] : [])],
  );
};

/**
 * The adverse events of one subject that are what a rule asks for, or may be. Treatment emergent ones only: what was
 * over, or had begun, before the first infusion does not count; an onset on that day does. Where the cut holds no
 * adverse event of anybody, nothing is known and the subject may count.
 */
export const adverseEventItems = (criterion: EventCriterion, place: Place): CriterionResult => {
  const { input } = place;
  if (!criterion.anyOf.some(({ kind }) => kind !== 'lab')) return NOTHING;
  if (!input.adverseEventsOnRecord) return mayCount([phrase('missing.adverse-events')], []);
  const keys = adverseEventKeys(input.adverseEvents);
  return together(
    input.adverseEvents.map((event) => ofEvent(event, keys.get(event) ?? '', criterion, place)),
  );
};
