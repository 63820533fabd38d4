import { cutoffOf } from '../clinical/adverse/cutoffOf.ts';
import { eventAesi } from '../clinical/adverse/eventAesi.ts';
import type { DosedSet, DosedSubject } from '../clinical/dosedSet.ts';
import { countsAsRelated, relatedness } from '../clinical/relationship.ts';
import { treatmentEmergence } from '../clinical/treatmentEmergence.ts';
import type { AdverseEvent, TrialData } from '../dataset/trialData.ts';
import type { Phrase } from '../gates/gate.ts';
import type { IsoDate } from '../kernel/brands.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { phrase } from '../text/phrases.ts';
import type { AeFilter, AeModel } from './adverseEvents.ts';

export interface CountedEvent {
  readonly event: AdverseEvent;
  readonly subject: DosedSubject;
  /** Counted as treatment emergent although the onset date is incomplete. */
  readonly assumedEmergent: boolean;
  /** Counted as related although the relationship is empty or unclear. */
  readonly assumedRelated: boolean;
}

export interface AeSelection {
  readonly counted: readonly CountedEvent[];
  readonly notCounted: AeModel['notCounted'];
}

interface SelectedBy {
  readonly filter: AeFilter;
  readonly protocol: Protocol;
  /** null: dates were moved per subject. */
  readonly cutoff: IsoDate | null;
}

/** In any group of special interest, or possibly so. */
const isAesi = (event: AdverseEvent, subject: DosedSubject, { cutoff, protocol }: SelectedBy): boolean =>
  eventAesi(event, {
    groups: protocol.aesi.groups.value,
    firstInfusion: subject.infusions[0].date,
    cutoff,
  }).some(({ counts }) => counts);

const excludedBy = (event: AdverseEvent, subject: DosedSubject, by: SelectedBy): Phrase | null => {
  const { filter, protocol } = by;
  const before = treatmentEmergence(event, subject.infusions[0].date) === 'before';
  if (filter.treatmentEmergentOnly && before) return phrase('not-counted.before-infusion');
  if (filter.relatedOnly && !countsAsRelated(event.relationship, protocol)) {
    return phrase('not-counted.not-related');
  }
  if (filter.seriousOnly && event.serious === false) return phrase('not-counted.not-serious');
  return filter.aesiOnly === true && !isAesi(event, subject, by) ? phrase('not-counted.not-aesi') : null;
};

/**
 * Events of dosed subjects that pass the filter, and all others with the reason. Unknown seriousness and unclear
 * relationship pass: what is not recorded is not a denial.
 */
export const selectEvents = (
  data: TrialData,
  { dosed, protocol, filter }: { dosed: DosedSet; protocol: Protocol; filter: AeFilter },
): AeSelection => {
  const subjects = new Map<string, DosedSubject>(dosed.subjects.map((one) => [one.subjectId, one]));
  const unassigned = new Set(dosed.unassigned.map(({ subjectId }) => subjectId));
  const counted: CountedEvent[] = [];
  const notCounted: AeModel['notCounted'] = [];
  for (const event of data.adverseEvents) {
    const subject = subjects.get(event.subjectId);
    const reason =
      subject === undefined
        ? phrase(unassigned.has(event.subjectId) ? 'not-counted.level-unclear' : 'not-counted.not-dosed')
        : excludedBy(event, subject, { filter, protocol, cutoff: cutoffOf(data) });
    if (reason !== null) notCounted.push({ ref: event.ref, subjectId: event.subjectId, reason });
    else if (subject !== undefined) {
      counted.push({
        event,
        subject,
        assumedEmergent: treatmentEmergence(event, subject.infusions[0].date) === 'assumed',
        assumedRelated: relatedness(event.relationship, protocol) === 'unclear',
      });
    }
  }
  return { counted, notCounted };
};
