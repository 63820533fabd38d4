import type { Protocol } from '../protocol.ts';

/** The registry names no design but its own; these stand beside it for comparison and never open a gate. */
export const comparators: Protocol['comparators'] = {
  value: {
    shown: ['3+3', 'boin', 'keyboard', 'i3+3', 'rolling6', 'overdose'],
    target: 0.3,
    maxSubjects: 12,
    threePlusThree: { deEscalation: false },
    boin: { underFactor: 0.6, overFactor: 1.4, eliminateAbove: 0.95, extraSafety: false, offset: 0.05 },
    interval: { below: 0.05, above: 0.05, excludeAbove: 0.95 },
    tite: { maxPendingShare: 0.5 },
    overdose: { limit: 0.33, maxProbability: 0.25, priorA: 1, priorB: 1 },
    custom: null,
  },
  source: 'For comparison only: Liu and Yuan 2015 (BOIN) and the published defaults of each design',
  open: true,
  note: 'The record names no target DLT rate. 0.30 is the customary one; ask the sponsor whether any rate was assumed.',
};
