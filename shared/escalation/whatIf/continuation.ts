import { dltBySubject } from '../../clinical/dlt/dltBySubject.ts';
import { toleratedOf } from '../../clinical/dlt/tolerated.ts';
import type { DosedSubject } from '../../clinical/dosedSet.ts';
import { sentinelOf } from '../../clinical/sentinel.ts';
import { nextLevelOf } from '../../gates/decidingGate.ts';
import type { GateId, GateResult, Phrase } from '../../gates/gate.ts';
import type { IsoDate } from '../../kernel/brands.ts';
import { laterDate } from '../../kernel/isoDate.ts';
import { countedAt } from './countedAt.ts';
import { gateDate } from './gateDate.ts';
import { dosedOf, evaluateAtEnd, type Hypothesis, withDecision, withNewSubjects } from './hypothesis.ts';
import { isStopped } from './isOpen.ts';
import type { OutcomeKind } from './whatIfModel.ts';

/** What follows an outcome: the gate, its day, and the state with the next cohort dosed. */
export interface Continuation {
  readonly kind: OutcomeKind;
  readonly gate: GateId | null;
  readonly date: IsoDate | null;
  readonly otherClocks: GateResult['otherClocks'];
  readonly reasons: readonly Phrase[];
  /** The level at which it goes on, and how many are dosed there. */
  readonly level: number | null;
  readonly n: number;
  readonly next: Hypothesis | null;
}

const plain = (kind: OutcomeKind, gate: GateId | null, more: Partial<Continuation> = {}): Continuation => ({
  ...{ kind, gate, date: null, otherClocks: [], reasons: [], level: null, n: 0, next: null },
  ...more,
});

/** As many as asked, within the subjects of the whole trial. */
export const within = (hypothesis: Hypothesis, n: number): number =>
  Math.max(0, Math.min(n, hypothesis.input.protocol.totalMax - dosedOf(hypothesis).total));

/** How many are dosed first at a level: the sentinel alone, or the whole cohort. */
export const firstCohort = ({ input }: Hypothesis): number =>
  input.protocol.gateParameters.sentinel.value ? 1 : input.protocol.gateParameters.requiredPerGroup.value;

const dosing = (
  hypothesis: Hypothesis,
  { level, wanted, date }: { readonly level: number; readonly wanted: number; readonly date: IsoDate },
): Pick<Continuation, 'level' | 'n' | 'next'> => {
  const n = within(hypothesis, wanted);
  return { level, n, next: n === 0 ? null : withNewSubjects(hypothesis, { level, n, date }) };
};

const afterSentinel = (hypothesis: Hypothesis, sentinel: DosedSubject): Continuation => {
  const { level, subjectId } = sentinel;
  const confirmation = { kind: 'sentinel-risks-controllable', level, subjectId } as const;
  const found = gateDate(hypothesis, { gate: 'G1', level, confirmation });
  if (found.kind === 'closed') return plain('closed', 'G1', { reasons: found.reasons });
  const wanted = hypothesis.input.protocol.gateParameters.requiredPerGroup.value - 1;
  const { date, otherClocks } = found;
  const after = dosing(found.hypothesis, { level, wanted, date });
  return plain(after.n === 0 ? 'ends' : 'rest', 'G1', { date, otherClocks, ...after });
};

/**
 * Subjects of one more cohort, as far as the group may grow, when with them the protocol tolerates the DLTs that there
 * are; null when it does not, when the trial has no room for them, or when nobody may be dosed at the level. More than
 * one cohort ahead nothing is told: two of three in BOIN ask for de-escalation, whatever nine would tolerate.
 */
