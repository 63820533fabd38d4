import type { Domain, Variable, VariableType } from './model/table.ts';

const variables = (type: VariableType, table: Readonly<Record<string, string>>): Variable[] =>
  Object.entries(table).map(([name, label]) => ({ name, type, label }));
const char = (table: Readonly<Record<string, string>>): Variable[] => variables('Char', table);
const num = (table: Readonly<Record<string, string>>): Variable[] => variables('Num', table);

/** STUDYID, DOMAIN, USUBJID and, except in DM, the sequence number. */
const head = (domain: string): Variable[] => [
  ...char({
    STUDYID: 'Study Identifier',
    DOMAIN: 'Domain Abbreviation',
    USUBJID: 'Unique Subject Identifier',
  }),
  ...(domain === 'DM' ? [] : num({ [`${domain}SEQ`]: 'Sequence Number' })),
];

const VISIT: readonly Variable[] = [...num({ VISITNUM: 'Visit Number' }), ...char({ VISIT: 'Visit Name' })];

const BASELINE = (prefix: string): Variable[] =>
  char({ [`${prefix}LOBXFL`]: 'Last Observation Before Exposure Flag', [`${prefix}BLFL`]: 'Baseline Flag' });

const result = (prefix: string): Variable[] => [
  ...char({
    [`${prefix}ORRES`]: 'Result or Finding in Original Units',
    [`${prefix}ORRESU`]: 'Original Units',
    [`${prefix}STRESC`]: 'Character Result/Finding in Std Format',
  }),
  ...num({ [`${prefix}STRESN`]: 'Numeric Result/Finding in Standard Units' }),
  ...char({ [`${prefix}STRESU`]: 'Standard Units' }),
];

const collected = (prefix: string, what: string): Variable[] => [
  ...char({ [`${prefix}DTC`]: `Date/Time of ${what}` }),
  ...num({ [`${prefix}DY`]: `Study Day of ${what}` }),
];

const startAndEnd = (prefix: string, what: string): Variable[] => [
  ...char({
    [`${prefix}STDTC`]: `Start Date/Time of ${what}`,
    [`${prefix}ENDTC`]: `End Date/Time of ${what}`,
  }),
  ...num({
    [`${prefix}STDY`]: `Study Day of Start of ${what}`,
    [`${prefix}ENDY`]: `Study Day of End of ${what}`,
  }),
];

const ongoing = (prefix: string): Variable[] =>
  char({
    [`${prefix}ENRTPT`]: 'End Relative to Reference Time Point',
    [`${prefix}ENTPT`]: 'End Reference Time Point',
  });

const topic = (prefix: string, short: string, long: string): Variable[] =>
  char({ [`${prefix}TESTCD`]: short, [`${prefix}TEST`]: long });

const TIME_POINT = (prefix: string): Variable[] => [
  ...char({ [`${prefix}TPT`]: 'Planned Time Point Name' }),
  ...num({ [`${prefix}TPTNUM`]: 'Planned Time Point Number' }),
];

const DM: readonly Variable[] = [
  ...head('DM'),
  ...char({
    SUBJID: 'Subject Identifier for the Study',
    RFSTDTC: 'Subject Reference Start Date/Time',
    RFENDTC: 'Subject Reference End Date/Time',
    RFXSTDTC: 'Date/Time of First Study Treatment',
    RFXENDTC: 'Date/Time of Last Study Treatment',
    RFICDTC: 'Date/Time of Informed Consent',
    RFPENDTC: 'Date/Time of End of Participation',
    DTHDTC: 'Date/Time of Death',
    DTHFL: 'Subject Death Flag',
    SITEID: 'Study Site Identifier',
  }),
  ...num({ AGE: 'Age' }),
  ...char({
    AGEU: 'Age Units',
    SEX: 'Sex',
    RACE: 'Race',
    ETHNIC: 'Ethnicity',
    ARMCD: 'Planned Arm Code',
    ARM: 'Description of Planned Arm',
    ACTARMCD: 'Actual Arm Code',
    ACTARM: 'Description of Actual Arm',
    ARMNRS: 'Reason Arm and/or Actual Arm is Null',
    COUNTRY: 'Country',
    DMDTC: 'Date/Time of Collection',
  }),
];

