import { z } from 'zod';
import { RowRef } from '../dataset/sourceRow.ts';
import { type GateEvaluation, Phrase } from '../gates/gate.ts';

/** What asks to stop, or cannot be told: shown where nobody can miss it. */
export const StopSign = z.strictObject({
  id: z.string(),
  /** halt: a pause or stop of the committee is in force; met: a rule is met and not decided on. */
  kind: z.enum(['halt', 'met', 'not-evaluable']),
  phrase: Phrase,
  refs: z.array(RowRef),
});
export type StopSign = z.infer<typeof StopSign>;

const RANK: readonly StopSign['kind'][] = ['halt', 'met', 'not-evaluable'];

/**
 * The conditions of gate G5 that are not met, each once however many levels they concern: what is in force first, then
 * what is met, then what cannot be told.
 */
export const stopSigns = ({ results }: Pick<GateEvaluation, 'results'>): StopSign[] => {
  const signs = new Map<string, StopSign>();
  for (const { id, value, phrase, evidence } of results
    .filter(({ gate }) => gate === 'G5')
    .flatMap(({ conditions }) => conditions)) {
    if (value !== 'not-met' && value !== 'not-evaluable') continue;
    const kind = value === 'not-evaluable' ? value : id === 'stop' ? 'halt' : 'met';
    if (!signs.has(id)) signs.set(id, { id, kind, phrase, refs: [...evidence] });
  }
  return [...signs.values()].sort((a, b) => RANK.indexOf(a.kind) - RANK.indexOf(b.kind));
};
