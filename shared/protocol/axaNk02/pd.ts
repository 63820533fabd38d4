import type { PdParameters } from '../pd.ts';

const ASSUMED = 'Assumption; the registry record is silent';
const SCHEDULE = 'Assumption; the registry record names no assessments';
const NCA =
  'Non-compartmental convention; verify against Gabrielsson and Weiner, Pharmacokinetic and Pharmacodynamic Data Analysis, and the analysis plan';

const lab = (...testCodes: readonly string[]) => testCodes.map((testCode) => ({ domain: 'LB', testCode }));

export const pd: PdParameters = {
  lymphodepletion: {
    value: {
      categories: ['LYMPHODEPLETION', 'LYMPHODEPLETING'],
      treatments: ['FLUDARABINE', 'CYCLOPHOSPHAMIDE'],
      withinDays: 14,
    },
    source: ASSUMED,
    open: true,
    note: 'Rows of CM or EX whose category or indication says lymphodepletion; without it, fludarabine or cyclophosphamide within 14 days before the first infusion.',
  },
  bCells: {
    value: {
      id: 'CD19B',
      label: { en: 'CD19+ B cells', 'zh-CN': 'CD19+ B 细胞' },
      tests: [
        { domain: 'CP', testCode: 'CD19B' },
        { domain: 'LB', testCode: 'CD19B' },
        { domain: 'LB', testCode: 'CD19' },
      ],
      unit: '{cells}/uL',
    },
    source: SCHEDULE,
    open: true,
    note: 'Codes of the test as in the extract; confirm with the data transfer agreement.',
  },
  bCellCuts: {
    value: [1, 5, 10],
    source: 'No universal cut; 1, 5 and 10 per microlitre are in use',
    open: true,
    note: 'From general knowledge; verify against the protocol. A result counts as below when it is less than the cut.',
  },
  kinetics: {
    value: [
      {
        id: 'CARCOPY',
        label: { en: 'CAR transgene copies', 'zh-CN': 'CAR 转基因拷贝数' },
        tests: [{ domain: 'PC', testCode: 'CARCOPY' }],
        unit: '{copies}/ug{gDNA}',
      },
      {
        id: 'CARNK',
        label: { en: 'CAR-NK cells by flow cytometry', 'zh-CN': '流式细胞术 CAR-NK 细胞' },
        tests: [
          { domain: 'CP', testCode: 'CARNK' },
          { domain: 'LB', testCode: 'CARNK' },
        ],
        unit: '{cells}/uL',
      },
    ],
    source: SCHEDULE,
    open: true,
    note: 'Codes of the tests as in the extract; confirm with the data transfer agreement.',
  },
  aucMethod: {
    value: 'linear',
    source: NCA,
    open: true,
    note: 'Linear trapezoids. Linear up, logarithmic down is the other choice.',
  },
  aucEndDays: {
    value: 28,
    source: 'Usual for cellular kinetics (AUC from 0 to 28 days)',
    open: true,
    note: 'Verify against the analysis plan. With infusions a week apart the area to 28 days exists for the last infusion only.',
  },
  aucMinPoints: {
    value: 3,
    source: NCA,
    open: true,
    note: 'The start of the infusion counts as one point.',
  },
  belowLimitBeforeFirst: {
    value: 'zero',
    source: NCA,
    open: true,
    note: 'A result below the limit before the first quantifiable one adds nothing to the area; it is never drawn or stated as zero.',
  },
  belowLimitBetween: {
    value: 'missing',
    source: NCA,
    open: true,
    note: 'A result below the limit between two quantifiable ones is left out of the area.',
  },
  markers: {
    value: [
      {
        id: 'C3',
        label: { en: 'Complement C3', 'zh-CN': '补体 C3' },
        tests: lab('C3'),
        unit: 'g/L',
        limit: 'lower',
      },
      {
        id: 'C4',
        label: { en: 'Complement C4', 'zh-CN': '补体 C4' },
        tests: lab('C4'),
        unit: 'g/L',
        limit: 'lower',
      },
      {
        id: 'DSDNA',
        label: { en: 'Anti-dsDNA', 'zh-CN': '抗 dsDNA 抗体' },
        tests: lab('DSDNA', 'ADSDNAAB', 'DSDNAAB'),
        unit: '[IU]/mL',
        limit: 'upper',
      },
    ],
    source: SCHEDULE,
    open: true,
    note: 'Held against the range on each record. Assays with units of their own are not converted.',
  },
  immunoglobulins: {
    value: [
      {
        id: 'IGG',
        label: { en: 'Immunoglobulin G', 'zh-CN': '免疫球蛋白 G' },
        tests: lab('IGG'),
        unit: 'g/L',
      },
      {
        id: 'IGA',
        label: { en: 'Immunoglobulin A', 'zh-CN': '免疫球蛋白 A' },
        tests: lab('IGA'),
        unit: 'g/L',
      },
      {
        id: 'IGM',
        label: { en: 'Immunoglobulin M', 'zh-CN': '免疫球蛋白 M' },
        tests: lab('IGM'),
        unit: 'g/L',
      },
    ],
    source: SCHEDULE,
    open: true,
    note: 'Held against the range on each record.',
  },
  peaks: {
    value: [
      {
        id: 'IL6',
        label: { en: 'Interleukin 6', 'zh-CN': '白细胞介素 6' },
        tests: lab('IL6', 'INTLK6'),
        unit: 'ng/L',
      },
      {
        id: 'IFNG',
        label: { en: 'Interferon gamma', 'zh-CN': '干扰素 γ' },
        tests: lab('IFNG'),
        unit: 'ng/L',
      },
      {
        id: 'CRP',
        label: { en: 'C-reactive protein', 'zh-CN': 'C 反应蛋白' },
        tests: lab('CRP', 'HSCRP'),
        unit: 'mg/L',
      },
      {
        id: 'FERRITIN',
        label: { en: 'Ferritin', 'zh-CN': '铁蛋白' },
        tests: lab('FERRITIN', 'FERR'),
        unit: 'ug/L',
      },
    ],
    source: SCHEDULE,
    open: true,
    note: 'Codes of the tests as in the extract; confirm with the data transfer agreement.',
  },
};
