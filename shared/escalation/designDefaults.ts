import type { ComparatorParameters } from '../protocol/comparators.ts';

/**
 * The published defaults of every design, where a protocol or a command names nothing else: Liu and Yuan 2015 (BOIN),
 * Yan 2017 (keyboard), Guo 2017 (mTPI-2), Liu 2020 (i3+3), Yuan 2018 (TITE-BOIN), Neuenschwander 2008 (overdose
 * control); domain.md 2.3 to 2.6.
 */
export const DESIGN_DEFAULTS: ComparatorParameters = {
  shown: [],
  target: 0.3,
  maxSubjects: 12,
  threePlusThree: { deEscalation: false },
  boin: { underFactor: 0.6, overFactor: 1.4, eliminateAbove: 0.95, extraSafety: false, offset: 0.05 },
  interval: { below: 0.05, above: 0.05, excludeAbove: 0.95 },
  tite: { maxPendingShare: 0.5 },
  overdose: { limit: 0.33, maxProbability: 0.25, priorA: 1, priorB: 1 },
  custom: null,
};
