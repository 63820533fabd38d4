import type { EventPayload } from '../../shared/contract/events.ts';

export type Progress = EventPayload<'import.progress'>;

/** At most ten reports a second: more would only fill the window's queue. */
const INTERVAL_MS = 100;

export interface ProgressMeter {
  /** Takes what changed; tells it when the last report is long enough ago. */
  readonly update: (change: Partial<Progress>) => void;
  /** Takes what changed and tells it at once: a new phase. */
  readonly announce: (change: Partial<Progress>) => void;
}

export const createProgressMeter = (
  start: Pick<Progress, 'phase' | 'filesTotal' | 'bytesTotal'>,
  tell: (progress: Progress) => void,
): ProgressMeter => {
  let state: Progress = { ...start, file: '', filesDone: 0, bytesDone: 0, rowsRead: 0 };
  let last = Number.NEGATIVE_INFINITY;
  const announce = (change: Partial<Progress>): void => {
    state = { ...state, ...change };
    last = performance.now();
    tell(state);
  };
  const update = (change: Partial<Progress>): void => {
    if (performance.now() - last >= INTERVAL_MS) announce(change);
    else state = { ...state, ...change };
  };
  return { update, announce };
};
