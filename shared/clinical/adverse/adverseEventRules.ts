import type { ClinicalRule } from '../../facts/rule.ts';

type Source = ClinicalRule['source'];

const judgement = (section: string, note: string): Source => ({
  document: 'SRC Workbench',
  version: '1',
  section,
  confidence: 'judgement',
  note,
});

const toVerify = (document: string, version: string, section: string): Source => ({
  document,
  version,
  section,
  confidence: 'to-verify',
  note: `verify against ${document} ${version}, ${section}`,
});

const event = (id: string, en: string, zhCN: string, source: Source): ClinicalRule => ({
  id: `adverse-event/${id}`,
  version: 1,
  area: 'adverse-event',
  title: { en, 'zh-CN': zhCN },
  source,
});

const compared = (id: string, en: string, zhCN: string, source: Source): ClinicalRule => ({
  id: `reported-against-derived/${id}`,
  version: 1,
  area: 'reported-against-derived',
  title: { en, 'zh-CN': zhCN },
  source,
});

/** The rules of adverse events by short name; every fact of this area names one of them. */
export const RULES = {
  emergence: event(
    'emergence',
    'Treatment emergence',
    '治疗期间出现',
    judgement(
      'Emergence relative to the first infusion',
      'An onset on the day of the first infusion counts; an incomplete date counts unless the record rules it out.',
    ),
  ),
  onsetDay: event(
    'onset-day',
    'Study day of onset',
    '发生的研究日',
    toVerify('SDTMIG', 'v3.4', 'section 4.4.4 (study day; no day 0)'),
  ),
  infusionDay: event(
    'infusion-day',
    'Day after the preceding infusion',
    '距前一次输注的天数',
    judgement(
      'Day after an infusion',
      'Counted as study days are: the day of the infusion is day 1. An onset on the day of an infusion belongs to it. Incomplete dates: the shortest time is the conservative reading.',
    ),
  ),
  duration: event(
    'duration',
    'Duration',
    '持续时间',
    judgement(
      'Duration: end − start + 1',
      'Both days count. Incomplete dates give an interval; the longest is the conservative reading.',
    ),
  ),
  ongoing: event(
    'ongoing',
    'Ongoing at the cut-off',
    '截止日是否持续',
    toVerify('SDTMIG', 'v3.4', 'section 4.4.7 (AEENRTPT, AEENRF) and codelists OUT, STENRF'),
  ),
  relatedness: event(
    'relatedness',
    'Relation to the study treatment',
    '与研究治疗的相关性',
    judgement(
      'Words of relation',
      'CDISC leaves the codelist of AEREL open; the words are listed in the protocol. What is unclear counts as related.',
    ),
  ),
  lymphodepletion: event(
    'lymphodepletion-relation',
    'Relation to lymphodepletion',
    '与清淋的相关性',
    judgement(
      'Relation to lymphodepletion',
      'By the qualifier of SUPPAE that the protocol names; what is unclear is not taken for a relation.',
    ),
  ),
  seriousness: event(
    'seriousness',
    'Seriousness with its criteria',
    '严重性及其标准',
    toVerify('ICH E2A', '1994', 'section II.B'),
  ),
  aesi: event(
    'aesi',
    'Group of special interest',
    '特别关注事件分组',
    judgement(
      'Groups of special interest',
      'Terms are lists of plain words and CTCAE terms in the protocol; no MedDRA query is applied, for MedDRA is licensed and not shipped.',
    ),
  ),
  worstGrade: event(
    'worst-grade',
    'Worst grade of a term',
    '同一术语的最高级别',
    judgement(
      'Worst grade per subject and term',
      'Treatment-emergent events only. An event without a grade never outranks a grade and never stands for grade 0.',
    ),
  ),
  compared: compared(
    'event',
    'Reported grade against laboratory-derived grade',
    '报告级别与实验室推导级别对照',
    judgement(
      'Reported against derived',
      'The worst derived grade from the start to the end of the event, with the margin of days of the protocol. Neither grade is changed. Grade 5 is never derived.',
    ),
  ),
  late: compared(
    'late-grade',
    'Derived grade after the day that a group asks about',
    '分组所问之日以后的推导级别',
    judgement(
      'Grade after a day',
      'The reported grade is the worst of the whole event; of an event that counts because it lasts, the worst derived grade after the day of the group.',
    ),
  ),
  notReported: compared(
    'not-reported',
    'Laboratory abnormality not reported as adverse event',
    '未报告为不良事件的实验室异常',
    judgement(
      'Not reported',
      'From the first infusion on, worse than the best grade before treatment, at or above the grade of the protocol, on a day that no event of the kind covers. Not the marked baseline alone: lymphodepletion can make it abnormal.',
    ),
  ),
  mild: compared(
    'mild-not-reported',
    'Milder laboratory abnormalities not reported',
    '未报告的较轻实验室异常',
    judgement(
      'Not reported',
      'As above, below the grade from which they are listed one by one: how many kinds of abnormality.',
    ),
  ),
} as const satisfies { readonly [name: string]: ClinicalRule };
