import { phrase } from '../text/phrases.ts';
import { bindingStops, haltInForce } from './conditions/stop.ts';
import type { GateResult, Phrase } from './gate.ts';
import type { GateContext } from './gateInput.ts';

/** Sentences that tell what is still needed, or from when: not while something asks to stop. */
const WAITING = /^sentence\.(G1|G1F|G2)\.(date|confirmation|not-met)$/;

/**
 * The sentence of a gate that a rule nobody has decided on, or the committee's own pause or stop, keeps closed: no date
 * is promised then. Null where nothing asks to stop; what has happened already stays said.
 */
export const stoppedSentence = (
  context: GateContext,
  { level, opensLevel }: Pick<GateResult, 'level' | 'opensLevel'>,
  { said, missing }: { readonly said: Phrase; readonly missing: number },
): Phrase | null => {
  if (!WAITING.test(said.key)) return null;
  const halted = haltInForce(context) !== null;
  if (!halted && bindingStops(context, level).length === 0) return null;
  const reason = halted ? 'halt' : 'rule';
  return opensLevel === null
    ? phrase('sentence.stopped-group', { level, reason, n: missing })
    : phrase('sentence.stopped-level', { next: opensLevel, reason, n: missing });
};
