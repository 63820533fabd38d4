import type { IdentifierKind } from './deid.ts';
import { plainText } from './plainText.ts';

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
    name: /^(?:\w*(?:BRTH|BIRTH)(?:D(?:T|TC|TM|AT|ATE|AY|Y)?|DTN|M(?:O|ON|ONTH)?)?|DOB\w?|DATEOFBIRTH|B(?:DAY|DATE)|CSRQ|CSNY)$/,
    words: /\b(?:date of birth|birth\s?date|birthday|dob)\b/i,
    chinese: /出生(?:日|年月|月|时间|時間)|生日/,
  },
  {
    kind: 'resident-id',
    name: /^(?:\w*IDCARD\w*|NATIONALID\w*|NATID|CITIZENID|RESIDENTID\w*|IDENTITYN\w*|PASSPORT\w*|SFZ\w*|SHENFENZHENG\w*|HKID\w*|NRIC\w*|AADHAAR\w*|NHS(?:NO|NUM|NUMBER))$/,
    words:
      /\b(?:id(?:entity)?[ -]?card|national id\w*|identity (?:no|number)|resident id\w*|passport|nhs (?:no|number)|nric|aadhaar)\b/i,
    chinese: /身份[证證]|[证證]件(?:号|號|编|編)|护照|護照/,
  },
  {
    kind: 'ssn',
    name: /^(?:SSN\w?|SOCSEC\w*|SOCIALSEC\w*)$/,
    words: /\b(?:ssn|social security)\b/i,
    chinese: /社会(?:安全|保障)号|社保号/,
  },
  {
    kind: 'medical-record-number',
    name: /^(?:MRN\w?|MEDREC\w*|MEDICALREC\w*|HOSP(?:ITAL)?(?:NO|NUM|NUMBER|ID)|CHART(?:NO|NUM|NUMBER)|INPATIENT(?:NO|NUM|NUMBER|ID)|OUTPATIENT(?:NO|NUM|NUMBER|ID)|ADMISSION(?:NO|NUM|NUMBER|ID)|ZYH|MZH|BAH|UHID|HOSPN(?:O|UM)?|ZHUYUANHAO|BINGANHAO|(?:HEALTH)?INSURANCE(?:NO|NUM|NUMBER|ID)|MEDICARE\w*)$/,
    words:
      /\b(?:mrn|medical record (?:no|number|id)|(?:hospital|chart|inpatient|outpatient|admission) (?:no|number|id))\b/i,
    chinese: /(?:住院|门诊|門診|病案|病历|病歷|就诊卡?|就診卡?|医保卡?|登记|登記|床)(?:号|號|编号|編號)/,
  },
  {
    kind: 'email',
    name: /^(?:\w*EMAIL\w*|MAILADDR\w*)$/,
    words: /\be-?mail\b/i,
    chinese: /邮箱|郵箱|电子邮件|電子郵件/,
  },
  {
    kind: 'phone',
    name: /^(?:\w*(?:PHONE|TELEPHONE|MOBILE|CELLPHONE|TELNO|TELNUM|FAX|FAXNO|WECHAT|WEIXIN|CONTACTNO|CONTACTNUM))(?:NO|NUM|NUMBER|N|BER|\d)?$|^(?:(?:HOME|WORK|CELL)?TEL\d?|QQ(?:NO|NUM|NUMBER)?|LXDH|LXFS|DHHM|SJHM?|DIANHUA\w*|SHOUJI\w*)$/,
    words: /\b(?:tele)?phone\b|\b(?:mobile|fax) ?(?:no|number)?\b|\bcontact (?:no|number|details)\b/i,
    chinese: /电话|電話|手机|手機|传真|傳真|[联聯][系絡络](?:方式|号码|號碼)|微信|QQ号/,
  },
  {
    kind: 'address',
    name: /^(?:\w*ADDR(?:ESS)?\d?|STREET\w*|ZIP(?:CODE|CD)?|POST(?:AL)?(?:CODE|CD)|CITY|TOWN|VILLAGE|HOMETOWN|RESIDENCE|JTZZ|JTDZ|DIZHI|ZHUZHI)$/,
    words:
      /\b(?:address(?! to)|street|zip(?: code)?|post(?:al)? ?code|place of (?:birth|residence)|home ?town)\b/i,
    chinese:
      /地址|住址|邮编|郵編|邮政编码|郵遞區號|住所|家庭所在|籍贯|籍貫|户籍|戶籍|出生地|工作单位|工作單位/,
  },
  {
    kind: 'name',
    name: new RegExp(
      `^(?:(?:${PERSON})(?:S)?(?:NAME|NAM|NM)|NAME|SURNAME|FORENAME|(?:${PERSON})?INIT(?:S|IALS?)?|NAME(?:FIRST|LAST|INITIALS?)|SIGNATURE|XM|XINGMING|(?:HZ|BR|SSZ)XM)$`,
    ),
    words: new RegExp(
      `\\b(?:${person})(?:'?s)?\\s+(?:name|initials)\\b|\\binitials\\b|\\bsurname\\b|\\bnext of kin\\b|\\bsignature\\b`,
      'i',
    ),
    chinese: /姓名|名字|缩写|縮寫|姓氏|^[姓名]$|监护人|監護人/,
  },
  {
    kind: 'age-over-89',
    name: /^(?:A?AGE|AGEY(?:R|RS|EARS)?|AGETXT|AGE(?:ATCONSENT|ATSCREENING|ATENROLLMENT|C|N))$/,
    words: /^\s*age\b(?!.*\b(?:group|unit|categor))/i,
    chinese: /^年[龄齡](?!组|組|单位|單位|段)/,
  },
];

/** Words that make another thing of a heading that would otherwise name a person or a place. */
const OTHER_THING =
  /\b(?:lab(?:oratory)? name|signature date|date of signature|e-?mail sent|address(?:ed|ing))\b/i;

/** What a heading (a column's name and its label, or the name of a question) says about a person; undefined: nothing. */
export const headingKind = (name: string, label: string): IdentifierKind | undefined => {
  const seen = plainText(name);
  const compact = seen.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const spoken = seen.replace(/[_.]+/g, ' ').replace(/([a-z])([A-Z])/g, '$1 $2');
  const fits = ({ name: pattern, words, chinese }: HeadingRule): boolean =>
    (compact !== '' && pattern.test(compact)) ||
    [spoken, plainText(label)].some(
      (text) => (words.test(text) && !OTHER_THING.test(text)) || chinese.test(text.replace(/\s/g, '')),
    );
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
  /受试者|受試者|患者|病人|联系人|聯絡人|医生|医师|研究者|护士|签名|签字|录入|填写|填表|审核|操作者|检查者|家属|姓/.test(
    `${name} ${label}`,
  );

/** Whether a column holds numbers that the study or a laboratory gives to things: samples, kits, lots, forms. */
export const isStudyIdentifier = (name: string, label: string): boolean => {
  const seen = plainText(name);
  const compact = seen.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return (
    /(?:REFID|SPID|GRPID|LNKID|LNKGRP|RECID|RUNID|LOT|BARCODE|ACCESSION|KIT|BATCH|SAMPLE|SPECIMEN|SERIAL)(?:NO|NUM|NUMBER|ID|N|\d)?$|(?:ID|NO|NUM|NUMBER|SEQ|CODE|CD)\d?$/.test(
      compact,
    ) ||
    /条码|批号|编号|样本号|序号|\b(?:barcode|lot|batch|kit|accession|specimen id|sample id)\b/i.test(
      `${name} ${label}`,
    )
  );
};
