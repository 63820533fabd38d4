import type { Analyte, Bridge } from '../analyte.ts';
import { type Names, plain } from './kinds.ts';

/**
 * Haemoglobin by the iron it holds: one mole of Fe per 16 114 g (a quarter of the tetramer). Laboratories that report
 * mmol/L mean this monomer; CTCAE v5.0, Blood and lymphatic system disorders,
 * "Anemia", sets 6.2 mmol/L beside 100 g/L, and 4.9 beside 80.
 */
const GRAMS_PER_MOLE_OF_IRON = 16_114;
const HAEMOGLOBIN =
  'Haemoglobin as monomer Hb(Fe), 16 114 g/mol (IFCC/IUPAC, C-NPU) [M] verify; agrees with CTCAE v5.0, Blood and lymphatic system disorders, "Anemia" (6.2 mmol/L = 100 g/L)';

const ironBridge = (dimension: Bridge['dimension']): Bridge => ({
  dimension,
  factor: GRAMS_PER_MOLE_OF_IRON,
  source: HAEMOGLOBIN,
});

const cells = (id: string, testCodes: readonly string[], ...loinc: readonly string[]): Analyte =>
  plain('10*9/L', { id, testCodes, loinc });

const share = (id: string, testCodes: readonly string[], ...loinc: readonly string[]): Analyte =>
  plain('1', { id, testCodes, loinc });

const grams = (id: string, testCodes: readonly string[], ...loinc: readonly string[]): Analyte =>
  plain('g/L', { id, testCodes, loinc });

/** 1 mU/L of a hormone is written for 1 m[IU]/L; public SDTM data (CDISC pilot study) have TSH so. */
const HORMONE_UNIT: Bridge = {
  dimension: 'catalytic activity/volume',
  factor: 1,
  source:
    'mU/L written for mIU/L of the WHO reference preparation (CDISC codelist UNIT, "mIU/L", synonyms) [M] verify against evs.nci.nih.gov',
};

const subset = (names: Names): Analyte => plain('10*6/L', { ...names, domains: ['LB', 'CP'] });

/** Blood counts, clotting, proteins of inflammation and immunity. */
export const BLOOD_AND_IMMUNITY: readonly Analyte[] = [
  {
    ...plain(
      'g/L',
      { id: 'haemoglobin', testCodes: ['HGB', 'HB', 'HEMOGLOB'], loinc: ['718-7', '59260-0', '20509-6'] },
      [ironBridge('amount/volume')],
    ),
    molarMass: { gramsPerMole: GRAMS_PER_MOLE_OF_IRON, formula: 'Hb(Fe)' },
  },
  plain('g/L', { id: 'MCHC', testCodes: ['MCHC'], loinc: ['786-4', '28540-3'] }, [
    ironBridge('amount/volume'),
  ]),
  plain('pg', { id: 'MCH', testCodes: ['MCH'], loinc: ['785-6', '28539-5'] }, [ironBridge('amount')]),
  plain('fL', { id: 'MCV', testCodes: ['MCV'], loinc: ['787-2', '30428-7'] }),
  plain('1', { id: 'haematocrit', testCodes: ['HCT'], loinc: ['4544-3', '20570-8'] }),
  plain('10*12/L', { id: 'erythrocytes', testCodes: ['RBC', 'ERY'], loinc: ['789-8', '26453-1'] }),
  cells('leukocytes', ['WBC', 'LEUK'], '6690-2', '26464-8'),
  cells('platelets', ['PLAT', 'PLT'], '777-3', '26515-7'),
  cells('neutrophils', ['NEUT', 'ANC'], '751-8', '26499-4', '753-4'),
  cells('lymphocytes', ['LYM', 'ALC', 'LYMPH'], '731-0', '26474-7'),
  cells('monocytes', ['MONO'], '742-7', '26484-6'),
  cells('eosinophils', ['EOS'], '711-2', '26449-9'),
  cells('basophils', ['BASO'], '704-7', '26444-0'),
  cells('reticulocytes', ['RETI', 'RETIC'], '60474-4'),
  share('neutrophils per leukocytes', ['NEUTLE'], '770-8', '26511-6'),
  share('lymphocytes per leukocytes', ['LYMLE'], '736-9', '26478-8'),
  share('monocytes per leukocytes', ['MONOLE'], '5905-5', '26485-3'),
  share('eosinophils per leukocytes', ['EOSLE'], '713-8', '26450-7'),
  share('basophils per leukocytes', ['BASOLE'], '706-2', '30180-4'),
  share('reticulocytes per erythrocytes', ['RETIRBC'], '17849-1'),
  subset({ id: 'CD19 B cells', testCodes: ['CD19B', 'CD19', 'CD19CE'], loinc: ['8116-6'] }),
  subset({ id: 'CD20 B cells', testCodes: ['CD20B', 'CD20'] }),
  subset({ id: 'CD3 T cells', testCodes: ['CD3T', 'CD3'], loinc: ['8122-4'] }),
  subset({ id: 'CD4 T cells', testCodes: ['CD4T', 'CD4'], loinc: ['24467-3'] }),
  subset({ id: 'CD8 T cells', testCodes: ['CD8T', 'CD8'], loinc: ['14135-8'] }),
  subset({ id: 'CAR-NK cells', testCodes: ['CARNK'] }),

  plain('s', { id: 'prothrombin time', testCodes: ['PT'], loinc: ['5902-2', '5964-2'] }),
  plain('s', {
    id: 'activated partial thromboplastin time',
    testCodes: ['APTT'],
    loinc: ['3173-2', '14979-9'],
  }),
  plain('{INR}', { id: 'INR', testCodes: ['INR'], loinc: ['6301-6', '34714-6'] }, [
    {
      dimension: 'fraction',
      factor: 1,
      // Per cent beside "INR" is the prothrombin activity (Quick), which is no ratio and runs the other way.
      only: ['1', '{ratio}'],
      source: 'INR is a plain ratio (WHO TRS 889, annex 3) [M] verify',
    },
  ]),
  grams('fibrinogen', ['FIBRINO', 'FIB'], '3255-7'),

  plain('mg/L', {
    id: 'C-reactive protein',
    testCodes: ['CRP', 'HSCRP', 'CRPHS'],
    loinc: ['1988-5', '30522-7'],
  }),
  plain('ug/L', { id: 'ferritin', testCodes: ['FERRITIN', 'FERR'], loinc: ['2276-4', '24373-3'] }),
  plain('ug/L', { id: 'procalcitonin', testCodes: ['PROCAL', 'PROCALC'], loinc: ['33959-8', '75241-0'] }),
  plain('ng/L', { id: 'interleukin 6', testCodes: ['INTLK6', 'IL6'], loinc: ['26881-3'] }),
  grams('complement C3', ['C3'], '4485-9'),
  grams('complement C4', ['C4'], '4498-2'),
  grams('immunoglobulin G', ['IGG'], '2465-3'),
  grams('immunoglobulin A', ['IGA'], '2458-8'),
  grams('immunoglobulin M', ['IGM'], '2472-9'),
  /** Only the WHO unit converts. Assays with units of their own (U/mL, index) have no factor to it or one another. */
  plain('[IU]/mL', { id: 'anti-dsDNA antibodies', testCodes: ['DSDNA', 'ADSDNAAB', 'ANTIDNA', 'DSDNAAB'] }),
  plain('m[IU]/L', { id: 'thyrotropin', testCodes: ['TSH'], loinc: ['3016-3', '11580-8'] }, [HORMONE_UNIT]),
];
