import type { IdentifierKind } from './deid.ts';
import { type Hit, patternHits } from './hit.ts';
import { isOldResidentId, isResidentId } from './residentId.ts';
import { isSsn } from './ssn.ts';
import { surnamePattern } from './surnames.ts';
import { verbatimDates } from './verbatimDates.ts';

type Find = (text: string) => readonly Hit[];

/** Numbers that prove themselves: they are looked for even in identifiers of the study. */
const certain: readonly Find[] = [
  patternHits({ kind: 'resident-id', pattern: /(?<!\d)\d{17}[\dXx](?![\dXx])/g, accepts: isResidentId }),
  patternHits({ kind: 'ssn', pattern: /(?<![\w-])\d{3}-\d{2}-\d{4}(?![\w-])/g, accepts: isSsn }),
];

const email = patternHits({
  kind: 'email',
  pattern: /[\w.%+'-]+@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}/g,
});

/**
 * Telephone numbers: mobile and land line of China, any number with a country code, numbers of North America.
 * Sources: ITU-T E.164 (7 to 15 digits); MIIT numbering plan of mobile networks (1[3-9]); NANP (area and exchange 2–9).
 */
const phones: readonly Find[] = [
  patternHits({
    kind: 'phone',
    pattern: /(?<![\w.])(?:(?:\+|00)?86[-\s]?)?1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}(?![\w.]*\d)/g,
  }),
  patternHits({ kind: 'phone', pattern: /(?<![\w.-])0[1-9]\d{1,2}[-\s]\d{7,8}(?![\w-]*\d)/g }),
  patternHits({
    kind: 'phone',
    pattern: /(?<![\w.])\+\d{1,3}(?:[\s().-]{0,2}\d){6,13}(?!\d)/g,
    accepts: (text) => text.replace(/\D/g, '').length >= 9,
  }),
  patternHits({
    kind: 'phone',
    pattern: /(?<![\w-])(?:1[-.\s])?(?:\([2-9]\d{2}\)\s?|[2-9]\d{2}[-.])[2-9]\d{2}[-.\s]\d{4}(?![\w-])/g,
  }),
];

const STREET = 'Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Court|Square|Terrace|Highway|Hwy';

const addresses: readonly Find[] = [
  patternHits({
    kind: 'address',
    pattern: new RegExp(
      `(?<![\\w.])\\d{1,5}[A-Za-z]?,?\\s+(?:[A-Z][\\w'.-]*\\s+){1,4}(?:${STREET})\\b\\.?`,
      'g',
    ),
  }),
  patternHits({
    kind: 'address',
    pattern:
      /(?:[\u4e00-\u9fff]{2,8}(?:省|自治区|市|区|县|镇|乡|村))+[\u4e00-\u9fff\d]{1,20}(?:号|弄|室|栋|组|村)(?:\d+(?:号|室|栋|单元|楼))*/g,
  }),
  patternHits({
    kind: 'address',
    pattern:
      /[\u4e00-\u9fff]{2,12}(?:路|街|道|巷|弄|里|小区|花园|新村)\s?\d{1,5}\s?(?:号|弄|栋|幢|室)[\d\u4e00-\u9fff-]{0,12}/g,
  }),
];

