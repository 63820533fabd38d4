/** Which samples a visit takes. */
export type Panel = 'HAEMATOLOGY' | 'CHEMISTRY' | 'INFLAMMATION' | 'URINE' | 'SEROLOGY' | 'IMMUNOGLOBULINS';

export interface LabTest {
  readonly code: string;
  readonly name: string;
  readonly category: 'HEMATOLOGY' | 'CHEMISTRY' | 'URINALYSIS' | 'IMMUNOLOGY';
  readonly panel: Panel;
  readonly unit: string;
  readonly decimals: number;
  readonly specimen: 'BLOOD' | 'SERUM' | 'URINE';
  /** Coefficient of variation of the noise: biological and analytical together. */
  readonly cv: number;
}

const test = <Code extends string>(
  code: Code,
  name: string,
  category: LabTest['category'],
  panel: Panel,
  rest: Pick<LabTest, 'unit' | 'decimals' | 'specimen' | 'cv'>,
): LabTest & { readonly code: Code } => ({ code, name, category, panel, ...rest });

const cells = { unit: '10^9/L', decimals: 2, specimen: 'BLOOD' } as const;
const serum = { specimen: 'SERUM' } as const;

export const LAB_TESTS = [
  test('HGB', 'Hemoglobin', 'HEMATOLOGY', 'HAEMATOLOGY', {
    unit: 'g/L',
    decimals: 0,
    specimen: 'BLOOD',
    cv: 0.012,
  }),
  test('WBC', 'Leukocytes', 'HEMATOLOGY', 'HAEMATOLOGY', { ...cells, cv: 0 }),
  test('NEUT', 'Neutrophils', 'HEMATOLOGY', 'HAEMATOLOGY', { ...cells, cv: 0.07 }),
  test('LYM', 'Lymphocytes', 'HEMATOLOGY', 'HAEMATOLOGY', { ...cells, cv: 0.06 }),
  test('PLAT', 'Platelets', 'HEMATOLOGY', 'HAEMATOLOGY', { ...cells, decimals: 0, cv: 0.04 }),
  test('ALT', 'Alanine Aminotransferase', 'CHEMISTRY', 'CHEMISTRY', {
    ...serum,
    unit: 'U/L',
    decimals: 1,
    cv: 0.1,
  }),
  test('AST', 'Aspartate Aminotransferase', 'CHEMISTRY', 'CHEMISTRY', {
    ...serum,
    unit: 'U/L',
    decimals: 1,
    cv: 0.08,
  }),
  test('ALP', 'Alkaline Phosphatase', 'CHEMISTRY', 'CHEMISTRY', {
    ...serum,
    unit: 'U/L',
    decimals: 0,
    cv: 0.05,
  }),
  test('BILI', 'Bilirubin', 'CHEMISTRY', 'CHEMISTRY', { ...serum, unit: 'umol/L', decimals: 1, cv: 0.12 }),
  test('CREAT', 'Creatinine', 'CHEMISTRY', 'CHEMISTRY', { ...serum, unit: 'umol/L', decimals: 0, cv: 0.03 }),
  test('EGFR', 'Glomerular Filtration Rate, Estimated', 'CHEMISTRY', 'CHEMISTRY', {
    ...serum,
    unit: 'mL/min/1.73m2',
    decimals: 0,
    cv: 0,
  }),
  test('ALB', 'Albumin', 'CHEMISTRY', 'CHEMISTRY', { ...serum, unit: 'g/L', decimals: 1, cv: 0.02 }),
  test('UREA', 'Urea', 'CHEMISTRY', 'CHEMISTRY', { ...serum, unit: 'mmol/L', decimals: 1, cv: 0.07 }),
  test('K', 'Potassium', 'CHEMISTRY', 'CHEMISTRY', { ...serum, unit: 'mmol/L', decimals: 1, cv: 0.035 }),
  test('SODIUM', 'Sodium', 'CHEMISTRY', 'CHEMISTRY', { ...serum, unit: 'mmol/L', decimals: 0, cv: 0.007 }),
  test('LDH', 'Lactate Dehydrogenase', 'CHEMISTRY', 'CHEMISTRY', {
    ...serum,
    unit: 'U/L',
    decimals: 0,
    cv: 0.05,
  }),
  test('CRP', 'C Reactive Protein', 'CHEMISTRY', 'INFLAMMATION', {
    ...serum,
    unit: 'mg/L',
    decimals: 1,
    cv: 0.15,
  }),
  test('FERRITIN', 'Ferritin', 'CHEMISTRY', 'INFLAMMATION', {
    ...serum,
    unit: 'ug/L',
    decimals: 0,
    cv: 0.06,
  }),
  test('IL6', 'Interleukin 6', 'IMMUNOLOGY', 'INFLAMMATION', {
    ...serum,
    unit: 'pg/mL',
    decimals: 1,
    cv: 0.14,
  }),
  test('UPCR', 'Protein/Creatinine Ratio, Urine', 'URINALYSIS', 'URINE', {
    unit: 'g/g',
    decimals: 2,
    specimen: 'URINE',
    cv: 0.08,
  }),
  test('PROT24H', 'Protein Excretion, 24-Hour Urine', 'URINALYSIS', 'URINE', {
    unit: 'g/24h',
    decimals: 2,
    specimen: 'URINE',
    cv: 0.06,
  }),
  test('C3', 'Complement C3', 'IMMUNOLOGY', 'SEROLOGY', { ...serum, unit: 'g/L', decimals: 2, cv: 0.03 }),
  test('C4', 'Complement C4', 'IMMUNOLOGY', 'SEROLOGY', { ...serum, unit: 'g/L', decimals: 3, cv: 0.05 }),
  test('DSDNA', 'Anti-dsDNA Antibody', 'IMMUNOLOGY', 'SEROLOGY', {
    ...serum,
    unit: 'IU/mL',
    decimals: 0,
    cv: 0.06,
  }),
  test('IGG', 'Immunoglobulin G', 'IMMUNOLOGY', 'IMMUNOGLOBULINS', {
    ...serum,
    unit: 'g/L',
    decimals: 2,
    cv: 0.025,
  }),
  test('IGA', 'Immunoglobulin A', 'IMMUNOLOGY', 'IMMUNOGLOBULINS', {
    ...serum,
    unit: 'g/L',
    decimals: 2,
    cv: 0.03,
  }),
  test('IGM', 'Immunoglobulin M', 'IMMUNOLOGY', 'IMMUNOGLOBULINS', {
    ...serum,
    unit: 'g/L',
    decimals: 2,
    cv: 0.04,
  }),
] as const satisfies readonly LabTest[];
