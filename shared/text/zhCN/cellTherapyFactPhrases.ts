import type { cellTherapyFactPhrasesEn } from '../en/cellTherapyFactPhrases.ts';
import { cellTherapyPagePhrasesZhCN } from './cellTherapyPagePhrases.ts';

export const cellTherapyFactPhrasesZhCN: { readonly [K in keyof typeof cellTherapyFactPhrasesEn]: string } = {
  ...cellTherapyPagePhrasesZhCN,
  'fact-reason.cell-therapy.no-first-infusion': '首次输注日期未知，无法由此计算。',
  'fact-reason.cell-therapy.not-a-grade': '该结果不是 0 至 5 级的分级。',
  'fact-reason.cell-therapy.no-daily-grade': '无每日分级记录；未评估不等于 0 级。',
  'fact-reason.cell-therapy.days-not-assessed': '应评估的 {due} 天中有 {n} 天无分级记录，当日情况未知。',
  'fact-reason.cell-therapy.nothing-assessed': '各维度均无记录。',
  'fact-reason.cell-therapy.domains-missing':
    '无记录：{domains:local}。已知内容至少为 {min} 级；最坏情况为 {max} 级。',
  'fact-reason.cell-therapy.fever-may-be-masked':
    '无发热，但使用了可抑制发热的治疗；分级表未规定此种情况。最坏情况为 1 级。',
  'fact-reason.cell-therapy.minimum-only':
    '仅为最低分级：单次测量和用药只能说明存在什么，不能说明不存在什么。',
  'fact-reason.cell-therapy.other-cause':
    '记录有其他原因：{terms:list}。若仍判为 CRS，则至少 {grade} 级；由临床医生判断。',
  'fact-reason.cell-therapy.signs-without-fever':
    '低血压、低氧或相应支持，但无发热、亦无可抑制发热的治疗：按分级表不属于 CRS。',
  'fact-reason.cell-therapy.wrong-instrument':
    '所用评分不适用于该年龄：12 岁以下儿童不用 ICE，改用 CAPD。其他维度至少为 {atLeast} 级。',
  'fact-reason.cell-therapy.no-age': '年龄未知，无法确定适用的评分工具。其他维度至少为 {atLeast} 级。',
  'fact-reason.cell-therapy.score-out-of-range':
    '评分超出量表范围（ICE 0 至 10，CAPD 0 至 32）。其他维度至少为 {atLeast} 级。',
  'fact-reason.cell-therapy.no-score': '这些天录入了 ICANS 分级，但无 ICE 或 CAPD 评分，无法重新推导。',
  'fact-reason.cell-therapy.check.entered-below-minimum':
    '录入 CRS {entered} 级；当日记录显示至少为 {minimum} 级。',
  'fact-reason.cell-therapy.check.other-cause-to-confirm':
    '录入 CRS {entered} 级。发热及其他记录提示至少为 {minimum} 级；{terms:list}可能是其原因。需临床医生确认。',
  'fact-reason.cell-therapy.check.fever-not-assessed': '当日有发热记录，但无 CRS 分级。',
  'fact-reason.cell-therapy.check.no-fever-on-record':
    '录入 CRS {entered} 级；当日既无发热记录，也无可替代发热条件的治疗。',
  'fact-reason.cell-therapy.check.no-sign-on-record':
    '录入 CRS {entered} 级；当日既无低血压记录，也无低氧记录。',
  'fact-reason.cell-therapy.check.treatment-without-grade':
    '录入 CRS 0 级，但当日有针对 CRS 的治疗：{drugs:list}。',
  'fact-reason.cell-therapy.check.two-grades': '同一天录入了不同分级；此处取最高的 {entered} 级。',
  'fact-reason.cell-therapy.check.not-a-grade': '录入内容不是 0 至 5 级的分级。',
  'fact-reason.cell-therapy.check.icans-below-score':
    '录入 ICANS {entered} 级；当日评分及各维度显示至少为 {minimum} 级。',
  'fact-reason.cell-therapy.check.wrong-instrument':
    '12 岁以下儿童使用了 ICE，或 12 岁及以上使用了 CAPD：该评分不能得出分级。若有发育迟缓，CAPD 可能适用；由临床医生判断。',
  'fact-reason.cell-therapy.check.score-out-of-range': '评分超出量表范围（ICE 0 至 10，CAPD 0 至 32）。',
  'fact-reason.cell-therapy.event.no-daily-grade': '该事件起止日期之间无每日分级记录。',
  'fact-reason.cell-therapy.event.not-graded': '该事件未分级。',
  'fact-reason.cell-therapy.event.event-below-daily':
    '该事件为 {event} 级；其起止日期之间的最高每日分级为 {daily} 级。',
  'fact-reason.cell-therapy.event.event-above-daily':
    '该事件为 {event} 级；其起止日期之间的最高每日分级仅为 {daily} 级。',
  'fact-reason.cell-therapy.event.days-without-grade':
    '最高每日分级一致，但事件起止日期之间有 {n} 天为 0 级。',
  'fact-reason.cell-therapy.event.no-event': '当日录入 {grade} 级，但无相应不良事件覆盖该日。',
  'fact-reason.cell-therapy.background-treatment':
    '基础治疗、预防用药或清淋预处理：不视为对事件的治疗。但糖皮质激素仍可能抑制发热。',
  'fact-reason.cell-therapy.too-few-samples': '窗口期内样本过少：{n} 个，无法判断天数。',
  'fact-reason.cell-therapy.window-ahead': '截止日期时第 30 天之后的窗口期尚未开始。',
  'fact-reason.cell-therapy.window-open': '截止日期时窗口期尚未结束，分级仍可能升高。',
  'fact-reason.cell-therapy.days-between-samples': '两次采样之间的天数未知；分级为一个范围，取最坏者。',
  'fact-reason.cell-therapy.count-supported': '此期间使用了生长因子或输注血小板，可能使计数升高。',
  'fact-reason.cell-therapy.late-by-samples': '仅依据已采样本；样本之间的天数情况未知。',
  'fact-reason.cell-therapy.no-reference': '此前七天内无肌酐结果，也无标记的基线：无法判断是否升高。',
  'fact-reason.cell-therapy.baseline-presumed':
    '此前七天内无肌酐结果：以标记的基线代替，即 KDIGO 所称的“推定”。',
  'fact-reason.cell-therapy.time-not-known': '缺少采样时刻或更早的 eGFR，较重分期仅为可能；按较重者计。',
  'fact-reason.cell-therapy.possible-only':
    '最高分期为可能而非确定：因日期无时刻、基线为推定，或 eGFR 无更早的对照。',
  'fact-reason.cell-therapy.no-creatinine': '首次输注后无可分期的肌酐结果。',
  'fact-reason.cell-therapy.no-number': '结果没有已知单位的数值。',
  'fact-reason.cell-therapy.no-date': '结果的日期不完整。',
  'fact-reason.cell-therapy.no-age-limit': '界值取决于年龄，而年龄未知。',
  'fact-code.cell/check.entered-below-minimum': '录入的 CRS 分级低于记录所示',
  'fact-code.cell/check.other-cause-to-confirm': '发热或低氧的其他原因待确认',
  'fact-code.cell/check.fever-not-assessed': '有发热，无 CRS 分级',
  'fact-code.cell/check.no-fever-on-record': '有 CRS 分级，无发热记录',
  'fact-code.cell/check.no-sign-on-record': 'CRS 2 级及以上，但无低血压或低氧记录',
  'fact-code.cell/check.treatment-without-grade': '0 级当日有针对 CRS 的治疗',
  'fact-code.cell/check.two-grades': '同一天有两个分级',
  'fact-code.cell/check.not-a-grade': '不是分级',
  'fact-code.cell/check.icans-below-score': '录入的 ICANS 分级低于评分所示',
  'fact-code.cell/check.wrong-instrument': '评分工具与年龄不符',
  'fact-code.cell/check.score-out-of-range': '评分超出量表范围',
  'fact-code.cell/event-check.agrees': '事件与每日分级一致',
  'fact-code.cell/event-check.event-below-daily': '事件分级低于最严重一天',
  'fact-code.cell/event-check.event-above-daily': '事件分级高于最严重一天',
  'fact-code.cell/event-check.days-without-grade': '事件起止日期之间有 0 级的天',
  'fact-code.cell/event-check.no-event': '有每日分级，无相应不良事件',
  'fact-code.cell/treatment.antipyretic': '退热药',
  'fact-code.cell/treatment.anticytokine': '抗细胞因子治疗',
  'fact-code.cell/treatment.corticosteroid': '糖皮质激素',
  'fact-code.cell/treatment.vasopressor': '升压药',
  'fact-code.cell/treatment.vasopressin': '血管加压素',
  'fact-code.cell/treatment.fluid': '静脉补液',
  'fact-code.cell/treatment.oxygen': '吸氧',
  'fact-code.cell/treatment.positive-pressure': '正压通气',
  'fact-code.cell/treatment.growth-factor': '生长因子',
  'fact-code.cell/treatment.thrombopoietin': '促血小板生成药',
  'fact-code.cell/treatment.platelet-transfusion': '血小板输注',
  'fact-code.cell/treatment.renal-replacement': '肾脏替代治疗',
};
