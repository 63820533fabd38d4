import type { ComparatorId } from '../protocol/comparators.ts';
import { phrase } from '../text/phrases.ts';
import { type Advice, plainAdvice } from './advice.ts';
import { type DesignState, judgedLevel, usableBelow } from './designState.ts';
import type { Verdict } from './verdict.ts';

interface Placing {
  readonly design: ComparatorId;
  readonly state: DesignState;
  readonly verdict: Pick<Verdict, 'reasons' | 'figures' | 'eliminate'>;
}

const down = ({ design, state, verdict }: Placing): Advice => {
  const { level } = judgedLevel(state);
  const { figures, eliminate } = verdict;
  const below = usableBelow(state);
  if (below !== undefined) {
    return plainAdvice(design, 'de-escalate', verdict.reasons, { figures, eliminate, toLevel: below.level });
  }
  if (eliminate || judgedLevel(state).eliminated) {
    const reasons = [...verdict.reasons, phrase('advice.none-below', { level })];
    return plainAdvice(design, 'stop', reasons, { figures, eliminate });
  }
  if (state.at > 0) {
    const reasons = [...verdict.reasons, phrase('advice.none-opened-below', { level })];
    return plainAdvice(design, 'stop', reasons, { figures, eliminate });
  }
  return stay({
    design,
    state,
    verdict: { ...verdict, reasons: [...verdict.reasons, phrase('advice.lowest', { level })] },
  });
};

const stay = ({ design, state, verdict }: Placing): Advice => {
  const { figures, eliminate } = verdict;
  return plainAdvice(design, 'stay', verdict.reasons, {
    figures,
    eliminate,
    toLevel: judgedLevel(state).level,
  });
};

const up = (placing: Placing): Advice => {
  const { design, state, verdict } = placing;
  const { level } = judgedLevel(state);
  const { figures } = verdict;
  const next = state.levels[state.at + 1];
  const instead = (key: 'advice.highest' | 'advice.next-eliminated'): Advice =>
    stay({
      ...placing,
      verdict: { ...verdict, reasons: [...verdict.reasons, phrase(key, { level })] },
    });
  if (next === undefined) return instead('advice.highest');
  if (next.eliminated) return instead('advice.next-eliminated');
  if (next.opened) return plainAdvice(design, 'escalate', verdict.reasons, { figures, toLevel: next.level });
  const reasons = [...verdict.reasons, phrase('advice.gates-decide', { level: next.level })];
  return plainAdvice(design, 'escalate', reasons, { figures, opensLevel: next.level });
};

/**
 * A verdict on counts, put to the levels as they stand. Never a level that is eliminated or not opened: above the
 * highest opened level the advice is to escalate, and the gates decide. Eliminated at the lowest level: stop. The
 * judged level is taken as opened: see decide.
 */
export const placeAdvice = (design: ComparatorId, state: DesignState, verdict: Verdict): Advice => {
  const { level, eliminated } = judgedLevel(state);
  const placing = { design, state, verdict };
  if (eliminated) {
    const reasons = [...verdict.reasons, phrase('advice.eliminated-before', { level })];
    return down({ ...placing, verdict: { ...verdict, eliminate: true, reasons } });
  }
  if (verdict.eliminate || verdict.letter === 'D') return down(placing);
  return verdict.letter === 'E' ? up(placing) : stay(placing);
};
