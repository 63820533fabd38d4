import type { diffPhrasesEn } from '../en/diffPhrases.ts';

export const diffPhrasesZhCN: { readonly [K in keyof typeof diffPhrasesEn]: string } = {
  'diff.subject-new': '{subject} 为新增受试者。',
  'diff.subject-removed': '{subject} 在较早的数据截取中存在，在较新的数据截取中不再存在。',
  'diff.grade-moved': '{subject}：最高级别 {older} → {newer}。',
  'diff.dose-new': '{subject}：新增 {treatment} 给药记录，{dose}，{date}。',
  'diff.dose-removed': '{subject}：{date} 的 {treatment} 给药记录（{dose}）不再存在。',
  'diff.dose-changed': '{subject}：{date} 的 {treatment} 给药记录已更改，{older} → {newer}。',
  'diff.dose-record': '{subject}：{date} 的 {treatment} 给药记录在 {columns} 中有更改；剂量和日期未变。',
  'diff.ae-new': '{subject}：新增事件 {term}，{grade} 级，始于 {start}。',
  'diff.ae-new-late':
    '{subject}：补录事件 {term}，{grade} 级，始于 {start}：早于较早数据截取的截止日期，但当时未记录。',
  'diff.ae-duplicated': '{subject}：{term}（{grade} 级，始于 {start}）被重复记录。',
  'diff.ae-upgraded': '{subject}：{term} 级别上调，{older} 级 → {newer} 级。',
  'diff.ae-downgraded': '{subject}：{term} 级别下调，{older} 级 → {newer} 级。',
  'diff.ae-grade': '{subject}：{term} 的级别 {older} → {newer}。',
  'diff.ae-became-serious': '{subject}：{term} 现为严重不良事件。',
  'diff.ae-resolved': '{subject}：{term} 已恢复。',
  'diff.ae-changed': '{subject}：{term} 在 {columns} 中有更改。',
  'diff.ae-removed': '{subject}：{term}（{grade} 级）不再存在。',
  'diff.finding-changed': '{subject}：{date} 的 {test} 已更正，{older} → {newer}。',
  'diff.finding-record': '{subject}：{date} 的 {test} 在 {columns} 中有更改；结果未变。',
  'diff.finding-removed': '{subject}：{date} 的 {test}（{older}）不再存在。',
  'diff.finding-duplicated': '{subject}：{date} 的 {test}（{newer}）被重复记录。',
  'diff.gate-moved':
    '{gate:word:gate}，剂量水平 {level}：{older:word:gate-value} → {newer:word:gate-value}。',
  'gate-value.none': '不存在',
};
