import type { DosedSubject } from '../clinical/dosedSet.ts';
import { sentinelOf } from '../clinical/sentinel.ts';
import { phrase } from '../text/phrases.ts';
import { condition } from './condition.ts';
import { countedConfirmation } from './conditions/confirmation.ts';
import { datesShiftedCondition } from './conditions/datesShifted.ts';
import { levelKnownConditions } from './conditions/levelKnown.ts';
import { windowEnd } from './conditions/window.ts';
import { dosingOrder } from './dosingOrder.ts';
import type { GateCondition, GateResult } from './gate.ts';
import { confirmationsOn, type LevelContext } from './gateInput.ts';
import { gateResult } from './gateResult.ts';

const groupSize = ({ group, level, protocol, dosed }: LevelContext): GateCondition => {
  const counts = { n: group.length, max: protocol.groupSizeMax, level };
  const possible = dosed.unassigned.filter(({ assignment }) => assignment.candidates.includes(level));
  const evidence = group.map(({ infusions }) => infusions[0].ref);
  if (group.length > protocol.groupSizeMax) {
    return condition({
      id: 'group-size',
      value: 'not-met',
      phrase: phrase('size.exceeded', counts),
      evidence,
    });
  }
  if (group.length + possible.length > protocol.groupSizeMax) {
    return condition({
      id: 'group-size',
      value: 'not-evaluable',
      phrase: phrase('size.unclear', { ...counts, k: possible.length }),
      evidence: [...evidence, ...possible.flatMap(({ refs }) => refs.slice(0, 1))],
      missing: possible.map(({ subjectId }) => phrase('missing.level', { subject: subjectId })),
    });
  }
  return condition({ id: 'group-size', value: 'met', phrase: phrase('size.within', counts), evidence });
};

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
  const notBefore = windowEnd(sentinel, protocol, protocol.gateParameters.anchor.value);
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
  const { group, level } = context;
  const sentinel = sentinelOf(group);
  if (group.length <= 1) {
    return [condition({ id: 'order', value: 'not-applicable', phrase: phrase('order.single', { level }) })];
  }
  if (group.some(({ datesShifted }) => datesShifted)) return [datesShiftedCondition('order', null, group)];
  if (sentinel.kind !== 'sentinel') {
    const ids = sentinel.kind === 'unclear' ? sentinel.subjects : [];
    return [
      condition({
        id: 'order',
        value: 'not-evaluable',
        phrase: phrase('order.sentinel-unclear'),
        evidence: ids.map(({ infusions }) => infusions[0].ref),
        missing: [phrase('missing.time-of-dosing')],
      }),
    ];
  }
  return group
    .filter((subject) => subject !== sentinel.subject)
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
