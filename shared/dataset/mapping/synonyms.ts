/** What one heading can become; a result gives its text and its number. */
export interface Synonym {
  readonly targets: readonly string[];
  /** Headings without blanks, signs and brackets, upper case; the better before the worse. */
  readonly headings: readonly string[];
}

const of = (targets: string, headings: string): Synonym => ({
  targets: targets.split(' '),
  headings: headings.split(/\s+/).filter((heading) => heading !== ''),
});

/** Variables of any domain. */
export const COMMON: readonly Synonym[] = [
  of(
    'USUBJID',
    `UNIQUESUBJECTID SUBJECTID SUBJECT SUBJID SUBJECTNO SUBJECTNUMBER SUBJECTIDENTIFIER SUBJ PATIENTID
     PATIENT PATID PATIENTNO PATIENTNUMBER PTID PTNO PARTICIPANTID PARTICIPANT 受试者编号 受试者号 受试者代码
     受试者ID 受试者 患者编号 入组号 随机号 筛选号`,
  ),
  of(
    'STUDYID',
    'STUDY STUDYNO STUDYNUMBER PROTOCOL PROTOCOLNO PROTOCOLID TRIAL 研究编号 方案编号 试验编号 项目编号',
  ),
  of('SITEID', 'SITE SITENO SITENUMBER CENTER CENTRE CENTERNO 中心编号 中心号 研究中心 中心'),
  of('VISIT', 'VISITNAME VISITLABEL FOLDERNAME 访视名称 访视 访视点'),
  of('VISITNUM', 'VISITNO VISITNUMBER 访视编号 访视序号'),
];

/** Variables of findings, with "--" for the letters of the domain. */
const findings = (headingsOfTest: string, headingsOfDate: string): readonly Synonym[] => [
  of(
    '--TESTCD',
    'TESTCODE TESTCD LABTESTCODE PARAMCD PARAMETERCODE ANALYTECODE 项目代码 项目编码 检验代码 指标代码',
  ),
  of(
    '--TEST',
    `${headingsOfTest} TESTNAME TEST PARAMETER PARAM PARAMETERNAME ANALYTE 项目名称 项目 指标 指标名称`,
  ),
  of(
    '--ORRES --STRESN',
    'RESULT RESULTVALUE LABRESULT NUMERICRESULT ORIGINALRESULT VALUE LABVALUE AVAL 检验结果 检测结果 检查结果 结果 结果值 数值',
  ),
  of('--ORRESU --STRESU', 'RESULTUNIT RESULTUNITS UNIT UNITS LABUNIT LABUNITS 结果单位 单位 计量单位'),
  of(
    '--ORNRLO --STNRLO',
    `LLN NORMALLOW LOWERNORMAL NORMALRANGELOW REFERENCELOW REFLOW REFERENCERANGELOW RANGELOW LOWERLIMIT LOWLIMIT LOW
     LOWER 参考值下限 参考范围下限 正常值下限 正常范围下限 下限`,
  ),
  of(
    '--ORNRHI --STNRHI',
    `ULN NORMALHIGH UPPERNORMAL NORMALRANGEHIGH REFERENCEHIGH REFHIGH REFERENCERANGEHIGH RANGEHIGH UPPERLIMIT HIGHLIMIT
     HIGH UPPER 参考值上限 参考范围上限 正常值上限 正常范围上限 上限`,
  ),
  of('--DTC', `${headingsOfDate} ASSESSMENTDATE TESTDATE DATE 检查日期 评估日期 日期 检查时间`),
  of('--CAT', 'CATEGORY PANEL LABCATEGORY 类别 分类 检验类别'),
  of('--SEQ', 'SEQ SEQUENCE SEQUENCENO SEQUENCENUMBER RECORDNUMBER RECORDNO 序号 记录编号'),
];

