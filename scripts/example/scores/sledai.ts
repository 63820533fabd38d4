import { rangeOf } from '../lab/ranges.ts';
import { labResult } from '../lab/results.ts';
import { elapsed } from '../model/curve.ts';
import type { ScreenedPlan } from '../plan/subject.ts';

export interface SledaiItem {
  readonly number: number;
  readonly name: string;
  readonly weight: 8 | 4 | 2 | 1;
}

const item = (number: number, name: string, weight: SledaiItem['weight']): SledaiItem => ({
  number,
  name,
  weight,
});

/** Source: Gladman DD et al., J Rheumatol 2002;29:288-91 (SLEDAI-2K): 24 items, at most 105 points. */
export const SLEDAI_ITEMS: readonly SledaiItem[] = [
  item(1, 'Seizure', 8),
  item(2, 'Psychosis', 8),
  item(3, 'Organic Brain Syndrome', 8),
  item(4, 'Visual Disturbance', 8),
  item(5, 'Cranial Nerve Disorder', 8),
  item(6, 'Lupus Headache', 8),
  item(7, 'Cerebrovascular Accident', 8),
  item(8, 'Vasculitis', 8),
  item(9, 'Arthritis', 4),
  item(10, 'Myositis', 4),
  item(11, 'Urinary Casts', 4),
  item(12, 'Hematuria', 4),
  item(13, 'Proteinuria', 4),
  item(14, 'Pyuria', 4),
  item(15, 'Rash', 2),
  item(16, 'Alopecia', 2),
  item(17, 'Mucosal Ulcers', 2),
  item(18, 'Pleurisy', 2),
  item(19, 'Pericarditis', 2),
  item(20, 'Low Complement', 2),
  item(21, 'Increased DNA Binding', 2),
  item(22, 'Fever', 1),
  item(23, 'Thrombocytopenia', 1),
  item(24, 'Leukopenia', 1),
];

const isOutside = (subject: ScreenedPlan, code: 'C3' | 'C4' | 'DSDNA', day: number): boolean => {
  const [low, high] = rangeOf(code, subject);
  const value = labResult(subject, code, day);
  return code === 'DSDNA' ? value > (high ?? Infinity) : value < (low ?? 0);
};

/**
 * Whether an item is present on a study day: proteinuria (above 0.5 g), complement, anti-dsDNA, platelets (below 100)
 * and leukocytes (below 3.0) as the sample of the day says, the others as the clinical plan of the subject says.
 */
export const isSledaiItemPresent = (subject: ScreenedPlan, { number }: SledaiItem, day: number): boolean => {
  switch (number) {
    case 13:
      return labResult(subject, 'UPCR', day) > 0.5;
    case 20:
      return isOutside(subject, 'C3', day) || isOutside(subject, 'C4', day);
    case 21:
      return isOutside(subject, 'DSDNA', day);
    case 23:
      return labResult(subject, 'PLAT', day) < 100;
    case 24:
      return labResult(subject, 'WBC', day) < 3;
    default: {
      const until = subject.lupus.sledaiUntil[number];
      return until !== undefined && elapsed(day) <= elapsed(until);
    }
  }
};
