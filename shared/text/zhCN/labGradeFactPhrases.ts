import type { labGradeFactPhrasesEn } from '../en/labGradeFactPhrases.ts';

export const labGradeFactPhrasesZhCN: { readonly [K in keyof typeof labGradeFactPhrasesEn]: string } = {
  'fact-reason.lab-grade.no-value': '结果不是数值。',
  'fact-reason.lab-grade.no-unit': '未记录单位。',
  'fact-reason.lab-grade.unit-mismatch': '单位与分级标准不符，且没有已知的换算系数。',
  'fact-reason.lab-grade.no-lower-limit': '记录中没有正常值下限。',
  'fact-reason.lab-grade.no-upper-limit': '记录中没有正常值上限。',
  'fact-reason.lab-grade.no-baseline': '该受试者没有可供比较的该项检查基线值。',
  'fact-reason.lab-grade.no-baseline-indicator': '基线记录的参考范围无法说明基线是否正常。',
  'fact-reason.lab-grade.no-percent-change': '该项检查没有基线值，因此不知道较基线的变化。',
  'fact-reason.lab-grade.fasting-not-recorded': '未记录是否空腹。',
  'fact-reason.lab-grade.below-limit': '只知道结果低于某一限值，而该限值不足以判定分级。',
  'fact-reason.lab-grade.unknown-term': '既不是 CTCAE 术语，也不是已知的检查代码。',
  'fact-reason.lab-grade.not-in-criteria': '该版标准不按实验室数值对其分级。',
  'fact-reason.lab-grade.graded-elsewhere': '标准将此范围内的数值归入另一术语分级。',
  'fact-reason.lab-grade.open': '至少 {grade} 级，最高可达 {max} 级。{why:word:fact-reason.lab-grade}',
  'fact-reason.lab-grade.converted': '分级前由 {from:unit} 换算为 {to:unit}，系数 {factor}。',
  'fact-reason.lab-grade.calcium-not-corrected': '为实测总钙：标准所指为经白蛋白校正的血钙，此处未作校正。',

  'lab-grade.one': '{grade} 级',
  'lab-grade.range': '{min}–{max} 级，需临床资料',
  'lab-grade.none': '不可分级：{why:word:fact-reason.lab-grade}',
  'lab-grade.absent': '该版不予分级',

  'lab-version.same': '{n} 个结果按 CTCAE {other} 的分级均与方案规定的 CTCAE {study} 相同。',
  'lab-version.differs':
    '{of} 个结果中有 {n} 个按 CTCAE {other} 的分级与 CTCAE {study} 不同，涉及 {terms} 个术语。',
  'lab-version.severe':
    '首次输注后实验室推导分级达 3 级及以上的已给药受试者：按 CTCAE {study} 为 {a}/{of}，按 CTCAE {other} 为 {b}/{of}。',
  'lab-version.pinned': '方案规定采用 CTCAE {study}；此比较不改变任何分级。',
  'lab-version.empty': '此数据截取中没有可按任一版本分级的实验室结果。',
};
