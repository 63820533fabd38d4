import type { draftPhrasesEn } from '../en/draftPhrases.ts';

export const draftPhrasesZhCN: { readonly [K in keyof typeof draftPhrasesEn]: string } = {
  'draft.other-cut': '门控评价所用的数据截取与本草案不同。',
  'draft.cut-not-locked': '数据截取尚未锁定。请先锁定，再据此封存决策。',
  'draft.level-unknown': '方案中没有剂量水平 {level}。',
  'draft.kind-not-in-protocol': '现行方案没有此步骤：{kind:word:decision-kind}。',
  'draft.no-next-level': '剂量水平 {level} 已是最高水平；没有下一水平可开放。',
  'draft.gate-not-met':
    '{gate:word:gate}，剂量水平 {level}：{value:word:gate-value}。请等待其满足，或填写破例放行的理由。',
  'draft.gate-not-on-record':
    '{gate:word:gate}，剂量水平 {level}：未作评价。请等待其满足，或填写破例放行的理由。',
  'draft.override-not-needed': '{gate:word:gate}，剂量水平 {level} 已满足，无需破例放行。请删除破例理由。',
  'draft.override-without-gate': '本决策不依赖任何门控；请删除破例理由。',
  'draft.override-reason-blank': '破例放行的理由至少需要 {n} 个字符。',
  'draft.risks-not-confirmed': '开放下一剂量水平前，委员会须确认风险可控。',
  'draft.next-dose-not-confirmed': '开放下一剂量水平前，委员会须确认下一剂量水平仍然合适。',
  'draft.modification-missing': '请写明调整内容：剂量、给药频率或间隔。',
  'draft.modification-not-used': '仅决策“{kind:word:decision-kind}”可包含调整内容。',
  'draft.rationale-blank': '决策理由至少需要 {n} 个字符。',
  'draft.signers-too-few': '已指定 {n} 名签署人；至少需要 {needed} 名。',
  'draft.chair-missing': '签署人中必须包括 SRC 主席。',
  'draft.signer-twice': '{name} 被重复指定为签署人。',
  'draft.signer-unknown': '有一名指定的签署人在本工作区没有账户。',
  'draft.signer-role': '{name}（{role:word:role}）不能签署委员会的决策。',
};
