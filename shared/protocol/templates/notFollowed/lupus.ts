import type { LupusParameters } from '../../lupus.ts';
import { notFollowed } from './notFollowed.ts';

/** No lupus: the lists are empty, the cuts are those of the published indices. */
export const lupus: LupusParameters = {
  sledai: notFollowed({ windowDays: 10, arthritisJoints: '>=2' }),
  itemCuts: notFollowed({
    ...{ proteinuria: 0.5, haematuria: 5, pyuria: 5 },
    ...{ fever: 38, platelets: 100, leukocytes: 3 },
  }),
  sedimentTests: notFollowed({ casts: [], haematuria: [], pyuria: [] }),
  lymphodepletion: notFollowed({ drugs: [], beforeDays: 0, days: 0 }),
  flareRise: notFollowed(3),
  glucocorticoids: notFollowed([]),
  doris: notFollowed({ phgaBelow: 0.5, maxPrednisolone: 5, prednisoloneOperator: 'lte' }),
  lldas: notFollowed({ maxSledai: 4, maxPhga: 1, maxPrednisolone: 7.5, investigationalDrug: 'allowed' }),
  sri4: notFollowed({ fall: 4, phgaRiseBelow: 0.3, bilag: 'required' }),
};
