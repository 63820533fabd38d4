import type { TermData } from '../edition.ts';
import { above, below, LLN, needs, ULN } from '../notation.ts';

/**
 * CTCAE v4.03 (NCI, 14 June 2010), "Metabolism and nutrition disorders": terms that a laboratory value grades. Cells are grades 1 to 4. Figures as in
 * ctcae.md (pharmaverse/admiral 6eb5125a, metadata of the edition); wording verify against NCI.
 */
export const METABOLISM_A_TO_HYPER: readonly TermData[] = [
  {
    term: 'Acidosis',
    direction: 'L',
    quantity: 'ph',
    grades: [below(LLN), null, below(7.3), null],
    wording: ['pH <normal, but >=7.3', '-', 'pH <7.3', 'Life-threatening consequences'],
    clinicalUpTo: 4,
  },
  {
    term: 'Alkalosis',
    direction: 'H',
    quantity: 'ph',
    grades: [above(ULN), null, above(7.5), null],
    wording: ['pH >normal, but <=7.5', '-', 'pH >7.5', 'Life-threatening consequences'],
    clinicalUpTo: 4,
  },
  {
    term: 'Hypercalcemia',
    direction: 'H',
    quantity: 'calcium',
    grades: {
      si: [above(ULN), above(2.9), above(3.1), above(3.4)],
      us: [above(ULN), above(11.5), above(12.5), above(13.5)],
    },
    wording: [
      'Corrected serum calcium of >ULN - 11.5 mg/dL; >ULN - 2.9 mmol/L; Ionized calcium >ULN - 1.5 mmol/L',
      'Corrected serum calcium of >11.5 - 12.5 mg/dL; >2.9 - 3.1 mmol/L; Ionized calcium >1.5 - 1.6 mmol/L; symptomatic',
      'Corrected serum calcium of >12.5 - 13.5 mg/dL; >3.1 - 3.4 mmol/L; Ionized calcium >1.6 - 1.8 mmol/L; hospitalization indicated',
      'Corrected serum calcium of >13.5 mg/dL; >3.4 mmol/L; Ionized calcium >1.8 mmol/L; life-threatening consequences',
    ],
    clinicalUpTo: 4,
  },
  {
    term: 'Hypercalcemia (Ionized)',
    direction: 'H',
    quantity: 'ionised-calcium',
    grades: {
      si: [above(ULN), above(1.5), above(1.6), above(1.8)],
      us: [above(ULN), above(6), above(6.4), above(7.2)],
    },
    wording: [
      'Corrected serum calcium of >ULN - 11.5 mg/dL; >ULN - 2.9 mmol/L; Ionized calcium >ULN - 1.5 mmol/L',
      'Corrected serum calcium of >11.5 - 12.5 mg/dL; >2.9 - 3.1 mmol/L; Ionized calcium >1.5 - 1.6 mmol/L; symptomatic',
      'Corrected serum calcium of >12.5 - 13.5 mg/dL; >3.1 - 3.4 mmol/L; Ionized calcium >1.6 - 1.8 mmol/L; hospitalization indicated',
      'Corrected serum calcium of >13.5 mg/dL; >3.4 mmol/L; Ionized calcium >1.8 mmol/L; life-threatening consequences',
    ],
    clinicalUpTo: 4,
  },
  {
    term: 'Hyperglycemia',
    direction: 'H',
    quantity: 'glucose',
    grades: { si: [null, null, above(13.9), above(27.8)], us: [null, null, above(250), above(500)] },
    wording: [
      'Fasting glucose value >ULN - 160 mg/dL; Fasting glucose value >ULN - 8.9 mmol/L',
      'Fasting glucose value >160 - 250 mg/dL; Fasting glucose value >8.9 - 13.9 mmol/L',
      '>250 - 500 mg/dL; >13.9 - 27.8 mmol/L; hospitalization indicated',
      '>500 mg/dL; >27.8 mmol/L; life-threatening consequences',
    ],
    clinicalUpTo: 4,
  },
  {
    term: 'Hyperglycemia (Fasting)',
    direction: 'H',
    quantity: 'glucose',
    grades: {
      si: [above(ULN), above(8.9), above(13.9), above(27.8)],
      us: [above(ULN), above(160), above(250), above(500)],
    },
    wording: [
      'Fasting glucose value >ULN - 160 mg/dL; Fasting glucose value >ULN - 8.9 mmol/L',
      'Fasting glucose value >160 - 250 mg/dL; Fasting glucose value >8.9 - 13.9 mmol/L',
      '>250 - 500 mg/dL; >13.9 - 27.8 mmol/L; hospitalization indicated',
      '>500 mg/dL; >27.8 mmol/L; life-threatening consequences',
    ],
    clinicalUpTo: 4,
  },
  {
    term: 'Hyperkalemia',
    direction: 'H',
    quantity: 'potassium',
    grades: [above(ULN), above(5.5), above(6), above(7)],
    wording: [
      '>ULN - 5.5 mmol/L',
      '>5.5 - 6.0 mmol/L',
      '>6.0 - 7.0 mmol/L; hospitalization indicated',
      '>7.0 mmol/L; life-threatening consequences',
    ],
    clinicalUpTo: 4,
  },
  {
    term: 'Hypermagnesemia',
    direction: 'H',
    quantity: 'magnesium',
    grades: { si: [above(ULN), null, above(1.23), above(3.3)], us: [above(ULN), null, above(3), above(8)] },
    wording: [
      '>ULN - 3.0 mg/dL; >ULN - 1.23 mmol/L',
      '-',
      '>3.0 - 8.0 mg/dL; >1.23 - 3.30 mmol/L',
      '>8.0 mg/dL; >3.30 mmol/L; life-threatening consequences',
    ],
    clinicalUpTo: 4,
  },
  {
    term: 'Hypernatremia',
    direction: 'H',
    quantity: 'sodium',
    grades: [above(ULN), above(150), above(155), above(160)],
    wording: [
      '>ULN - 150 mmol/L',
      '>150 - 155 mmol/L',
      '>155 - 160 mmol/L; hospitalization indicated',
      '>160 mmol/L; life-threatening consequences',
    ],
    clinicalUpTo: 4,
  },
  {
    term: 'Hypertriglyceridemia',
    direction: 'H',
    quantity: 'triglycerides',
    grades: {
      si: [above(1.71), above(3.42), above(5.7), above(11.4)],
      us: [above(150), above(300), above(500), above(1000)],
    },
    wording: [
      '150 mg/dL - 300 mg/dL; 1.71 mmol/L - 3.42 mmol/L',
      '>300 mg/dL - 500 mg/dL; >3.42 mmol/L - 5.7 mmol/L',
      '>500 mg/dL - 1000 mg/dL; >5.7 mmol/L - 11.4 mmol/L',
      '>1000 mg/dL; >11.4 mmol/L; life-threatening consequences',
    ],
    clinicalUpTo: 4,
  },
  {
    term: 'Hyperuricemia',
    direction: 'H',
    quantity: 'uric-acid',
    grades: {
      si: [above(ULN), null, needs('consequences', above(ULN)), above(590)],
      us: [above(ULN), null, needs('consequences', above(ULN)), above(10)],
    },
    wording: [
      '>ULN - 10 mg/dL (0.59 mmol/L) without physiologic consequences',
      '-',
      '>ULN - 10 mg/dL (0.59 mmol/L) with physiologic consequences',
      '>10 mg/dL; >0.59 mmol/L; life-threatening consequences',
    ],
    clinicalUpTo: 4,
  },
];