const EX: readonly Variable[] = [
  ...head('EX'),
  ...char({ EXTRT: 'Name of Treatment' }),
  ...num({ EXDOSE: 'Dose' }),
  ...char({
    EXDOSU: 'Dose Units',
    EXDOSFRM: 'Dose Form',
    EXROUTE: 'Route of Administration',
    EXLOT: 'Lot Number',
  }),
  ...VISIT,
  ...startAndEnd('EX', 'Treatment'),
];

const SUPPLEMENTAL: readonly Variable[] = char({
  STUDYID: 'Study Identifier',
  RDOMAIN: 'Related Domain Abbreviation',
  USUBJID: 'Unique Subject Identifier',
  IDVAR: 'Identifying Variable',
  IDVARVAL: 'Identifying Variable Value',
  QNAM: 'Qualifier Variable Name',
  QLABEL: 'Qualifier Variable Label',
  QVAL: 'Data Value',
  QORIG: 'Origin',
  QEVAL: 'Evaluator',
});

const AE: readonly Variable[] = [
  ...head('AE'),
  ...char({
    AESPID: 'Sponsor-Defined Identifier',
    AETERM: 'Reported Term for the Adverse Event',
    AEDECOD: 'Dictionary-Derived Term',
    AEBODSYS: 'Body System or Organ Class',
    AESER: 'Serious Event',
    AEACN: 'Action Taken with Study Treatment',
    AEREL: 'Causality',
    AEOUT: 'Outcome of Adverse Event',
    AESCONG: 'Congenital Anomaly or Birth Defect',
    AESDISAB: 'Persist or Signif Disability/Incapacity',
    AESDTH: 'Results in Death',
    AESHOSP: 'Requires or Prolongs Hospitalization',
    AESLIFE: 'Is Life Threatening',
    AESMIE: 'Other Medically Important Serious Event',
    AECONTRT: 'Concomitant or Additional Trtmnt Given',
    AETOXGR: 'Standard Toxicity Grade',
  }),
  ...startAndEnd('AE', 'Adverse Event'),
  ...ongoing('AE'),
];

const LB: readonly Variable[] = [
  ...head('LB'),
  ...topic('LB', 'Lab Test or Examination Short Name', 'Lab Test or Examination Name'),
  ...char({ LBCAT: 'Category for Lab Test' }),
  ...result('LB'),
  ...num({
    LBSTNRLO: 'Reference Range Lower Limit-Std Units',
    LBSTNRHI: 'Reference Range Upper Limit-Std Units',
  }),
  ...char({
    LBNRIND: 'Reference Range Indicator',
    LBSTAT: 'Completion Status',
    LBREASND: 'Reason Test Not Done',
    LBSPEC: 'Specimen Type',
    LBMETHOD: 'Method of Test or Examination',
  }),
  ...BASELINE('LB'),
  ...VISIT,
  ...collected('LB', 'Specimen Collection'),
];

const VS: readonly Variable[] = [
  ...head('VS'),
  ...topic('VS', 'Vital Signs Test Short Name', 'Vital Signs Test Name'),
  ...result('VS'),
  ...BASELINE('VS'),
  ...VISIT,
  ...collected('VS', 'Measurements'),
  ...TIME_POINT('VS'),
];

const QS: readonly Variable[] = [
  ...head('QS'),
  ...topic('QS', 'Question Short Name', 'Question Name'),
  ...char({ QSCAT: 'Category of Question', QSORRES: 'Finding in Original Units' }),
  ...char({ QSSTRESC: 'Character Result/Finding in Std Format' }),
  ...num({ QSSTRESN: 'Numeric Finding in Standard Units' }),
  ...BASELINE('QS'),
  ...char({ QSEVAL: 'Evaluator' }),
  ...VISIT,
  ...collected('QS', 'Finding'),
  ...char({ QSEVINTX: 'Evaluation Interval Text' }),
];

