import type { CellTherapyParameters } from '../cellTherapy.ts';

/** Treatments told by words of CMDECOD or CMTRT, or of PRDECOD or PRTRT. */
export const treatments: CellTherapyParameters['treatments'] = {
  source: 'Assumption; verify against the study’s list of treatments of interest',
  open: true,
  note: 'A treatment that no word names is not counted. Background treatment is not taken for treatment of CRS.',
  value: {
    classes: [
      {
        treatmentClass: 'antipyretic',
        words: ['PARACETAMOL', 'ACETAMINOPHEN', 'IBUPROFEN', 'METAMIZOLE', 'NAPROXEN'],
      },
      { treatmentClass: 'anticytokine', words: ['TOCILIZUMAB', 'SILTUXIMAB', 'ANAKINRA'] },
      {
        treatmentClass: 'corticosteroid',
        words: [
          'DEXAMETHASONE',
          'METHYLPREDNISOLONE',
          'HYDROCORTISONE',
          'PREDNISONE',
          'PREDNISOLONE',
          'BETAMETHASONE',
        ],
      },
      {
        treatmentClass: 'vasopressor',
        words: ['EPINEPHRINE', 'ADRENALINE', 'DOPAMINE', 'PHENYLEPHRINE', 'METARAMINOL'],
      },
      { treatmentClass: 'vasopressin', words: ['VASOPRESSIN', 'TERLIPRESSIN'] },
      {
        treatmentClass: 'fluid',
        words: ['SODIUM CHLORIDE', 'RINGER', 'ALBUMIN HUMAN', 'HUMAN ALBUMIN', 'CRYSTALLOID'],
      },
      { treatmentClass: 'oxygen', words: ['OXYGEN'] },
      {
        treatmentClass: 'positive-pressure',
        words: ['CPAP', 'BIPAP', 'MECHANICAL VENTILATION', 'NON-INVASIVE VENTILATION', 'INTUBATION'],
      },
      {
        treatmentClass: 'growth-factor',
        words: ['FILGRASTIM', 'LENOGRASTIM', 'SARGRAMOSTIM'],
      },
      {
        treatmentClass: 'thrombopoietin',
        words: ['ROMIPLOSTIM', 'ELTROMBOPAG', 'AVATROMBOPAG', 'THROMBOPOIETIN'],
      },
      { treatmentClass: 'platelet-transfusion', words: ['PLATELETS', 'PLATELET TRANSFUSION'] },
      {
        treatmentClass: 'renal-replacement',
        words: ['DIALYSIS', 'HAEMOFILTRATION', 'HEMOFILTRATION', 'RENAL REPLACEMENT'],
      },
    ],
    backgroundCategories: ['BACKGROUND THERAPY', 'PROPHYLAXIS', 'LYMPHODEPLETION'],
  },
};
