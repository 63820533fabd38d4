import type { shiftedDatePhrasesEn } from '../en/shiftedDatePhrases.ts';

export const shiftedDatePhrasesZhCN: { readonly [K in keyof typeof shiftedDatePhrasesEn]: string } = {
  'dates-shifted': '本次数据截取的日期已按受试者平移，不能与其他受试者、数据截止日期或签名时间比较。',
  'missing.collected-dates': '原始采集的日期',
  'sentence.dates-shifted':
    '{gate:word:gate}（剂量水平 {level}）：无法评估，因为本次数据截取的日期已按受试者平移。',
  'chronology.absent-undated':
    '偏离：剂量水平 {level} 已有受试者给药，但没有已签署的、开放该水平的决策记录。',
  'chronology.unsigned-undated': '偏离：剂量水平 {level} 已有受试者给药，但决策 {number} 尚未全部签署。',
  'dlt.not-evaluable.dates-shifted': '日期已按受试者平移，无法判断 DLT 观察窗是否已结束。',
  'board.dates-shifted':
    '本次数据截取的日期已按受试者平移：同一受试者内的研究日和数据天数正确，依赖日历日期的门控无法评估。',
  'lab.conclusion.dates-shifted': '日期已按受试者平移；未绘制数据截止日期。',
};
