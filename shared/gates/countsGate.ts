import type { DosedSubject } from '../clinical/dosedSet.ts';
import { phrase } from '../text/phrases.ts';
import { condition } from './condition.ts';
import { countedConfirmation } from './conditions/confirmation.ts';
import { datesShiftedCondition } from './conditions/datesShifted.ts';
import { levelKnownConditions } from './conditions/levelKnown.ts';
import { dosingOrder } from './dosingOrder.ts';
import type { GateCondition, GateResult } from './gate.ts';
import { confirmationsOn, type LevelContext } from './gateInput.ts';
import { gateResult } from './gateResult.ts';
import { countedGroup, sentinelIn } from './group.ts';
import { windowEnd } from './windowEnd.ts';

/** Who left and may be replaced takes no place in the group. */
const groupSize = (context: LevelContext): GateCondition => {
  const { group, level, protocol, dosed } = context;
  const n = countedGroup(context).length;
  const counts = { n, max: protocol.groupSizeMax, level };
  const possible = dosed.unassigned.filter(({ assignment }) => assignment.candidates.includes(level));
  const evidence = group.map(({ infusions }) => infusions[0].ref);
  if (n > protocol.groupSizeMax) {
    return condition({
      id: 'group-size',
      value: 'not-met',
      phrase: phrase('size.exceeded', counts),
      evidence,
    });
  }
  if (n + possible.length > protocol.groupSizeMax) {
    return condition({
      id: 'group-size',
      value: 'not-evaluable',
      phrase: phrase('size.unclear', { ...counts, k: possible.length }),
      evidence: [...evidence, ...possible.flatMap(({ refs }) => refs.slice(0, 1))],
      missing: possible.map(({ subjectId }) => phrase('missing.level', { subject: subjectId })),
    });
  }
  const replaced = group.length - n;
  const text =
    replaced > 0 ? phrase('size.replaced', { ...counts, k: replaced }) : phrase('size.within', counts);
  return condition({ id: 'group-size', value: 'met', phrase: text, evidence });
};

/** Everybody who was dosed counts, replaced or not: the record limits the subjects of the trial. */
const trialSize = ({ dosed, protocol }: LevelContext): GateCondition => {
  const counts = { n: dosed.total, max: protocol.totalMax };
  return dosed.total > protocol.totalMax
    ? condition({ id: 'total', value: 'not-met', phrase: phrase('total.exceeded', counts) })
    : condition({ id: 'total', value: 'met', phrase: phrase('total.within', counts) });
};

const orderOf = (context: LevelContext, sentinel: DosedSubject, later: DosedSubject): GateCondition => {
  const [first] = later.infusions;
  const kind = 'sentinel-risks-controllable';
  const { protocol } = context;
  const notBefore = windowEnd(context, sentinel, protocol.gateParameters.anchor.value);
  const confirmed =
    notBefore === null ? undefined : countedConfirmation(context, sentinel, { kind, notBefore });
  const base = { id: 'order', subjectId: later.subjectId, evidence: [first.ref] } as const;
  const facts = { subject: later.subjectId, infusion: first.start };
  if (confirmed === undefined) {
    const early = confirmationsOn(context, kind, sentinel.subjectId).at(-1);
    return condition({
      ...base,
      value: 'not-met',
      phrase:
        early === undefined
          ? phrase('order.unsigned', facts)
          : phrase('order.too-early', { ...facts, signed: early.signedAt }),
    });
  }
  const told = { ...facts, signed: confirmed.signedAt };
  const order = dosingOrder(first.start, confirmed.signedAt);
  if (order === 'unclear') {
    return condition({
      ...base,
      value: 'not-evaluable',
      phrase: phrase('order.unclear', told),
      missing: [phrase('missing.time-of-dosing')],
    });
  }
  return order === 'after'
    ? condition({ ...base, value: 'met', phrase: phrase('order.kept', told) })
    : condition({ ...base, value: 'not-met', phrase: phrase('order.broken', told) });
};

const orderConditions = (context: LevelContext): GateCondition[] => {
  const { group, level, protocol } = context;
  // Without a sentinel nobody waits for anybody.
  if (!protocol.gateParameters.sentinel.value) return [];
  const sentinel = sentinelIn(context);
  if (group.length <= 1 || sentinel.kind === 'none') {
    return [condition({ id: 'order', value: 'not-applicable', phrase: phrase('order.single', { level }) })];
  }
  if (group.some(({ datesShifted }) => datesShifted)) return [datesShiftedCondition('order', null, group)];
  if (sentinel.kind !== 'sentinel') {
    return [
      condition({
        id: 'order',
        value: 'not-evaluable',
        phrase: phrase('order.sentinel-unclear'),
        evidence: sentinel.subjects.map(({ infusions }) => infusions[0].ref),
        missing: [phrase('missing.time-of-dosing')],
      }),
    ];
  }
  return group
    .slice(group.indexOf(sentinel.subject) + 1)
    .map((later) => orderOf(context, sentinel.subject, later));
};

/**
 * G4: at most the protocol's subjects per group and in all, and nobody after the sentinel dosed before the
 * investigator's confirmation. What is broken here is a deviation: it is named, not repaired. Source: domain.md 2.1, G4.
 */
export const countsGate = (context: LevelContext): GateResult => {
  const { level } = context;
  return gateResult(context, {
    gate: 'G4',
    level,
    opensLevel: null,
    conditions: [
      ...levelKnownConditions(context),
      groupSize(context),
      trialSize(context),
      ...orderConditions(context),
    ],
    sentence: ({ value }) => phrase(`sentence.G4.${value}`, { level }),
  });
};
