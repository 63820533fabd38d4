import type { DltClause, DltException, DltParameters } from '../dlt.ts';
import { relatednessWords } from '../published/relatedness.ts';

/**
 * The registry record of the seed trial defines no DLT (trial.md, "What the record leaves open"). What stands here asks
 * for adjudication; it is not a definition. Comparator with a stated window: NCT06010472, 28 days, CTCAE v5 (domain.md
 * 2.2).
 */
const clauses: DltClause[] = [
  {
    id: 'serious',
    label: {
      en: 'Serious adverse event, whatever its relation',
      'zh-CN': '严重不良事件（不论相关性）',
    },
    anyOf: [{ kind: 'any' }],
    minGrade: null,
    serious: true,
    relatedness: 'any',
    minDurationDays: null,
  },
  {
    id: 'severe-related',
    label: {
      en: 'Adverse event of grade 3 or above, at least possibly related',
      'zh-CN': '3 级及以上且至少可能相关的不良事件',
    },
    anyOf: [{ kind: 'any' }],
    minGrade: 3,
    serious: false,
    relatedness: 'related',
    minDurationDays: null,
  },
  {
    id: 'laboratory-grade-4',
    label: { en: 'Laboratory value of grade 4', 'zh-CN': '4 级实验室异常' },
    anyOf: [{ kind: 'lab', tests: [] }],
    minGrade: 4,
    serious: false,
    relatedness: 'any',
    minDurationDays: null,
  },
];

const low = (...terms: readonly string[]) => terms.map((term) => ({ term, direction: 'L' as const }));

/** Blood counts that fludarabine and cyclophosphamide lower; version 6 of the criteria renames two of them. */
const marrow = low(
  'Lymphocyte count decreased',
  'White blood cell decreased',
  'Neutrophil count decreased',
  'Platelet count decreased',
  'Thrombocytopenia',
  'CD4 lymphocytes decreased',
);

const exceptions: DltException[] = [
  {
    id: 'lymphodepletion-recovered',
    label: {
      en: 'Cytopenia of lymphodepletion that recovered to grade 3 or below within 28 days of the first infusion',
      'zh-CN': '首次输注后 28 天内恢复至 3 级及以下的清淋相关血细胞减少',
    },
    clauses: ['laboratory-grade-4'],
    anyOf: [{ kind: 'lab', tests: marrow }],
    maxGrade: 4,
    fromLymphodepletion: false,
    recovered: { toGrade: 3, withinDays: 28, of: 'firstInfusion' },
    notWorseThanBeforeDay: null,
  },
  {
    id: 'baseline-not-worse',
    label: {
      en: 'Laboratory value not worse than before lymphodepletion',
      'zh-CN': '不劣于清淋前的实验室异常',
    },
    clauses: ['laboratory-grade-4'],
    anyOf: [{ kind: 'lab', tests: [] }],
    maxGrade: null,
    fromLymphodepletion: false,
    recovered: null,
    notWorseThanBeforeDay: -5,
  },
];

export const dlt: DltParameters = {
  rule: {
    value: {
      window: { days: 28, anchor: 'firstInfusion' },
      relatedness: relatednessWords,
      lymphodepletion: { qualifier: 'AERELLD', values: ['Y', 'YES'] },
      clauses,
      exceptions,
    },
    source: 'Assumption; the registry record is silent',
    open: true,
    note: 'The record has no DLT definition. Within 28 days of the first infusion adjudication is asked for: of what is serious; of grade 3 and above unless plainly unrelated; of laboratory values of grade 4, except counts that recover after lymphodepletion and values no worse than before it. Typical of the field from general knowledge: verify against the protocol before it is relied on.',
  },
  toleratedPerGroup: {
    value: [{ subjects: 1, tolerated: 0 }],
    source: 'Assumption; the registry record is silent',
    open: true,
    note: 'The record names no number of DLTs in a group that allows escalation. None is tolerated: a signed override or an amended protocol is needed.',
  },
};
