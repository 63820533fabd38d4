import type { ComparatorParameters } from '../comparators.ts';

/** Published defaults of each design; a template changes what its protocol settles. Sources: domain.md 2.3 to 2.6. */
export const publishedComparators: ComparatorParameters = {
  shown: ['3+3', 'boin', 'keyboard', 'mtpi2', 'i3+3', 'overdose'],
  target: 0.3,
  maxSubjects: 12,
  threePlusThree: { deEscalation: false },
  boin: { underFactor: 0.6, overFactor: 1.4, eliminateAbove: 0.95, extraSafety: false, offset: 0.05 },
  interval: { below: 0.05, above: 0.05, excludeAbove: 0.95 },
  tite: { maxPendingShare: 0.5 },
  overdose: { limit: 0.33, maxProbability: 0.25, priorA: 1, priorB: 1 },
  custom: null,
};
