import { RESOLVED_OUTCOMES, UNRESOLVED_OUTCOMES } from '../../dataset/adverseEventCodes.ts';
import type { AdverseEvent } from '../../dataset/trialData.ts';
import type { IsoDate } from '../../kernel/brands.ts';
import { possibleDates } from '../possibleDates.ts';

/** What the record says about the end of an event. */
export type EndRecord = Pick<AdverseEvent, 'end' | 'outcome' | 'fatal' | 'endRelation' | 'endReference'>;

/**
 * Whether an event goes on at the cut-off. unknown carries why: nothing about the end is recorded; the end is an
 * incomplete date that may lie on either side of the cut-off; the record contradicts itself.
 */
export type Ongoing =
  | { readonly kind: 'ongoing' }
  | { readonly kind: 'ended' }
  | { readonly kind: 'unknown'; readonly why: 'nothing-recorded' | 'partial-end' | 'contradiction' };

const ONGOING: Ongoing = { kind: 'ongoing' };
const ENDED: Ongoing = { kind: 'ended' };
const unknown = (why: Extract<Ongoing, { kind: 'unknown' }>['why']): Ongoing => ({ kind: 'unknown', why });

/** AEOUT of an event that gets better and has not ended. Source: CDISC controlled terminology, codelist OUT (C66768). */
const IMPROVING: ReadonlySet<string> = new Set(['RECOVERING/RESOLVING', 'RECOVERING', 'RESOLVING']);

/**
 * AEENRTPT and AEENRF: codelist STENRF (C66728). Source: SDTMIG v3.4, section 4.4.7: the end relative to a point in
 * time or to the reference period. DURING/AFTER, UNKNOWN and U say nothing.
 */
const GOES_ON: ReadonlySet<string> = new Set(['ONGOING', 'AFTER']);
const IS_OVER: ReadonlySet<string> = new Set(['BEFORE', 'DURING', 'COINCIDENT']);

const byRelation = ({ endRelation, endReference }: EndRecord): boolean | null => {
  for (const relation of [endRelation, endReference]) {
    if (GOES_ON.has(relation)) return true;
    if (IS_OVER.has(relation)) return false;
  }
  return null;
};

const byOutcome = ({ outcome, fatal }: EndRecord): boolean | null => {
  if (fatal || RESOLVED_OUTCOMES.has(outcome)) return false;
  return UNRESOLVED_OUTCOMES.has(outcome) || IMPROVING.has(outcome) ? true : null;
};

const withoutEnd = (record: EndRecord): Ongoing => {
  const said = [byRelation(record), byOutcome(record)];
  const goesOn = said.includes(true);
  if (goesOn && said.includes(false)) return unknown('contradiction');
  if (goesOn) return ONGOING;
  return said.includes(false) ? ENDED : unknown('nothing-recorded');
};

/**
 * An end date decides; without one, AEENRTPT or AEENRF and the outcome do, where they do not contradict each other. An
 * end after the cut-off means that the event went on at the cut-off. `cutoff` null: dates were moved per subject, a
 * recorded end is taken as an end, for nothing may be held against the cut-off.
 */
export const ongoingAtCutoff = (record: EndRecord, cutoff: IsoDate | null): Ongoing => {
  const end = possibleDates(record.end);
  if (end === null) return record.end.kind === 'partial' ? unknown('partial-end') : withoutEnd(record);
  if (cutoff !== null && end.earliest > cutoff) return ONGOING;
  if (cutoff !== null && end.latest > cutoff) return unknown('partial-end');
  return UNRESOLVED_OUTCOMES.has(record.outcome) && !record.fatal ? unknown('contradiction') : ENDED;
};
