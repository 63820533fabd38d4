import type { EventFigures } from '../../shared/clinical/dlt/eventFigures.ts';
import type { Measurement } from '../../shared/dataset/trialData.ts';
import type { GradedMeasurement } from '../../shared/grading/subjectLabGrades.ts';
import { axaNk02 } from '../../shared/protocol/axaNk02.ts';
import type { DltClause, DltException, DltRule } from '../../shared/protocol/dlt.ts';
import type { Protocol } from '../../shared/protocol/protocol.ts';
import { collected, iso, measurement } from './trialData.ts';

const label = { en: 'x', 'zh-CN': 'x' };

export const clause = (over: Partial<DltClause> = {}): DltClause => ({
  id: 'c',
  label,
  anyOf: [{ kind: 'any' }],
  minGrade: null,
  serious: false,
  relatedness: 'any',
  minDurationDays: null,
  ...over,
});

export const exception = (over: Partial<DltException> = {}): DltException => ({
  id: 'e',
  label,
  clauses: ['c'],
  anyOf: [{ kind: 'any' }],
  maxGrade: null,
  fromLymphodepletion: false,
  recovered: null,
  notWorseThanBeforeDay: null,
  ...over,
});

/** The bundled protocol under another DLT rule. */
export const withRule = (over: Partial<DltRule>, tolerated = 0): Protocol => ({
  ...axaNk02,
  dlt: {
    rule: { ...axaNk02.dlt.rule, value: { ...axaNk02.dlt.rule.value, ...over } },
    toleratedPerGroup: { ...axaNk02.dlt.toleratedPerGroup, value: [{ subjects: 1, tolerated }] },
  },
});

/** A related, serious event of grade 3 that began on 2026-04-25 and has no known end. */
export const figures = (over: Partial<EventFigures> = {}): EventFigures => ({
  named: () => true,
  grade: 3,
  gradeAtLeast: over.grade === undefined ? 3 : over.grade,
  serious: true,
  relation: 'related',
  onset: { earliest: iso('2026-04-25'), latest: iso('2026-04-25') },
  over: () => null,
  lastsAtMost: () => null,
  lastsAtLeast: () => null,
  fromLymphodepletion: false,
  gradeBefore: () => null,
  ...over,
});

export const range = (earliest: string, latest = earliest) => ({
  earliest: iso(earliest),
  latest: iso(latest),
});

/** A neutrophil count of one grade (or of two where the text splits it), null: ungradable. */
export const graded = (
  date: string,
  grade: number | null,
  over: Partial<Measurement> & { readonly gradeMin?: number } = {},
): GradedMeasurement => {
  const { gradeMin, ...rest } = over;
  return {
    measurement: measurement('001', ['LB', 'NEUT'], date, { date: collected(date), ...rest }),
    units: 'si',
    grades: [
      {
        term: 'Neutrophil count decreased',
        direction: 'L',
        grade,
        gradeMin: gradeMin ?? grade,
        gradeMax: grade,
        clause: '',
        reason: grade === null ? 'no-lower-limit' : null,
      },
    ],
    baseline: null,
    isBaseline: false,
    converted: null,
    notes: [],
  };
};
