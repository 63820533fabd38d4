import type { TermData } from '../edition.ts';
import { above, below, LLN } from '../notation.ts';

/**
 * CTCAE v5.0 (NCI, 27 November 2017), "Blood and lymphatic system disorders": terms that a laboratory value grades. Cells are grades 1 to 4. Figures as in
 * ctcae.md (pharmaverse/admiral 6eb5125a, metadata of the edition); wording verify against NCI.
 */
export const BLOOD: readonly TermData[] = [
  {
    term: 'Anemia',
    direction: 'L',
    quantity: 'haemoglobin',
    grades: { si: [below(LLN), below(100), below(80), null], us: [below(LLN), below(10), below(8), null] },
    wording: [
      'Hemoglobin (Hgb) <LLN - 10.0 g/dL; <LLN - 6.2 mmol/L; <LLN - 100 g/L',
      'Hgb <10.0 - 8.0 g/dL; <6.2 - 4.9 mmol/L; <100 - 80g/L',
      'Hgb <8.0 g/dL; <4.9 mmol/L; <80 g/L; transfusion indicated',
      'Life-threatening consequences; urgent intervention indicated',
    ],
    clinicalUpTo: 4,
  },
  {
    term: 'Leukocytosis',
    direction: 'H',
    quantity: 'leukocytes',
    grades: [null, null, above(100), null],
    wording: [
      '-',
      '-',
      '>100,000/mm3',
      'Clinical manifestations of leucostasis; urgent intervention indicated',
    ],
    clinicalUpTo: 4,
  },
];
