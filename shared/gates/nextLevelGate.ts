import { type Anchor, anchorDate } from '../clinical/daysOfData.ts';
import { type DosedSubject, groupOf } from '../clinical/dosedSet.ts';
import { phrase } from '../text/phrases.ts';
import { condition } from './condition.ts';
import { assessmentsCondition, pdNotRequired } from './conditions/assessments.ts';
import { dltCondition } from './conditions/dlt.ts';
import { levelKnownConditions } from './conditions/levelKnown.ts';
import { stopCondition } from './conditions/stop.ts';
import { windowCondition, windowEnd, windowNotAsked } from './conditions/window.ts';
import { nextLevelOf } from './decidingGate.ts';
import { clocksOf, noClocks } from './earliestDate.ts';
import { signedFastPath } from './fastPathGate.ts';
import type { GateCondition, GateResult, Phrase } from './gate.ts';
import type { LevelContext } from './gateInput.ts';
import { gateResult, type Judgement } from './gateResult.ts';

const groupCondition = (context: LevelContext): GateCondition => {
  const { group, protocol } = context;
  const counts = { n: group.length, max: protocol.groupSizeMax };
  const evidence = group.map(({ infusions }) => infusions[0].ref);
  if (group.length >= protocol.groupSizeMax) {
    const key = group.length > protocol.groupSizeMax ? 'group.too-many' : 'group.complete';
    return condition({ id: 'group', value: 'met', phrase: phrase(key, counts), evidence });
  }
  const fastPath = signedFastPath(context);
  if (fastPath !== null) {
    const signed = { name: fastPath.printedName, date: fastPath.signedAt };
    return condition({
      id: 'group',
      value: 'met',
      phrase: phrase('group.fast-path', { ...counts, ...signed }),
      evidence,
    });
  }
  return condition({
    id: 'group',
    value: 'not-met',
    phrase: phrase('group.incomplete', counts),
    evidence,
    missing: [phrase('missing.subjects', { n: protocol.groupSizeMax - group.length })],
  });
};

/**
 * The subjects whose window is asked for: all, or by parameter the one whose window starts last (several on one day).
 * A subject whose window has not started yet is among the last.
 */
const askedSubjects = ({ group, protocol, data }: LevelContext, anchor: Anchor): readonly DosedSubject[] => {
  // Of moved dates nobody is the last.
  if (data.datesShifted || protocol.gateParameters.nextGroupAnchor.value === 'everySubject') return group;
  const starts = group.map((subject) => anchorDate(subject, protocol, anchor));
  const outstanding = group.filter((_, index) => starts[index] === null);
  if (outstanding.length > 0) return outstanding;
  const last = starts.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null);
  return group.filter((_, index) => starts[index] === last);
};

const subjectConditions = (context: LevelContext, subject: DosedSubject): GateCondition[] => {
  const { protocol } = context;
  const { anchor, requirePd } = protocol.gateParameters;
  const asked = askedSubjects(context, anchor.value).includes(subject);
  const end = windowEnd(subject, protocol, anchor.value);
  return [
    asked ? windowCondition(context, subject) : windowNotAsked(context, subject),
    assessmentsCondition(context, subject, 'safety'),
    requirePd.value ? assessmentsCondition(context, subject, 'pd') : pdNotRequired(subject),
    dltCondition(context, subject, asked ? { asked: true, end } : { asked: false }),
  ];
};

const sentenceOf =
  ({ level, asOf, dosed }: LevelContext, next: number) =>
  ({ value, missing, earliestDate }: Judgement): Phrase => {
    const past = groupOf(dosed, next).length > 0;
    if (value === 'met') return phrase(past ? 'sentence.G2.past-met' : 'sentence.G2.met', { level, next });
    if (value === 'overridden') return phrase('sentence.G2.overridden', { next, n: missing });
    if (past) return phrase('sentence.G2.past', { level, next, n: missing });
    if (value === 'not-met' && earliestDate !== null && earliestDate > asOf) {
      return phrase('sentence.G2.date', { next, n: missing, date: earliestDate });
    }
    return phrase(`sentence.G2.${value}`, { next, n: missing });
  };

/**
 * G2: whether the committee can decide on the next dose level. Every dosed subject (or the last, by parameter) has the
 * window's days of data, the group is complete or on the signed fast path, the required safety and pharmacodynamic
 * assessments are there, nothing asks for DLT adjudication, no stop is in force. The committee's two confirmations are
 * part of the decision, not of the gate. Null at the highest level, which opens nothing.
 * Source: trial.md, Rules of escalation 3; domain.md 2.1, G2.
 */
export const nextLevelGate = (context: LevelContext): GateResult | null => {
  const { level, group, protocol } = context;
  const next = nextLevelOf(level, protocol);
  if (next === null) return null;
  const groupState = groupCondition(context);
  const areas = protocol.gateParameters.requirePd.value ? (['safety', 'pd'] as const) : (['safety'] as const);
  return gateResult(context, {
    gate: 'G2',
    level,
    opensLevel: next,
    conditions: [
      ...levelKnownConditions(context),
      groupState,
      ...group.flatMap((subject) => subjectConditions(context, subject)),
      stopCondition(context),
    ],
    clocks:
      groupState.value === 'met'
        ? clocksOf(context, (anchor) => ({
            subjects: askedSubjects(context, anchor),
            assessed: group,
            areas,
          }))
        : noClocks,
    sentence: sentenceOf(context, next),
  });
};
