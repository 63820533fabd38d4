import type { TermData } from '../edition.ts';
import { above, atLeast, atMost, BASE, below, both, fallenBy, LLN, times, ULN } from '../notation.ts';

/**
 * CTCAE v6.0 (NCI, 2025), "Investigations": terms that a laboratory value grades. Cells are grades 1 to 4. Figures as in
 * ctcae.md (pharmaverse/admiral 6eb5125a, metadata of the edition); wording verify against NCI.
 */
export const INVESTIGATIONS_A_TO_F: readonly TermData[] = [
  {
    term: 'Activated partial thromboplastin time prolonged',
    direction: 'H',
    quantity: 'aptt',
    grades: [above(ULN), above(times(1.5, ULN)), above(times(2.5, ULN)), null],
    wording: ['>ULN - 1.5 x ULN', '>1.5 - 2.5 x ULN', '>2.5 x ULN; bleeding', '-'],
    clinicalUpTo: 3,
  },
  {
    term: 'Alanine aminotransferase increased',
    direction: 'H',
    quantity: 'alt',
    grades: [above(ULN), above(times(3, ULN)), above(times(5, ULN)), above(times(20, ULN))],
    whenBaselineHigh: [atLeast(BASE), above(times(1.5, BASE)), above(times(2, BASE)), above(times(4, BASE))],
    requires: 'uln',
    wording: [
      '>ULN - 3.0 x ULN if baseline was normal or less than normal; 1.0 - 1.5 x baseline if baseline was >ULN',
      '>3.0 - 5.0 x ULN if baseline was normal or less than normal; >1.5 - 2.0 x baseline if baseline was >ULN',
      '>5.0 - 20.0 x ULN if baseline was normal or less than normal; >2.0 - 4.0 x baseline if baseline was >ULN up to 5 x ULN',
      '>20.0 x ULN if baseline was normal or less than normal; >4.0 x baseline if baseline was >ULN',
    ],
  },
  {
    term: 'Alkaline phosphatase increased',
    direction: 'H',
    quantity: 'alp',
    grades: [both(above(BASE), above(ULN)), null, null, null],
    wording: ['>Baseline and ULN', '-', '-', '-'],
  },
  {
    term: 'Aspartate aminotransferase increased',
    direction: 'H',
    quantity: 'ast',
    grades: [above(ULN), above(times(3, ULN)), above(times(5, ULN)), above(times(20, ULN))],
    whenBaselineHigh: [atLeast(BASE), above(times(1.5, BASE)), above(times(2, BASE)), above(times(4, BASE))],
    requires: 'uln',
    wording: [
      '>ULN - 3.0 x ULN if baseline was normal or less than normal; 1.0 - 1.5 x baseline if baseline was >ULN',
      '>3.0 - 5.0 x ULN if baseline was normal or less than normal; >1.5 - 2.0 x baseline if baseline was >ULN',
      '>5.0 - 20.0 x ULN if baseline was normal or less than normal; >2.0 - 4.0 x baseline if baseline was >ULN up to 5 x ULN',
      '>20.0 x ULN if baseline was normal or less than normal; >4.0 x baseline if baseline was >ULN',
    ],
  },
  {
    term: 'Blood bilirubin increased',
    direction: 'H',
    quantity: 'bilirubin',
    grades: [above(ULN), above(times(1.5, ULN)), above(times(3, ULN)), above(times(10, ULN))],
    whenBaselineHigh: [
      atLeast(BASE),
      above(times(1.5, BASE)),
      above(times(2.5, BASE)),
      above(times(10, BASE)),
    ],
    requires: 'uln',
    wording: [
      '>ULN - 1.5 x ULN if baseline was normal or less than normal; 1.0 - 1.5 x baseline if baseline was >ULN',
      '>1.5 - 3.0 x ULN if baseline was normal or less than normal; >1.5 - 2.5 x baseline if baseline was >ULN',
      '>3.0 - 10.0 x ULN if baseline was normal or less than normal; >2.5 - 10.0 x baseline if baseline was >ULN',
      '>10.0 x ULN if baseline was normal or less than normal; >10.0 x baseline if baseline was >ULN',
    ],
  },
  {
    term: 'Blood lactate dehydrogenase increased',
    direction: 'H',
    quantity: 'ldh',
    grades: [above(ULN), null, null, null],
    wording: ['>ULN', '-', '-', '-'],
  },
  {
    term: 'CD4 lymphocytes decreased',
    direction: 'L',
    quantity: 'cd4-cells',
    grades: {
      si: [below(LLN), below(0.5), below(0.2), below(0.05)],
      us: [below(LLN), below(500), below(200), below(50)],
    },
    wording: [
      '<LLN - 500/mm3; <LLN - 0.5 x 10^9/L',
      '<500 - 200/mm3; <0.5 - 0.2 x 10^9/L',
      '<200 - 50/mm3; <0.2 - 0.05 x 10^9/L',
      '<50/mm3; <0.05 x 10^9/L',
    ],
  },
  {
    term: 'Cholesterol high',
    direction: 'H',
    quantity: 'cholesterol',
    grades: {
      si: [above(ULN), above(7.75), above(10.34), above(12.92)],
      us: [above(ULN), above(300), above(400), above(500)],
    },
    wording: [
      '>ULN - 300 mg/dL; >ULN - 7.75 mmol/L',
      '>300 - 400 mg/dL; >7.75 - 10.34 mmol/L',
      '>400 - 500 mg/dL; >10.34 - 12.92 mmol/L',
      '>500 mg/dL; >12.92 mmol/L',
    ],
  },
  {
    term: 'Creatinine clearance decreased',
    direction: 'L',
    quantity: 'creatinine-clearance',
    grades: [null, both(atMost(49), above(25)), both(atMost(25), atLeast(10)), null],
    elsewhere: below(10),
    wording: ['-', '26 - 49 ml/min', '10 - 25 ml/min', '-'],
  },
  {
    term: 'Creatinine increased',
    direction: 'H',
    quantity: 'creatinine',
    grades: [above(ULN), above(times(1.5, ULN)), above(times(3, ULN)), above(times(6, ULN))],
    whenBaselineLow: [above(ULN), above(times(1.5, BASE)), above(times(3, BASE)), above(times(6, ULN))],
    wording: [
      '>ULN - 1.5 x ULN',
      '>1.5 - 3.0 x if baseline is below LLN; >1.5 - 3.0 x ULN',
      '>3.0 x if baseline is below LLN; >3.0 - 6.0 x ULN',
      '>6.0 x ULN',
    ],
  },
  {
    term: 'Fibrinogen decreased',
    direction: 'L',
    quantity: 'fibrinogen',
    grades: {
      si: [
        below(LLN),
        [below(times(0.75, LLN)), both(below(LLN), fallenBy(25))],
        [below(times(0.5, LLN)), both(below(LLN), fallenBy(50))],
        [below(0.5), below(times(0.25, LLN)), both(below(LLN), fallenBy(75))],
      ],
      us: [
        below(LLN),
        [below(times(0.75, LLN)), both(below(LLN), fallenBy(25))],
        [below(times(0.5, LLN)), both(below(LLN), fallenBy(50))],
        [below(50), below(times(0.25, LLN)), both(below(LLN), fallenBy(75))],
      ],
    },
    wording: [
      '<1.0 - 0.75 x LLN; if abnormal, <25% decrease from baseline',
      '<0.75 - 0.5 x LLN; if abnormal, 25 - <50% decrease from baseline',
      '<0.5 - 0.25 x LLN; if abnormal, 50 - <75% decrease from baseline',
      '<0.25 x LLN; if abnormal, 75% decrease from baseline; absolute value <50 mg/dL',
    ],
  },
];