const CM: readonly Variable[] = [
  ...head('CM'),
  ...char({
    CMTRT: 'Reported Name of Drug, Med, or Therapy',
    CMDECOD: 'Standardized Medication Name',
    CMCAT: 'Category for Medication',
    CMINDC: 'Indication',
  }),
  ...num({ CMDOSE: 'Dose per Administration' }),
  ...char({
    CMDOSU: 'Dose Units',
    CMDOSFRQ: 'Dosing Frequency per Interval',
    CMROUTE: 'Route of Administration',
  }),
  ...startAndEnd('CM', 'Medication'),
  ...ongoing('CM'),
];

const DS: readonly Variable[] = [
  ...head('DS'),
  ...char({
    DSTERM: 'Reported Term for the Disposition Event',
    DSDECOD: 'Standardized Disposition Term',
    DSCAT: 'Category for Disposition Event',
    DSSTDTC: 'Start Date/Time of Disposition Event',
  }),
  ...num({ DSSTDY: 'Study Day of Start of Disposition Event' }),
];

const laboratoryKinetics = (prefix: 'PC' | 'CP', what: string): Variable[] => [
  ...head(prefix),
  ...topic(prefix, `${what} Test Short Name`, `${what} Test Name`),
  ...char({ [`${prefix}CAT`]: 'Test Category' }),
  ...result(prefix),
  ...char({
    [`${prefix}SPEC`]: 'Specimen Material Type',
    [`${prefix}METHOD`]: 'Method of Test or Examination',
  }),
];

const PC: readonly Variable[] = [
  ...laboratoryKinetics('PC', 'Pharmacokinetic'),
  ...num({ PCLLOQ: 'Lower Limit of Quantitation' }),
  ...VISIT,
  ...collected('PC', 'Specimen Collection'),
  ...TIME_POINT('PC'),
  ...char({ PCTPTREF: 'Time Point Reference', PCRFTDTC: 'Date/Time of Reference Point' }),
];

const CP: readonly Variable[] = [
  ...laboratoryKinetics('CP', 'Cell Phenotype'),
  ...BASELINE('CP'),
  ...num({ CPLLOQ: 'Lower Limit of Quantitation' }),
  ...VISIT,
  ...collected('CP', 'Specimen Collection'),
];

const FA: readonly Variable[] = [
  ...head('FA'),
  ...topic('FA', 'Findings About Test Short Name', 'Findings About Test Name'),
  ...char({
    FAOBJ: 'Object of the Observation',
    FACAT: 'Category for Findings About',
    FAORRES: 'Result or Finding in Original Units',
    FASTRESC: 'Character Result/Finding in Std Format',
  }),
  ...num({ FASTRESN: 'Numeric Result/Finding in Standard Units' }),
  ...char({ FAEVAL: 'Evaluator' }),
  ...VISIT,
  ...collected('FA', 'Collection'),
];

const domain = (name: string, what: string, table: readonly Variable[]): Domain => ({
  name,
  label: `SYNTHETIC ${what}`,
  variables: table,
});

/** Every data set of the example with its variables, types and labels (after SDTMIG 3.4), in file order. */
export const DOMAINS = {
  DM: domain('DM', 'Demographics', DM),
  EX: domain('EX', 'Exposure', EX),
  SUPPEX: domain('SUPPEX', 'Supplemental Qualifiers EX', SUPPLEMENTAL),
  AE: domain('AE', 'Adverse Events', AE),
  SUPPAE: domain('SUPPAE', 'Supplemental Qualifiers AE', SUPPLEMENTAL),
  LB: domain('LB', 'Laboratory Test Results', LB),
  VS: domain('VS', 'Vital Signs', VS),
  QS: domain('QS', 'Questionnaires', QS),
  CM: domain('CM', 'Concomitant Medications', CM),
  DS: domain('DS', 'Disposition', DS),
  PC: domain('PC', 'CAR Transgene Kinetics', PC),
  CP: domain('CP', 'Cell Phenotype Findings', CP),
  FA: domain('FA', 'Daily CRS and ICANS Grades', FA),
} as const;

export type DomainName = keyof typeof DOMAINS;
