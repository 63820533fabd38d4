import type { DoseText, MedicationPlan } from './medication.ts';
import { LYMPHODEPLETION_DAYS } from './study.ts';

type Course = Pick<MedicationPlan, 'start' | 'endDay'>;

/** The regimen of the study: fludarabine 25 mg/m2 and cyclophosphamide 300 mg/m2 on each of days -5, -4 and -3. */
export const lymphodepletion = (subject: string): MedicationPlan[] =>
  LYMPHODEPLETION_DAYS.flatMap((day) =>
    (
      [
        ['FLUDARABINE PHOSPHATE', 25],
        ['CYCLOPHOSPHAMIDE', 300],
      ] as const
    ).map(([name, amount]) => ({
      subject,
      name,
      category: 'LYMPHODEPLETION' as const,
      indication: 'LYMPHODEPLETION',
      dose: [amount, 'mg/m2', 'ONCE'] as const,
      route: 'INTRAVENOUS' as const,
      start: day,
      endDay: day,
    })),
  );

const background = (subject: string, name: string, dose: DoseText, course: Course): MedicationPlan => ({
  subject,
  name,
  category: 'BACKGROUND THERAPY',
  indication: name === 'LOSARTAN' || name === 'ENALAPRIL' ? 'PROTEINURIA' : 'LUPUS NEPHRITIS',
  dose,
  route: 'ORAL',
  ...course,
});

/** Prednisone steps: each [mg a day, first study day]; the first step began before the study. */
const prednisone = (
  subject: string,
  since: string,
  steps: readonly (readonly [number, number])[],
): MedicationPlan[] =>
  steps.map(([amount, from], index) => {
    const next = steps[index + 1];
    return background(subject, 'PREDNISONE', [amount, 'mg', 'QD'], {
      start: index === 0 ? since : from,
      ...(next === undefined ? {} : { endDay: next[1] - 1 }),
    });
  });

const prophylaxis = (
  subject: string,
  [aciclovirEnd, child]: readonly [number, boolean],
): MedicationPlan[] => [
  {
    subject,
    name: 'ACICLOVIR',
    category: 'PROPHYLAXIS',
    indication: 'HERPES VIRUS PROPHYLAXIS',
    dose: [child ? 200 : 400, 'mg', 'BID'],
    route: 'ORAL',
    start: -5,
    endDay: aciclovirEnd,
  },
  {
    subject,
    name: 'FLUCONAZOLE',
    category: 'PROPHYLAXIS',
    indication: 'FUNGAL PROPHYLAXIS',
    dose: [child ? 75 : 200, 'mg', 'QD'],
    route: 'ORAL',
    start: -5,
    endDay: 28,
  },
  ...[-6, 22].map((day) => ({
    subject,
    name: 'PENTAMIDINE',
    category: 'PROPHYLAXIS' as const,
    indication: 'PNEUMOCYSTIS PROPHYLAXIS',
    dose: [4, 'mg/kg', 'ONCE'] as const,
    route: 'INTRAVENOUS' as const,
    start: day,
    endDay: day,
  })),
];

const treatment = (
  subject: string,
  [name, indication]: readonly [string, string],
  [dose, route]: readonly [DoseText, MedicationPlan['route']],
  course: readonly [number, number],
): MedicationPlan => ({
  subject,
  name,
  category: 'TREATMENT OF ADVERSE EVENT',
  indication,
  dose,
  route,
  start: course[0],
  endDay: course[1],
});

const paracetamol = (
  subject: string,
  indication: string,
  course: readonly [number, number],
): MedicationPlan =>
  treatment(
    subject,
    ['PARACETAMOL', indication],
    [[subject === '005' ? 400 : 500, 'mg', 'TID'], 'ORAL'],
    course,
  );

const ondansetron = (subject: string, course: readonly [number, number]): MedicationPlan =>
  treatment(
    subject,
    ['ONDANSETRON', subject === '005' ? 'VOMITING' : 'NAUSEA'],
    [[subject === '005' ? 4 : 8, 'mg', 'BID'], 'ORAL'],
    course,
  );

const filgrastim = (subject: string, course: readonly [number, number]): MedicationPlan =>
  treatment(
    subject,
    ['FILGRASTIM', 'NEUTROPHIL COUNT DECREASED'],
    [[5, 'ug/kg', 'QD'], 'SUBCUTANEOUS'],
    course,
  );

const ADULT_HCQ: DoseText = [200, 'mg', 'BID'];
const CRS = 'CYTOKINE RELEASE SYNDROME';

