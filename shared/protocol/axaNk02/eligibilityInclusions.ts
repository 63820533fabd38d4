import type { Criterion } from '../eligibility.ts';

/** Inclusion criteria, in the order of the registry record. */
export const inclusions: readonly Criterion[] = [
  {
    id: 'INCL01',
    role: 'inclusion',
    kind: 'age',
    label: { en: 'Age 5 to 35 years at consent', 'zh-CN': '签署知情同意时 5 至 35 岁' },
    text: { en: 'Age 5 to 35 at consent', 'zh-CN': '签署知情同意时年龄 5 至 35 岁' },
    from: 5,
    to: 35,
  },
  {
    id: 'INCL02',
    role: 'inclusion',
    kind: 'biopsy',
    label: {
      en: 'Renal biopsy within 24 months, class III or IV, alone or with V',
      'zh-CN': '24 个月内肾活检 III 或 IV 型，单独或合并 V 型',
    },
    text: {
      en: 'SLE with renal biopsy within 24 months, class III or IV, alone or with V',
      'zh-CN': 'SLE，24 个月内肾活检为 III 或 IV 型，单独或合并 V 型',
    },
    months: 24,
    classes: ['III', 'IV'],
  },
  {
    id: 'INCL03',
    role: 'inclusion',
    kind: 'recorded',
    label: {
      en: 'Newly diagnosed, or poor response after relapse',
      'zh-CN': '新诊断，或复发后标准治疗反应不佳',
    },
    text: {
      en: 'Newly diagnosed or poor response to standard treatment after relapse',
      'zh-CN': '新诊断或复发后对标准治疗反应不佳',
    },
    tests: [],
    words: ['NEWLY DIAGNOSED', '新诊断'],
  },
  {
    id: 'INCL04',
    role: 'inclusion',
    kind: 'positive',
    label: { en: 'ANA positive', 'zh-CN': 'ANA 阳性' },
    text: { en: 'ANA positive', 'zh-CN': 'ANA 阳性' },
    tests: [{ label: 'ANA', tests: [{ domain: 'LB', testCode: 'ANA' }] }],
    titre: 80,
  },
  {
    id: 'INCL05',
    role: 'inclusion',
    kind: 'positive',
    label: { en: 'Anti-dsDNA or anti-Sm positive', 'zh-CN': '抗 dsDNA 或抗 Sm 阳性' },
    text: { en: 'Anti-dsDNA or anti-Sm positive', 'zh-CN': '抗 dsDNA 或抗 Sm 抗体阳性' },
    tests: [
      {
        label: 'anti-dsDNA',
        tests: [
          { domain: 'LB', testCode: 'DSDNA' },
          { domain: 'LB', testCode: 'ADSDNAAB' },
          { domain: 'LB', testCode: 'DSDNAAB' },
        ],
      },
      {
        label: 'anti-Sm',
        tests: [
          { domain: 'LB', testCode: 'ANTISM' },
          { domain: 'LB', testCode: 'SMAB' },
        ],
      },
    ],
    titre: 10,
  },
  {
    id: 'INCL06',
    role: 'inclusion',
    kind: 'limit',
    label: { en: 'SLEDAI-2K at least 8', 'zh-CN': 'SLEDAI-2K ≥ 8' },
    text: { en: 'SLEDAI-2K ≥ 8', 'zh-CN': 'SLEDAI-2K ≥ 8' },
    rule: {
      quantities: [{ label: 'SLEDAI-2K', tests: [{ domain: 'QS', testCode: 'SLEDAI' }], unit: '' }],
      operator: '>=',
      bound: 8,
      times: 'none',
    },
  },
  {
    id: 'INCL07',
    role: 'inclusion',
    kind: 'limit-by-age',
    label: {
      en: 'UPCR at least 1.0 g/g; under 18 years urine protein at least 1.0 g/24 h',
      'zh-CN': 'UPCR ≥ 1.0 g/g；18 岁以下 24 h 尿蛋白 ≥ 1.0 g',
    },
    text: {
      en: 'UPCR ≥ 1.0 g/g (under 18 years: urine protein ≥ 1.0 g/24 h)',
      'zh-CN': 'UPCR ≥ 1.0 g/g（18 岁以下：尿蛋白 ≥ 1.0 g/24 h）',
    },
    age: 18,
    younger: {
      quantities: [
        {
          label: '24-h urine protein',
          tests: [
            { domain: 'LB', testCode: 'PROT24H' },
            { domain: 'LB', testCode: 'PROTEXR' },
            { domain: 'LB', testCode: 'UPROT24' },
          ],
          unit: 'g/(24.h)',
        },
      ],
      operator: '>=',
      bound: 1,
      times: 'none',
    },
    older: {
      quantities: [
        {
          label: 'UPCR',
          tests: [
            { domain: 'LB', testCode: 'UPCR' },
            { domain: 'LB', testCode: 'PROTCRT' },
          ],
          unit: 'g/g',
        },
      ],
      operator: '>=',
      bound: 1,
      times: 'none',
    },
  },
];
