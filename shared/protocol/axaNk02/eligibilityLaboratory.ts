import type { Criterion } from '../eligibility.ts';

/** Exclusions by laboratory results, said as what must hold, in the order of the registry record. */
export const laboratoryExclusions: readonly Criterion[] = [
  {
    id: 'EXCL01',
    role: 'exclusion',
    kind: 'limit',
    label: { en: 'eGFR above 45 mL/min/1.73 m²', 'zh-CN': 'eGFR > 45 mL/min/1.73 m²' },
    text: { en: 'Excluded: eGFR ≤ 45 mL/min (per 1.73 m²)', 'zh-CN': '排除：eGFR ≤ 45 mL/min（每 1.73 m²）' },
    rule: {
      quantities: [
        {
          label: 'eGFR',
          tests: [
            { domain: 'LB', testCode: 'EGFR' },
            { domain: 'LB', testCode: 'GFRE' },
            { domain: 'LB', testCode: 'EGFRCRE' },
          ],
          unit: 'mL/min/{1.73_m2}',
        },
      ],
      operator: '>',
      bound: 45,
      times: 'none',
    },
  },
  {
    id: 'EXCL02',
    role: 'exclusion',
    kind: 'limit',
    label: { en: 'AST, ALT and bilirubin below 3 × ULN', 'zh-CN': 'AST、ALT 及总胆红素 < 3 × ULN' },
    text: { en: 'Excluded: AST, ALT or TBIL ≥ 3 × ULN', 'zh-CN': '排除：AST、ALT 或 TBIL ≥ 3 × ULN' },
    rule: {
      quantities: [
        { label: 'AST', tests: [{ domain: 'LB', testCode: 'AST' }], unit: 'U/L' },
        { label: 'ALT', tests: [{ domain: 'LB', testCode: 'ALT' }], unit: 'U/L' },
        { label: 'bilirubin', tests: [{ domain: 'LB', testCode: 'BILI' }], unit: 'umol/L' },
      ],
      operator: '<',
      bound: 3,
      times: 'ULN',
    },
  },
  {
    id: 'EXCL03',
    role: 'exclusion',
    kind: 'limit',
    label: { en: 'Creatinine not above 220 µmol/L', 'zh-CN': '肌酐 ≤ 220 µmol/L' },
    text: { en: 'Excluded: creatinine > 220 µmol/L', 'zh-CN': '排除：肌酐 > 220 µmol/L' },
    rule: {
      quantities: [{ label: 'creatinine', tests: [{ domain: 'LB', testCode: 'CREAT' }], unit: 'umol/L' }],
      operator: '<=',
      bound: 220,
      times: 'none',
    },
  },
  {
    id: 'EXCL04',
    role: 'exclusion',
    kind: 'limit',
    label: {
      en: 'ALT and AST not above 5 × ULN (the rule of 3 × ULN is stricter and binds)',
      'zh-CN': 'ALT 及 AST ≤ 5 × ULN（3 × ULN 的规定更严，以其为准）',
    },
    text: { en: 'Excluded: ALT/AST > 5 × normal', 'zh-CN': '排除：ALT/AST > 正常值 5 倍' },
    rule: {
      quantities: [
        { label: 'ALT', tests: [{ domain: 'LB', testCode: 'ALT' }], unit: 'U/L' },
        { label: 'AST', tests: [{ domain: 'LB', testCode: 'AST' }], unit: 'U/L' },
      ],
      operator: '<=',
      bound: 5,
      times: 'ULN',
    },
  },
  {
    id: 'EXCL05',
    role: 'exclusion',
    kind: 'limit',
    label: { en: 'Bilirubin not above 34 µmol/L', 'zh-CN': '胆红素 ≤ 34 µmol/L' },
    text: { en: 'Excluded: bilirubin > 34 µmol/L', 'zh-CN': '排除：胆红素 > 34 µmol/L' },
    rule: {
      quantities: [{ label: 'bilirubin', tests: [{ domain: 'LB', testCode: 'BILI' }], unit: 'umol/L' }],
      operator: '<=',
      bound: 34,
      times: 'none',
    },
  },
  {
    id: 'EXCL06',
    role: 'exclusion',
    kind: 'limit',
    label: { en: 'Neutrophils at least 1 ×10⁹/L', 'zh-CN': '中性粒细胞 ≥ 1 ×10⁹/L' },
    text: { en: 'Excluded: neutrophils < 1×10⁹/L', 'zh-CN': '排除：中性粒细胞 < 1×10⁹/L' },
    rule: {
      quantities: [
        {
          label: 'neutrophils',
          tests: [
            { domain: 'LB', testCode: 'NEUT' },
            { domain: 'LB', testCode: 'ANC' },
          ],
          unit: '10*9/L',
        },
      ],
      operator: '>=',
      bound: 1,
      times: 'none',
    },
  },
  {
    id: 'EXCL07',
    role: 'exclusion',
    kind: 'limit',
    label: { en: 'Platelets at least 50 ×10⁹/L', 'zh-CN': '血小板 ≥ 50 ×10⁹/L' },
    text: { en: 'Excluded: platelets < 50×10⁹/L', 'zh-CN': '排除：血小板 < 50×10⁹/L' },
    rule: {
      quantities: [
        {
          label: 'platelets',
          tests: [
            { domain: 'LB', testCode: 'PLAT' },
            { domain: 'LB', testCode: 'PLT' },
          ],
          unit: '10*9/L',
        },
      ],
      operator: '>=',
      bound: 50,
      times: 'none',
    },
  },
  {
    id: 'EXCL08',
    role: 'exclusion',
    kind: 'limit',
    label: { en: 'Haemoglobin at least 80 g/L', 'zh-CN': '血红蛋白 ≥ 80 g/L' },
    text: { en: 'Excluded: haemoglobin < 80 g/L', 'zh-CN': '排除：血红蛋白 < 80 g/L' },
    rule: {
      quantities: [
        {
          label: 'haemoglobin',
          tests: [
            { domain: 'LB', testCode: 'HGB' },
            { domain: 'LB', testCode: 'HB' },
          ],
          unit: 'g/L',
        },
      ],
      operator: '>=',
      bound: 80,
      times: 'none',
    },
  },
];
