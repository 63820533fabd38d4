import type { ClinicalRule } from '../../facts/rule.ts';

const source: ClinicalRule['source'] = {
  document: 'DLT rule of the protocol on record',
  version: 'protocol version of the fact',
  section: 'dlt.rule; domain.md 2.2, "DLT definition: make it a rule object"',
  confidence: 'judgement',
  note: 'Clauses, exceptions, window and tolerance are those of the protocol on record, which says which of them are assumptions: verify against the sponsor’s protocol. What is missing never excludes an event; an exception holds only when every condition is on record.',
};

/** Last day of the DLT window. */
export const WINDOW_RULE: ClinicalRule = {
  id: 'dlt/window',
  version: 1,
  area: 'dlt',
  title: { en: 'End of the DLT window', 'zh-CN': 'DLT 观察窗结束日' },
  source,
};

/** One event that a clause names. */
export const EVENT_RULE: ClinicalRule = {
  id: 'dlt/event',
  version: 1,
  area: 'dlt',
  title: { en: 'Event held against the DLT rule', 'zh-CN': '按 DLT 规则核对的事件' },
  source,
};

/** State of the subject before anybody adjudicates. */
export const STATUS_RULE: ClinicalRule = {
  id: 'dlt/status',
  version: 1,
  area: 'dlt',
  title: { en: 'DLT state before adjudication', 'zh-CN': '裁定前的 DLT 状态' },
  source,
};

/** Results in the window of which nothing can be said. */
export const UNGRADED_RULE: ClinicalRule = {
  id: 'dlt/ungraded',
  version: 1,
  area: 'dlt',
  title: {
    en: 'Laboratory results in the DLT window that could not be graded',
    'zh-CN': 'DLT 观察窗内无法分级的实验室结果',
  },
  source,
};
