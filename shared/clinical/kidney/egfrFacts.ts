import type { Fact } from '../../facts/fact.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import { gt } from '../../grading/compare.ts';
import { phrase } from '../../text/phrases.ts';
import type { EgfrResult } from './egfrSeries.ts';
import { amountValue, kidneyFact, NOT_EVALUABLE } from './kidneyFact.ts';
import type { RenalCourse } from './renalCourse.ts';
import { dateOf } from './sample.ts';

export const EGFR_UNIT = 'mL/min/1.73 m2';

/** eGFR as it is shown: to one decimal. */
export const shownEgfr = (value: number): number => Math.round(value * 10) / 10;

const equationFact = ({ subjectId, subject: demographics }: SubjectInput, { subject }: RenalCourse): Fact => {
  const { equation, ageAtBaseline } = subject;
  const inputs = [{ name: 'age', value: ageAtBaseline === null ? '?' : `${ageAtBaseline} years` }];
  const refs = demographics === null ? [] : [demographics.ref];
  const base = { rule: 'equation', subjectId, about: 'eGFR', at: null, inputs, refs };
  if (equation !== null) return kidneyFact({ ...base, value: { kind: 'code', code: equation } });
  const reason =
    ageAtBaseline === null ? phrase('fact-reason.kidney.no-age') : phrase('fact-reason.kidney.too-young');
  return kidneyFact({ ...base, value: NOT_EVALUABLE, reason });
};

const egfrFact = ({ subjectId }: SubjectInput, result: EgfrResult): Fact => {
  const { measurement, amount, remark, inputs, refs } = result;
  const shown = amount.kind === 'exact' ? { ...amount, value: shownEgfr(amount.value) } : amount;
  const { value, reason } = amountValue(shown, EGFR_UNIT);
  return kidneyFact({
    rule: 'egfr',
    subjectId,
    about: 'eGFR',
    at: measurement,
    value,
    reason: reason ?? remark,
    inputs,
    refs,
  });
};

/** Test codes under which laboratories report an eGFR of their own. */
const REPORTED = new Set(['EGFR', 'GFRE', 'EGFRCR']);

/** Only an eGFR per 1.73 m² can be held against ours. */
const PER_SURFACE = /1\.73/;

const reportedFacts = (input: SubjectInput, { egfr }: RenalCourse): readonly Fact[] => {
  const most = input.protocol.kidney.reportedDifference.value;
  const reported = input.measurements.filter(
    ({ testCode, value, unit }) => REPORTED.has(testCode) && value !== null && PER_SURFACE.test(unit),
  );
  return reported.flatMap((measurement) => {
    const date = dateOf(measurement);
    const own = egfr.find(
      (one) =>
        one.amount.kind === 'exact' &&
        date !== null &&
        dateOf(one.measurement) === date &&
        one.measurement.visit === measurement.visit,
    );
    if (own?.amount.kind !== 'exact' || measurement.value === null) return [];
    const ours = shownEgfr(own.amount.value);
    const difference = Math.round((measurement.value - ours) * 10) / 10;
    if (!gt(Math.abs(difference), most)) return [];
    return [
      kidneyFact({
        rule: 'egfr-reported',
        subjectId: input.subjectId,
        about: 'eGFR',
        at: measurement,
        value: { kind: 'number', value: difference, unit: EGFR_UNIT },
        reason: phrase('fact-reason.kidney.reported-differs', {
          reported: measurement.value,
          unit: EGFR_UNIT,
        }),
        inputs: [
          { name: 'reported', value: `${measurement.value} ${measurement.unit}` },
          { name: 'method', value: measurement.method || '?' },
          { name: 'derived', value: `${ours} ${EGFR_UNIT}` },
          ...own.inputs,
        ],
        refs: own.refs,
      }),
    ];
  });
};

/** The equation of a subject, eGFR of every creatinine, and what the laboratory reported otherwise. */
export const egfrFacts = (input: SubjectInput, course: RenalCourse): readonly Fact[] => {
  if (course.egfr.length === 0) return [];
  return [
    equationFact(input, course),
    ...course.egfr.map((result) => egfrFact(input, result)),
    ...reportedFacts(input, course),
  ];
};
