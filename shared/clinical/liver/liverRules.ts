import type { ClinicalRule, Confidence } from '../../facts/rule.ts';

interface Source {
  readonly document: string;
  readonly version: string;
  readonly section: string;
  readonly confidence: Confidence;
  readonly note: string;
}

const FDA_DILI: Source = {
  document: 'FDA, Guidance for Industry: Drug-Induced Liver Injury: Premarketing Clinical Evaluation',
  version: 'July 2009',
  section: "Hy's law: case definition and advice on listing cases",
  confidence: 'primary',
  note: '',
};

const FDA_STOPPING: Source = {
  ...FDA_DILI,
  section: 'Decision to stop drug administration',
  confidence: 'to-verify',
  note: 'verify against the guidance: written from memory; the numbers of days between two results are ours',
};

const R_VALUE: Source = {
  document: 'Benichou, J Hepatol 1990;11:272-276; Danan and Benichou, J Clin Epidemiol 1993;46:1323-1330',
  version: 'CIOMS consensus 1990, 1993',
  section: 'Ratio R of ALT and alkaline phosphatase as multiples of the ULN',
  confidence: 'secondary',
  note: 'verify against both papers: seen in guides of safety graphics, which write above 5 and below 2',
};

const EDISH: Source = {
  document: 'eDISH as drawn by hep-explorer and safety.viz; Watkins et al., Hepatology 2011;53:1514',
  version: 'safety.viz 1.4, 2026',
  section: 'Quadrants: a value at the cut counts as high',
  confidence: 'primary',
  note: '',
};

const MDISH: Source = {
  document: 'Lin et al. 2012, modified eDISH, as the defaults of hep-explorer',
  version: '2012',
  section: '3.8 x baseline ALT or AST, 4.8 x baseline total bilirubin',
  confidence: 'secondary',
  note: 'verify against the paper: seen in the defaults of hep-explorer',
};

const COMPOSITE: Source = {
  document: 'Tesfaldet et al., Drug Saf 2024;47:699-710',
  version: '2024, program doi 10.5281/zenodo.10892050',
  section: 'Table 1: pretreatment quadrant, peak quadrant, peak as multiple of baseline',
  confidence: 'primary',
  note: '',
};

const TIMING: Source = {
  document: 'Clinical guide of hep-explorer',
  version: 'ASA-DIA interactive safety graphics',
  section: 'Timing of the peaks',
  confidence: 'secondary',
  note: 'verify against the guide: 14 days suggestive, to 28 days possible; the default window is 30 days',
};

const OWN: Source = {
  document: 'SRC Workbench',
  version: '1',
  section: 'Multiple of the upper limit of normal on the same record',
  confidence: 'judgement',
  note: 'Assumption: a result without an upper limit of its own has no multiple; the baseline is the flagged record, else the last before the first infusion.',
};

const rule = (id: string, en: string, zh: string, source: Source): ClinicalRule => ({
  id: `liver/${id}`,
  version: 1,
  area: 'liver',
  title: { en, 'zh-CN': zh },
  source,
});

/** Every rule of the liver, with its source. */
export const LIVER_RULE = {
  baseline: rule('baseline', 'Baseline as multiple of the ULN', '基线值（正常值上限倍数）', OWN),
  peak: rule(
    'peak',
    'Peak after the first infusion as multiple of the ULN',
    '首次输注后峰值（正常值上限倍数）',
    OWN,
  ),
  r: rule('r', 'R value at the ALT peak', 'ALT 峰值时的 R 值', R_VALUE),
  nR: rule('nr', 'nR value at the peak of ALT or AST', 'ALT 或 AST 峰值时的 nR 值', R_VALUE),
  pattern: rule('pattern', 'Pattern of liver injury by R', '按 R 值的肝损伤类型', R_VALUE),
  hysLaw: rule('hys-law', "Screen for Hy's law", '海氏法则筛查', FDA_DILI),
  hysLawStrict: rule(
    'hys-law-strict',
    "Screen for Hy's law, both cuts strict (>)",
    '海氏法则筛查（两界值均取 >）',
    FDA_DILI,
  ),
  hysLawInclusive: rule(
    'hys-law-inclusive',
    "Screen for Hy's law, both cuts inclusive (≥)",
    '海氏法则筛查（两界值均取 ≥）',
    FDA_DILI,
  ),
  edish: rule('edish', 'Quadrant of eDISH (multiples of the ULN)', 'eDISH 象限（正常值上限倍数）', EDISH),
  mdish: rule('mdish', 'Quadrant of mDISH (multiples of baseline)', 'mDISH 象限（基线倍数）', MDISH),
  composite: rule(
    'composite',
    'Peak quadrant beside multiples of an abnormal baseline',
    '基线异常者的峰值象限与基线倍数',
    COMPOSITE,
  ),
  migration: rule(
    'migration',
    'Migration from the baseline to the peak quadrant',
    '基线至峰值象限的迁移',
    COMPOSITE,
  ),
  daysBetween: rule('days-between-peaks', 'Days between the two peaks', '两峰值相隔天数', TIMING),
  order: rule('peak-order', 'Which peak came first', '峰值先后', TIMING),
  timing: rule('peak-timing', 'Whether the two peaks belong together', '两峰值是否相关', TIMING),
  single: rule('threshold-single', 'ALT or AST above 8 × ULN', 'ALT 或 AST > 8 倍正常值上限', FDA_STOPPING),
  sustained: rule(
    'threshold-sustained',
    'ALT or AST above 5 × ULN for more than 2 weeks',
    'ALT 或 AST > 5 倍正常值上限超过 2 周',
    FDA_STOPPING,
  ),
  combined: rule(
    'threshold-combined',
    'ALT or AST above 3 × ULN with bilirubin above 2 × ULN or INR above 1.5',
    'ALT 或 AST > 3 倍正常值上限伴胆红素 > 2 倍或 INR > 1.5',
    FDA_STOPPING,
  ),
  symptoms: rule(
    'threshold-symptoms',
    'ALT or AST above 3 × ULN with symptoms',
    'ALT 或 AST > 3 倍正常值上限伴症状',
    FDA_STOPPING,
  ),
} as const;
