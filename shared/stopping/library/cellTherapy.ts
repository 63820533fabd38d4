import type { StoppingRule } from '../../protocol/stopping.ts';
import { anyEvent, template } from './template.ts';

const TYPICAL = 'Typical pause of cell-therapy protocols (domain.md 2.2, general knowledge)';
const SPONSOR = 'Verify against the sponsor’s protocol';

const ofGroups = (...groups: string[]) => [{ kind: 'aesi' as const, groups }];

/** ICANS by its own terms: the group "neurotoxicity" holds seizures, tremor and confusion of any cause as well. */
const ICANS_TERMS = [
  'Immune effector cell-associated neurotoxicity syndrome',
  'ICANS',
  '免疫效应细胞相关神经毒性综合征',
];
const CRS_OR_ICANS = [...ofGroups('crs'), { kind: 'term' as const, terms: ICANS_TERMS }];

const SYNDROME_GRADE =
  'By the grade of the adverse event record; the grade of each day as entered is not held against it here (page “CRS and ICANS”).';

const WHOLE_DAYS =
  'An adverse event has one grade, the worst, from its first to its last day: the days at grade 3 alone are not collected there, so that an event which fell to grade 2 in time may count. Hours are not collected: whole days are used, the day of onset included.';

const unresolved = (days: number): Pick<StoppingRule, 'id' | 'label' | 'criterion' | 'source'> => ({
  id: `cell-crs-icans-3-${days}-days`,
  label: {
    en: `CRS or ICANS of grade 3 that does not fall to grade 2 within ${days === 4 ? '72 hours' : '7 days'}`,
    'zh-CN': `3 级 CRS 或 ICANS 在 ${days === 4 ? '72 小时' : '7 天'}内未降至 2 级及以下`,
  },
  criterion: anyEvent({ anyOf: CRS_OR_ICANS, minGrade: 3, minDurationDays: days }),
  source: `${TYPICAL}. ${days === 4 ? '72 hours as 4 calendar days' : '7 days as 8 calendar days'}. ${WHOLE_DAYS} ${SPONSOR}.`,
});

/** Organs whose toxicity of grade 4 is not expected of lymphodepletion; blood is left out. */
const ORGANS = [
  'Cardiac disorders',
  'Eye disorders',
  'Gastrointestinal disorders',
  'Hepatobiliary disorders',
  'Nervous system disorders',
  'Renal and urinary disorders',
  'Respiratory, thoracic and mediastinal disorders',
  'Vascular disorders',
];

const ORGAN_TESTS = [
  'Alanine aminotransferase increased',
  'Aspartate aminotransferase increased',
  'Blood bilirubin increased',
  'Creatinine increased',
].map((term) => ({ term, direction: 'H' as const }));

/** Pauses that protocols of cell therapies usually name; each adopted or changed by the sponsor's protocol. */
export const CELL_THERAPY_PAUSES: readonly StoppingRule[] = [
  template({
    id: 'cell-death-related',
    label: { en: 'Any related event of grade 5', 'zh-CN': '任何相关的 5 级事件' },
    action: 'stop',
    criterion: { kind: 'death', relatedness: 'related' },
    source: `${TYPICAL}. A death without its fatal event says nothing of its relation and makes the rule not evaluable. ${SPONSOR}.`,
  }),
  template({
    id: 'cell-crs-icans-4',
    label: { en: 'CRS or ICANS of grade 4 or above', 'zh-CN': '4 级及以上 CRS 或 ICANS' },
    criterion: anyEvent({ anyOf: CRS_OR_ICANS, minGrade: 4 }),
    source: `${TYPICAL}. ${SYNDROME_GRADE} ${SPONSOR}.`,
  }),
  template({
    id: 'cell-crs-icans-4-daily',
    label: {
      en: 'CRS or ICANS of grade 4 or above on any day, as entered',
      'zh-CN': '任一日录入的 CRS 或 ICANS 为 4 级及以上',
    },
    criterion: { kind: 'fact', rules: ['cell/crs-worst', 'cell/icans-worst'], codes: [], minGrade: 4 },
    source: `${TYPICAL}. By the worst grade of the daily assessment; days that were not assessed keep it not evaluable. ${SPONSOR}.`,
  }),
  template(unresolved(4)),
  template(unresolved(8)),
  template({
    id: 'cell-iec-hs',
    label: { en: 'IEC-HS (HLH-like syndrome)', 'zh-CN': 'IEC-HS（噬血细胞综合征样反应）' },
    criterion: anyEvent({ anyOf: ofGroups('iec-hs') }),
    source: `${TYPICAL}. By the terms of the group of special interest; the criteria of IEC-HS themselves are not derived. ${SPONSOR}.`,
  }),
  template({
    id: 'cell-gvhd-3',
    label: { en: 'Graft-versus-host disease of grade III or above', 'zh-CN': 'III 级及以上移植物抗宿主病' },
    criterion: anyEvent({ anyOf: ofGroups('gvhd'), minGrade: 3 }),
    source: `${TYPICAL}. The grade of the record is that of CTCAE; the grade of acute GvHD (I to IV) is not collected of its own, and its grade III is read as CTCAE grade 3. ${SPONSOR}.`,
  }),
  template({
    id: 'cell-dlt-2',
    label: {
      en: 'DLT in two or more subjects of a dose group',
      'zh-CN': '同一剂量组 2 例及以上受试者发生 DLT',
    },
    scope: 'group',
    criterion: { kind: 'dlt' },
    threshold: { kind: 'subjects', n: 2 },
    source: `${TYPICAL}. By signed adjudication; candidates that await their verdict keep it not evaluable. ${SPONSOR}.`,
  }),
  template({
    id: 'cell-malignancy',
    label: { en: 'Malignancy or teratoma', 'zh-CN': '恶性肿瘤或畸胎瘤' },
    criterion: anyEvent({ anyOf: ofGroups('malignancy') }),
    source: `${TYPICAL}. By the terms of the group of special interest; a signal from imaging without an adverse event is not seen. ${SPONSOR}.`,
  }),
  template({
    id: 'cell-organ-4-7-days',
    label: {
      en: 'Organ toxicity of grade 4 that lasts longer than 7 days',
      'zh-CN': '持续超过 7 天的 4 级器官毒性',
    },
    criterion: anyEvent({
      anyOf: [
        { kind: 'soc', classes: ORGANS },
        { kind: 'lab', tests: ORGAN_TESTS },
      ],
      minGrade: 4,
      minDurationDays: 8,
    }),
    source: `${TYPICAL}. By system organ class and by four laboratory terms; blood and infections are left out. Longer than 7 days as 8 whole days. “Unexpected” is a judgement and not expressed: every such event counts. ${SPONSOR}.`,
  }),
  template({
    id: 'cell-infection-4',
    label: { en: 'Infection of grade 4 or above', 'zh-CN': '4 级及以上感染' },
    criterion: anyEvent({
      anyOf: [...ofGroups('infection'), { kind: 'soc', classes: ['Infections and infestations'] }],
      minGrade: 4,
    }),
    source: `${TYPICAL}. By the terms of the group of special interest and by system organ class. ${SPONSOR}.`,
  }),
  template({
    id: 'cell-dialysis',
    label: { en: 'Start of dialysis', 'zh-CN': '开始透析' },
    criterion: { kind: 'fact', rules: ['cell/treatment'], codes: ['renal-replacement'], minGrade: null },
    source: `${TYPICAL}. By the words for renal replacement among concomitant treatments and procedures; a subject without any treatment on record keeps it not evaluable. Dialysis that began before the first infusion does not count. ${SPONSOR}.`,
  }),
];
