import { word } from './word.ts';

/** Designs page. */
export const designWords = {
  'nav.designs': word('Designs', '试验设计'),
  'design.title': word('Comparator designs', '对照设计'),

  'designs.design': word('Design', '设计'),
  'designs.adviceOf': word('Advice at dose level {level}', '剂量水平 {level} 的各设计建议'),
  'designs.opened': word('opened', '已开放'),
  'designs.notOpened': word('not opened by a signed decision', '尚无已签署的决定开放'),
  'designs.dosed': word('{n} dosed', '给药 {n} 例'),
  'designs.dltOf': word('DLT {n}/{of} evaluable', 'DLT {n}/{of} 例可评价'),
  'designs.pending': word('{n} pending', '待观察 {n} 例'),
  'designs.andEliminate': word('and eliminate', '并剔除'),
  'designs.way.as-counted': word('As counted', '按现有计数'),
  'designs.way.awaiting-as-none': word('If what awaits a verdict is no DLT', '若待裁定事件不是 DLT'),
  'designs.way.awaiting-as-dlt': word('If what awaits a verdict is a DLT', '若待裁定事件是 DLT'),
  'designs.disagree': word(
    'The designs disagree on these counts. None of them decides.',
    '就上述例数，各设计的建议不一致。任何设计均不作决定。',
  ),
  'designs.counted': word(
    'How subjects of dose level {level} are counted',
    '剂量水平 {level} 受试者的计数方式',
  ),
  'designs.rowsOf': word('{subject}: rows behind the count', '{subject}：计数所依据的记录'),
  'designs.as.dlt': word('DLT', 'DLT'),
  'designs.as.without': word('evaluable, no DLT', '可评价，无 DLT'),
  'designs.as.awaiting': word('awaiting a verdict', '待裁定'),
  'designs.as.awaiting-open': word('awaiting a verdict', '待裁定'),
  'designs.as.pending': word('pending', '待观察'),
  'designs.as.not-evaluable': word('not evaluable, not counted', '不可评价，不计入'),
  'designs.as.unassigned': word('level unknown', '剂量水平不明'),

  'designs.table': word('Decision table', '决策表'),
  'designs.tableOf': word('Decision table of {design}', '{design} 决策表'),
  'designs.evaluable': word('Evaluable', '可评价例数'),
  'designs.dltHead': word('DLT 0', 'DLT 0 例'),
  'designs.hereShort': word('L{level}', 'L{level}'),
  'designs.here': word('dose level {level} stands here', '剂量水平 {level} 当前位于此处'),
  'designs.hereAsDlt': word(
    'dose level {level} would stand here if what awaits a verdict is a DLT',
    '若待裁定事件是 DLT，剂量水平 {level} 位于此处',
  ),
  'designs.legend': word('Letters of the table', '表中字母的含义'),
  'designs.legendHere': word(
    'L1: where dose level 1 stands; “?”: if what awaits a verdict is a DLT',
    'L1：剂量水平 1 当前所在；“?”：若待裁定事件是 DLT',
  ),
  'designs.letter.E': word('escalate', '递增'),
  'designs.letter.S': word('stay', '维持原剂量'),
  'designs.letter.D': word('de-escalate', '降级'),
  'designs.letter.DU': word('de-escalate and eliminate', '降级并剔除'),
  'designs.letter.X': word('stop', '停止'),
  'designs.letter.W': word('wait for outcomes', '等待观察结果'),
  'designs.letter.A': word('within the limit', '未超出限值'),
  'designs.letter.N': word('beyond the limit', '超出限值'),
  'designs.letter.–': word(
    'no advice: outside the design, or no such cell',
    '无建议：超出设计范围，或无此单元格',
  ),
  'designs.outside': word(
    'Dose level {level} has {n} evaluable and stands outside this table.',
    '剂量水平 {level} 可评价 {n} 例，不在本表范围内。',
  ),
  'designs.pendingOutside': word(
    'Pending outcomes are not in the table; it is read by evaluable subjects only.',
    '表中不含待观察结果，仅按可评价例数查阅。',
  ),
  'designs.stricterAtLowest': word(
    'Extra safety: the lowest level is eliminated from {list:list} DLTs on, earlier than this table says.',
    '额外安全规则：最低水平自 {list:list} 例 DLT 起剔除，早于本表所示。',
  ),
  'designs.rule.3+3': word(
    'Three subjects; none with a DLT: escalate; one: three more; two or more: the level is not tolerated. Storer 1989; de-escalation: Korn 1994.',
    '每组 3 例：无 DLT 则递增；1 例则再入 3 例；2 例或以上则不可耐受。Storer 1989；降级：Korn 1994。',
  ),
  'designs.rule.boin': word(
    'Escalate at or below λe, de-escalate at or above λd, eliminate by the posterior under Beta(1,1) from three subjects on. Liu and Yuan 2015.',
    '不高于 λe 则递增，不低于 λd 则降级；满 3 例后按 Beta(1,1) 后验概率剔除。Liu 与 Yuan 2015。',
  ),
  'designs.rule.keyboard': word(
    'The strongest of keys as wide as the target key decides. Yan, Mandrekar and Yuan 2017.',
    '由与目标键等宽的各键中最强者决定。Yan、Mandrekar 与 Yuan 2017。',
  ),
  'designs.rule.mtpi2': word(
    'The piece with the largest unit probability mass decides. Guo and colleagues 2017.',
    '由单位概率质量最大的区间决定。Guo 等 2017。',
  ),
  'designs.rule.i3+3': word(
    'Below the interval: escalate; in it: stay; above it: stay if one DLT fewer would be below, else de-escalate. Liu, Wang and Ji 2020; verify against the paper.',
    '低于等效区间则递增；区间内维持；高于区间时，若少 1 例 DLT 即低于区间则维持，否则降级。Liu、Wang 与 Ji 2020；请对照原文核实。',
  ),
  'designs.rule.rolling6': word(
    'Up to six enter without waiting; two DLTs close the level. The table stands for counts without pending outcomes. Skolnik and colleagues 2008.',
    '最多 6 例可不等待前例结果依次入组；2 例 DLT 即关闭该水平。本表对应无待观察结果的例数。Skolnik 等 2008。',
  ),
  'designs.rule.tite-boin': word(
    'BOIN with pending outcomes counted by their follow-up; accrual is suspended when too many are pending. The table stands for counts without pending outcomes. Yuan and colleagues 2018.',
    '在 BOIN 基础上按随访时长计入待观察结果；待观察比例过高时暂停入组。本表对应无待观察结果的例数。Yuan 等 2018。',
  ),
  'designs.rule.overdose': word(
    'P(DLT rate > limit) under an independent Beta prior of the level against what is tolerated. Neuenschwander and colleagues 2008; verify against the paper.',
    '在该水平独立的 Beta 先验下，P(DLT 率 > 限值) 与允许值相比较。Neuenschwander 等 2008；请对照原文核实。',
  ),
  'designs.rule.custom': word(
    'A table of one’s own; cells that it lacks have no advice.',
    '自定义决策表；缺失的单元格无建议。',
  ),

  'designs.try': word('Try other values', '试用其他参数值'),
  'designs.tryNot': word('Back to the protocol’s values', '恢复方案的参数值'),
  'designs.tried': word(
    'Tried values, not the protocol’s. Nothing is kept when the page is left.',
    '当前为试用值，并非方案的参数值。离开本页后不予保留。',
  ),
  'designs.tryWrong': word('A value is missing or out of its range.', '有参数值缺失或超出范围。'),
  'designs.triedAdvice': word('Advice under the tried values', '试用值下的建议'),
  'designs.table.name': word('Pasted table', '粘贴的决策表'),
  'designs.table.label': word('Decision table, typed in or pasted', '键入或粘贴决策表'),
  'designs.table.how': word(
    'Lines of subjects, DLTs, action; or a grid with DLTs across. Actions: E, S, D, DU (de-escalate and eliminate), X (stop).',
    '每行依次为受试者例数、DLT 例数、操作；或以 DLT 例数为列的表格。操作：E、S、D、DU（降级并剔除）、X（停止）。',
  ),
  'designs.table.at': word('Line {line}, column {column}', '第 {line} 行第 {column} 列'),
  'designs.table.more': word('and {n} more', '另有 {n} 处'),
  'designs.table.cells': word('{n:plural:cell:cells} read.', '已读取 {n} 个单元格。'),
  'designs.table.total': word(
    'Total: no cell is missing up to its largest n.',
    '表格完整：至最大例数无缺失单元格。',
  ),
  'designs.table.gaps': word(
    '{n:plural:cell:cells} missing (DLT/n): {list}',
    '缺失 {n} 个单元格（DLT/n）：{list}',
  ),
  'designs.table.bolder': word(
    'Less cautious than a cell with fewer DLTs: {list}',
    '比 DLT 更少的单元格更激进：{list}',
  ),

  'designs.small.title': word('What few subjects can tell', '少数受试者能说明什么'),
  'designs.small.lead': word(
    'The fast path rests on one subject. If that one has no DLT, the chance that the true DLT rate exceeds {limit} is still {p}.',
    '快速路径仅依据 1 例受试者。即使该例无 DLT，真实 DLT 率超过 {limit} 的概率仍为 {p}。',
  ),
  'designs.small.seen': word('Seen', '观察到'),
  'designs.small.none': word('0/{n} with a DLT', '0/{n} 例 DLT'),
  'designs.small.p': word('P(DLT rate > {limit})', 'P(DLT 率 > {limit})'),
  'designs.small.limit': word('Against the tolerated {max}', '与允许值 {max} 相比'),
  'designs.small.within': word('within overdose control', '符合过量控制'),
  'designs.small.beyond': word('not within overdose control', '不符合过量控制'),
  'designs.small.interval': word('Exact interval of the DLT rate', 'DLT 率的精确区间'),
  'designs.small.prior': word(
    'Under an independent Beta({a}, {b}) prior of the level; no model joins the levels.',
    '各水平采用独立的 Beta({a}, {b}) 先验，水平之间无模型关联。',
  ),

  'designs.col.level': word('Dose level', '剂量水平'),
  'designs.col.dosed': word('Dosed', '给药例数'),
  'designs.col.way': word('Counting', '计数方式'),
  'designs.col.dlt': word('DLT', 'DLT'),
  'designs.col.low': word('95 % CI, low', '95% CI 下限'),
  'designs.col.high': word('95 % CI, high', '95% CI 上限'),
  'designs.col.pending': word('Pending', '待观察'),
  'designs.col.advice': word('Advice', '建议'),
  'designs.col.to': word('To level', '目标水平'),
  'designs.col.opens': word('Level above, gates decide', '上一级水平（由门控决定）'),
  'designs.col.eliminates': word('Eliminates', '剔除'),
  'designs.col.why': word('Why', '理由'),
  'designs.col.letter': word('Letter', '字母'),
  'designs.col.probability': word('Probability above the limit', '超过限值的概率'),
  'designs.col.parameters': word('Parameters', '参数'),
};
