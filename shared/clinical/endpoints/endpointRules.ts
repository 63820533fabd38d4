import type { ClinicalRule } from '../../facts/rule.ts';
import type { Endpoint } from './endpointStatus.ts';

type Source = ClinicalRule['source'];

const PROTOCOL: Source = {
  document: 'Endpoints of the protocol on record',
  version: 'protocol version of the fact',
  section: 'endpoints',
  confidence: 'judgement',
  note: 'n of the dosed set with the exact 95 % interval (Clopper and Pearson 1934). Who cannot be evaluated is in the denominator and told apart.',
};

const AE: Source = {
  ...PROTOCOL,
  note: `${PROTOCOL.note} Treatment-emergent events, each subject once.`,
};

const RENAL: Source = {
  ...PROTOCOL,
  note: `${PROTOCOL.note} The definition of response chosen in the protocol is used (kidney.primary).`,
};

const REMISSION: Source = {
  ...PROTOCOL,
  note: `${PROTOCOL.note} DORIS 2021 and LLDAS are shown; the protocol chooses which is remission (endpoints.remission).`,
};

const TITLES: readonly (readonly [Endpoint, string, string, Source])[] = [
  ['ae-any', 'Subjects with an adverse event', '发生不良事件的受试者', AE],
  ['ae-grade-3', 'Subjects with an event of grade 3 or above', '发生 3 级及以上不良事件的受试者', AE],
  ['ae-grade-4', 'Subjects with an event of grade 4 or above', '发生 4 级及以上不良事件的受试者', AE],
  ['ae-grade-5', 'Subjects with an event of grade 5', '发生 5 级不良事件的受试者', AE],
  ['ae-serious', 'Subjects with a serious adverse event', '发生严重不良事件的受试者', AE],
  ['renal-complete', 'Complete renal remission', '肾脏完全缓解', RENAL],
  ['renal-partial', 'Partial renal remission', '肾脏部分缓解', RENAL],
  ['renal-complete-or-partial', 'Complete or partial renal remission', '肾脏完全或部分缓解', RENAL],
  ['remission-doris-2021', 'SLE remission (DORIS 2021)', 'SLE 缓解（DORIS 2021）', REMISSION],
  ['remission-lldas', 'Lupus low disease activity state', '狼疮低疾病活动状态（LLDAS）', REMISSION],
];

/** Every rule that makes a fact of an endpoint. */
export const ENDPOINT_RULE_LIST: readonly ClinicalRule[] = TITLES.map(([id, en, zhCN, source]) => ({
  id: `endpoint/${id}`,
  version: 1,
  area: 'endpoint',
  title: { en, 'zh-CN': zhCN },
  source,
}));
