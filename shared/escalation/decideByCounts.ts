import type { ComparatorParameters } from '../protocol/comparators.ts';
import { phrase } from '../text/phrases.ts';
import { type Advice, plainAdvice } from './advice.ts';
import { type CountDesign, countVerdict } from './countDesign.ts';
import { type DesignState, judgedLevel } from './designState.ts';
import { placeAdvice } from './placeAdvice.ts';

/** The same advice but for its reasons and figures. */
const sameAdvice = (a: Advice, b: Advice): boolean =>
  a.action === b.action && a.toLevel === b.toLevel && a.opensLevel === b.opensLevel;

/**
 * BOIN, keyboard, mTPI-2 and i3+3. They are defined on known outcomes: with outcomes pending the advice is given only
 * when it is the same however they turn out; otherwise it is to wait.
 */
export const decideByCounts = (
  design: CountDesign,
  parameters: Pick<ComparatorParameters, 'target' | 'boin' | 'interval'>,
  state: DesignState,
): Advice => {
  const { level, evaluable, dlt, pending } = judgedLevel(state);
  const n = evaluable + pending;
  if (n === 0) return plainAdvice(design, 'not-evaluable', [phrase('advice.nobody', { level })]);
  const verdict = countVerdict(design, parameters, state.at === 0);
  if (pending === 0) return placeAdvice(design, state, verdict(n, dlt));
  const turns = Array.from({ length: pending + 1 }, (_, more) =>
    placeAdvice(design, state, verdict(n, dlt + more)),
  );
  const [best, worst] = [turns[0], turns[pending]];
  if (best === undefined || worst === undefined) throw new Error('No outcome of those pending');
  const alike = turns.every((turn) => sameAdvice(turn, best));
  if (alike) {
    const reasons = [...best.reasons, phrase('advice.pending-same', { pending })];
    return { ...best, eliminate: turns.every((turn) => turn.eliminate), reasons };
  }
  return plainAdvice(design, 'suspend', [
    phrase('advice.pending-open', { pending, best: best.action, worst: worst.action }),
  ]);
};
