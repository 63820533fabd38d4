import type { Infusion } from '../dataset/trialData.ts';
import { phrase } from '../text/phrases.ts';
import { condition } from './condition.ts';
import { datesShiftedCondition } from './conditions/datesShifted.ts';
import { levelKnownConditions } from './conditions/levelKnown.ts';
import { dosingOrder } from './dosingOrder.ts';
import { fastPathOpening } from './fastPath.ts';
import type { GateCondition, GateResult } from './gate.ts';
import { atLevel, completedDecisions, type LevelContext, type SignedConfirmation } from './gateInput.ts';
import { gateResult } from './gateResult.ts';
import { decisionsOpening } from './openGroupGate.ts';

const keyOf = {
  after: 'chronology.before',
  before: 'chronology.after',
  unclear: 'chronology.unclear',
} as const;

const judgementKeyOf = {
  after: 'chronology.judgement-before',
  before: 'chronology.judgement-after',
  unclear: 'chronology.judgement-unclear',
} as const;

/** A level that nobody has opened is a deviation whatever the dates; whether one was opened in time is not to be told. */
const shiftedChronology = ({ decisions, level, group }: LevelContext): GateCondition => {
  const [first] = group;
  const opening = decisionsOpening(decisions, level);
  if (completedDecisions(opening).length > 0) return datesShiftedCondition('chronology', null, group);
  const [unsigned] = opening;
  return condition({
    id: 'chronology',
    value: 'not-met',
    phrase:
      unsigned === undefined
        ? phrase('chronology.absent-undated', { level })
        : phrase('chronology.unsigned-undated', { level, number: unsigned.number }),
    evidence: first === undefined ? [] : [first.infusions[0].ref],
  });
};

/** The level was opened by the signed judgement of the fast path, without a decision of the committee. */
const afterJudgement = (
  { level }: LevelContext,
  { printedName, signedAt }: SignedConfirmation,
  first: Infusion,
): GateCondition => {
  const order = dosingOrder(first.start, signedAt);
  return condition({
    id: 'chronology',
    subjectId: first.subjectId,
    evidence: [first.ref],
    value: order === 'after' ? 'met' : order === 'before' ? 'not-met' : 'not-evaluable',
    phrase: phrase(judgementKeyOf[order], {
      level,
      infusion: first.start,
      name: printedName,
      signed: signedAt,
    }),
    missing: order === 'unclear' ? [phrase('missing.time-of-dosing')] : [],
  });
};

const chronologyCondition = (context: LevelContext): GateCondition => {
  if (context.data.datesShifted) return shiftedChronology(context);
  const { decisions, level, group } = context;
  const first = group[0]?.infusions[0];
  if (first === undefined) throw new Error(`Dose level ${level} has no infusion to judge`);
  const opening = decisionsOpening(decisions, level);
  const [decided] = completedDecisions(opening);
  const judged = fastPathOpening(context, level);
  const base = { id: 'chronology', subjectId: first.subjectId, evidence: [first.ref] } as const;
  if (judged !== null && (decided === undefined || judged.signedAt < decided.completedAt)) {
    return afterJudgement(context, judged, first);
  }
  if (decided === undefined) {
    const unsigned = opening[0];
    const facts = { level, infusion: first.date };
    return condition({
      ...base,
      value: 'not-met',
      phrase:
        unsigned === undefined
          ? phrase('chronology.absent', facts)
          : phrase('chronology.unsigned', { ...facts, number: unsigned.number }),
    });
  }
  const order = dosingOrder(first.start, decided.completedAt);
  return condition({
    ...base,
    value: order === 'after' ? 'met' : order === 'before' ? 'not-met' : 'not-evaluable',
    phrase: phrase(keyOf[order], {
      level,
      infusion: first.start,
      number: decided.number,
      signed: decided.completedAt,
    }),
    missing: order === 'unclear' ? [phrase('missing.time-of-dosing')] : [],
  });
};

/**
 * Dosed subjects who may have been the first of the level; where a judgement on the sentinel below opened it, also
 * those who may have been dosed beside the sentinel.
 */
const unclearConditions = (context: LevelContext): GateCondition[] => {
  const own = levelKnownConditions(context);
  const { level, decisions, group } = context;
  const decided = completedDecisions(decisionsOpening(decisions, level)).length > 0;
  if (group.length === 0 || decided || fastPathOpening(context, level) === null) return own;
  const below = levelKnownConditions(atLevel(context, level - 1));
  return [...own, ...below.filter((one) => !own.some(({ subjectId }) => subjectId === one.subjectId))];
};

/**
 * G3: the first infusion of a level came after the decision that opened it was signed by all. The earliest such
 * decision counts. A dosed subject who may belong to the level may have been its first. Null for the lowest level and
 * for one at which nobody is or may be dosed. Source: domain.md 2.1, G3.
 */
export const chronologyGate = (context: LevelContext): GateResult | null => {
  const { level, group, protocol } = context;
  const lowest = Math.min(...protocol.doseLevels.map((candidate) => candidate.level));
  const unclear = unclearConditions(context);
  if (level === lowest || (group.length === 0 && unclear.length === 0)) return null;
  return gateResult(context, {
    gate: 'G3',
    level,
    opensLevel: null,
    conditions: [...unclear, ...(group.length === 0 ? [] : [chronologyCondition(context)])],
    sentence: ({ value }) => phrase(`sentence.G3.${value}`, { level }),
  });
};
