/** Parts of the body that LLDAS looks at apart. */
export type SledaiGroup =
  | 'cns'
  | 'vasculitis'
  | 'joints-muscle'
  | 'renal'
  | 'skin'
  | 'cardiopulmonary'
  | 'immunology'
  | 'fever'
  | 'blood';

/** One of the 24 items of SLEDAI-2K. */
export interface SledaiItem {
  /** 1 to 24, in the order of the sheet. */
  readonly number: number;
  /** QS.QSTESTCD of the item in this study's extracts. */
  readonly testCode: string;
  readonly weight: 1 | 2 | 4 | 8;
  readonly group: SledaiGroup;
  readonly name: { readonly en: string; readonly 'zh-CN': string };
  /** What the item asks, in our own words. */
  readonly asks: string;
}

type Row = readonly [SledaiItem['weight'], SledaiGroup, string, string, string];

const ROWS: readonly Row[] = [
  [8, 'cns', 'Seizure', '癫痫发作', 'recent onset; not metabolic, infectious or drug-induced'],
  [
    8,
    'cns',
    'Psychosis',
    '精神病样症状',
    'severe disturbance in the perception of reality; not uraemia or drugs',
  ],
  [
    8,
    'cns',
    'Organic brain syndrome',
    '器质性脑综合征',
    'altered mental function, fluctuating; not metabolic, infectious or drugs',
  ],
  [
    8,
    'cns',
    'Visual disturbance',
    '视觉障碍',
    'retinal changes of lupus; not hypertension, infection or drugs',
  ],
  [8, 'cns', 'Cranial nerve disorder', '脑神经病变', 'new sensory or motor neuropathy of cranial nerves'],
  [8, 'cns', 'Lupus headache', '狼疮性头痛', 'severe, persistent, not answering to narcotic analgesia'],
  [8, 'cns', 'Cerebrovascular accident', '脑血管意外', 'new; not arteriosclerosis'],
  [
    8,
    'vasculitis',
    'Vasculitis',
    '血管炎',
    'ulceration, gangrene, tender nodules, infarction, or biopsy or angiogram',
  ],
  [
    4,
    'joints-muscle',
    'Arthritis',
    '关节炎',
    'joints with pain and signs of inflammation; how many is a version of the sheet',
  ],
  [4, 'joints-muscle', 'Myositis', '肌炎', 'proximal pain or weakness with raised enzymes, EMG or biopsy'],
  [4, 'renal', 'Urinary casts', '管型尿', 'haem-granular or red-cell casts'],
  [
    4,
    'renal',
    'Haematuria',
    '血尿',
    'more than 5 red cells per high-power field; not stone, infection or other cause',
  ],
  [4, 'renal', 'Proteinuria', '蛋白尿', 'more than 0.5 g in 24 hours'],
  [4, 'renal', 'Pyuria', '脓尿', 'more than 5 white cells per high-power field; not infection'],
  [2, 'skin', 'Rash', '皮疹', 'inflammatory type'],
  [2, 'skin', 'Alopecia', '脱发', 'abnormal, patchy or diffuse'],
  [2, 'skin', 'Mucosal ulcers', '黏膜溃疡', 'oral or nasal'],
  [2, 'cardiopulmonary', 'Pleurisy', '胸膜炎', 'pleuritic pain with rub, effusion or thickening'],
  [
    2,
    'cardiopulmonary',
    'Pericarditis',
    '心包炎',
    'pericardial pain with rub, effusion, ECG or echocardiogram',
  ],
  [2, 'immunology', 'Low complement', '低补体', 'CH50, C3 or C4 below the range of the laboratory'],
  [2, 'immunology', 'Increased DNA binding', '抗 dsDNA 升高', 'above the range of the laboratory'],
  [1, 'fever', 'Fever', '发热', 'above 38 degrees Celsius; not infection'],
  [1, 'blood', 'Thrombocytopenia', '血小板减少', 'below 100 x 10^9/L; not drugs'],
  [1, 'blood', 'Leukopenia', '白细胞减少', 'below 3.0 x 10^9/L; not drugs'],
];

/**
 * The 24 items and their weights; 105 in all. Source: Gladman, Ibañez and Urowitz, J Rheumatol 2002;29:288-291;
 * domain.md 3.5.
 */
export const SLEDAI_ITEMS: readonly SledaiItem[] = ROWS.map(([weight, group, en, zhCN, asks], index) => ({
  number: index + 1,
  testCode: `SLEDAI${String(index + 1).padStart(2, '0')}`,
  weight,
  group,
  name: { en, 'zh-CN': zhCN },
  asks,
}));
