import type { RowRef } from '../dataset/sourceRow.ts';
import type { IsoDate } from '../kernel/brands.ts';
import { laterDate } from '../kernel/isoDate.ts';
import type { GateCondition, GateValue, MissingItem, Phrase } from './gate.ts';

const MAX_EVIDENCE = 50;

interface ConditionParts {
  readonly id: string;
  readonly value: GateCondition['value'];
  readonly phrase: Phrase;
  readonly subjectId?: string;
  readonly evidence?: readonly RowRef[];
  readonly missing?: readonly Phrase[];
  readonly earliestDate?: IsoDate | null;
}

/** One condition of a gate. Throws when a condition claims to be met and to miss something at once. */
export const condition = (parts: ConditionParts): GateCondition => {
  const subjectId = parts.subjectId ?? null;
  const missing: MissingItem[] = (parts.missing ?? []).map((phrase) => ({ subjectId, phrase }));
  if (missing.length > 0 && (parts.value === 'met' || parts.value === 'not-applicable')) {
    throw new Error(`Condition ${parts.id} is ${parts.value}, yet something is missing`);
  }
  return {
    id: parts.id,
    value: parts.value,
    subjectId,
    phrase: parts.phrase,
    evidence: (parts.evidence ?? []).slice(0, MAX_EVIDENCE),
    missing,
    earliestDate: parts.earliestDate ?? null,
  };
};

/**
 * Value of a gate from its conditions: one that is not met decides; otherwise one that cannot be evaluated does. A gate
 * without a single condition that is met is not evaluable: nothing spoke for it.
 */
export const combineConditions = (conditions: readonly GateCondition[]): Exclude<GateValue, 'overridden'> => {
  const has = (value: GateCondition['value']) => conditions.some((one) => one.value === value);
  if (has('not-met')) return 'not-met';
  return has('not-evaluable') || !has('met') ? 'not-evaluable' : 'met';
};

/** The latest of dates that must all have come; null when one of them cannot be given yet, or there is none. */
export const latestOf = (dates: readonly (IsoDate | null)[]): IsoDate | null => {
  const [first, ...rest] = dates;
  if (first === undefined || first === null) return null;
  return rest.reduce<IsoDate | null>(
    (latest, date) => (latest === null || date === null ? null : laterDate(latest, date)),
    first,
  );
};
