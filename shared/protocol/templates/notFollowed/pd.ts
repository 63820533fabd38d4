import type { PdParameters } from '../../pd.ts';
import { notFollowed } from './notFollowed.ts';

/** No pharmacodynamic series. */
export const pd: PdParameters = {
  lymphodepletion: notFollowed({ categories: [], treatments: [], withinDays: 14 }),
  bCells: notFollowed({
    id: 'B-CELLS',
    label: { en: 'B cells', 'zh-CN': 'B 细胞' },
    tests: [],
    unit: '{cells}/uL',
  }),
  bCellCuts: notFollowed([]),
  kinetics: notFollowed([]),
  aucMethod: notFollowed('linear'),
  aucEndDays: notFollowed(28),
  aucMinPoints: notFollowed(3),
  belowLimitBeforeFirst: notFollowed('zero'),
  belowLimitBetween: notFollowed('missing'),
  markers: notFollowed([]),
  immunoglobulins: notFollowed([]),
  peaks: notFollowed([]),
};
