import { phrase } from '../text/phrases.ts';
import { type Advice, plainAdvice } from './advice.ts';
import { declared } from './declared.ts';
import { type DesignState, judgedLevel, usableBelow } from './designState.ts';
import { placeAdvice } from './placeAdvice.ts';
import type { Verdict } from './verdict.ts';

const FULL = 6;
/** Without a DLT so many known outcomes carry an escalation: all of three or four enrolled, five of five or six. */
const ENOUGH_OF: { readonly [enrolled: number]: number } = { 3: 3, 4: 4, 5: 5, 6: 5 };
const TOO_TOXIC = 2;

type Case = 'escalate' | 'same' | 'hold' | 'too-many';

/** Rolling six on counts of one level. Source: PMC7221509, table 2 (domain.md 2.5). */
const caseOf = (enrolled: number, evaluated: number, dlt: number): Case => {
  if (dlt >= TOO_TOXIC) return 'too-many';
  const needed = dlt === 0 ? ENOUGH_OF[enrolled] : FULL;
  if (needed !== undefined && evaluated >= needed) return 'escalate';
  return enrolled < FULL ? 'same' : 'hold';
};

const LETTER = { escalate: 'E', same: 'S', 'too-many': 'D' } as const;

/** Two DLTs or more: de-escalate unless the level below has its six already, which then is the end. */
const tooMany = (state: DesignState, verdict: Verdict): Advice => {
  const below = usableBelow(state);
  if (below === undefined) {
    return plainAdvice('rolling6', 'stop', [...verdict.reasons, declared(undefined)]);
  }
  if (below.evaluable + below.pending < FULL) return placeAdvice('rolling6', state, verdict);
  const mtd = below.dlt < TOO_TOXIC ? below : undefined;
  return plainAdvice('rolling6', 'stop', [...verdict.reasons, declared(mtd)], { mtd: mtd?.level ?? null });
};

const upward = (state: DesignState, verdict: Verdict): Advice => {
  const { level } = judgedLevel(state);
  const next = state.levels[state.at + 1];
  if (next === undefined) {
    const reasons = [...verdict.reasons, phrase('advice.3-top', { level })];
    return plainAdvice('rolling6', 'stop', reasons, { mtd: level });
  }
  if (next.eliminated || next.dlt >= TOO_TOXIC) {
    const closed = phrase('advice.3-next-closed', { level: next.level, n: next.evaluable, dlt: next.dlt });
    return plainAdvice('rolling6', 'stop', [...verdict.reasons, closed], { mtd: level });
  }
  return placeAdvice('rolling6', state, verdict);
};

/**
 * Rolling six: up to six subjects are enrolled without waiting for one another. Pending outcomes are counted as
 * enrolled. More than six at a level is outside the design.
 */
export const decideRollingSix = (state: DesignState): Advice => {
  const { level, evaluable, dlt, pending, eliminated } = judgedLevel(state);
  const enrolled = evaluable + pending;
  if (enrolled === 0) return plainAdvice('rolling6', 'not-evaluable', [phrase('advice.nobody', { level })]);
  if (enrolled > FULL) {
    return plainAdvice('rolling6', 'out-of-design', [phrase('advice.3-over', { n: enrolled, size: FULL })]);
  }
  const found = eliminated ? 'too-many' : caseOf(enrolled, evaluable, dlt);
  const counts = { enrolled, n: evaluable, dlt };
  const reasons = [phrase(`advice.6-${found}`, counts)];
  if (found === 'hold') return plainAdvice('rolling6', 'suspend', reasons);
  const verdict: Verdict = { letter: LETTER[found], eliminate: false, reasons, figures: {} };
  if (found === 'too-many') return tooMany(state, verdict);
  return found === 'escalate' ? upward(state, verdict) : placeAdvice('rolling6', state, verdict);
};
