import type { EligibilityParameters } from '../eligibility.ts';
import { inclusions } from './eligibilityInclusions.ts';
import { laboratoryExclusions } from './eligibilityLaboratory.ts';
import { recordedExclusions } from './eligibilityRecorded.ts';

const REGISTRY = 'Registry record of VGO-Cs01p-002, last update 2026-02-26';
const ASSUMED = 'Assumption; the registry record is silent';

export const eligibility: EligibilityParameters = {
  window: {
    value: { enrolmentTerms: ['ENROLLED', 'ENROLLMENT', 'ENROLMENT', 'RANDOMIZED'], daysBeforeConsent: 28 },
    source: ASSUMED,
    open: true,
    note: 'The last result on or before the day of enrolment (DS) counts, and none from the day of lymphodepletion on; none older than 28 days at consent.',
  },
  criteria: {
    value: [...inclusions, ...laboratoryExclusions, ...recordedExclusions],
    source: `${REGISTRY}: eligibility criteria`,
    open: true,
    note: 'The numbers are this program’s own. Taken by this program: a titre of ANA from 1:80 is positive (verify against the protocol), the 24 months of the biopsy are counted back from consent, IE rows are recognised by words of their text.',
  },
};
