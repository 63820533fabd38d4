import type { GateCondition, GateResult } from '../../gates/gate.ts';
import type { AlertChange } from './alert.ts';

const rank: { readonly [V in GateCondition['value']]: number } = {
  met: 0,
  'not-applicable': 0,
  'not-evaluable': 1,
  'not-met': 2,
};

/** Conditions of one id and subject are told apart by their order. */
const keyed = (conditions: readonly GateCondition[]): ReadonlyMap<string, GateCondition> => {
  const seen = new Map<string, number>();
  return new Map(
    conditions.map((one) => {
      const name = JSON.stringify([one.id, one.subjectId]);
      const nth = seen.get(name) ?? 0;
      seen.set(name, nth + 1);
      return [`${name}${nth}`, one];
    }),
  );
};

const stateOf = (one: GateCondition | undefined): AlertChange['before'] =>
  one === undefined ? null : { value: one.value, phrase: one.phrase };

/** A condition before and after, with the rows that decided it. */
export const changeOf = (before: GateCondition | undefined, now: GateCondition | undefined): AlertChange => ({
  condition: now?.id ?? before?.id ?? '',
  subjectId: now?.subjectId ?? before?.subjectId ?? null,
  before: stateOf(before),
  now: stateOf(now),
  rowsThen: before?.evidence ?? [],
  rowsNow: now?.evidence ?? [],
});

/** Conditions that speak against the gate more than they did: met before, or not there. */
export const worsened = (
  before: readonly GateCondition[],
  now: readonly GateCondition[],
): readonly AlertChange[] => {
  const former = keyed(before);
  return [...keyed(now)].flatMap(([key, one]) => {
    const was = former.get(key);
    return rank[one.value] > (was === undefined ? 0 : rank[was.value]) ? [changeOf(was, one)] : [];
  });
};

/** Conditions on subjects whom the gate was judged on and of whom it says nothing any more. */
export const vanished = (before: GateResult, now: GateResult | null): readonly AlertChange[] => {
  const there = new Set((now?.conditions ?? []).map(({ subjectId }) => subjectId));
  return before.conditions
    .filter(
      ({ subjectId, value }) =>
        value === 'met' && (now === null || (subjectId !== null && !there.has(subjectId))),
    )
    .map((one) => changeOf(one, undefined));
};
