import type { ClinicalRule } from '../../facts/rule.ts';

const PROTOCOL = {
  document: 'Eligibility criteria of the protocol on record',
  version: 'protocol version of the fact',
  section: 'eligibility.criteria',
};

const rule = (id: string, en: string, zhCN: string, note: string): ClinicalRule => ({
  id: `eligibility/${id}`,
  version: 1,
  area: 'eligibility',
  title: { en, 'zh-CN': zhCN },
  source: { ...PROTOCOL, confidence: note === '' ? 'primary' : 'judgement', note },
});

/** One rule for each kind of criterion; the criteria themselves are data of the protocol (`eligibility.criteria`). */
export const ELIGIBILITY_RULE_LIST: readonly ClinicalRule[] = [
  rule('age', 'Eligibility: age', '入选资格：年龄', 'Age in completed years as DM records it.'),
  rule(
    'limit',
    'Eligibility: result within a bound',
    '入选资格：结果在限值内',
    'The last result in screening counts: up to enrolment and before lymphodepletion. Verify the window against the protocol.',
  ),
  rule(
    'positive',
    'Eligibility: serology positive',
    '入选资格：血清学阳性',
    'By word, titre, or a figure above the upper limit of its own record. Verify the titre against the protocol.',
  ),
  rule(
    'biopsy',
    'Eligibility: renal biopsy',
    '入选资格：肾活检',
    'Months are counted back from consent. Verify against the protocol.',
  ),
  rule(
    'recorded',
    'Eligibility: recorded by the investigator',
    '入选资格：研究者记录',
    'IE keeps only criteria that were not met (SDTMIG v3.4, 6.3.4): no row says nothing.',
  ),
  rule(
    'other-recorded',
    'Eligibility: further criterion recorded against enrolment',
    '入选资格：其他不符合入组的记录',
    'An IE row that belongs to no criterion of the protocol as data.',
  ),
  rule(
    'overall',
    'Eligibility: all criteria together',
    '入选资格：总体',
    'Not met when one is not met; met only when every one is.',
  ),
];