const LEVEL_ONE: readonly MedicationPlan[] = [
  ...prednisone('001', '2024-11', [
    [15, -14],
    [10, 30],
    [7.5, 86],
    [5, 141],
  ]),
  background('001', 'HYDROXYCHLOROQUINE', ADULT_HCQ, { start: '2021' }),
  background('001', 'LOSARTAN', [50, 'mg', 'QD'], { start: '2025-02' }),
  background('001', 'MYCOPHENOLATE MOFETIL', [750, 'mg', 'BID'], { start: '2024-11', endDay: -13 }),
  ...prophylaxis('001', [85, false]),
  ondansetron('001', [-5, -2]),
  paracetamol('001', 'INFUSION RELATED REACTION', [1, 1]),
  paracetamol('001', CRS, [9, 10]),
  ...prednisone('002', '2025-06', [
    [20, -14],
    [15, 30],
    [10, 58],
    [7.5, 86],
  ]),
  background('002', 'HYDROXYCHLOROQUINE', ADULT_HCQ, { start: '2023-03' }),
  background('002', 'LOSARTAN', [100, 'mg', 'QD'], { start: '2025-07' }),
  background('002', 'TACROLIMUS', [1.5, 'mg', 'BID'], { start: '2025-08', endDay: -13 }),
  ...prophylaxis('002', [85, false]),
  ondansetron('002', [-5, -3]),
  paracetamol('002', CRS, [2, 4]),
  treatment('002', ['TOCILIZUMAB', CRS], [[8, 'mg/kg', 'ONCE'], 'INTRAVENOUS'], [3, 3]),
  treatment('002', ['SODIUM CHLORIDE 0.9%', CRS], [[1000, 'mL', 'ONCE'], 'INTRAVENOUS'], [3, 3]),
  filgrastim('002', [8, 12]),
  treatment(
    '002',
    ['AMOXICILLIN', 'UPPER RESPIRATORY TRACT INFECTION'],
    [[500, 'mg', 'TID'], 'ORAL'],
    [20, 26],
  ),
  ...prednisone('003', '2019-09', [
    [20, -14],
    [17.5, 58],
  ]),
  background('003', 'HYDROXYCHLOROQUINE', ADULT_HCQ, { start: '2014' }),
  background('003', 'LOSARTAN', [100, 'mg', 'QD'], { start: '2020' }),
  background('003', 'MYCOPHENOLATE MOFETIL', [1000, 'mg', 'BID'], { start: '2022-05', endDay: -13 }),
  ...prophylaxis('003', [20, false]),
  ondansetron('003', [-5, -1]),
  paracetamol('003', 'INFUSION RELATED REACTION', [8, 8]),
  {
    ...treatment('003', ['VALACICLOVIR', 'HERPES ZOSTER'], [[1000, 'mg', 'TID'], 'ORAL'], [26, 35]),
    enteredOn: '2026-07-29',
  },
  treatment('003', ['FUROSEMIDE', 'OEDEMA PERIPHERAL'], [[20, 'mg', 'QD'], 'ORAL'], [65, 92]),
];

const LEVEL_TWO: readonly MedicationPlan[] = [
  ...prednisone('004', '2025-10', [
    [15, -14],
    [10, 30],
    [7.5, 58],
  ]),
  background('004', 'HYDROXYCHLOROQUINE', ADULT_HCQ, { start: '2022-08' }),
  background('004', 'LOSARTAN', [50, 'mg', 'QD'], { start: '2025-11' }),
  background('004', 'MYCOPHENOLATE MOFETIL', [750, 'mg', 'BID'], { start: '2025-10', endDay: -13 }),
  ...prophylaxis('004', [90, false]),
  ondansetron('004', [-5, -2]),
  paracetamol('004', 'INFUSION RELATED REACTION', [1, 1]),
  paracetamol('004', CRS, [2, 3]),
  filgrastim('004', [8, 13]),
  treatment('004', ['CEFUROXIME', 'URINARY TRACT INFECTION'], [[250, 'mg', 'BID'], 'ORAL'], [36, 42]),
  ...prednisone('005', '2026-01', [
    [10, -14],
    [7.5, 30],
  ]),
  background('005', 'HYDROXYCHLOROQUINE', [100, 'mg', 'QD'], { start: '2025-08' }),
  background('005', 'ENALAPRIL', [5, 'mg', 'QD'], { start: '2026-02' }),
  background('005', 'MYCOPHENOLATE MOFETIL', [500, 'mg', 'BID'], { start: '2026-01', endDay: -13 }),
  ...prophylaxis('005', [90, true]),
  ondansetron('005', [-5, -2]),
  paracetamol('005', CRS, [9, 10]),
  ...prednisone('006', '2025-12', [[20, -14]]),
  background('006', 'HYDROXYCHLOROQUINE', ADULT_HCQ, { start: '2025-05' }),
  background('006', 'LOSARTAN', [50, 'mg', 'QD'], { start: '2026-01' }),
  background('006', 'MYCOPHENOLATE MOFETIL', [1000, 'mg', 'BID'], { start: '2025-12', endDay: -13 }),
  ...prophylaxis('006', [90, false]),
  ondansetron('006', [-5, -2]),
  paracetamol('006', CRS, [2, 3]),
  filgrastim('006', [8, 14]),
  treatment('006', ['OXYGEN', 'PNEUMONIA'], [[3, 'L/min', 'CONTINUOUS'], 'NASAL'], [17, 19]),
  treatment('006', ['PIPERACILLIN-TAZOBACTAM', 'PNEUMONIA'], [[4.5, 'g', 'TID'], 'INTRAVENOUS'], [17, 27]),
  treatment('006', ['AZITHROMYCIN', 'PNEUMONIA'], [[500, 'mg', 'QD'], 'INTRAVENOUS'], [17, 21]),
];

/** Everything taken besides the study treatment. */
export const medicationsOf = (subject: string): readonly MedicationPlan[] => [
  ...lymphodepletion(subject),
  ...[...LEVEL_ONE, ...LEVEL_TWO].filter((medication) => medication.subject === subject),
];
