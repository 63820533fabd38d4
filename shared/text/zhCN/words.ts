import type { wordsEn } from '../en/words.ts';

export const wordsZhCN: { readonly [K in keyof typeof wordsEn]: string } = {
  'gate.G0': 'G0 开放剂量水平',
  'gate.G1': 'G1 由哨兵受试者到本组其余受试者',
  'gate.G1F': 'G1F 哨兵受试者后的快速通道',
  'gate.G2': 'G2 进入下一剂量水平',
  'gate.G3': 'G3 决策先于给药',
  'gate.G4': 'G4 给药例数与顺序',
  'gate.G5': 'G5 停止与暂停规则',

  'gate-value.met': '满足',
  'gate-value.not-met': '未满足',
  'gate-value.not-evaluable': '无法评价',
  'gate-value.overridden': '破例放行',
  'gate-value.not-applicable': '不适用',

  'condition.sentinel': '哨兵受试者',
  'condition.group': '剂量组',
  'condition.level-known': '每例已给药受试者的剂量水平',
  'condition.window': '安全性数据的观察时长',
  'condition.safety': '要求的安全性评估',
  'condition.pd': '要求的药效学评估',
  'condition.efficacy': '疗效依据',
  'condition.dlt': 'DLT 裁定',
  'condition.stop': '停止规则与暂停',
  'condition.confirmation': '签署确认',
  'condition.course': '受试者转归',
  'condition.infusions': '输注与计划',
  'condition.decision': '已签署的决策',
  'condition.chronology': '给药前已签署决策',
  'condition.group-size': '剂量组例数',
  'condition.total': '试验总例数',
  'condition.order': '本组其余受试者给药前已评估哨兵受试者',

  'decision-kind.escalate-as-planned': '按计划递增至下一剂量水平',
  'decision-kind.open-subjects-2-3': '开放本组其余受试者',
  'decision-kind.stay': '维持当前剂量水平，等待数据',
  'decision-kind.modify': '调整剂量、给药频率或间隔后继续',
  'decision-kind.fast-path': '接受快速通道，进入下一剂量水平',
  'decision-kind.pause': '暂停入组与给药',
  'decision-kind.stop': '终止试验',

  'signature-meaning.approve-as-chair': '本人作为安全审查委员会主席批准本决策',
  'signature-meaning.approve-as-member': '本人作为安全审查委员会委员批准本决策',
  'signature-meaning.reviewed-as-medical-monitor': '本人作为医学监查员已审阅本决策及其数据',

  'confirmation-kind.sentinel-risks-controllable': '哨兵受试者的安全性与耐受性风险可控',
  'confirmation-kind.insufficient-effect': '药理作用明显不足',

  'role.medical-monitor': '医学监查员',
  'role.src-chair': 'SRC 主席',
  'role.src-member': 'SRC 委员',
  'role.investigator': '研究者',
  'role.auditor': '稽查员',

  'anchor.firstInfusion': '自首次输注起',
  'anchor.lastInfusion': '自计划的末次输注起',
  'anchor.eachInfusion': '自最近一次已给输注起',
  'next-group-anchor.everySubject': '每例已给药受试者',
  'next-group-anchor.lastSubject': '最后给药的受试者',

  'area.safety': '安全性',
  'area.pd': '药效学',
  'area.efficacy': '疗效',

  'dlt.pending': '观察窗未结束',
  'dlt.no-candidate': '未见需裁定的事件',
  'dlt.needs-adjudication': '需要裁定',
  'dlt.with-dlt': '经裁定为 DLT',
  'dlt.without-dlt': '经裁定非 DLT',
  'dlt.not-evaluable': '无法评价',

  'grade.none': '无不良事件',
  'grade.1': '1 级',
  'grade.2': '2 级',
  'grade.3': '3 级',
  'grade.4': '4 级',
  'grade.5': '5 级',
  'grade.not-graded': '未分级',

  'scale.absolute': '原始单位',
  'scale.times-uln': '正常值上限的倍数',

  'cut-status.draft': '草稿',
  'cut-status.checked': '已核查',
  'cut-status.locked': '已锁定',

  'filter.treatmentEmergentOnly': '仅治疗期间出现的不良事件',
  'filter.relatedOnly': '仅相关事件',
  'filter.seriousOnly': '仅严重不良事件',
  'filter.test': '检测项目',
  'filter.scale': '标度',

  'notice.synthetic': '合成示例：无真实个人，无真实数据',
  'notice.part11':
    '软件本身并不构成对 21 CFR Part 11 的符合。符合性还需要申办方的规程、培训、签署人身份核实以及对本安装的验证。',
  'notice.not-dlt':
    '方案未定义 DLT 时，所用规则为假设。此处列出的事件需由人员裁定；仅经签署的裁定方使其成为 DLT。',
  'notice.interval': '精确双侧 95% 置信区间（Clopper-Pearson 法）。',
};
