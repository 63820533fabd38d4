import type { DosedSubject } from '../clinical/dosedSet.ts';
import { hasResult } from '../clinical/hasResult.ts';
import { phrase } from '../text/phrases.ts';
import { condition } from './condition.ts';
import { askedAreas, assessmentsCondition, requiredAssessments } from './conditions/assessments.ts';
import { confirmationCondition } from './conditions/confirmation.ts';
import { datesShiftedCondition } from './conditions/datesShifted.ts';
import { dltCondition } from './conditions/dlt.ts';
import { levelKnownConditions } from './conditions/levelKnown.ts';
import { stopCondition } from './conditions/stop.ts';
import { nextLevelOf } from './decidingGate.ts';
import { assessmentClocks } from './earliestDate.ts';
import type { GateCondition, GateResult } from './gate.ts';
import type { LevelContext } from './gateInput.ts';
import { gateResult } from './gateResult.ts';
import { countedGroup, sentinelIn } from './group.ts';

/** Disease activity scores after the first infusion; the evidence is listed, the verdict is people's. */
const activityCondition = ({ asOf }: LevelContext, subject: DosedSubject): GateCondition => {
  if (subject.datesShifted) return datesShiftedCondition('efficacy', subject);
  const { subjectId, measurements, infusions } = subject;
  const results = measurements.filter(
    (m) =>
      m.domain === 'QS' &&
      hasResult(m) &&
      m.date.kind === 'complete' &&
      m.date.date > infusions[0].date &&
      m.date.date <= asOf,
  );
  const found = results.length > 0;
  return condition({
    id: 'efficacy',
    value: found ? 'met' : 'not-met',
    subjectId,
    phrase: found
      ? phrase('efficacy.present', { subject: subjectId, n: results.length })
      : phrase('efficacy.missing', { subject: subjectId }),
    evidence: results.map(({ ref }) => ref),
    missing: found ? [] : [phrase('missing.efficacy')],
  });
};

/** The judgement cites efficacy: the assessments that the protocol names, else any score after the first infusion. */
const evidenceConditions = (context: LevelContext, subject: DosedSubject): GateCondition[] => {
  const named = requiredAssessments(context, { gate: 'G1F', area: 'efficacy' }).length > 0;
  return [
    ...askedAreas(context, 'G1F', ['pd']).map((area) =>
      assessmentsCondition(context, subject, { gate: 'G1F', area }),
    ),
    ...(named ? [] : [activityCondition(context, subject)]),
  ];
};

/** Evidence and judgement of the fast path on a sentinel, without the state of the trial. */
export const fastPathJudgement = (context: LevelContext, subject: DosedSubject): GateCondition[] => [
  ...evidenceConditions(context, subject),
  confirmationCondition(context, subject, { kind: 'insufficient-effect', notBefore: null }),
];

/**
 * G1F: the fast path after the sentinel alone. Pharmacodynamic and efficacy evidence is listed, the judgement
 * "significantly insufficient pharmacological effect" is a signed one, never the program's. Whether the committee
 * reviews afterwards (G2) or the judgement opens the next level is a parameter. Null when the protocol has no sentinel
 * or no fast path, the group is more than the sentinel, or there is no next level.
 * Source: trial.md, Rules of escalation 2; domain.md 2.1, G1f, and 3.6.
 */
export const fastPathGate = (context: LevelContext): GateResult | null => {
  const { level, protocol } = context;
  const { sentinel: asked, fastPath } = protocol.gateParameters;
  const sentinel = sentinelIn(context);
  const next = nextLevelOf(level, protocol);
  if (!asked.value || fastPath.value === 'not-allowed' || next === null) return null;
  if (countedGroup(context).length !== 1 || sentinel.kind !== 'sentinel') return null;
  const { subject } = sentinel;
  const [confirmed, ...evidence] = fastPathJudgement(context, subject).reverse();
  const opens = fastPath.value === 'opens-next-level';
  return gateResult(context, {
    gate: 'G1F',
    level,
    opensLevel: next,
    conditions: [
      ...levelKnownConditions(context),
      condition({
        id: 'sentinel',
        value: 'met',
        subjectId: subject.subjectId,
        phrase: phrase('sentinel.only', { subject: subject.subjectId }),
        evidence: subject.infusions.map(({ ref }) => ref),
      }),
      ...evidence.reverse(),
      // Where the committee reviews afterwards G2 asks for this; where the judgement opens the level nobody else does.
      ...(opens ? [dltCondition(context, subject, { asked: false })] : []),
      stopCondition(context),
      ...(confirmed === undefined ? [] : [confirmed]),
    ],
    clocks: assessmentClocks(context, subject, 'G1F'),
    sentence: ({ value, missing }) =>
      value === 'met'
        ? phrase(opens ? 'sentence.G1F.opens' : 'sentence.G1F.met', { level, next })
        : phrase(`sentence.G1F.${value}`, { level, next, n: missing }),
  });
};
