import { describe, expect, test } from 'vitest';
import { subjectInputs } from '../../../shared/facts/subjectInputs.ts';
import { LabGrade } from '../../../shared/grading/labGrade.ts';
import { isDifferent, versionPairs } from '../../../shared/grading/versionPairs.ts';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';
import { infusion, measurement, subject, trialData } from '../../builders/trialData.ts';

const grade = (over: Partial<LabGrade>): LabGrade =>
  LabGrade.parse({
    ...{ term: 'X', direction: 'L', grade: 0, gradeMin: 0, gradeMax: 0, clause: '', reason: null },
    ...over,
  });

describe('two editions of one result', () => {
  const two = { grade: 2, gradeMin: 2, gradeMax: 2, clause: '< 1' };
  const none = { grade: null, gradeMin: null, gradeMax: null, reason: 'no-value' } as const;
  test.each([
    ['the same grade', grade(two), grade(two), false],
    ['another grade', grade(two), grade({}), true],
    ['another least grade', grade(two), grade({ ...two, gradeMin: 1 }), true],
    ['another greatest grade', grade(two), grade({ ...two, gradeMax: 3 }), true],
    [
      'another grade of the same range',
      grade({ ...two, gradeMin: 1, gradeMax: 3 }),
      grade({ ...two, grade: 3, gradeMin: 1, gradeMax: 3 }),
      true,
    ],
    ['another clause only', grade(two), grade({ ...two, clause: '< 2' }), false],
    ['gradable by one', grade({}), grade(none), true],
    ['gradable by neither', grade(none), grade(none), false],
    ['no such term, and nothing to report', null, grade({}), false],
    ['no such term, and a grade', null, grade(two), true],
    ['no such term, and a grade that may be', null, grade({ gradeMax: 2, reason: 'no-baseline' }), true],
    ['no such term, and not gradable', null, grade(none), false],
    ['a grade, and no such term', grade(two), null, true],
    ['nothing to report, and no such term', grade({}), null, false],
    ['not gradable, and no such term', grade(none), null, false],
    ['two that do not know it', null, null, false],
  ])('SRC-CTC-096: %s', (_name, study, other, expected) => {
    expect(isDifferent({ study, other })).toBe(expected);
  });
});

describe('results by two editions', () => {
  const cells = { unit: '10^9/L', low: 1.8, high: 6 };
  const [input] = subjectInputs(
    trialData('2026-08-31', {
      subjects: [subject('001')],
      infusions: [infusion('001', '2026-05-04T09:00')],
      adverseEvents: [],
      measurements: [
        measurement('001', ['LB', 'C3'], '2026-05-05', { value: 1 }),
        measurement('001', ['LB', 'CK'], '2026-05-05', { value: 300, high: 200 }),
        measurement('001', ['LB', 'HDL'], '2026-05-05', { value: 0.5, low: 1, unit: 'mmol/L' }),
        measurement('001', ['LB', 'HGB'], '2026-05-01', {
          value: 79,
          high: 150,
          low: 115,
          unit: 'g/L',
          baselineFlag: true,
        }),
        measurement('001', ['LB', 'NEUT'], '2026-05-05', { ...cells, value: 0.4 }),
      ],
    }),
    axaNk02,
  );
  const pairs = input === undefined ? [] : versionPairs(input, 'ctcae-5.0', 'ctcae-6.0');

  test('SRC-CTC-098: in the order of the records, low before high, null where an edition has no term', () => {
    expect(
      pairs.map(({ measurement: { testCode }, direction, isBaseline, study, other }) => [
        ...[testCode, direction, isBaseline],
        ...[study?.term ?? null, study?.grade ?? null, other?.term ?? null, other?.grade ?? null],
      ]),
    ).toEqual([
      ['CK', 'H', false, 'CPK increased', 1, null, null],
      ['HDL', 'L', false, null, null, 'HDL decreased', 1],
      ['HGB', 'L', true, 'Anemia', 3, 'Anemia', 3],
      ['HGB', 'H', true, 'Hemoglobin increased', 0, 'Hemoglobin increased', 0],
      ['NEUT', 'L', false, 'Neutrophil count decreased', 4, 'Neutrophil count decreased', 3],
    ]);
  });
});
