import { DESIGN_DEFAULTS } from '../../escalation/designDefaults.ts';
import type { Protocol } from '../protocol.ts';

/** The registry names no design but its own; these stand beside it for comparison and never open a gate. */
export const comparators: Protocol['comparators'] = {
  value: {
    ...DESIGN_DEFAULTS,
    shown: ['3+3', 'boin', 'keyboard', 'i3+3', 'rolling6', 'overdose'],
  },
  source: 'For comparison only: Liu and Yuan 2015 (BOIN) and the published defaults of each design',
  open: true,
  note: 'The record names no target DLT rate. 0.30 is the customary one; ask the sponsor whether any rate was assumed.',
};
