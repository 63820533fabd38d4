import type { EndpointParameters } from '../endpoints.ts';

const ASSUMED = 'Assumption; the registry record is silent';

export const endpoints: EndpointParameters = {
  windows: {
    value: [
      { id: 'D29', day: 29, fromDay: 15, toDay: 42 },
      { id: 'D57', day: 57, fromDay: 43, toDay: 70 },
      { id: 'D85', day: 85, fromDay: 71, toDay: 98 },
      { id: 'D113', day: 113, fromDay: 99, toDay: 126 },
      { id: 'D141', day: 141, fromDay: 127, toDay: 154 },
      { id: 'D169', day: 169, fromDay: 155, toDay: 210 },
      { id: 'M9', day: 274, fromDay: 211, toDay: 319 },
      { id: 'M12', day: 365, fromDay: 320, toDay: 456 },
      { id: 'M18', day: 548, fromDay: 457, toDay: 639 },
      { id: 'M24', day: 730, fromDay: 640, toDay: 820 },
    ],
    source: ASSUMED,
    open: true,
    note: 'The record says "through study completion, about 2 years" and gives no schedule. Windows meet and do not overlap; the assessment nearest to the day counts.',
  },
  remission: {
    value: 'doris-2021',
    source: ASSUMED,
    open: true,
    note: 'The record does not define SLE remission. LLDAS is shown beside it.',
  },
};
