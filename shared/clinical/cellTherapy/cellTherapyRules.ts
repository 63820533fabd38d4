import type { ClinicalRule } from '../../facts/rule.ts';

type Source = ClinicalRule['source'];

const LEE = 'ASTCT consensus grading (Lee et al., Biol Blood Marrow Transplant 25:625)';

const astct = (section: string, note = ''): Source => ({
  document: LEE,
  version: '2019',
  section,
  confidence: note === '' ? 'primary' : 'to-verify',
  note,
});

const judgement = (section: string, note: string): Source => ({
  document: 'SRC Workbench',
  version: '1',
  section,
  confidence: 'judgement',
  note,
});

const ICAHT = 'EHA/EBMT consensus on ICAHT (Rejeski et al., Blood 142:865)';

const rule = <Id extends string>(
  id: Id,
  title: ClinicalRule['title'],
  source: Source,
): ClinicalRule & { readonly id: Id } => ({ id, version: 1, area: 'cell-therapy', title, source });

const RULES = [
  rule(
    'cell/crs-entered',
    { en: 'CRS grade of the day, as entered', 'zh-CN': '当日 CRS 分级（录入值）' },
    astct('Table of CRS grades', ''),
  ),
  rule(
    'cell/icans-entered',
    { en: 'ICANS grade of the day, as entered', 'zh-CN': '当日 ICANS 分级（录入值）' },
    astct('Table of ICANS grades', ''),
  ),
  rule(
    'cell/crs-derived',
    { en: 'CRS grade derived from the daily assessment', 'zh-CN': '由每日评估推导的 CRS 分级' },
    astct('Table of CRS grades', ''),
  ),
  rule(
    'cell/crs-minimum',
    {
      en: 'Least CRS grade that vital signs and treatments of the day allow',
      'zh-CN': '当日生命体征和用药所允许的最低 CRS 分级',
    },
    judgement(
      'CRS from vital signs and treatments',
      'Single readings show what was there, never what was not: the result is a minimum. Another cause on record leaves attribution to the clinician.',
    ),
  ),
  rule(
    'cell/icans-derived',
    {
      en: 'ICANS grade derived from ICE or CAPD and the other domains',
      'zh-CN': '由 ICE 或 CAPD 及其他维度推导的 ICANS 分级',
    },
    astct('Tables of ICANS grades', 'verify against Lee 2019, paediatric table (CAPD under 12 years)'),
  ),
  rule(
    'cell/icans-unsupported',
    {
      en: 'Days with an ICANS grade entered but no ICE or CAPD',
      'zh-CN': '录入了 ICANS 分级但无 ICE 或 CAPD 评分的天数',
    },
    judgement(
      'ICANS without a score',
      'A grade of ICANS rests on ICE or CAPD; a grade without one cannot be derived again.',
    ),
  ),
  rule(
    'cell/crs-worst',
    { en: 'Worst CRS grade entered', 'zh-CN': '录入的最高 CRS 分级' },
    astct('Table of CRS grades', ''),
  ),
  rule(
    'cell/icans-worst',
    { en: 'Worst ICANS grade entered', 'zh-CN': '录入的最高 ICANS 分级' },
    astct('Table of ICANS grades', ''),
  ),
  rule(
    'cell/check',
    { en: 'Entered grade against the record of the day', 'zh-CN': '录入分级与当日记录的核对' },
    judgement(
      'Entered against derived',
      'Contradictions are listed for the clinician; nothing is overwritten.',
    ),
  ),
  rule(
    'cell/event-check',
    {
      en: 'Adverse event of CRS or ICANS against the daily grades',
      'zh-CN': 'CRS 或 ICANS 不良事件与每日分级的核对',
    },
    judgement(
      'Event against daily grades',
      'The grade of the event is held against the worst daily grade between its dates.',
    ),
  ),
  rule(
    'cell/treatment',
    { en: 'Treatment of interest', 'zh-CN': '需关注的治疗' },
    judgement('Treatments', 'Told by words of the protocol’s list in CM and PR.'),
  ),
  rule(
    'cell/icaht-early',
    { en: 'Early ICAHT: neutrophils, days 0 to 30', 'zh-CN': '早期 ICAHT：中性粒细胞，第 0 至 30 天' },
    {
      document: ICAHT,
      version: '2023',
      section: 'Early ICAHT',
      confidence: 'to-verify',
      note: 'verify against the original table; days between samples are an interval',
    },
  ),
  rule(
    'cell/icaht-late',
    { en: 'Late ICAHT: neutrophils after day 30', 'zh-CN': '晚期 ICAHT：第 30 天之后的中性粒细胞' },
    {
      document: ICAHT,
      version: '2023',
      section: 'Late ICAHT',
      confidence: 'to-verify',
      note: 'verify against the original table',
    },
  ),
  rule(
    'cell/t-icaht-early',
    { en: 'Early T-ICAHT: platelets, days 0 to 30', 'zh-CN': '早期 T-ICAHT：血小板，第 0 至 30 天' },
    {
      document: 'T-ICAHT, definition of grades (table in an ASH journal, read online)',
      version: '2025',
      section: 'Early T-ICAHT',
      confidence: 'secondary',
      note: 'verify against the original publication',
    },
  ),
  rule(
    'cell/aki',
    { en: 'Acute kidney injury stage by creatinine', 'zh-CN': '按肌酐判定的急性肾损伤分期' },
    {
      document: 'KDIGO Clinical Practice Guideline for Acute Kidney Injury',
      version: '2012',
      section: '2.1 and table 2',
      confidence: 'secondary',
      note: 'verify against the original; urine output is not recorded; under 18 years eGFR below 35 is to be verified',
    },
  ),
  rule(
    'cell/aki-worst',
    {
      en: 'Worst stage of acute kidney injury after the first infusion',
      'zh-CN': '首次输注后急性肾损伤的最高分期',
    },
    {
      document: 'KDIGO Clinical Practice Guideline for Acute Kidney Injury',
      version: '2012',
      section: '2.1 and table 2',
      confidence: 'secondary',
      note: 'verify against the original; renal replacement therapy is stage 3',
    },
  ),
  rule(
    'cell/fever',
    { en: 'Fever', 'zh-CN': '发热' },
    astct('Definition of CRS: temperature of 38.0 °C or more', ''),
  ),
  ...(
    [
      ['cell/hypotension', 'Hypotension for age', '低血压（按年龄）'],
      ['cell/tachycardia', 'Tachycardia for age', '心动过速（按年龄）'],
      ['cell/tachypnoea', 'Tachypnoea for age', '呼吸急促（按年龄）'],
      ['cell/low-oxygen', 'Low oxygen saturation', '血氧饱和度低'],
    ] as const
  ).map(([id, en, zh]) =>
    rule(
      id,
      { en, 'zh-CN': zh },
      {
        document: 'AHA Pediatric Advanced Life Support, vital signs by age',
        version: '2015/2020',
        section: 'Reference chart',
        confidence: 'secondary',
        note: 'verify against the AHA PALS provider manual',
      },
    ),
  ),
] as const;

export type CellTherapyRuleId = (typeof RULES)[number]['id'];

export const CELL_THERAPY_RULES: readonly ClinicalRule[] = RULES;
