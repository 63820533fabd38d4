import type { TermData } from '../edition.ts';
import { atMost, below, LLN, needs } from '../notation.ts';

/**
 * CTCAE v5.0 (NCI, 27 November 2017), "Metabolism and nutrition disorders": terms that a laboratory value grades. Cells are grades 1 to 4. Figures as in
 * ctcae.md (pharmaverse/admiral 6eb5125a, metadata of the edition); wording verify against NCI.
 */
export const METABOLISM_HYPO: readonly TermData[] = [
  {
    term: 'Hypoalbuminemia',
    direction: 'L',
    quantity: 'albumin',
    grades: { si: [below(LLN), below(30), below(20), null], us: [below(LLN), below(3), below(2), null] },
    wording: [
      '<LLN - 3 g/dL; <LLN - 30 g/L',
      '<3 - 2 g/dL; <30 - 20 g/L',
      '<2 g/dL; <20 g/L',
      'Life-threatening consequences; urgent intervention indicated',
    ],
    clinicalUpTo: 4,
  },
  {
    term: 'Hypocalcemia',
    direction: 'L',
    quantity: 'calcium',
    grades: {
      si: [below(LLN), below(2), below(1.75), below(1.5)],
      us: [below(LLN), below(8), below(7), below(6)],
    },
    wording: [
      'Corrected serum calcium of <LLN - 8.0 mg/dL; <LLN - 2.0 mmol/L; Ionized calcium <LLN - 1.0 mmol/L',
      'Corrected serum calcium of <8.0 - 7.0 mg/dL; <2.0 - 1.75 mmol/L; Ionized calcium <1.0 - 0.9 mmol/L; symptomatic',
      'Corrected serum calcium of <7.0 - 6.0 mg/dL; <1.75 - 1.5 mmol/L; Ionized calcium <0.9 - 0.8 mmol/L; hospitalization indicated',
      'Corrected serum calcium of <6.0 mg/dL; <1.5 mmol/L; Ionized calcium <0.8 mmol/L; life-threatening consequences',
    ],
    clinicalUpTo: 4,
  },
  {
    term: 'Hypocalcemia (Ionized)',
    direction: 'L',
    quantity: 'ionised-calcium',
    grades: {
      si: [below(LLN), below(1), below(0.9), below(0.8)],
      us: [below(LLN), below(4), below(3.6), below(3.2)],
    },
    wording: [
      'Corrected serum calcium of <LLN - 8.0 mg/dL; <LLN - 2.0 mmol/L; Ionized calcium <LLN - 1.0 mmol/L',
      'Corrected serum calcium of <8.0 - 7.0 mg/dL; <2.0 - 1.75 mmol/L; Ionized calcium <1.0 - 0.9 mmol/L; symptomatic',
      'Corrected serum calcium of <7.0 - 6.0 mg/dL; <1.75 - 1.5 mmol/L; Ionized calcium <0.9 - 0.8 mmol/L; hospitalization indicated',
      'Corrected serum calcium of <6.0 mg/dL; <1.5 mmol/L; Ionized calcium <0.8 mmol/L; life-threatening consequences',
    ],
    clinicalUpTo: 4,
  },
  {
    term: 'Hypoglycemia',
    direction: 'L',
    quantity: 'glucose',
    grades: {
      si: [below(LLN), below(3), below(2.2), below(1.7)],
      us: [below(LLN), below(55), below(40), below(30)],
    },
    wording: [
      '<LLN - 55 mg/dL; <LLN - 3.0 mmol/L',
      '<55 - 40 mg/dL; <3.0 - 2.2 mmol/L',
      '<40 - 30 mg/dL; <2.2 - 1.7 mmol/L',
      '<30 mg/dL; <1.7 mmol/L; life-threatening consequences; seizures',
    ],
    clinicalUpTo: 4,
  },
  {
    term: 'Hypokalemia',
    direction: 'L',
    quantity: 'potassium',
    grades: [below(LLN), needs('symptoms', below(LLN)), below(3), below(2.5)],
    wording: [
      '<LLN - 3.0 mmol/L',
      'Symptomatic with <LLN - 3.0 mmol/L; intervention indicated',
      '<3.0 - 2.5 mmol/L; hospitalization indicated',
      '<2.5 mmol/L; life-threatening consequences',
    ],
    clinicalUpTo: 4,
  },
  {
    term: 'Hypomagnesemia',
    direction: 'L',
    quantity: 'magnesium',
    grades: {
      si: [below(LLN), below(0.5), below(0.4), below(0.3)],
      us: [below(LLN), below(1.2), below(0.9), below(0.7)],
    },
    wording: [
      '<LLN - 1.2 mg/dL; <LLN - 0.5 mmol/L',
      '<1.2 - 0.9 mg/dL; <0.5 - 0.4 mmol/L',
      '<0.9 - 0.7 mg/dL; <0.4 - 0.3 mmol/L',
      '<0.7 mg/dL; <0.3 mmol/L; life-threatening consequences',
    ],
    clinicalUpTo: 4,
  },
  {
    term: 'Hyponatremia',
    direction: 'L',
    quantity: 'sodium',
    grades: [below(LLN), atMost(129), [needs('symptoms', atMost(129)), below(125)], below(120)],
    wording: [
      '<LLN - 130 mmol/L',
      '125-129 mmol/L and asymptomatic',
      '125-129 mmol/L symptomatic; 120-124 mmol/L regardless of symptoms',
      '<120 mmol/L; life-threatening consequences',
    ],
    clinicalUpTo: 4,
  },
];
