import type { Phrase } from '../gates/gate.ts';
import type { ComparatorParameters } from '../protocol/comparators.ts';
import { phrase } from '../text/phrases.ts';
import { type Advice, plainAdvice } from './advice.ts';
import { declared } from './declared.ts';
import { type DesignState, judgedLevel, type LevelState } from './designState.ts';
import { placeAdvice } from './placeAdvice.ts';

const COHORT = 3;
const FULL = 6;
/** From so many DLTs on a level is above what 3+3 tolerates. */
const TOO_TOXIC = 2;

const NO_FIGURES = { eliminate: false, figures: {} } as const;
const enrolled = ({ evaluable, pending }: LevelState): number => evaluable + pending;
const isTooToxic = ({ evaluable, dlt }: LevelState): boolean => evaluable >= COHORT && dlt >= TOO_TOXIC;

/** Complete the cohort: enrol while there is room, wait when everybody is enrolled. */
const completing = (state: DesignState, size: number): Advice => {
  const judged = judgedLevel(state);
  const { evaluable, dlt, pending } = judged;
  const counts = { n: evaluable, dlt, pending, size };
  const already = dlt >= TOO_TOXIC ? [phrase('advice.3-already', { dlt })] : [];
  if (enrolled(judged) >= size) {
    return plainAdvice('3+3', 'suspend', [phrase('advice.3-wait', counts), ...already]);
  }
  const reasons = [phrase('advice.3-complete', counts), ...already];
  return placeAdvice('3+3', state, { ...NO_FIGURES, letter: 'S', reasons });
};

const ending = (mtd: LevelState | undefined, reason: Phrase): Advice =>
  plainAdvice('3+3', 'stop', [reason, declared(mtd)], { mtd: mtd?.level ?? null });

const tooMany = (state: DesignState, deEscalation: boolean): Advice => {
  const { evaluable, dlt } = judgedLevel(state);
  const reason = phrase('advice.3-too-many', { n: evaluable, dlt });
  const below = state.levels.slice(0, state.at).findLast((one) => one.opened && !one.eliminated);
  if (below === undefined || !deEscalation || enrolled(below) >= FULL) {
    return ending(below !== undefined && !isTooToxic(below) ? below : undefined, reason);
  }
  return placeAdvice('3+3', state, {
    ...NO_FIGURES,
    letter: 'D',
    reasons: [reason, phrase('advice.3-six-below', { level: below.level, n: enrolled(below) })],
  });
};

const tolerated = (state: DesignState, deEscalation: boolean): Advice => {
  const judged = judgedLevel(state);
  const { evaluable, dlt, level } = judged;
  const reason = phrase('advice.3-tolerated', { n: evaluable, dlt });
  const next = state.levels[state.at + 1];
  const blocked =
    next === undefined
      ? phrase('advice.3-top', { level })
      : next.eliminated || next.evaluable >= FULL || next.dlt >= TOO_TOXIC
        ? phrase('advice.3-next-closed', { level: next.level, n: next.evaluable, dlt: next.dlt })
        : undefined;
  if (blocked === undefined)
    return placeAdvice('3+3', state, { ...NO_FIGURES, letter: 'E', reasons: [reason] });
  // Korn 1994: with de-escalation the declared level has six treated subjects.
  if (deEscalation && evaluable < FULL && next !== undefined) {
    const reasons = [reason, blocked, phrase('advice.3-treat-to-six', { n: evaluable })];
    return placeAdvice('3+3', state, { ...NO_FIGURES, letter: 'S', reasons });
  }
  return ending(judged, blocked);
};

/**
 * 3+3 (Storer 1989), and with de-escalation (Korn 1994); behaviour as in domain.md 2.3. Two DLTs close a level from the
 * first three outcomes on: nothing that follows can undo them. More than six at a level is outside the design: it is
 * reported, not computed.
 */
export const decideThreePlusThree = (
  { threePlusThree: { deEscalation } }: Pick<ComparatorParameters, 'threePlusThree'>,
  state: DesignState,
): Advice => {
  const judged = judgedLevel(state);
  const { evaluable, dlt, pending, level, eliminated } = judged;
  if (enrolled(judged) === 0)
    return plainAdvice('3+3', 'not-evaluable', [phrase('advice.nobody', { level })]);
  if (enrolled(judged) > FULL) {
    return plainAdvice('3+3', 'out-of-design', [
      phrase('advice.3-over', { n: enrolled(judged), size: FULL }),
    ]);
  }
  if (eliminated) return tooMany(state, deEscalation);
  if (evaluable < COHORT) return completing(state, enrolled(judged) > COHORT ? FULL : COHORT);
  if (dlt >= TOO_TOXIC) return tooMany(state, deEscalation);
  const complete = pending === 0 && ((evaluable === COHORT && dlt === 0) || evaluable === FULL);
  return complete ? tolerated(state, deEscalation) : completing(state, FULL);
};
