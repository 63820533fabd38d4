import type { Analyte } from '../analyte.ts';
import { enzyme, plain, substance } from './kinds.ts';

/**
 * Clinical chemistry. Units are those of SI as laboratories use them (WHO, "The SI for the Health Professions", 1977);
 * enzymes stay in U/L, as CTCAE and the reference ranges of nearly all laboratories have them.
 */
export const CHEMISTRY: readonly Analyte[] = [
  substance(
    'umol/L',
    { formula: 'C4H7N3O', gramsPerMole: 113.12 },
    {
      id: 'creatinine',
      testCodes: ['CREAT', 'CREA', 'SCREAT', 'SCR'],
      loinc: ['2160-0', '14682-9', '38483-4', '2161-8'],
    },
  ),
  substance(
    'mmol/L',
    { formula: 'CH4N2O', gramsPerMole: 60.056 },
    { id: 'urea', testCodes: ['UREA'], loinc: ['3091-6', '22664-7'] },
  ),
  substance(
    'mmol/L',
    {
      formula: 'N2',
      gramsPerMole: 28.014,
      source:
        'Urea nitrogen: two nitrogen atoms in each urea, 28.014 g/mol, so that mmol/L are those of urea (AMA Manual of Style, 11th ed., table 17.5-2: BUN mg/dL x 0.357) [M] verify against amamanualofstyle.com',
    },
    { id: 'urea nitrogen', testCodes: ['UREAN', 'BUN'], loinc: ['3094-0', '14937-7'] },
  ),
  substance(
    'mmol/L',
    { formula: 'C6H12O6', gramsPerMole: 180.156 },
    {
      id: 'glucose',
      testCodes: ['GLUC', 'GLU', 'GLUCOSE'],
      loinc: ['2345-7', '14749-6', '2339-0', '15074-8'],
    },
  ),
  ...(
    [
      ['bilirubin', ['BILI', 'TBILI', 'TBIL'], ['1975-2', '14631-6']],
      ['direct bilirubin', ['BILDIR', 'DBILI', 'DBIL'], ['1968-7', '14629-0']],
      ['indirect bilirubin', ['BILIND', 'IBILI', 'IBIL'], ['1971-1', '14630-8']],
    ] as const
  ).map(([id, testCodes, loinc]) =>
    substance(
      'umol/L',
      {
        formula: 'C33H36N4O6',
        gramsPerMole: 584.66,
        source:
          'Bilirubin C33H36N4O6, molar mass 584.66 g/mol: The Merck Index, 15th ed., "Bilirubin" [M] verify; the abridged atomic weights of 2021 give 584.67',
      },
      { id, testCodes, loinc },
    ),
  ),
  substance(
    'mmol/L',
    { formula: 'Ca', gramsPerMole: 40.078, charge: 2 },
    {
      id: 'calcium',
      testCodes: ['CA', 'CALCIUM', 'CACORR', 'CAION'],
      loinc: ['17861-6', '2000-8', '1995-0', '1994-3'],
    },
  ),
  substance(
    'mmol/L',
    { formula: 'Mg', gramsPerMole: 24.305, charge: 2 },
    { id: 'magnesium', testCodes: ['MG', 'MAGNES'], loinc: ['19123-9', '2601-3'] },
  ),
  substance(
    'mmol/L',
    {
      formula: 'P',
      gramsPerMole: 30.974,
      source:
        'Phosphate is reported as its phosphorus, 30.974 g/mol (AMA Manual of Style, 11th ed., table 17.5-2: phosphorus, inorganic, mg/dL x 0.323) [M] verify against amamanualofstyle.com',
    },
    { id: 'phosphate', testCodes: ['PHOS', 'PHOSPH', 'PO4'], loinc: ['2777-1', '14879-1'] },
  ),
  substance(
    'mmol/L',
    { formula: 'K', gramsPerMole: 39.098, charge: 1 },
    { id: 'potassium', testCodes: ['K', 'POTAS'], loinc: ['2823-3'] },
  ),
  substance(
    'mmol/L',
    { formula: 'Na', gramsPerMole: 22.99, charge: 1 },
    { id: 'sodium', testCodes: ['SODIUM', 'NA'], loinc: ['2951-2'] },
  ),
  substance(
    'mmol/L',
    { formula: 'Cl', gramsPerMole: 35.45, charge: 1 },
    { id: 'chloride', testCodes: ['CL', 'CHLORIDE'], loinc: ['2075-0'] },
  ),
  substance(
    'mmol/L',
    { formula: 'CHO3', gramsPerMole: 61.016, charge: 1 },
    { id: 'bicarbonate', testCodes: ['BICARB', 'HCO3'], loinc: ['1963-8'] },
  ),
  substance(
    'umol/L',
    { formula: 'C5H4N4O3', gramsPerMole: 168.112 },
    { id: 'uric acid', testCodes: ['URATE', 'URICAC', 'URIC'], loinc: ['3084-1', '14933-6'] },
  ),
  ...(
    [
      ['cholesterol', ['CHOL', 'TCHOL'], ['2093-3', '14647-2']],
      ['HDL cholesterol', ['HDL', 'HDLC'], ['2085-9', '14646-4']],
      ['LDL cholesterol', ['LDL', 'LDLC'], ['2089-1', '22748-8']],
    ] as const
  ).map(([id, testCodes, loinc]) =>
    substance('mmol/L', { formula: 'C27H46O', gramsPerMole: 386.66 }, { id, testCodes, loinc }),
  ),
  substance(
    'mmol/L',
    {
      formula: 'C57H104O6',
      gramsPerMole: 885.45,
      source:
        'Triglycerides counted as triolein C57H104O6, 885.45 g/mol (AMA Manual of Style, 11th ed., table 17.5-2: mg/dL x 0.0113) [M] verify against amamanualofstyle.com',
    },
    // Not TG: that is thyroglobulin in other laboratories, whose ng/mL would become mmol of fat.
    { id: 'triglycerides', testCodes: ['TRIG'], loinc: ['2571-8', '14927-8'] },
  ),
  substance(
    'mmol/L',
    { formula: 'C3H6O3', gramsPerMole: 90.078 },
    { id: 'lactate', testCodes: ['LACTATE', 'LACT', 'LACTICAC'], loinc: ['2524-7'] },
  ),
  substance(
    'umol/L',
    { formula: 'NH3', gramsPerMole: 17.031 },
    { id: 'ammonia', testCodes: ['AMMONIA', 'NH3'], loinc: ['16362-6', '22763-7'] },
  ),
  substance(
    'umol/L',
    { formula: 'Fe', gramsPerMole: 55.845 },
    { id: 'iron', testCodes: ['IRON', 'FE'], loinc: ['2498-4', '14798-3'] },
  ),
  substance(
    'pmol/L',
    { formula: 'C63H88CoN14O14P', gramsPerMole: 1355.38 },
    { id: 'vitamin B12', testCodes: ['VITB12', 'B12'], loinc: ['2132-9', '14685-2'] },
  ),

  enzyme({ id: 'ALT', testCodes: ['ALT', 'SGPT', 'ALAT'], loinc: ['1742-6', '1743-4', '1744-2'] }),
  enzyme({ id: 'AST', testCodes: ['AST', 'SGOT', 'ASAT'], loinc: ['1920-8', '30239-8'] }),
  enzyme({ id: 'alkaline phosphatase', testCodes: ['ALP', 'ALKPH'], loinc: ['6768-6'] }),
  enzyme({ id: 'GGT', testCodes: ['GGT', 'GAMMAGT'], loinc: ['2324-2'] }),
  enzyme({ id: 'LDH', testCodes: ['LDH', 'LD'], loinc: ['2532-0', '14804-9', '14805-6'] }),
  enzyme({ id: 'creatine kinase', testCodes: ['CK', 'CPK'], loinc: ['2157-6'] }),
  enzyme({ id: 'amylase', testCodes: ['AMYLASE', 'AMY'], loinc: ['1798-8'] }),
  enzyme({ id: 'lipase', testCodes: ['LIPASET', 'LIPASE', 'LIP'], loinc: ['3040-3'] }),

  plain('g/L', { id: 'albumin', testCodes: ['ALB', 'ALBUMIN'], loinc: ['1751-7', '61151-7'] }),
  plain('g/L', { id: 'total protein', testCodes: ['PROT', 'TP', 'TPROT'], loinc: ['2885-2'] }),
  plain('g/L', { id: 'globulin', testCodes: ['GLOBUL', 'GLOB'], loinc: ['10834-0', '2336-6'] }),
  plain('mL/min/{1.73_m2}', {
    id: 'estimated glomerular filtration rate',
    testCodes: ['GFRE', 'EGFR', 'GFRBSCRT', 'GFRBSCYC', 'GFR'],
    loinc: ['33914-3', '62238-1', '98979-8'],
  }),
  // Per cent of NGSP only: mmol/mol of IFCC stands on another scale (the master equation has an offset).
  plain('%', { id: 'haemoglobin A1c', testCodes: ['HBA1C'], loinc: ['4548-4'] }),
  plain('mL/min', { id: 'creatinine clearance', testCodes: ['CREATCLR', 'CRCL'], loinc: ['2164-2'] }),
];
