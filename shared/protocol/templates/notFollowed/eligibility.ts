import type { EligibilityParameters } from '../../eligibility.ts';
import { notFollowed } from './notFollowed.ts';

/** No criterion is checked against the data. */
export const eligibility: EligibilityParameters = {
  window: notFollowed({ enrolmentTerms: [], daysBeforeConsent: 28 }),
  criteria: notFollowed([]),
};
