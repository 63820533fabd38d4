import type { RowRef } from '../../dataset/sourceRow.ts';
import type { Fact } from '../../facts/fact.ts';
import type { Phrase } from '../../gates/gate.ts';
import type { IsoDate } from '../../kernel/brands.ts';

/** What the record says about one criterion. "Met" always means: the subject may be enrolled as far as this goes. */
export interface Outcome {
  readonly outcome: 'met' | 'not-met' | 'not-evaluable';
  /** Why it cannot be evaluated, or what should be known beside; null when nothing needs saying. */
  readonly reason: Phrase | null;
  readonly clause: string;
  /** Date of the result that decided; null when there is none. */
  readonly date: IsoDate | null;
  readonly inputs: Fact['inputs'];
  readonly refs: readonly RowRef[];
}

const RANK: readonly Outcome['outcome'][] = ['not-met', 'not-evaluable', 'met'];

/** All must be met: one that is not decides, then one that cannot be evaluated. The inputs and rows of all are kept. */
export const everyOutcome = (outcomes: readonly [Outcome, ...Outcome[]]): Outcome => {
  const worst = outcomes.reduce((a, b) => (RANK.indexOf(b.outcome) < RANK.indexOf(a.outcome) ? b : a));
  return {
    ...worst,
    inputs: outcomes.flatMap(({ inputs }) => inputs),
    refs: outcomes.flatMap(({ refs }) => refs),
  };
};

/** One that is met is enough; without one, one that cannot be evaluated leaves it open. */
export const anyOutcome = (outcomes: readonly [Outcome, ...Outcome[]]): Outcome => {
  const best = outcomes.find(({ outcome }) => outcome === 'met');
  if (best !== undefined) return best;
  const open = outcomes.find(({ outcome }) => outcome === 'not-evaluable') ?? outcomes[0];
  return {
    ...open,
    inputs: outcomes.flatMap(({ inputs }) => inputs),
    refs: outcomes.flatMap(({ refs }) => refs),
  };
};
