import type { DosedSubject } from '../clinical/dosedSet.ts';
import { sentinelOf } from '../clinical/sentinel.ts';
import { phrase } from '../text/phrases.ts';
import { listParam } from '../text/template.ts';
import { condition } from './condition.ts';
import { assessmentsCondition } from './conditions/assessments.ts';
import { confirmationCondition } from './conditions/confirmation.ts';
import { datesShiftedCondition } from './conditions/datesShifted.ts';
import { dltCondition } from './conditions/dlt.ts';
import { levelKnownConditions } from './conditions/levelKnown.ts';
import { stopCondition } from './conditions/stop.ts';
import { windowCondition, windowEnd } from './conditions/window.ts';
import { clocksOf } from './earliestDate.ts';
import type { GateCondition, GateResult, Phrase } from './gate.ts';
import type { LevelContext } from './gateInput.ts';
import { gateResult, type Judgement } from './gateResult.ts';

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
const sentinelCondition = ({ group }: LevelContext, sentinel: DosedSubject): GateCondition => {
  const { subjectId } = sentinel;
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
 * safety assessments, nothing that asks for DLT adjudication, no stop, and the investigator's signed judgement that
 * the risks are controllable. Source: trial.md, Rules of escalation 1; domain.md 2.1, G1.
 */
export const sentinelGate = (context: LevelContext): GateResult => {
  const { level, group, protocol } = context;
  const sentinel = sentinelOf(group);
  const base = { gate: 'G1', level, opensLevel: null } as const;
  if (sentinel.kind !== 'sentinel') {
    const unclear = sentinel.kind === 'unclear' ? [sentinelUnclear(sentinel.subjects)] : [];
    const conditions = [...levelKnownConditions(context), ...unclear];
    return gateResult(context, { ...base, conditions, sentence: sentenceOf(context, conditions) });
  }
  const { subject } = sentinel;
  const end = windowEnd(subject, protocol, protocol.gateParameters.anchor.value);
  const conditions = [
    ...levelKnownConditions(context),
    sentinelCondition(context, subject),
    windowCondition(context, subject),
    assessmentsCondition(context, subject, 'safety'),
    dltCondition(context, subject, { asked: true, end }),
    stopCondition(context),
    confirmationCondition(context, subject, { kind: 'sentinel-risks-controllable', notBefore: end }),
  ];
  return gateResult(context, {
    ...base,
    conditions,
    clocks: clocksOf(context, () => ({ subjects: [subject], assessed: [subject], areas: ['safety'] })),
    sentence: sentenceOf(context, conditions),
  });
};
