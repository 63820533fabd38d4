import type { IsoDate } from '../../kernel/brands.ts';
import type { AdverseEvent, CollectedDate } from '../trialData.ts';
import { isAfter, isBy } from './placeInTime.ts';

const MISSING: CollectedDate = { kind: 'missing' };

const DEATH = 'AESDTH';

/** AEENTPT of an event that goes on at the day. */
const CUT_OFF = 'DATA CUT-OFF';

/** What a death later than the day has put on an event: fatal, grade 5, serious by nothing but the death. */
const beforeDeath = (event: AdverseEvent): AdverseEvent => {
  const seriousCriteria = event.seriousCriteria.filter((name) => name !== DEATH);
  return {
    ...event,
    fatal: false,
    grade: event.grade === 5 ? null : event.grade,
    seriousCriteria,
    serious: event.serious === true && seriousCriteria.length === 0 ? null : event.serious,
    seriousFlag: event.seriousFlag === true && seriousCriteria.length === 0 ? null : event.seriousFlag,
  };
};

/**
 * The day of a fatal outcome: the end of the event, or the recorded death of the subject where the event has no end.
 * Source: SDTMIG v3.4, AE: AEENDTC of a fatal event is the date of death.
 */
const fatalOn = ({ end }: AdverseEvent, death: CollectedDate): CollectedDate =>
  end.kind === 'missing' ? death : end;

/** AEENRTPT and AEENRF that say that an event is over, without saying since when. Source: SDTMIG v3.4, section 4.4.7. */
const OVER: ReadonlySet<string> = new Set(['BEFORE', 'DURING', 'COINCIDENT']);

const unlessOver = (relation: string): string => (OVER.has(relation) ? '' : relation);

/**
 * An adverse event that had begun by a day, as it stood at the end of that day. An end that came later is not known
 * yet, nor is the outcome of an event that has not ended for certain; that the event went on follows from the later
 * end. Grade, seriousness and relation stay as recorded: the record does not say since when they hold, except for a
 * death that came later.
 */
export const eventAsOf = (event: AdverseEvent, date: IsoDate, death: CollectedDate): AdverseEvent => {
  const alive = event.fatal && isAfter(fatalOn(event, death), date) ? beforeDeath(event) : event;
  if (isBy(event.end, date)) return alive;
  const outcome = alive.fatal ? alive.outcome : '';
  if (isAfter(event.end, date)) {
    return {
      ...alive,
      outcome,
      end: MISSING,
      endRelation: 'ONGOING',
      endTimePoint: CUT_OFF,
      endReference: '',
    };
  }
  return {
    ...alive,
    outcome,
    endRelation: unlessOver(alive.endRelation),
    endReference: unlessOver(alive.endReference),
  };
};
