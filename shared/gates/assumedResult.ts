import type { DosedSubject } from '../clinical/dosedSet.ts';
import type { Measurement } from '../dataset/trialData.ts';
import type { IsoDate } from '../kernel/brands.ts';

/** A result that is supposed to be there, to try what it would change; it is never shown and never stored. */
export const assumedResult = (
  { subjectId, infusions }: DosedSubject,
  { domain, testCode, date }: { readonly domain: string; readonly testCode: string; readonly date: IsoDate },
): Measurement => ({
  ...{ subjectId, ref: infusions[0].ref, domain, testCode, test: testCode },
  ...{ loinc: '', value: 1, text: '1', textUnit: '', unit: '', low: null, high: null },
  ...{ belowLimit: false, quantificationLimit: null, specimen: '', method: '', fasting: null },
  ...{ timePoint: '', baselineFlag: false, day: null, visit: '' },
  date: { kind: 'complete', date, text: date },
});
