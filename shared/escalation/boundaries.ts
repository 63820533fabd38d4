import { gte, lte } from '../grading/compare.ts';
import { type BoinParameters, boinEliminationCut, boinLambda } from './boin.ts';
import { isExcluded } from './exclusion.ts';

/**
 * Boundary counts by number of evaluable subjects: index n from 0 to maxN. Escalate at `escalateIfAtMost[n]` DLTs or
 * fewer (−1: never), de-escalate at `deEscalateIfAtLeast[n]` or more, eliminate at `eliminateIfAtLeast[n]` or more
 * (n + 1: never). Reading them allocates nothing, which a simulation of many trials needs.
 */
export interface CountBoundaries {
  readonly escalateIfAtMost: Int16Array;
  readonly deEscalateIfAtLeast: Int16Array;
  readonly eliminateIfAtLeast: Int16Array;
}

/** Number of counts from 0 on for which `holds`; a rule that holds for fewer DLTs holds for none above its end. */
const countWhile = (n: number, holds: (dlt: number) => boolean): number => {
  let dlt = 0;
  while (dlt <= n && holds(dlt)) dlt += 1;
  return dlt;
};

/** Builds the arrays from a rule that is monotone in DLTs. */
export const boundariesOf = (
  maxN: number,
  rule: {
    readonly escalates: (n: number, dlt: number) => boolean;
    readonly deEscalates: (n: number, dlt: number) => boolean;
    readonly eliminates: (n: number, dlt: number) => boolean;
  },
): CountBoundaries => {
  const escalateIfAtMost = new Int16Array(maxN + 1).fill(-1);
  const deEscalateIfAtLeast = new Int16Array(maxN + 1).fill(1);
  const eliminateIfAtLeast = new Int16Array(maxN + 1).fill(1);
  for (let n = 1; n <= maxN; n += 1) {
    escalateIfAtMost[n] = countWhile(n, (dlt) => rule.escalates(n, dlt)) - 1;
    deEscalateIfAtLeast[n] = countWhile(n, (dlt) => !rule.deEscalates(n, dlt));
    eliminateIfAtLeast[n] = countWhile(n, (dlt) => !rule.eliminates(n, dlt));
  }
  return { escalateIfAtMost, deEscalateIfAtLeast, eliminateIfAtLeast };
};

/**
 * BOIN's boundary counts for n from 0 to maxN. Under extra safety the lowest level has boundaries of its own
 * (`isLowest`). Source: Liu and Yuan 2015 (domain.md 2.4).
 */
export const boinBoundaries = (
  parameters: BoinParameters,
  maxN: number,
  isLowest = false,
): CountBoundaries => {
  const { lambdaE, lambdaD } = boinLambda(parameters);
  const cut = boinEliminationCut(parameters, isLowest);
  const eliminates = (n: number, dlt: number) => isExcluded({ n, dlt }, { target: parameters.target, cut });
  return boundariesOf(maxN, {
    escalates: (n, dlt) => lte(dlt / n, lambdaE) && !eliminates(n, dlt),
    deEscalates: (n, dlt) => gte(dlt / n, lambdaD) || eliminates(n, dlt),
    eliminates,
  });
};
