import type { GateEvaluation, GateResult } from '../../gates/gate.ts';
import { phrase } from '../../text/phrases.ts';
import type { AlertChange } from './alert.ts';
import { type AlertInput, alertOn, type CutAlert, gatesOf } from './alertInput.ts';
import { worsened } from './compareConditions.ts';

const conditionsOf = ({ results }: GateEvaluation, { gate, level }: Pick<GateResult, 'gate' | 'level'>) =>
  results.find((one) => one.gate === gate && one.level === level);

/** One rule of the protocol; a pause or stop that is in force is the committee's own. */
const isRule = ({ condition }: AlertChange): boolean => condition.startsWith('stop-rule');

/**
 * (d) Stopping and pausing rules (G5) that are met since, or can no longer be evaluated, told at decisions that let
 * dosing go on. Source: domain.md 2.2.
 */
export const stoppingSince = (
  input: AlertInput,
  { before, now }: { readonly before: GateEvaluation; readonly now: GateEvaluation },
): CutAlert[] => {
  if (gatesOf(input).length === 0) return [];
  return now.results
    .filter(({ gate, level }) => gate === 'G5' && level === input.decision.level)
    .flatMap((result) => {
      const was = conditionsOf(before, result);
      const changes = worsened(was?.conditions ?? [], result.conditions).filter(isRule);
      if (changes.length === 0) return [];
      const met = changes.some((change) => change.now?.value === 'not-met');
      return [
        alertOn(input, {
          kind: 'stopping-rule',
          severity: met ? 'contradicts' : 'unclear',
          gate: 'G5',
          level: result.level,
          before: was?.value ?? null,
          now: result.value,
          sentence: phrase(met ? 'alert.stop.met' : 'alert.stop.unclear', { label: input.later.label }),
          changes: [...changes],
        }),
      ];
    });
};