const records: readonly Find[] = [
  patternHits({
    kind: 'medical-record-number',
    pattern:
      /(?<![A-Za-z])(?:MRN|(?:medical record|hospital|chart|inpatient|outpatient)\s*(?:no|nr|number|id))\b\s*[.:#]?\s*(?:is\s+)?(?<hit>[A-Z]{0,3}-?\d{4,})/gi,
  }),
  patternHits({
    kind: 'medical-record-number',
    pattern:
      /(?:住院|门诊|病案|病历|就诊卡?|医保卡?|登记)(?:号码?|编号)\s*(?:为|是)?\s*[:：]?\s*(?<hit>[A-Za-z]{0,3}\d{4,})/g,
  }),
];

const names: readonly Find[] = [
  patternHits({
    kind: 'name',
    pattern:
      /(?<![\w.])(?:Dr|Mr|Mrs|Ms|Prof|Professor)\.?\s+(?<hit>[A-Z]\.?\s?[A-Z]?[\w'-]*[a-z](?:\s+[A-Z][a-z][\w'-]*)?)/g,
  }),
  patternHits({
    kind: 'name',
    pattern:
      /(?<![A-Za-z])(?:(?:patient|subject|participant)'?s?\s+name|name\s+of\s+(?:the\s+)?(?:patient|subject|participant))\s*(?:is|:)\s*(?<hit>[A-Za-z][\w'-]*(?:,?\s+[A-Z][\w'-]*)*)/gi,
  }),
  patternHits({ kind: 'name', pattern: /姓\s?名\s*(?:为|是)?\s*[:：]?\s*(?<hit>[\u4e00-\u9fff]{2,4})/g }),
  patternHits({
    kind: 'name',
    pattern: new RegExp(
      `(?<![\\u4e00-\\u9fff])(?:患者|受试者|由|经)?(?<hit>${surnamePattern}[\\u4e00-\\u9fff]{0,2})(?:医生|医师|大夫|主任|护士|教授|先生|女士|某某)`,
      'g',
    ),
  }),
];

/** Ages from 90 on; a category such as ">89" or "90 or older" is no exact age. Source: 45 CFR 164.514(b)(2)(i)(C). */
const OLD = '(?:9\\d|1[01]\\d)';
const ages: readonly Find[] = [
  patternHits({
    kind: 'age-over-89',
    pattern: new RegExp(
      `(?<![\\d.><≥≤=+-])${OLD}(?![\\d.+])[\\s-]?(?:years?|yrs?|y)?(?:[\\s-](?:old|of age)|\\/o|\\.o\\.|(?<=y)o)(?![a-z])`,
      'gi',
    ),
  }),
  patternHits({
    kind: 'age-over-89',
    pattern: new RegExp(`(?<![\\w])aged?:?\\s+(?<hit>${OLD})(?![\\d.+])`, 'gi'),
  }),
  patternHits({
    kind: 'age-over-89',
    pattern: new RegExp(`(?<![\\d.><≥≤=+-])${OLD}\\s?(?:周岁|岁)(?!以上|及以上)`, 'g'),
  }),
];

const oldResidentId = patternHits({
  kind: 'resident-id',
  pattern: /(?<!\d)\d{15}(?![\dXx])/g,
  accepts: isOldResidentId,
});

const everywhere: readonly Find[] = [
  ...certain,
  email,
  oldResidentId,
  ...phones,
  ...records,
  ...addresses,
  ...names,
  ...ages,
  verbatimDates,
];

/** Which of two hits in one place counts: the one that proves itself, or says most. */
const RANK: { readonly [K in IdentifierKind]: number } = {
  'resident-id': 0,
  ssn: 1,
  email: 2,
  'medical-record-number': 3,
  phone: 4,
  address: 5,
  'birth-date': 6,
  'verbatim-date': 7,
  name: 8,
  'age-over-89': 9,
};

const withoutOverlaps = (hits: readonly Hit[]): readonly Hit[] => {
  const kept: Hit[] = [];
  for (const hit of hits.toSorted((a, b) => RANK[a.kind] - RANK[b.kind] || a.start - b.start)) {
    if (kept.every((other) => hit.end <= other.start || hit.start >= other.end)) kept.push(hit);
  }
  return kept.toSorted((a, b) => a.start - b.start);
};

const NOTHING: readonly Hit[] = [];

/** Everything in a free text that looks identifying, in its order, no two hits over one another. */
export const freeTextHits = (text: string): readonly Hit[] => {
  const hits = everywhere.flatMap((find) => find(text));
  return hits.length === 0 ? NOTHING : withoutOverlaps(hits);
};

/** Only what proves itself: for identifiers of the study, whose digits look like telephone numbers by chance. */
export const certainHits = (text: string): readonly Hit[] => {
  const hits = certain.flatMap((find) => find(text));
  return hits.length === 0 ? NOTHING : withoutOverlaps(hits);
};
