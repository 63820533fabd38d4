import type { dltFactPhrasesEn } from '../en/dltFactPhrases.ts';

export const dltFactPhrasesZhCN: { readonly [K in keyof typeof dltFactPhrasesEn]: string } = {
  'dlt-assumed.grade': '未记录级别；按 {grade} 级及以上处理。',
  'dlt-assumed.serious': '未记录是否严重；按严重处理。',
  'dlt-assumed.relation': '相关性未记录或不明确；按相关处理。',
  'dlt-assumed.duration': '结束日期不详；按持续 {days} 天或更久处理。',
  'dlt-assumed.onset': '开始日期不完整（{text}）；可能在 DLT 观察窗内。',
  'dlt-assumed.no-onset': '未记录开始日期；可能在 DLT 观察窗内。',

  'dlt-page.tally':
    '剂量水平 {level}：已给药 {of} 例中 {n} 例发生 DLT；可评价且未发生 {without} 例，待裁定 {awaiting} 例，观察窗未结束 {pending} 例，无法评价 {untold} 例。',

  'dlt-standing.awaiting': '待裁定',
  'dlt-standing.again': '须重新裁定：裁定后已变更',
  'dlt-standing.yes': '属 DLT',
  'dlt-standing.no': '非 DLT',
  'dlt-standing.not-evaluable': '无法评价',
  'dlt-standing.none': '无需裁定',

  'fact-code.dlt/event.asks': '需要裁定',
  'fact-code.dlt/event.not-yet': '尚待时日',
  'fact-code.dlt/event.excepted': '属例外',
  'fact-code.dlt/event.none': '无条款涉及',
  'fact-code.dlt/status.pending': '观察窗未结束',
  'fact-code.dlt/status.no-candidate': '可评价，未见需裁定的事件',
  'fact-code.dlt/status.needs-adjudication': '需要裁定',
  'fact-reason.dlt.not-yet': '至{date}前例外仍可能成立。',
  'fact-reason.dlt.pending': '至{date}结束。',
  'fact-reason.dlt.ungraded': '这些结果无法分级：既不构成候选事件，也不能排除。',
  'fact-reason.dlt.no-level': '无法确定剂量水平或首次输注。',

  'dlt-exception.applies': '适用：各项条件均有记录。',
  'dlt-exception.recovered': '适用：{date}前已恢复，未超过期限{by}。',
  'dlt-exception.not-worse': '适用：{grade} 级；第 {day} 天之前已为 {baseline} 级。',
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
