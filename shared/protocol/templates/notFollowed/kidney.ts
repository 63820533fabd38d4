import type { KidneyParameters } from '../../kidney.ts';
import { publishedEquations } from '../../published/kidneyEquations.ts';
import { notFollowed } from './notFollowed.ts';

/** No definition of renal response and no list of treatments; the equations are those published. */
export const kidney: KidneyParameters = {
  ...publishedEquations,
  equations: notFollowed([]),
  heightDays: notFollowed(182),
  reportedDifference: notFollowed(5),
  matchDays: notFollowed(3),
  baseline: notFollowed('last-before'),
  changeLines: notFollowed([]),
  definitions: notFollowed([]),
  primary: notFollowed('kdigo-2024'),
  flare: notFollowed({ adequate: 0.7, low: { below: 0.2, above: 1 }, high: { upTo: 1, above: 2 } }),
  rescueTreatments: notFollowed([]),
  withdrawalTerms: notFollowed([]),
};
