import type { dltFactPhrasesEn } from '../en/dltFactPhrases.ts';

export const dltFactPhrasesZhCN: { readonly [K in keyof typeof dltFactPhrasesEn]: string } = {
  'dlt-assumed.grade': '未记录级别；按 {grade} 级及以上处理。',
  'dlt-assumed.serious': '未记录是否严重；按严重处理。',
  'dlt-assumed.relation': '相关性未记录或不明确；按相关处理。',
  'dlt-assumed.duration': '结束日期不详；按持续 {days} 天或更久处理。',
  'dlt-assumed.onset': '开始日期不完整（{text}）；可能在 DLT 观察窗内。',
  'dlt-assumed.no-onset': '未记录开始日期；可能在 DLT 观察窗内。',

  'dlt-exception.applies': '例外的各项条件均有记录。',
  'dlt-exception.grade-unknown': '不适用：未记录级别。',
  'dlt-exception.grade-above': '不适用：{grade} 级，高于 {max} 级。',
  'dlt-exception.not-lymphodepletion': '不适用：记录未说明由清淋所致。',
  'dlt-exception.onset-unknown': '不适用：开始日期不详。',
  'dlt-exception.recovered-late': '不适用：{date}恢复，晚于{by}。',
  'dlt-exception.not-recovered': '不适用：至{by}无恢复记录。',
  'dlt-exception.not-yet': '仍可能适用：等待至{by}前恢复。',
  'dlt-exception.no-baseline': '不适用：第 {day} 天之前无可分级的结果。',
  'dlt-exception.worse': '不适用：{grade} 级；第 {day} 天之前为 {baseline} 级。',
};
