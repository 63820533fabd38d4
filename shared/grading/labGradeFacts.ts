import { type Fact, type FactValue, factId } from '../facts/fact.ts';
import type { SubjectInput } from '../facts/subjectInput.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { formatUnit } from '../text/formatUnit.ts';
import { gradeReason } from './gradeReason.ts';
import { type CriteriaId, editionNumber, type LabGrade } from './labGrade.ts';
import { labRuleId } from './labGradeRules.ts';
import { type GradedMeasurement, gradeMeasurements } from './subjectLabGrades.ts';

/** The edition that the protocol pins. */
export const criteriaOf = ({ ctcaeVersion }: Pick<Protocol, 'ctcaeVersion'>): CriteriaId =>
  `ctcae-${ctcaeVersion.value}`;

const UNGRADABLE: FactValue = { kind: 'none', none: 'ungradable' };

/**
 * The value of a fact. A grade 0 that a missing piece could raise is no grade: such a result counts as ungradable, and
 * the reason says how far it could reach.
 */
const gradeValue = ({ grade, gradeMin, reason }: LabGrade, criteria: CriteriaId): FactValue => {
  if (grade === null || gradeMin === null) return UNGRADABLE;
  if (grade === 0 && reason !== null) return UNGRADABLE;
  return {
    kind: 'grade',
    scale: `CTCAE ${editionNumber(criteria)}`,
    grade,
    min: gradeMin,
    // What a missing piece could add stands in the reason; the range is what clinical data decide, worst case taken.
    max: grade,
  };
};

const shown = (value: number | null, unit: string): string =>
  value === null ? '–' : `${value} ${formatUnit(unit)}`.trimEnd();

const inputsOf = ({ measurement, baseline, isBaseline }: GradedMeasurement): Fact['inputs'] => {
  const { value, text, textUnit, unit, low, high } = measurement;
  const result = value === null ? `${text} ${formatUnit(textUnit)}`.trimEnd() : shown(value, unit);
  return [
    { name: 'result', value: result },
    { name: 'LLN', value: shown(low, unit) },
    { name: 'ULN', value: shown(high, unit) },
    ...(isBaseline ? [{ name: 'baseline', value: 'this record' }] : []),
    ...(baseline === null
      ? []
      : [
          {
            name: 'baseline',
            value: `${shown(baseline.value, baseline.unit)} (${baseline.indicator ?? 'range unknown'}, ${baseline.chosen})`,
          },
        ]),
  ];
};

const factOf = (
  { subjectId }: SubjectInput,
  graded: GradedMeasurement,
  grade: LabGrade,
  criteria: CriteriaId,
): Fact => {
  const { measurement, baseline, converted, notes } = graded;
  const rule = labRuleId(criteria, grade);
  return {
    id: factId(rule, subjectId, `${measurement.domain}-${measurement.ref.recordId}`),
    rule,
    area: 'lab-grade',
    subjectId,
    about: grade.term,
    date: measurement.date.kind === 'missing' ? '' : measurement.date.text,
    day: measurement.day,
    value: gradeValue(grade, criteria),
    clause: grade.clause,
    reason: gradeReason(grade) ?? converted ?? notes[0] ?? null,
    inputs: inputsOf(graded),
    refs: [measurement.ref, ...(baseline === null ? [] : [baseline.ref])],
  };
};

/** One fact for each laboratory record and direction that the pinned edition grades, ungradable ones with the reason. */
export const labGradeFacts = (input: SubjectInput): readonly Fact[] => {
  const criteria = criteriaOf(input.protocol);
  return gradeMeasurements(input, criteria).flatMap((graded) =>
    graded.grades.map((grade) => factOf(input, graded, grade, criteria)),
  );
};
