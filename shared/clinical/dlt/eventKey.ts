import type { AdverseEvent, CollectedDate } from '../../dataset/trialData.ts';
import type { LabRun } from './labRuns.ts';

export const dateText = (date: CollectedDate): string => (date.kind === 'missing' ? '' : date.text);

const ownKey = ({ identifier, preferredTerm, term, start }: AdverseEvent): string =>
  identifier === '' ? `AE:${(preferredTerm || term).toUpperCase()}@${dateText(start)}` : `AE:${identifier}`;

/** The keys in their order, each unique: what comes a second time is counted on (#2, #3 …). */
export const countedOn = (keys: readonly string[]): readonly string[] => {
  const seen = new Map<string, number>();
  return keys.map((key) => {
    const n = (seen.get(key) ?? 0) + 1;
    seen.set(key, n);
    return n === 1 ? key : `${key}#${n}`;
  });
};

/**
 * A key for each adverse event of one subject that stays the same from extract to extract: the sponsor's own number
 * (AESPID), else term and onset as collected. Events that share it are counted on by their sequence (#2, #3 …).
 */
export const adverseEventKeys = (events: readonly AdverseEvent[]): ReadonlyMap<AdverseEvent, string> => {
  const ordered = events.toSorted(
    (a, b) => (a.sequence ?? Number.MAX_SAFE_INTEGER) - (b.sequence ?? Number.MAX_SAFE_INTEGER),
  );
  const keys = countedOn(ordered.map(ownKey));
  return new Map(ordered.map((event, index) => [event, keys[index] ?? '']));
};

/** Key of a run of laboratory results of one subject: term and direction of the criteria, and its first day. */
export const laboratoryKey = ({ term, direction, results }: LabRun): string =>
  `LB:${term}:${direction}@${dateText(results[0].measurement.date).slice(0, 10)}`;
