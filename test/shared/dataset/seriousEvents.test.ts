import { expect, test } from 'vitest';
import { toTrialData } from '../../../shared/dataset/toTrialData.ts';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';
import { iso } from '../../builders/trialData.ts';

test.each([
  [{ AESER: 'N' }, false, false, false, []],
  [{}, null, false, null, []],
  [{ AESER: 'U' }, null, false, null, []],
  [{ AESER: 'Y' }, true, false, true, []],
  [{ AESER: 'N', AESHOSP: 'Y' }, true, false, false, ['AESHOSP']],
  [{ AESLIFE: 'Y', AESCONG: 'y', AESMIE: 'N' }, true, false, null, ['AESCONG', 'AESLIFE']],
  [{ AESER: 'N', AEOUT: 'FATAL' }, true, true, false, []],
  [{ AESER: 'N', AESDTH: 'Y' }, true, true, false, ['AESDTH']],
  [{ AESER: 'N', AETOXGR: '5' }, true, true, false, []],
])(
  'SRC-TRIAL-018: %j: serious %j, fatal %j, AESER %j, criteria %j',
  (more, serious, fatal, flag, criteria) => {
    const ref = { recordId: 1, domain: 'AE', file: 'ae.csv', line: 2 };
    const values = { USUBJID: 'S1', AESEQ: 1, AETERM: 'Rash', ...more };
    const { adverseEvents, adverseEventsOnRecord } = toTrialData([{ ref, values }], {
      cutoff: iso('2026-06-30'),
      protocol: axaNk02,
    });
    expect(
      adverseEvents.map((one) => [one.serious, one.fatal, one.seriousFlag, one.seriousCriteria]),
    ).toEqual([[serious, fatal, flag, criteria]]);
    expect(adverseEventsOnRecord).toBe(true);
  },
);
