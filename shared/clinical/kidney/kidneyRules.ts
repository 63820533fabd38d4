import type { ClinicalRule } from '../../facts/rule.ts';

type Source = ClinicalRule['source'];

const rule = (id: string, en: string, zhCN: string, source: Source): ClinicalRule => ({
  id: `kidney/${id}`,
  version: 1,
  area: 'kidney',
  title: { en, 'zh-CN': zhCN },
  source,
});

const EQUATIONS: Source = {
  document:
    'CKiD U25 (Pierce, Kidney Int 2021;99:948); Schwartz, JASN 2009;20:629; CKD-EPI 2021 (Inker, NEJM 2021;385:1737)',
  version: '2021',
  section: 'Creatinine equations',
  confidence: 'to-verify',
  note: 'CKiD U25 was read in its repository; coefficients of CKD-EPI 2021: verify against Inker NEJM 2021. One equation per subject by age at baseline. Age at a sample is the whole years of DM plus the time since consent. Height is the last on or before the day of the sample. Shown to one decimal; compared unrounded.',
};

const CHANGE: Source = {
  document: 'Percentage of the baseline; lines of EULAR/ERA-EDTA 2019 (Ann Rheum Dis 2020;79:713)',
  version: '2019',
  section: 'Targets of treatment',
  confidence: 'secondary',
  note: 'Verify against the recommendation. Four weeks precede every published endpoint: a line is not a response.',
};

const UNITS: Source = {
  document: 'Table of units of this program; creatinine 113.12 g/mol',
  version: '1',
  section: '1 g/g = 1 mg/mg = 113.12 mg/mmol',
  confidence: 'computed',
  note: 'Guidelines print 0.5 g/g as 50 mg/mmol; exactly it is 56.56.',
};

const RESPONSES: readonly ClinicalRule[] = [
  rule('response/kdigo-2024', 'Renal response, KDIGO 2024', '肾脏缓解（KDIGO 2024）', {
    document: 'KDIGO 2024 Clinical Practice Guideline for the management of lupus nephritis',
    version: '2024',
    section: 'Figure: definitions of response',
    confidence: 'secondary',
    note: 'Verify against the figure. It prints "within 10 to 15 %" of baseline; at most 15 % below is taken, and a rise is no harm.',
  }),
  rule(
    'response/kdigo-2024-children',
    'Renal response of children, KDIGO 2024',
    '儿童肾脏缓解（KDIGO 2024）',
    {
      document: 'KDIGO 2024 Clinical Practice Guideline for the management of lupus nephritis',
      version: '2024',
      section: 'Figure: definitions of response, children',
      confidence: 'to-verify',
      note: 'By 24-hour urine per 1.73 m2. Verify against the figure: one excerpt prints 2 mg/kg/day instead. The cut of the partial response is that of adults.',
    },
  ),
  rule('response/bliss-ln', 'Renal response, BLISS-LN', '肾脏缓解（BLISS-LN）', {
    document: 'Furie et al., Two-year, randomized trial of belimumab in lupus nephritis, NEJM 2020;383:1117',
    version: '2020',
    section: 'End points: PERR and CRR',
    confidence: 'primary',
    note: 'The eGFR before the flare is not collected; only the arm of 90 (60) mL/min/1.73 m2 can be met. Treatment failure is taken as rescue treatment, death or withdrawal.',
  }),
  rule('response/aurora-1', 'Renal response, AURORA 1', '肾脏缓解（AURORA 1）', {
    document: 'Rovin et al., AURORA 1, Lancet 2021;397:2070',
    version: '2021',
    section: 'Primary endpoint',
    confidence: 'primary',
    note: 'Glucocorticoids over the 56 days before the visit: at most 10 mg/day but for 3 days in a row and 6 in all.',
  }),
  rule('response/regency', 'Renal response, REGENCY', '肾脏缓解（REGENCY）', {
    document: 'Furie et al., REGENCY, NEJM 2025',
    version: '2025',
    section: 'Primary and key secondary end points, week 76',
    confidence: 'primary',
    note: 'Intercurrent events are rescue treatment, death and withdrawal.',
  }),
  rule(
    'response/eular-era-2019',
    'Targets of treatment, EULAR/ERA-EDTA 2019',
    '治疗目标（EULAR/ERA-EDTA 2019）',
    {
      document:
        'Fanouriakis et al., 2019 update of the EULAR/ERA-EDTA recommendations, Ann Rheum Dis 2020;79:713',
      version: '2019',
      section: 'Goals of treatment',
      confidence: 'secondary',
      note: 'Verify the falls of 25 and 50 % against the text. It prints 0.5 to 0.7 g/24 h (0.7 is taken, UPCR standing for it) and "near-normal" GFR (at least 81 mL/min/1.73 m2 is our reading).',
    },
  ),
];

/** Every rule that makes a fact of kidney function or renal response. */
export const KIDNEY_RULE_LIST: readonly ClinicalRule[] = [
  rule('equation', 'Equation of eGFR for the whole trial', '全试验所用 eGFR 公式', EQUATIONS),
  rule('egfr', 'Estimated glomerular filtration rate', '估算肾小球滤过率', EQUATIONS),
  rule('egfr-reported', 'Reported eGFR that differs from ours', '与计算值不同的报告 eGFR', EQUATIONS),
  rule('upcr', 'Urine protein/creatinine ratio in g/g', '尿蛋白/肌酐比（g/g）', UNITS),
  rule('protein-24h', '24-hour urine protein', '24 小时尿蛋白', UNITS),
  rule('upcr-change', 'UPCR: change from baseline', 'UPCR 较基线变化', CHANGE),
  rule('upcr-fall', 'UPCR: line of fall reached', 'UPCR 下降幅度', CHANGE),
  ...RESPONSES,
  rule('flare', 'Renal flare after an adequate response', '充分缓解后的肾脏复发', {
    document: 'AURORA 1 and AURORA 2: definition of renal flare',
    version: '2021',
    section: 'Renal flare',
    confidence: 'primary',
    note: 'The value it rose from is the lowest UPCR since the adequate response.',
  }),
];
