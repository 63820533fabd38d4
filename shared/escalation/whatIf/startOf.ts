import { dltBySubject } from '../../clinical/dlt/dltBySubject.ts';
import { type DosedSubject, groupOf } from '../../clinical/dosedSet.ts';
import { evaluateGates } from '../../gates/evaluateGates.ts';
import type { GateEvaluation } from '../../gates/gate.ts';
import type { IsoDate } from '../../kernel/brands.ts';
import { firstCohort, within } from './continuation.ts';
import { countedAt } from './countedAt.ts';
import { dosedOf, type Hypothesis, withNewSubjects } from './hypothesis.ts';
import { isOpen, isStopped } from './isOpen.ts';

/** A state with a level that is looked at; `dosedOn` where subjects are assumed to be dosed first. */
export interface Cohort {
  readonly hypothesis: Hypothesis;
  readonly level: number;
  readonly dosedOn: IsoDate | null;
}

const dosingAt = (hypothesis: Hypothesis, level: number, n: number): Cohort => {
  const date = hypothesis.from;
  return { hypothesis: withNewSubjects(hypothesis, { level, n, date }), level, dosedOn: date };
};

/**
 * How many of a group may be dosed today: the rest, unless dosing is paused or stopped, or the sentinel is alone and its
 * gate is not open.
 */
const mayFill = (hypothesis: Hypothesis, evaluation: GateEvaluation, level: number): number => {
  const { protocol } = hypothesis.input;
  const { sentinel, requiredPerGroup } = protocol.gateParameters;
  const { length: counted } = countedAt(hypothesis, level);
  const wanted = within(hypothesis, requiredPerGroup.value - counted);
  if (wanted === 0 || isStopped(evaluation, level)) return 0;
  if (!sentinel.value || counted > 1) return wanted;
  // Where the sentinel left and may be replaced, the next subject is alone as it was.
  if (counted === 0 && groupOf(dosedOf(hypothesis), level).length > 0) return 1;
  return isOpen(evaluation, 'G1', level) ? wanted : 0;
};

/**
 * Where the present stands: the next level where a signed decision has opened it, else the highest dosed level with
 * whoever may be dosed there now, else the lowest level.
 */
export const startOf = (hypothesis: Hypothesis): Cohort => {
  const { input } = hypothesis;
  const evaluation = evaluateGates(input);
  const levels = input.protocol.doseLevels.map(({ level }) => level).sort((a, b) => a - b);
  const dosed = dosedOf(hypothesis);
  const highest = levels.findLast((level) => groupOf(dosed, level).length > 0);
  const next = levels.find((level) => highest === undefined || level > highest);
  const first = within(hypothesis, firstCohort(hypothesis));
  if (next !== undefined && first > 0 && isOpen(evaluation, 'G0', next)) {
    return dosingAt(hypothesis, next, first);
  }
  const level = highest ?? levels[0];
  if (level === undefined) throw new Error('A protocol has a dose level');
  const n = mayFill(hypothesis, evaluation, level);
  return n === 0 ? { hypothesis, level, dosedOn: null } : dosingAt(hypothesis, level, n);
};

/**
 * Subjects of the level whose course is not assumed yet, and those of them whose DLT is not settled: nobody who left and
 * may be replaced, whose outcome nothing waits for.
 */
export const observedOf = ({
  hypothesis,
  level,
}: Cohort): { readonly fresh: readonly DosedSubject[]; readonly open: readonly DosedSubject[] } => {
  const { data, protocol, adjudications } = hypothesis.input;
  const states = dltBySubject(data, protocol, adjudications);
  const fresh = groupOf(dosedOf(hypothesis), level).filter(
    ({ subjectId }) => !hypothesis.followed.has(subjectId),
  );
  const counted = new Set(countedAt(hypothesis, level).map(({ subjectId }) => subjectId));
  const open = fresh.filter(({ subjectId }) => {
    if (!counted.has(subjectId)) return false;
    const kind = states.get(subjectId)?.status.kind;
    return kind === 'pending' || kind === 'needs-adjudication' || kind === 'not-evaluable';
  });
  return { fresh, open };
};
