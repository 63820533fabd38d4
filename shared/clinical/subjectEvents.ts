import type { AdverseEvent } from '../dataset/trialData.ts';
import type { DosedRecords } from './dosedSet.ts';
import { isTreatmentEmergent } from './treatmentEmergence.ts';

/** Treatment-emergent events of a dosed subject; an incomplete onset date counts unless the dates rule it out. */
export const emergentEvents = ({ adverseEvents, infusions }: DosedRecords): readonly AdverseEvent[] =>
  adverseEvents.filter((event) => isTreatmentEmergent(event, infusions[0].date));
