import type { DltClause, DltException, DltParameters, DltRule } from '../dlt.ts';
import { relatednessWords } from '../published/relatedness.ts';
import { from, template } from './sources.ts';

const FIELD =
  'Usual definitions of dose-limiting toxicity in oncology, from general knowledge: verify against the protocol';

const clauses: DltClause[] = [
  {
    id: 'severe-related',
    label: {
      en: 'Adverse event of grade 3 or above, at least possibly related',
      'zh-CN': '3 级及以上且至少可能相关的不良事件',
    },
    anyOf: [{ kind: 'any' }],
    ...{ minGrade: 3, serious: false, relatedness: 'related', minDurationDays: null },
  },
  {
    id: 'neutropenia-4',
    label: {
      en: 'Neutrophils of grade 4 for more than 7 days',
      'zh-CN': '中性粒细胞 4 级降低持续超过 7 天',
    },
    anyOf: [{ kind: 'lab', tests: [{ term: 'Neutrophil count decreased', direction: 'L' }] }],
    ...{ minGrade: 4, serious: false, relatedness: 'any', minDurationDays: 8 },
  },
  {
    id: 'laboratory-4',
    label: { en: 'Other laboratory value of grade 4', 'zh-CN': '其他 4 级实验室异常' },
    anyOf: [{ kind: 'lab', tests: [] }],
    ...{ minGrade: 4, serious: false, relatedness: 'any', minDurationDays: null },
  },
];

const none = { fromLymphodepletion: false, recovered: null, notWorseThanBeforeDay: null } as const;

const exceptions: DltException[] = [
  {
    id: 'blood-count-3',
    label: { en: 'Blood count of grade 3', 'zh-CN': '3 级血细胞计数异常' },
    clauses: ['severe-related'],
    anyOf: [
      {
        kind: 'term',
        terms: [
          'Neutrophil count decreased',
          'Lymphocyte count decreased',
          'White blood cell decreased',
          'Anemia',
          'Anaemia',
        ],
      },
    ],
    maxGrade: 3,
    ...none,
  },
  {
    id: 'short-gut-3',
    label: {
      en: 'Nausea, vomiting, diarrhoea or fatigue of grade 3 for at most 3 days',
      'zh-CN': '持续不超过 3 天的 3 级恶心、呕吐、腹泻或疲乏',
    },
    clauses: ['severe-related'],
    anyOf: [{ kind: 'term', terms: ['Nausea', 'Vomiting', 'Diarrhea', 'Diarrhoea', 'Fatigue'] }],
    maxGrade: 3,
    ...none,
    recovered: { toGrade: 2, withinDays: 3, of: 'onset' },
  },
  {
    id: 'counts-elsewhere',
    label: {
      en: 'Lymphocytes; neutrophils, which have a clause of their own',
      'zh-CN': '淋巴细胞；中性粒细胞另有条款',
    },
    clauses: ['laboratory-4'],
    anyOf: [
      {
        kind: 'lab',
        tests: [
          { term: 'Lymphocyte count decreased', direction: 'L' },
          { term: 'Neutrophil count decreased', direction: 'L' },
        ],
      },
    ],
    maxGrade: null,
    ...none,
  },
];

/** A rule as many oncology trials have it; the window is that of the template, from the first administration on. */
const rule = (days: number): DltRule => ({
  window: { days, anchor: 'firstInfusion' },
  relatedness: relatednessWords,
  lymphodepletion: { qualifier: '', values: [] },
  clauses,
  exceptions,
});

interface Tolerated {
  readonly rows: DltParameters['toleratedPerGroup']['value'];
  readonly source: string;
  readonly note: string;
}

/** DLT of a template: the window in whole days, and how many subjects of a group may have one. */
export const templateDlt = (days: number, { rows, source, note }: Tolerated): DltParameters => ({
  rule: template(
    rule(days),
    'An event that matches asks for adjudication; people decide. Ask the sponsor for the definition of the protocol, clause by clause.',
    from(FIELD),
  ),
  toleratedPerGroup: template(rows, note, from(source)),
});
