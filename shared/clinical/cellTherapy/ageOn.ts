import type { Subject } from '../../dataset/trialData.ts';
import type { IsoDate } from '../../kernel/brands.ts';
import { daysBetween } from '../../kernel/isoDate.ts';
import type { AgeRange } from './icansGrade.ts';

const DAYS_A_YEAR = 365.25;

/**
 * Whole years that a subject may have on a date. DM holds the age at consent and no date of birth, so a birthday may
 * have come since: from the first day on one year more is possible. Without a complete date of consent likewise.
 */
export const ageOn = (subject: Subject | null, date: IsoDate): AgeRange | null => {
  if (subject === null || subject.age === null) return null;
  const { age, consent } = subject;
  const years = Math.floor(age);
  if (consent.kind !== 'complete') return { min: years, max: years + 1 };
  const elapsed = daysBetween(consent.date, date);
  if (elapsed <= 0) return { min: years, max: years };
  const full = Math.floor(elapsed / DAYS_A_YEAR);
  return { min: years + full, max: years + full + 1 };
};
