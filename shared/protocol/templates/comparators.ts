import { DESIGN_DEFAULTS } from '../../escalation/designDefaults.ts';
import type { ComparatorParameters } from '../comparators.ts';

/** Published defaults of each design; a template changes what its protocol settles. Sources: domain.md 2.3 to 2.6. */
export const publishedComparators: ComparatorParameters = {
  ...DESIGN_DEFAULTS,
  shown: ['3+3', 'boin', 'keyboard', 'mtpi2', 'i3+3', 'overdose'],
};
