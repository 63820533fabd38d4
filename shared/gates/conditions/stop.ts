import { phrase } from '../../text/phrases.ts';
import { listParam } from '../../text/template.ts';
import { condition } from '../condition.ts';
import type { GateCondition } from '../gate.ts';
import { type CompletedDecision, completedDecisions, type GateContext } from '../gateInput.ts';

/** The pause or stop in force: the decision signed last of all, when it is one. A later decision lifts it. */
export const haltInForce = ({ decisions }: Pick<GateContext, 'decisions'>): CompletedDecision | null => {
  const last = completedDecisions(decisions).at(-1);
  return last !== undefined && (last.kind === 'pause' || last.kind === 'stop') ? last : null;
};

/** No pause or stop in force. Stopping rules of a protocol are text; the program does not pretend to evaluate them. */
export const stopCondition = (context: GateContext): GateCondition => {
  const halt = haltInForce(context);
  const rules = context.protocol.stoppingRules.value;
  if (halt !== null) {
    return condition({
      id: 'stop',
      value: 'not-met',
      phrase: phrase('stop.active', { number: halt.number, date: halt.completedAt, kind: halt.kind }),
      missing: [phrase('missing.resume')],
    });
  }
  if (rules.length > 0) {
    return condition({
      id: 'stop',
      value: 'not-evaluable',
      phrase: phrase('stop.not-assessed', {
        n: rules.length,
        rules: listParam(rules.map(({ label }) => label.en)),
      }),
      missing: [phrase('missing.stopping-rules')],
    });
  }
  return condition({ id: 'stop', value: 'not-applicable', phrase: phrase('stop.none-defined') });
};
