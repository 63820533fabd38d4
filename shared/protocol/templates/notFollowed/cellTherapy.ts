import type { CellTherapyParameters } from '../../cellTherapy.ts';
import { notFollowed } from './notFollowed.ts';

const codes = () => ({ testCodes: [], words: [] });

/** No daily assessment and no term of cell therapy: the lists are empty, the numbers are those of the published scales. */
export const cellTherapy: CellTherapyParameters = {
  crs: notFollowed({ feverCelsius: 38, lowFlowMaxLitres: 6, waiverDays: 3 }),
  otherCauses: notFollowed({ bodySystems: [], terms: [] }),
  eventTerms: notFollowed({ crs: [], icans: [] }),
  icans: notFollowed({ capdBelowYears: 12, capdLow: 1, capdHigh: 9 }),
  dailyToDay: notFollowed(29),
  dailyItems: notFollowed({
    ...{ domains: [], crsGrade: [], icansGrade: [], ice: [], capd: [] },
    ...{ hypotension: codes(), hypoxia: codes(), consciousness: codes() },
    ...{ seizure: codes(), motor: codes(), pressure: codes() },
  }),
  cytopeniaWindow: notFollowed({
    dayZero: 'firstInfusion',
    ...{ fromDay: 0, toDay: 30, gapLimitDays: 7, stableRecoveryDays: 3, minSamples: 2 },
  }),
  neutrophilsEarly: notFollowed([]),
  neutrophilsLate: notFollowed({ minSamples: 2, cuts: [] }),
  plateletsEarly: notFollowed([]),
  aki: notFollowed({
    reference: 'lowest-7-days',
    ...{ riseMicromolar: 26.5, riseHours: 48, ratioHours: 168, stage3Micromolar: 353.6 },
    ...{ childBelowYears: 18, childEgfrBelow: 35 },
  }),
  vitalSigns: notFollowed({ hypotension: [], tachycardia: [], tachypnoea: [], lowOxygen: 92 }),
  treatments: notFollowed({ classes: [], backgroundCategories: [] }),
};
