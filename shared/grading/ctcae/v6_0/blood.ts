import type { TermData } from '../edition.ts';
import { above, below, LLN } from '../notation.ts';

/**
 * CTCAE v6.0 (NCI, 2025), "Blood and lymphatic system disorders": terms that a laboratory value grades. Cells are grades 1 to 4. Figures as in
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
  {
    term: 'Thrombocytopenia',
    direction: 'L',
    quantity: 'platelets',
    grades: [below(LLN), below(75), below(50), below(10)],
    wording: [
      '<LLN - 75,000/mm3; <LLN - 75.0 x 10^9/L',
      '<75,000 - 50,000/mm3; <75.0 - 50.0 x 10^9/L',
      '<50,000 - 10,000/mm3; <50.0 - 10.0 x 10^9/L; transfusion indicated',
      '<10,000/mm3; 10.0 x 10^9/L; life-threatening consequences; urgent intervention indicated',
    ],
    clinicalUpTo: 4,
  },
];
