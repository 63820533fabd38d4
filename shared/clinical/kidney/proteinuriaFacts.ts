import { roundSignificant } from '../../dataset/units/roundSignificant.ts';
import type { Fact } from '../../facts/fact.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import { lt } from '../../grading/compare.ts';
import { phrase } from '../../text/phrases.ts';
import { type Amount, fellBy, percentChange } from './amount.ts';
import { samplesOf } from './egfrSeries.ts';
import { amountText, amountValue, kidneyFact, NOT_EVALUABLE } from './kidneyFact.ts';
import type { RenalCourse, RenalVisit } from './renalCourse.ts';
import type { Sample } from './sample.ts';

const asRecorded = ({ measurement }: Sample): Fact['inputs'] => [
  { name: measurement.testCode, value: `${measurement.text} ${measurement.textUnit}`.trim() },
];

const resultFact = (
  input: SubjectInput,
  sample: Sample,
  { rule, about, unit }: { rule: string; about: string; unit: string },
): Fact =>
  kidneyFact({
    rule,
    subjectId: input.subjectId,
    about,
    at: sample.measurement,
    ...amountValue(sample.amount, unit),
    inputs: asRecorded(sample),
  });

/** Change in per cent of the baseline; null where it is no number. */
export const changeOf = (now: Amount, baseline: Amount): number | null =>
  now.kind === 'exact' && baseline.kind === 'exact' && lt(0, baseline.value)
    ? roundSignificant(percentChange(now.value, baseline.value))
    : null;

const changeFacts = (
  { subjectId, protocol }: SubjectInput,
  { state, upcr }: RenalVisit,
  baseline: Sample | undefined,
): readonly Fact[] => {
  const change = changeOf(state.upcr, state.baselineUpcr);
  const base = {
    subjectId,
    about: 'UPCR',
    at: upcr.measurement,
    inputs: [
      { name: 'UPCR', value: amountText(state.upcr, 'g/g') },
      { name: 'baseline', value: amountText(state.baselineUpcr, 'g/g') },
    ],
    refs: baseline === undefined ? [] : [baseline.measurement.ref],
  };
  // The reason of a fall that cannot be told is also that of the change.
  const lines = protocol.kidney.changeLines.value.map((percent) => ({
    percent,
    fell: fellBy(state.upcr, state.baselineUpcr, percent),
  }));
  const reached = lines.findLast(({ fell }) => fell.kind === 'yes');
  const open = lines.find(({ fell }) => fell.kind === 'unknown')?.fell;
  const reason = open?.kind === 'unknown' ? open.reason : null;
  const code = reached === undefined ? 'none' : `ge-${reached.percent}`;
  return [
    kidneyFact({
      ...base,
      rule: 'upcr-change',
      value: change === null ? NOT_EVALUABLE : { kind: 'number', value: change, unit: '%' },
      reason: change === null ? (reason ?? phrase('fact-reason.kidney.below-limit')) : null,
    }),
    kidneyFact({
      ...base,
      rule: 'upcr-fall',
      value: reached === undefined && open !== undefined ? NOT_EVALUABLE : { kind: 'code', code },
      reason,
      clause: reached === undefined ? '' : `fall >= ${reached.percent} %`,
    }),
  ];
};

/** UPCR in g/g, 24-hour protein, and at each visit the change of UPCR from baseline. */
export const proteinuriaFacts = (input: SubjectInput, course: RenalCourse): readonly Fact[] => [
  ...course.upcr.map((sample) => resultFact(input, sample, { rule: 'upcr', about: 'UPCR', unit: 'g/g' })),
  ...samplesOf(input, 'protein excretion', 'g/(24.h)').map((sample) =>
    resultFact(input, sample, { rule: 'protein-24h', about: '24-hour urine protein', unit: 'g/24 h' }),
  ),
  ...course.visits.flatMap((visit) => changeFacts(input, visit, course.baselineUpcr)),
];
