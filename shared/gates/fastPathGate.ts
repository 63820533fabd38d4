import type { DosedSubject } from '../clinical/dosedSet.ts';
import { hasResult } from '../clinical/hasResult.ts';
import { sentinelOf } from '../clinical/sentinel.ts';
import { phrase } from '../text/phrases.ts';
import { condition } from './condition.ts';
import { assessmentsCondition } from './conditions/assessments.ts';
import { confirmationCondition } from './conditions/confirmation.ts';
import { datesShiftedCondition } from './conditions/datesShifted.ts';
import { levelKnownConditions } from './conditions/levelKnown.ts';
import { stopCondition } from './conditions/stop.ts';
import { nextLevelOf } from './decidingGate.ts';
import type { GateCondition, GateResult } from './gate.ts';
import { confirmationsOn, type LevelContext } from './gateInput.ts';
import { gateResult } from './gateResult.ts';

/** Disease activity scores after the first infusion; the evidence is listed, the verdict is the investigator's. */
const efficacyCondition = ({ asOf }: LevelContext, subject: DosedSubject): GateCondition => {
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

/** The sentinel alone, when the fast path is signed on it: then its group counts as complete for G2. */
export const signedFastPath = (context: LevelContext) => {
  const sentinel = sentinelOf(context.group);
  if (context.group.length !== 1 || sentinel.kind !== 'sentinel') return null;
  return confirmationsOn(context, 'insufficient-effect', sentinel.subject.subjectId)[0] ?? null;
};

/**
 * G1F: the fast path after the sentinel alone. Pharmacodynamic and efficacy evidence is listed, the judgement
 * "significantly insufficient pharmacological effect" is the investigator's signed one, never the program's. G2 still
 * applies afterwards. Null when the group is more than the sentinel, or there is no next level.
 * Source: trial.md, Rules of escalation 2; domain.md 2.1, G1f, and 3.6.
 */
export const fastPathGate = (context: LevelContext): GateResult | null => {
  const { level, group, protocol } = context;
  const sentinel = sentinelOf(group);
  const next = nextLevelOf(level, protocol);
  if (group.length !== 1 || sentinel.kind !== 'sentinel' || next === null) return null;
  const { subject } = sentinel;
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
      assessmentsCondition(context, subject, 'pd'),
      efficacyCondition(context, subject),
      stopCondition(context),
      confirmationCondition(context, subject, { kind: 'insufficient-effect', notBefore: null }),
    ],
    sentence: ({ value, missing }) =>
      value === 'met'
        ? phrase('sentence.G1F.met', { level, next })
        : phrase(`sentence.G1F.${value}`, { level, next, n: missing }),
  });
};
