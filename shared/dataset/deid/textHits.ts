import type { IdentifierKind } from './deid.ts';
import { type Hit, inOrder, patternHits } from './hit.ts';
import { phoneHits } from './phoneHits.ts';
import { seenIn } from './plainText.ts';
import { isOldResidentId, isResidentId, isResidentIdShape } from './residentId.ts';
import { isSsn } from './ssn.ts';
import { surnamePattern } from './surnames.ts';
import { datesIn } from './verbatimDates.ts';

type Find = (text: string) => readonly Hit[];

/** A resident number is often typed in groups: 110105 19491231 002X. */
const GROUPED_18 = /(?<![\dXx])(?<!\d[-\s])\d(?:[-\s]?\d){16}[-\s]?[\dXx](?![\dXx])(?![-\s]\d)/g;

const ungrouped = (text: string): string => text.replace(/[-\s]/g, '');

/** Each begins where a word begins, so that a long text is gone through once. */
const email = patternHits({
  kind: 'email',
  pattern:
    /(?<![\p{L}\p{N}_.%+'-])[\p{L}\p{N}_.%+'-]{1,64}\s?(?:@|[[(](?:at|AT)[\])])\s?[\p{L}\p{N}_-]{1,63}(?:\.[\p{L}\p{N}_-]{1,63}){0,8}\.[\p{L}]{2,24}/gu,
});

/** What is no number of a study by chance: it is looked for even in identifiers of the study. */
const certain: readonly Find[] = [
  patternHits({
    kind: 'resident-id',
    pattern: GROUPED_18,
    accepts: (text) => isResidentId(ungrouped(text)),
  }),
  patternHits({
    kind: 'ssn',
    pattern: /(?<![\w-])\d{3}([-\s])\d{2}\1\d{4}(?![\w-])/g,
    accepts: (text) => isSsn(text.replace(/\s/g, '-')),
  }),
  email,
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
      /[\u4e00-\u9fff]{2,8}(?:省|自治区|市|区|县|镇|乡|村)[\u4e00-\u9fff\d]{1,30}?(?:号|弄|室|栋|村|\d{1,3}组)(?:\d{1,5}(?:号|室|栋|单元|楼)){0,6}/g,
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

/** A digit mistyped breaks the check character, and leaves birthplace and birth date to be read. */
const mistypedResidentId = patternHits({
  kind: 'resident-id',
  pattern: /(?<!\d)\d{17}[\dXx](?![\dXx])/g,
  accepts: isResidentIdShape,
});

/** As spreadsheets write a resident number that they took for a number: its last digits are gone, the birth date is not. */
const roundedResidentId = patternHits({
  kind: 'resident-id',
  pattern: /(?<![\d.])\d\.\d{13,16}E\+?17(?!\d)/gi,
  accepts: (text) => isResidentIdShape(`${text.replace('.', '').replace(/E.*$/i, '')}0000`.slice(0, 18)),
});

const everywhere: readonly Find[] = [
  ...certain,
  oldResidentId,
  mistypedResidentId,
  roundedResidentId,
  phoneHits,
  ...records,
  ...addresses,
  ...names,
  ...ages,
  datesIn,
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

/** Longer texts are looked through piece by piece; what identifies is shorter than two pieces have in common. */
const PIECE = 4096;
const OVERLAP = 256;

const inPieces = (text: string, find: Find): readonly Hit[] => {
  if (text.length <= PIECE) return find(text);
  const hits: Hit[] = [];
  for (let from = 0; from < text.length; from += PIECE - OVERLAP) {
    for (const { kind, start, end } of find(text.slice(from, from + PIECE)))
      hits.push({ kind, start: from + start, end: from + end });
  }
  return inOrder(hits);
};

/** SECURITY: no text, however long or odd, keeps the screen busy. test/shared/dataset/deid/longTexts.test.ts */
const lookFor = (finds: readonly Find[]): Find => {
  const findAll: Find = (text) => {
    const hits = finds.flatMap((find) => find(text));
    return hits.length === 0 ? NOTHING : withoutOverlaps(hits);
  };
  return (text) => seenIn(text, (seen) => inPieces(seen, findAll));
};

/** Everything in a free text that looks identifying, in its order, no two hits over one another. */
export const freeTextHits: Find = lookFor(everywhere);

/** Only what proves itself: for identifiers of the study, whose digits look like telephone numbers by chance. */
export const certainHits: Find = lookFor(certain);
