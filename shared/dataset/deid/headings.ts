import type { IdentifierKind } from './deid.ts';

interface HeadingRule {
  readonly kind: IdentifierKind;
  /** Over the name without anything but letters and digits, upper case. */
  readonly name: RegExp;
  /** Over the words of a label or of a name that is written in words. */
  readonly words: RegExp;
  readonly chinese: RegExp;
}

const PERSON =
  'PT|PAT|PATIENT|SUBJ|SUBJECT|PARTICIPANT|SBJ|INV|INVEST|INVESTIGATOR|PHYS|PHYSICIAN|DR|DOCTOR|NURSE|CONTACT|GUARDIAN|FIRST|LAST|FAMILY|GIVEN|MIDDLE|MAIDEN|FULL|MOTHER|FATHER|SPOUSE|CAREGIVER|PI|STAFF|USER';
const person =
  'patient|subject|participant|investigator|physician|doctor|nurse|contact|guardian|first|last|family|given|middle|maiden|full|mother|father|spouse|caregiver|person|user|rater|signer';

/** What a heading says that its column holds, the more certain first. */
const RULES: readonly HeadingRule[] = [
  {
    kind: 'birth-date',
    name: /^(?:\w*(?:BRTH|BIRTH)(?:D(?:T|TC|TM|AT|ATE|AY)?|DTN)?|DOB\w?|DATEOFBIRTH|B(?:DAY|DATE))$/,
    words: /\b(?:date of birth|birth\s?date|birthday|dob)\b/i,
    chinese: /出生(?:日期|年月|时间)|生日/,
  },
  {
    kind: 'resident-id',
    name: /^(?:\w*IDCARD\w*|NATIONALID\w*|NATID|CITIZENID|RESIDENTID\w*|IDENTITYN\w*|PASSPORT\w*|SFZ\w*)$/,
    words: /\b(?:id(?:entity)?[ -]?card|national id\w*|identity (?:no|number)|resident id\w*|passport)\b/i,
    chinese: /身份证|证件号|护照/,
  },
  {
    kind: 'ssn',
    name: /^(?:SSN\w?|SOCSEC\w*|SOCIALSEC\w*)$/,
    words: /\b(?:ssn|social security)\b/i,
    chinese: /社会(?:安全|保障)号|社保号/,
  },
  {
    kind: 'medical-record-number',
    name: /^(?:MRN\w?|MEDREC\w*|MEDICALREC\w*|HOSP(?:ITAL)?(?:NO|NUM|NUMBER|ID)|CHART(?:NO|NUM|NUMBER)|INPATIENT(?:NO|NUM|NUMBER|ID)|OUTPATIENT(?:NO|NUM|NUMBER|ID)|ADMISSION(?:NO|NUM|NUMBER|ID)|ZYH|MZH|BAH)$/,
    words:
      /\b(?:mrn|medical record (?:no|number|id)|(?:hospital|chart|inpatient|outpatient|admission) (?:no|number|id))\b/i,
    chinese: /(?:住院|门诊|病案|病历|就诊卡?|医保卡?)(?:号|编号)/,
  },
  {
    kind: 'email',
    name: /^(?:\w*EMAIL\w*|MAILADDR\w*)$/,
    words: /\be-?mail\b/i,
    chinese: /邮箱|电子邮件/,
  },
  {
    kind: 'phone',
    name: /^(?:\w*(?:PHONE|TELEPHONE|MOBILE|CELLPHONE|TELNO|TELNUM|FAX|FAXNO|WECHAT))(?:NO|NUM|NUMBER|N|\d)?$|^TEL\d?$/,
    words: /\b(?:tele)?phone\b|\b(?:mobile|fax) ?(?:no|number)?\b/i,
    chinese: /电话|手机|传真|联系方式|微信/,
  },
  {
    kind: 'address',
    name: /^(?:\w*ADDR(?:ESS)?\d?|STREET\w*|ZIP(?:CODE|CD)?|POST(?:AL)?(?:CODE|CD)|CITY|TOWN)$/,
    words: /\b(?:address(?! to)|street|zip(?: code)?|post(?:al)? ?code)\b/i,
    chinese: /地址|住址|邮编|邮政编码|住所|家庭所在/,
  },
  {
    kind: 'name',
    name: new RegExp(
      `^(?:(?:${PERSON})(?:S)?(?:NAME|NAM|NM)|NAME|SURNAME|FORENAME|(?:${PERSON})?INIT(?:S|IALS?)?|NAME(?:FIRST|LAST|INITIALS?)|XM)$`,
    ),
    words: new RegExp(`\\b(?:${person})(?:'?s)?\\s+(?:name|initials)\\b|\\binitials\\b|\\bsurname\\b`, 'i'),
    chinese: /姓名|名字|缩写/,
  },
  {
    kind: 'age-over-89',
    name: /^(?:A?AGE|AGEY(?:R|RS|EARS)?|AGETXT|AGE(?:ATCONSENT|ATSCREENING|ATENROLLMENT|C|N))$/,
    words: /^\s*age\b(?!.*\b(?:group|unit|categor))/i,
    chinese: /^年龄(?!组|单位|段)/,
  },
];

/** Words that make another thing of a heading that would otherwise name a person or a place. */
const OTHER_THING = /\b(?:lab(?:oratory)? name|e-?mail sent|address(?:ed|ing))\b/i;

/** What a heading (a column's name and its label, or the name of a question) says about a person; undefined: nothing. */
export const headingKind = (name: string, label: string): IdentifierKind | undefined => {
  const compact = name.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const spoken = name.replace(/[_.]+/g, ' ').replace(/([a-z])([A-Z])/g, '$1 $2');
  const fits = ({ name: pattern, words, chinese }: HeadingRule): boolean =>
    (compact !== '' && pattern.test(compact)) ||
    [spoken, label].some((text) => (words.test(text) && !OTHER_THING.test(text)) || chinese.test(text));
  return RULES.find(fits)?.kind;
};

/**
 * Whether a column names persons who take part or work there, without saying that all it holds is a name: then its
 * values are looked at.
 */
export const mayNamePersons = (name: string, label: string): boolean =>
  /patient|subject|participant|contact|investigator|physician|doctor|nurse|signed|entered|reviewed|reported by|evaluator|rater|operator|examiner|monitor|coordinator|relative|NAM(?:E)?$/i.test(
    `${name} ${label}`,
  ) ||
  /受试者|患者|联系人|医生|医师|研究者|护士|签名|签字|录入|填写|填表|审核|操作者|检查者|家属|姓/.test(
    `${name} ${label}`,
  );

/** Whether a column holds numbers that the study or a laboratory gives to things: samples, kits, lots, forms. */
export const isStudyIdentifier = (name: string, label: string): boolean => {
  const compact = name.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return (
    /(?:REFID|SPID|GRPID|LNKID|LNKGRP|RECID|RUNID|LOT|BARCODE|ACCESSION|KIT|BATCH|SAMPLE|SPECIMEN|SERIAL)(?:NO|NUM|NUMBER|ID|N|\d)?$|(?:ID|NO|NUM|NUMBER|SEQ|CODE|CD)\d?$/.test(
      compact,
    ) ||
    /条码|批号|编号|样本号|序号|\b(?:barcode|lot|batch|kit|accession|specimen id|sample id)\b/i.test(
      `${name} ${label}`,
    )
  );
};
