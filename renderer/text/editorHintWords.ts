import { word } from './word.ts';

/** Hints and units of the fields of the protocol, by path, or by name wherever it stands ("*."). */
export const editorHintWords = {
  'hint.id': word('Stays the same in every version.', '各版本保持不变。'),
  'hint.version': word('Counted by the program when a version is signed.', '签署版本时由程序递增。'),
  'hint.source': word(
    'The document that the protocol is taken from, with its version and date.',
    '方案所依据的文件及其版本与日期。',
  ),
  'hint.doseLevels': word('From the lowest to the highest.', '由低到高。'),
  'hint.doseLevels.level': word('1 for the lowest, without gaps.', '最低为 1，依次递增。'),
  'hint.doseLevels.dose': word(
    'Per administration. 2.5e7 and 2.5×10⁷ are the same.',
    '每次给药剂量。2.5e7 与 2.5×10⁷ 等同。',
  ),
  'hint.doseLevels.unit': word(
    'As it is printed, e.g. cells/kg or mg.',
    '按打印形式填写，例如 cells/kg 或 mg。',
  ),
  'hint.doseLevels.armCodes': word(
    'Values of ARMCD or ACTARMCD that name this level. Enter adds one.',
    '指称该水平的 ARMCD 或 ACTARMCD 取值。按回车添加。',
  ),
  'hint.treatmentNames': word(
    'Values of EXTRT that are the study treatment, in capitals. Others, such as lymphodepletion, are no infusions.',
    'EXTRT 中属于研究治疗的取值（大写）。其他（如清淋）不计为输注。',
  ),
  'hint.infusionDays': word(
    'Study days; the first infusion is on day 1 and there is no day 0. As many as planned infusions.',
    '研究日；首次输注为第 1 天，无第 0 天。数目与计划输注次数一致。',
  ),
  'hint.doseTolerance': word('As a share: 0.1 is 10 %.', '以比例表示：0.1 即 10%。'),
  'hint.gateParameters.windowDays': word(
    'Whole days that must have elapsed: 28 days end on study day 29.',
    '须经过的完整天数：28 天止于第 29 个研究日。',
  ),
  'hint.gateParameters.anchor': word(
    'The infusion that starts the window. The other clocks are shown beside it.',
    '观察窗起点的输注。其他计时方式并列显示。',
  ),
  'hint.gateParameters.nextGroupAnchor': word(
    'Before the next level: every dosed subject, or only the one dosed last.',
    '进入下一剂量水平前：每例已给药受试者，或仅最后给药者。',
  ),
  'hint.gateParameters.fastPath': word(
    'After the investigator signed that the first subject shows a significantly insufficient effect.',
    '研究者签署首例受试者药效显著不足之后。',
  ),
  'hint.gateParameters.replacement': word(
    'A subject who left before the window was complete, without a DLT.',
    '在观察窗完成前退出且无 DLT 的受试者。',
  ),
  'hint.requiredAssessments.gates': word(
    'The gates that ask for it. G1F lists it for the judgement and never ticks itself.',
    '要求该评估的门控。G1F 仅列出供判断，不会自动勾选。',
  ),
  'hint.requiredAssessments.testCodes': word(
    'One dated result of any of these is enough.',
    '其中任一项有一条带日期的结果即可。',
  ),
  'hint.requiredAssessments.fromDay': word('Study day, this day included.', '研究日，含当日。'),
  'hint.requiredAssessments.toDay': word('Study day, this day included.', '研究日，含当日。'),
  'hint.requiredAssessments.domain': word('SDTM domain, e.g. LB.', 'SDTM 数据域，例如 LB。'),
  'hint.dlt.toleratedPerGroup': word(
    'By how many of the group are evaluable: the row with the most subjects that is not above that number holds. 3+3: none of 3, 1 of 6.',
    '按组内可评估人数：取不超过该人数的最大一行。3+3：3 例中 0 例，6 例中 1 例。',
  ),
  'hint.dlt.rule.relatedness': word(
    'Values of AEREL, in capitals. What stands in neither list is unclear and counts.',
    'AEREL 的取值（大写）。两列均未列出者视为不明确并计入。',
  ),
  'hint.stoppingRules': word(
    'Evaluated at every cut. What is missing makes a rule not evaluable, never "not met".',
    '每次数据截取时评估。缺失数据使规则“不可评估”，绝不会成为“未满足”。',
  ),
  'hint.*.minGrade': word('Empty: of any grade, or of none.', '留空：任何级别或无级别。'),
  'hint.*.maxGrade': word('Empty: of any grade.', '留空：任何级别。'),
  'hint.*.minDurationDays': word('Whole days. Empty: however long.', '完整天数。留空：不论持续多久。'),
  'hint.*.criterion': word(
    'What has to have happened to a subject for the subject to count.',
    '受试者发生何种情况即计入。',
  ),
  'hint.stoppingRules.window': word(
    'None: at any time after the first infusion.',
    '无：首次输注之后的任何时间。',
  ),
  'hint.*.exceptions': word(
    'Every condition that is filled in must be known to hold; an exception never rests on what is missing.',
    '已填写的每项条件都须已知成立；例外绝不以缺失数据为依据。',
  ),
  'hint.*.notWorseThanBeforeDay': word(
    'Laboratory only: not above the grade of the last result before this study day.',
    '仅限实验室：不高于此研究日之前最后一次结果的级别。',
  ),
  'hint.comparators': word('They advise and never open a gate.', '仅供参考，绝不开放任何门控。'),
  'hint.comparators.target': word('As a share, 0.05 to 0.5.', '以比例表示，0.05 至 0.5。'),
  'hint.charter.members': word(
    'Seats; who sits on them stands in the accounts of the workspace.',
    '席位；具体人员见工作区的账户。',
  ),
  'hint.charter.minSigners': word(
    'Signatures in all before a decision counts as signed.',
    '决策视为已签署前所需的签名总数。',
  ),
  'hint.areas': word(
    'What is derived and followed. Pages of other areas say that the protocol does not follow them.',
    '推导并关注的领域。其他领域的页面会注明方案不予关注。',
  ),
  'hint.*.terms': word('Enter adds one; a comma belongs to the term.', '按回车添加；逗号属于术语本身。'),
  'hint.ctcaeVersion': word(
    'The version changes grades: neutrophils grade 4 are below 0.5 in v5.0 and below 0.1 in v6.0 (10⁹/L).',
    '版本会改变分级：中性粒细胞 4 级在 v5.0 为低于 0.5，在 v6.0 为低于 0.1（10⁹/L）。',
  ),

  'unit.gateParameters.windowDays': word('days', '天'),
  'unit.dlt.rule.window.days': word('days', '天'),
  'unit.stoppingRules.window.days': word('days', '天'),
  'unit.plannedInfusions': word('per subject', '次/例'),
  'unit.groupSizeMax': word('subjects', '例'),
  'unit.totalMin': word('subjects', '例'),
  'unit.totalMax': word('subjects', '例'),
  'unit.gateParameters.requiredPerGroup': word('subjects', '例'),
  'unit.*.minDurationDays': word('days', '天'),
  'unit.*.percent': word('%', '%'),
  'unit.cellTherapy.crs.feverCelsius': word('°C', '°C'),
  'unit.cellTherapy.crs.lowFlowMaxLitres': word('L/min', 'L/min'),
  'unit.cellTherapy.aki.riseMicromolar': word('µmol/L', 'µmol/L'),
  'unit.cellTherapy.aki.stage3Micromolar': word('µmol/L', 'µmol/L'),
  'unit.cellTherapy.vitalSigns.lowOxygen': word('%', '%'),
  'unit.kidney.heightDays': word('days', '天'),
  'unit.kidney.matchDays': word('days', '天'),
  'unit.lupus.itemCuts.proteinuria': word('g/24 h', 'g/24 h'),
  'unit.lupus.itemCuts.fever': word('°C', '°C'),
  'unit.lupus.itemCuts.platelets': word('10⁹/L', '10⁹/L'),
  'unit.lupus.itemCuts.leukocytes': word('10⁹/L', '10⁹/L'),
  'unit.lupus.itemCuts.haematuria': word('/HPF', '/HPF'),
  'unit.lupus.itemCuts.pyuria': word('/HPF', '/HPF'),
  'unit.liver.hysLaw.aminotransferase': word('× ULN', '× ULN'),
  'unit.liver.hysLaw.bilirubin': word('× ULN', '× ULN'),
  'unit.liver.hysLaw.alkalinePhosphatase': word('× ULN', '× ULN'),
  'unit.liver.edish.aminotransferase': word('× ULN', '× ULN'),
  'unit.liver.edish.bilirubin': word('× ULN', '× ULN'),
  'unit.liver.mdish.aminotransferase': word('× baseline', '× 基线'),
  'unit.liver.mdish.bilirubin': word('× baseline', '× 基线'),
  'unit.liver.migration.aminotransferase': word('× ULN', '× ULN'),
  'unit.liver.migration.bilirubin': word('× ULN', '× ULN'),
  'unit.liver.thresholds.single': word('× ULN', '× ULN'),
  'unit.liver.thresholds.sustained': word('× ULN', '× ULN'),
  'unit.liver.thresholds.combined': word('× ULN', '× ULN'),
  'unit.liver.thresholds.bilirubin': word('× ULN', '× ULN'),
  'unit.liver.thresholds.withSymptoms': word('× ULN', '× ULN'),
} as const;
