/** Alerts on signed decisions. */
export const alertPhrasesZhCN = {
  'alert.data.met':
    '按“{label}”的数据，剂量水平 {level} 的 {gate} 门控截至 {date} 仍满足，但所依据的受试者已有不同。',
  'alert.data.not-met':
    '按“{label}”的数据，截至该决策的数据截止日 {date}，剂量水平 {level} 的 {gate} 门控本应不满足。',
  'alert.data.not-evaluable':
    '按“{label}”的数据，剂量水平 {level} 的 {gate} 门控已无法确认：截至该决策的数据截止日 {date} 无法评价。',
  'alert.data.overridden':
    '按“{label}”的数据，剂量水平 {level} 的 {gate} 门控截至 {date} 的结论有所不同；其依据为此前签署的破例放行。',
  'alert.data.gone':
    '按“{label}”的数据，剂量水平 {level} 的 {gate} 门控已无法确认：截至 {date} 已无可供判断的受试者。',
  'alert.data.override':
    '该决策系破例放行。按“{label}”的数据，截至 {date} 对剂量水平 {level} 的 {gate} 门控不利的条件多于当时破例放行所涉及的条件。',
  'alert.later.dlt':
    '决策作出后，剂量水平 {level} 的剂量组已有 DLT 记录；计入该 DLT，门控将不满足（“{label}”）。',
  'alert.later.open': '决策作出后，剂量水平 {level} 的剂量组出现事件，其 DLT 状态尚未确定（“{label}”）。',
  'alert.dosed.before': '剂量水平 {level} 在决策 {number} 由全体签署完毕之前已给药（{n} 例受试者）。',
  'alert.dosed.unclear':
    '无法判断剂量水平 {level} 是否在决策 {number} 由全体签署完毕之前已给药（{n} 例受试者）。',
  'alert.dosed.unopened': '剂量水平 {level} 已给药（{n} 例受试者），但没有由全体签署的决策开放该剂量水平。',
  'alert.dosing.before':
    '{subject} 于 {infusion} 首次按剂量水平 {level} 输注；决策 {number} 于 {signed} 由全体签署完毕。',
  'alert.dosing.unclear':
    '{subject}：剂量水平 {level} 的首次输注为 {infusion}；决策 {number} 于 {signed} 由全体签署完毕。缺少输注的日期、时间及时区，无法判断先后。',
  'alert.dosing.unopened': '{subject} 于 {infusion} 首次按剂量水平 {level} 输注。',
  'alert.dosing.unopened-undated': '{subject} 已按剂量水平 {level} 给药；其日期已平移。',
  'alert.halted.dosed': '决策 {number} 已暂停或停止给药；在其生效期间仍进行了 {n} 次输注。',
  'alert.halted.unclear': '决策 {number} 已暂停或停止给药；无法判断是否有 {n} 次输注在其生效期间进行。',
  'alert.dosing.halted': '{subject} 于 {infusion} 输注；自 {signed} 起生效的决策 {number} 已暂停或停止给药。',
  'alert.dosing.halted-unclear':
    '{subject}：输注 {infusion}；决策 {number} 于 {signed} 由全体签署完毕。缺少输注的时间及时区，无法判断先后。',
  'alert.stop.met': '决策作出后，方案中的停止或暂停规则已触发（“{label}”）。',
  'alert.stop.unclear': '方案中的停止或暂停规则是否触发已无法评价（“{label}”）。',
  'alert.not-compared.dates-shifted': '“{label}”或该决策自身的数据截取中，日期已按受试者平移：无法逐日比较。',
  'alert.not-compared.earlier-cutoff':
    '“{label}”截至 {date}，早于该决策的数据截止日：其中缺少的数据不能说明问题。',
  'alert.not-compared.program':
    '本版程序对该决策自身数据截取中剂量水平 {level} 的 {gate} 门控的评价为“{now:word:gate-value}”，而记录为“{before:word:gate-value}”。此处比较的是本版程序对两个数据截取的评价。',
  // What a condition of a gate is about, in the table of an alert.
  'alert-condition.sentinel': '哨兵受试者',
  'alert-condition.group': '剂量组受试者',
  'alert-condition.level-known': '受试者的剂量水平',
  'alert-condition.window': '安全性数据天数',
  'alert-condition.safety': '安全性评估',
  'alert-condition.pd': '药效学评估',
  'alert-condition.efficacy': '疗效结果',
  'alert-condition.dlt': '剂量限制性毒性（DLT）',
  'alert-condition.stop': '停止或暂停',
  'alert-condition.confirmation': '研究者确认',
  'alert-condition.chronology': '给药先后',
  'alert-condition.stop-rule': '停止或暂停规则',
  'alert-condition.course': '受试者的参与过程',
  'alert-condition.infusions': '输注次数',
} as const;
