import { type Anchor, anchorDate } from '../clinical/daysOfData.ts';
import { type DosedSubject, groupOf } from '../clinical/dosedSet.ts';
import { phrase } from '../text/phrases.ts';
import { type Area, askedAreas, assessmentsCondition, pdNotRequired } from './conditions/assessments.ts';
import { courseConditions } from './conditions/course.ts';
import { dltCondition } from './conditions/dlt.ts';
import { groupCondition } from './conditions/group.ts';
import { levelKnownConditions } from './conditions/levelKnown.ts';
import { stopCondition } from './conditions/stop.ts';
import { windowCondition, windowNotAsked } from './conditions/window.ts';
import { nextLevelOf } from './decidingGate.ts';
import { clocksOf, noClocks } from './earliestDate.ts';
import type { GateCondition, GateResult, Phrase } from './gate.ts';
import type { LevelContext } from './gateInput.ts';
import { gateResult, type Judgement } from './gateResult.ts';
import { countedGroup, replacedOn } from './group.ts';
import { windowEnd } from './windowEnd.ts';

/**
 * The subjects whose window is asked for: all, or by parameter the one whose window starts last (several on one day).
 * A subject whose window has not started yet is among the last.
 */
const askedSubjects = (context: LevelContext, anchor: Anchor): readonly DosedSubject[] => {
  const { protocol, data, asOf } = context;
  const counted = countedGroup(context);
  // Of moved dates nobody is the last.
  if (data.datesShifted || protocol.gateParameters.nextGroupAnchor.value === 'everySubject') return counted;
  const starts = counted.map((subject) => anchorDate(subject, protocol, { anchor, cutoff: asOf }));
  const outstanding = counted.filter((_, index) => starts[index] === null);
  if (outstanding.length > 0) return outstanding;
  const last = starts.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null);
  return counted.filter((_, index) => starts[index] === last);
};

/** PD is asked for when the gate parameters require it; the other areas as far as the protocol names assessments. */
const areasOf = (context: LevelContext): readonly Area[] => {
  const required = context.protocol.gateParameters.requirePd.value;
  return askedAreas(context, 'G2', required ? ['safety', 'pd'] : ['safety']).filter(
    (area) => area !== 'pd' || required,
  );
};

/** Of a subject who may be replaced only a DLT, or what may be one, still counts. */
const replacedConditions = (context: LevelContext, subject: DosedSubject): GateCondition[] => [
  ...courseConditions(context, subject),
  dltCondition(context, subject, { asked: false }),
];

const countedConditions = (context: LevelContext, subject: DosedSubject): GateCondition[] => {
  const { anchor, requirePd } = context.protocol.gateParameters;
  const asked = askedSubjects(context, anchor.value).includes(subject);
  const end = windowEnd(context, subject, anchor.value);
  return [
    ...courseConditions(context, subject),
    asked ? windowCondition(context, subject) : windowNotAsked(context, subject),
    ...areasOf(context).map((area) => assessmentsCondition(context, subject, { gate: 'G2', area })),
    ...(requirePd.value ? [] : [pdNotRequired(subject)]),
    dltCondition(context, subject, asked ? { asked: true, end } : { asked: false }),
  ];
};

const subjectConditions = (context: LevelContext, subject: DosedSubject): GateCondition[] =>
  replacedOn(context, subject) === null
    ? countedConditions(context, subject)
    : replacedConditions(context, subject);

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
 * G2: whether the committee can decide on the next dose level. Every subject who counts (or the last, by parameter) has
 * the window's days of data, the required subjects are dosed and evaluable or the fast path is signed, the required
 * assessments are there, nothing asks for DLT adjudication, no stop is in force. The committee's two confirmations are
 * part of the decision, not of the gate. Null at the highest level, which opens nothing.
 * Source: trial.md, Rules of escalation 3; domain.md 2.1, G2.
 */
export const nextLevelGate = (context: LevelContext): GateResult | null => {
  const { level, group, protocol } = context;
  const next = nextLevelOf(level, protocol);
  if (next === null) return null;
  const { anchor } = protocol.gateParameters;
  const groupState = groupCondition(context, askedSubjects(context, anchor.value));
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
      groupState.value === 'not-met'
        ? noClocks
        : clocksOf(context, (clock) => ({
            subjects: askedSubjects(context, clock),
            assessed: countedGroup(context),
            gate: 'G2',
            areas: areasOf(context),
          })),
    sentence: sentenceOf(context, next),
  });
};
