import type { TermData } from '../edition.ts';
import { above, BASE, below, LLN, needs, plus, times, ULN } from '../notation.ts';

/**
 * CTCAE v4.03 (NCI, 14 June 2010), "Investigations": terms that a laboratory value grades. Cells are grades 1 to 4. Figures as in
 * ctcae.md (pharmaverse/admiral 6eb5125a, metadata of the edition); wording verify against NCI.
 */
export const INVESTIGATIONS_G_TO_W: readonly TermData[] = [
  {
    term: 'GGT increased',
    direction: 'H',
    quantity: 'ggt',
    grades: [above(ULN), above(times(2.5, ULN)), above(times(5, ULN)), above(times(20, ULN))],
    wording: ['>ULN - 2.5 x ULN', '>2.5 - 5.0 x ULN', '>5.0 - 20.0 x ULN', '>20.0 x ULN'],
  },
  {
    term: 'Haptoglobin decreased',
    direction: 'L',
    quantity: 'haptoglobin',
    grades: [below(LLN), null, null, null],
    wording: ['<LLN', '-', '-', '-'],
  },
  {
    term: 'Hemoglobin increased',
    direction: 'H',
    quantity: 'haemoglobin',
    grades: {
      si: [above(ULN), above(plus(ULN, 20)), above(plus(ULN, 40)), null],
      us: [above(ULN), above(plus(ULN, 2)), above(plus(ULN, 4)), null],
    },
    whenBaselineAboveUln: {
      si: [above(BASE), above(plus(BASE, 20)), above(plus(BASE, 40)), null],
      us: [above(BASE), above(plus(BASE, 2)), above(plus(BASE, 4)), null],
    },
    wording: [
      'Increase in >0 - 2 gm/dL above ULN or above baseline if baseline is above ULN',
      'Increase in >2 - 4 gm/dL above ULN or above baseline if baseline is above ULN',
      'Increase in >4 gm/dL above ULN or above baseline if baseline is above ULN',
      '-',
    ],
  },
  {
    term: 'INR increased',
    direction: 'H',
    quantity: 'inr',
    grades: [
      [above(ULN), needs('anticoagulation', above(BASE))],
      [above(times(1.5, ULN)), needs('anticoagulation', above(times(1.5, BASE)))],
      [above(times(2.5, ULN)), needs('anticoagulation', above(times(2.5, BASE)))],
      null,
    ],
    wording: [
      '>1 - 1.5 x ULN; >1 - 1.5 times above baseline if on anticoagulation',
      '>1.5 - 2.5 x ULN; >1.5 - 2.5 times above baseline if on anticoagulation',
      '>2.5 x ULN; >2.5 times above baseline if on anticoagulation',
      '-',
    ],
  },
  {
    term: 'Lipase increased',
    direction: 'H',
    quantity: 'lipase',
    grades: [above(ULN), above(times(1.5, ULN)), above(times(2, ULN)), above(times(5, ULN))],
    wording: ['>ULN - 1.5 x ULN', '>1.5 - 2.0 x ULN', '>2.0 - 5.0 x ULN', '>5.0 x ULN'],
  },
  {
    term: 'Lymphocyte count decreased',
    direction: 'L',
    quantity: 'lymphocytes',
    grades: [below(LLN), below(0.8), below(0.5), below(0.2)],
    wording: [
      '<LLN - 800/mm3; <LLN - 0.8 x 10e9 /L',
      '<800 - 500/mm3; <0.8 - 0.5 x 10e9 /L',
      '<500 - 200/mm3; <0.5 - 0.2 x 10e9 /L',
      '<200/mm3; <0.2 x 10e9 /L',
    ],
  },
  {
    term: 'Lymphocyte count increased',
    direction: 'H',
    quantity: 'lymphocytes',
    grades: [null, above(4), above(20), null],
    wording: ['-', '>4000/mm3 - 20,000/mm3', '>20,000/mm3', '-'],
  },
  {
    term: 'Neutrophil count decreased',
    direction: 'L',
    quantity: 'neutrophils',
    grades: [below(LLN), below(1.5), below(1), below(0.5)],
    wording: [
      '<LLN - 1500/mm3; <LLN - 1.5 x 10e9 /L',
      '<1500 - 1000/mm3; <1.5 - 1.0 x 10e9 /L',
      '<1000 - 500/mm3; <1.0 - 0.5 x 10e9 /L',
      '<500/mm3; <0.5 x 10e9 /L',
    ],
  },
  {
    term: 'Platelet count decreased',
    direction: 'L',
    quantity: 'platelets',
    grades: [below(LLN), below(75), below(50), below(25)],
    wording: [
      '<LLN - 75,000/mm3; <LLN - 75.0 x 10e9 /L',
      '<75,000 - 50,000/mm3; <75.0 - 50.0 x 10e9 /L',
      '<50,000 - 25,000/mm3; <50.0 - 25.0 x 10e9 /L',
      '<25,000/mm3; <25.0 x 10e9 /L',
    ],
  },
  {
    term: 'Serum amylase increased',
    direction: 'H',
    quantity: 'amylase',
    grades: [above(ULN), above(times(1.5, ULN)), above(times(2, ULN)), above(times(5, ULN))],
    wording: ['>ULN - 1.5 x ULN', '>1.5 - 2.0 x ULN', '>2.0 - 5.0 x ULN', '>5.0 x ULN'],
  },
  {
    term: 'White blood cell decreased',
    direction: 'L',
    quantity: 'leukocytes',
    grades: [below(LLN), below(3), below(2), below(1)],
    wording: [
      '<LLN - 3000/mm3; <LLN - 3.0 x 10e9 /L',
      '<3000 - 2000/mm3; <3.0 - 2.0 x 10e9 /L',
      '<2000 - 1000/mm3; <2.0 - 1.0 x 10e9 /L',
      '<1000/mm3; <1.0 x 10e9 /L',
    ],
  },
];