const expansion = (hypothesis: Hypothesis, level: number): number | null => {
  const { protocol, data, adjudications } = hypothesis.input;
  const group = countedAt(hypothesis, level);
  const states = dltBySubject(data, protocol, adjudications);
  const dlts = group.filter(({ subjectId }) => states.get(subjectId)?.status.kind === 'with-dlt').length;
  if (dlts <= toleratedOf(protocol, group.length)) return null;
  const room = protocol.groupSizeMax - group.length;
  const more = Math.min(protocol.gateParameters.requiredPerGroup.value, room);
  if (more <= 0 || within(hypothesis, more) < more) return null;
  if (dlts > toleratedOf(protocol, group.length + more)) return null;
  return isStopped(evaluateAtEnd(hypothesis), level) ? null : more;
};

const afterGroup = (hypothesis: Hypothesis, level: number): Continuation => {
  const { protocol } = hypothesis.input;
  const next = nextLevelOf(level, protocol);
  if (next === null) return plain('ends', null);
  const found = gateDate(hypothesis, { gate: 'G2', level, confirmation: null });
  if (found.kind === 'met') {
    const { date, otherClocks } = found;
    const kind = 'escalate-as-planned' as const;
    const decided = withDecision(found.hypothesis, { kind, level, opensLevel: next }, date);
    const after = dosing(decided, { level: next, wanted: firstCohort(decided), date });
    return plain(after.n === 0 ? 'ends' : 'opens', 'G2', { date, otherClocks, ...after });
  }
  const more = expansion(hypothesis, level);
  if (more === null) return plain('closed', 'G2', { reasons: found.reasons });
  const date = laterDate(found.date ?? hypothesis.from, hypothesis.from);
  const after = dosing({ ...hypothesis, from: date }, { level, wanted: more, date });
  return plain('expands', 'G2', { date, ...after });
};

/** What follows when the outcomes of everybody dosed at a level are known. */
export const continuationOf = (hypothesis: Hypothesis, level: number): Continuation => {
  const group = countedAt(hypothesis, level);
  const { sentinel } = hypothesis.input.protocol.gateParameters;
  const first = sentinelOf(group);
  return sentinel.value && group.length === 1 && first.kind === 'sentinel'
    ? afterSentinel(hypothesis, first.subject)
    : afterGroup(hypothesis, level);
};

/**
 * The fast path after the sentinel alone: the judgement is signed as soon as its evidence can be there; the committee
 * reviews afterwards unless the protocol says that the judgement opens the level. Null where there is none.
 */
export const fastPathOf = (hypothesis: Hypothesis, level: number): Continuation | null => {
  const { protocol } = hypothesis.input;
  const { sentinel: asked, fastPath } = protocol.gateParameters;
  const group = countedAt(hypothesis, level);
  const sentinel = sentinelOf(group);
  const next = nextLevelOf(level, protocol);
  if (!asked.value || fastPath.value === 'not-allowed' || next === null) return null;
  if (group.length !== 1 || sentinel.kind !== 'sentinel') return null;
  const { subjectId } = sentinel.subject;
  const confirmation = { kind: 'insufficient-effect', level, subjectId } as const;
  const judged = gateDate(hypothesis, { gate: 'G1F', level, confirmation });
  if (judged.kind === 'closed') return plain('closed', 'G1F', { reasons: judged.reasons });
  const opening = (state: Hypothesis, date: IsoDate, gate: GateId, clocks: GateResult['otherClocks']) => {
    const after = dosing(state, { level: next, wanted: firstCohort(state), date });
    return plain(after.n === 0 ? 'ends' : 'opens', gate, { date, otherClocks: clocks, ...after });
  };
  if (fastPath.value === 'opens-next-level') {
    return opening(judged.hypothesis, judged.date, 'G1F', judged.otherClocks);
  }
  const reviewed = gateDate(judged.hypothesis, { gate: 'G2', level, confirmation: null });
  if (reviewed.kind === 'closed') return plain('closed', 'G2', { reasons: reviewed.reasons });
  const decided = withDecision(
    reviewed.hypothesis,
    { kind: 'fast-path', level, opensLevel: next },
    reviewed.date,
  );
  return opening(decided, reviewed.date, 'G2', reviewed.otherClocks);
};