/** By domain; topics first, since by them a domain is told. */
export const SYNONYMS: { readonly [domain: string]: readonly Synonym[] } = {
  LB: [
    ...findings(
      'LABTEST LABTESTNAME LABPARAMETER LABORATORYTEST LABORATORYPARAMETER 检验项目 实验室检查项目 化验项目 检测项目',
      'COLLECTIONDATE SAMPLEDATE SPECIMENDATE SAMPLINGDATE COLLECTIONDATETIME LABDATE DRAWDATE 采样日期 采集日期 采血日期 标本采集日期 采样时间 检验日期',
    ),
    of('--SPEC', 'SPECIMEN SPECIMENTYPE SAMPLETYPE MATRIX 标本类型 样本类型 标本 样本'),
    of('--NAM', 'LABNAME LABORATORY LABORATORYNAME 实验室 实验室名称 检验机构'),
  ],
  VS: findings(
    'VITALSIGN VITALSIGNS VITALSIGNTEST 生命体征 生命体征项目',
    'VITALSDATE MEASUREMENTDATE 测量日期 测量时间',
  ),
  AE: [
    of(
      '--TERM',
      'ADVERSEEVENT ADVERSEEVENTTERM AETERM EVENTTERM REPORTEDTERM VERBATIMTERM EVENT AENAME 不良事件名称 不良事件 事件名称 不良事件术语',
    ),
    of('--DECOD', 'PREFERREDTERM PT PTNAME MEDDRAPT 首选语 首选术语'),
    of('--BODSYS', 'SYSTEMORGANCLASS SOC SOCNAME MEDDRASOC BODYSYSTEM 系统器官分类 系统器官'),
    of(
      '--TOXGR',
      'CTCAEGRADE TOXICITYGRADE GRADE AEGRADE CTCGRADE MAXGRADE CTCAE分级 分级 毒性分级 级别 CTCAE等级',
    ),
    of('--SEV', 'SEVERITY INTENSITY AESEVERITY 严重程度 强度'),
    of(
      '--SER',
      'SERIOUS SAE ISSERIOUS SERIOUSEVENT 是否严重 是否SAE 是否为SAE 是否严重不良事件 严重不良事件',
    ),
    of(
      '--REL',
      'RELATIONSHIP CAUSALITY RELATEDTOSTUDYDRUG RELATED RELATIONSHIPTOSTUDYDRUG 与研究药物的关系 与研究药物关系 与试验药物的关系 相关性 因果关系',
    ),
    of('--OUT', 'OUTCOME AEOUTCOME 转归 结局'),
    of('--ACN', 'ACTIONTAKEN ACTION 采取的措施 采取措施 对研究药物采取的措施'),
    of(
      '--STDTC',
      'STARTDATE ONSETDATE ONSET DATEOFONSET AESTARTDATE BEGINDATE 开始日期 发生日期 开始时间 发生时间',
    ),
    of('--ENDTC', 'ENDDATE STOPDATE RESOLUTIONDATE DATERESOLVED AEENDDATE 结束日期 结束时间 转归日期'),
    of('--SEQ', 'AENO AENUMBER EVENTNUMBER SEQ SEQUENCE 不良事件序号 不良事件编号 序号'),
  ],
  EX: [
    of(
      '--TRT',
      'STUDYDRUG STUDYTREATMENT INVESTIGATIONALPRODUCT TREATMENT DRUG 研究药物 试验药物 试验用药品',
    ),
    of('--DOSE', 'ACTUALDOSE DOSEGIVEN DOSEADMINISTERED DOSE 实际给药剂量 实际剂量 给药剂量 剂量'),
    of('--DOSU', 'DOSEUNIT DOSEUNITS 剂量单位'),
    of(
      '--STDTC',
      'INFUSIONDATE DOSEDATE DOSINGDATE ADMINISTRATIONDATE INFUSIONSTART STARTDATE 输注日期 给药日期 用药日期 输注开始时间 开始日期',
    ),
    of('--ENDTC', 'INFUSIONEND ENDDATE STOPDATE 输注结束时间 结束日期'),
    of('--LOT', 'LOTNUMBER LOT BATCH BATCHNUMBER 批号'),
    of('--SEQ', 'INFUSIONNUMBER SEQ 序号'),
  ],
  CM: [
    of(
      '--TRT',
      'CONCOMITANTMEDICATION MEDICATION MEDICATIONNAME DRUGNAME 合并用药 合并药物 合并用药名称 药物名称',
    ),
    of('--INDC', 'INDICATION REASONFORUSE 适应症 用药原因'),
    of('--DOSE', 'DOSE 剂量 单次剂量'),
    of('--DOSU', 'DOSEUNIT 剂量单位'),
    of('--ROUTE', 'ROUTE 给药途径'),
    of('--STDTC', 'STARTDATE 开始日期 开始时间'),
    of('--ENDTC', 'ENDDATE STOPDATE 结束日期 结束时间'),
    of('--SEQ', 'SEQ 序号'),
  ],
  DM: [
    of('AGE', 'AGEYEARS AGEATCONSENT 年龄'),
    of('SEX', 'GENDER 性别'),
    of('RACE', 'RACENAME 种族'),
    of('ETHNIC', 'ETHNICITY 民族'),
    of('COUNTRY', 'COUNTRYCODE 国家'),
    of('ARMCD', 'ARMCODE DOSELEVEL DOSECOHORT COHORT DOSEGROUP 剂量组 剂量水平 队列'),
    of(
      'RFICDTC',
      'CONSENTDATE INFORMEDCONSENTDATE ICFDATE DATEOFCONSENT 知情同意日期 签署知情同意书日期 知情同意书签署日期',
    ),
    of('BRTHDTC', 'DATEOFBIRTH BIRTHDATE DOB 出生日期'),
    of('DTHDTC', 'DEATHDATE DATEOFDEATH 死亡日期'),
    of('DTHFL', 'DEATHFLAG DIED 是否死亡'),
  ],
  DS: [
    of('--TERM', 'DISPOSITIONEVENT DISPOSITION COMPLETIONSTATUS 处置事件 完成情况 退出原因'),
    of('--DECOD', 'STANDARDIZEDDISPOSITIONTERM'),
    of('--STDTC', 'DISPOSITIONDATE DATEOFDISCONTINUATION WITHDRAWALDATE 退出日期 完成日期'),
    of('--SEQ', 'SEQ 序号'),
  ],
};

/** Variables without which a table would not be of the domain. */
export const TOPIC: { readonly [domain: string]: readonly string[] } = {
  LB: ['LBTEST', 'LBTESTCD'],
  VS: ['VSTEST', 'VSTESTCD'],
  AE: ['AETERM'],
  EX: ['EXTRT', 'EXDOSE'],
  CM: ['CMTRT'],
  DM: ['AGE', 'SEX', 'RFICDTC', 'ARMCD'],
  DS: ['DSTERM'],
};

/** Words in the name of a table that speak for a domain. */
export const NAME_HINTS: { readonly [domain: string]: RegExp } = {
  LB: /\bLB|LAB|CHEM|HEMA|HAEMA|URIN|实验室|检验|化验|血常规|血生化/,
  VS: /\bVS|VITAL|生命体征/,
  AE: /\bAE|ADVERSE|TEAE|SAE|不良事件/,
  EX: /\bEX\b|EXPOS|DOS(?:E|ING)|INFUS|给药|输注|暴露/,
  CM: /\bCM\b|CONMED|CONCOM|MEDICATION|合并用药/,
  DM: /\bDM\b|DEMO|人口学|基本信息/,
  DS: /\bDS\b|DISPO|处置|退出/,
};
