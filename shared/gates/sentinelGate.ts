import type { DosedSubject } from '../clinical/dosedSet.ts';
import type { Sentinel } from '../clinical/sentinel.ts';
import { phrase } from '../text/phrases.ts';
import { listParam } from '../text/template.ts';
import { condition } from './condition.ts';
import { askedAreas, assessmentsCondition } from './conditions/assessments.ts';
import { confirmationCondition } from './conditions/confirmation.ts';
import { courseConditions } from './conditions/course.ts';
import { datesShiftedCondition } from './conditions/datesShifted.ts';
import { dltCondition } from './conditions/dlt.ts';
import { levelKnownConditions } from './conditions/levelKnown.ts';
import { stopCondition } from './conditions/stop.ts';
import { windowCondition } from './conditions/window.ts';
import { clocksOf } from './earliestDate.ts';
import type { GateCondition, GateResult, Phrase } from './gate.ts';
import type { LevelContext } from './gateInput.ts';
import { gateResult, type Judgement } from './gateResult.ts';
import { countedGroup, sentinelIn } from './group.ts';
import { windowEnd } from './windowEnd.ts';

/** Several first dosed on one day: nobody can be called the sentinel. */
export const sentinelUnclear = (subjects: readonly DosedSubject[]): GateCondition => {
  const [first] = subjects;
  if (first?.datesShifted === true) return datesShiftedCondition('sentinel', null, subjects);
  const ids = listParam(subjects.map(({ subjectId }) => subjectId));
  return condition({
    id: 'sentinel',
    value: 'not-evaluable',
    phrase: phrase('sentinel.unclear', { subjects: ids, date: subjects[0]?.infusions[0].date ?? '' }),
    evidence: subjects.map(({ infusions }) => infusions[0].ref),
    missing: [phrase('missing.first-infusion-order', { subjects: ids })],
  });
};

/** With more than the sentinel dosed the gate is history; it is still judged on the sentinel, and says so. */
const sentinelCondition = (context: LevelContext, sentinel: DosedSubject): GateCondition => {
  const { subjectId } = sentinel;
  const group = countedGroup(context);
  const alone = group.length === 1;
  return condition({
    id: 'sentinel',
    value: alone ? 'met' : 'not-applicable',
    subjectId,
    phrase: alone
      ? phrase('sentinel.only', { subject: subjectId })
      : phrase('sentinel.already', { n: group.length, subject: subjectId }),
    evidence: sentinel.infusions.map(({ ref }) => ref),
  });
};

/** Everybody dosed so far left and may be replaced: the next subject dosed is the sentinel. */
const sentinelLeft = ({ group }: LevelContext): GateCondition =>
  condition({
    id: 'sentinel',
    value: 'not-met',
    phrase: phrase('sentinel.left', { subjects: listParam(group.map(({ subjectId }) => subjectId)) }),
    evidence: group.flatMap(({ departures }) => departures.map(({ ref }) => ref)),
    missing: [phrase('missing.sentinel')],
  });

const noSentinel = (
  context: LevelContext,
  sentinel: Exclude<Sentinel, { kind: 'sentinel' }>,
): GateCondition[] => {
  if (sentinel.kind === 'unclear') return [sentinelUnclear(sentinel.subjects)];
  return context.group.length > 0 ? [sentinelLeft(context)] : [];
};

const sentenceOf =
  ({ level, asOf, group, protocol }: LevelContext, conditions: readonly GateCondition[]) =>
  ({ value, missing, earliestDate }: Judgement): Phrase => {
    if (value === 'met' && group.length >= protocol.groupSizeMax) {
      return phrase('sentence.G1.past-met', { level });
    }
    if (value === 'met') return phrase('sentence.G1.met', { level });
    if (value === 'overridden') return phrase('sentence.G1.overridden', { level, n: missing });
    if (value === 'not-evaluable') return phrase('sentence.G1.not-evaluable', { level, n: missing });
    if (group.length > 1) return phrase('sentence.G1.past', { level, n: missing });
    const lacking = conditions.filter((one) => one.value === 'not-met' || one.value === 'not-evaluable');
    if (earliestDate !== null && lacking.every(({ id }) => id === 'confirmation')) {
      return phrase('sentence.G1.confirmation', { level, date: earliestDate });
    }
    return earliestDate !== null && earliestDate > asOf
      ? phrase('sentence.G1.date', { level, n: missing, date: earliestDate })
      : phrase('sentence.G1.not-met', { level, n: missing });
  };

/**
 * G1: from the sentinel to the rest of the group. At least the window's days of safety data on the sentinel, the required
 * safety assessments, nothing that asks for DLT adjudication, no stop, and the signed judgement of a role of
 * `confirmedBy` that the risks are controllable. Null when the protocol has no sentinel. Source: trial.md, Rules of escalation 1; domain.md 2.1, G1.
 */
export const sentinelGate = (context: LevelContext): GateResult | null => {
  const { level, protocol } = context;
  if (!protocol.gateParameters.sentinel.value) return null;
  const sentinel = sentinelIn(context);
  const base = { gate: 'G1', level, opensLevel: null } as const;
  if (sentinel.kind !== 'sentinel') {
    const conditions = [...levelKnownConditions(context), ...noSentinel(context, sentinel)];
    return gateResult(context, { ...base, conditions, sentence: sentenceOf(context, conditions) });
  }
  const { subject } = sentinel;
  const end = windowEnd(context, subject, protocol.gateParameters.anchor.value);
  const areas = askedAreas(context, 'G1', ['safety']);
  const conditions = [
    ...levelKnownConditions(context),
    sentinelCondition(context, subject),
    ...courseConditions(context, subject),
    windowCondition(context, subject),
    ...areas.map((area) => assessmentsCondition(context, subject, { gate: 'G1', area })),
    dltCondition(context, subject, { asked: true, end }),
    stopCondition(context),
    confirmationCondition(context, subject, { kind: 'sentinel-risks-controllable', notBefore: end }),
  ];
  return gateResult(context, {
    ...base,
    conditions,
    clocks: clocksOf(context, () => ({ subjects: [subject], assessed: [subject], gate: 'G1', areas })),
    sentence: sentenceOf(context, conditions),
  });
};
