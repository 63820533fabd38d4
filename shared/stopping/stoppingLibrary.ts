import type { StoppingRule } from '../protocol/stopping.ts';
import { CELL_THERAPY_PAUSES } from './library/cellTherapy.ts';
import { COHORT_RULES } from './library/cohort.ts';

/**
 * Examples of stopping and pausing rules as templates (domain.md 2.2). None of them is in force by standing here: a
 * protocol adopts a rule by an amendment. Where a source cannot be expressed exactly with the rows that are collected,
 * the source line of the rule says what differs.
 */
export const STOPPING_LIBRARY: readonly StoppingRule[] = [...COHORT_RULES, ...CELL_THERAPY_PAUSES];

/** Templates that a protocol has not adopted, by id. */
export const libraryFor = (inForce: readonly Pick<StoppingRule, 'id'>[]): readonly StoppingRule[] => {
  const adopted = new Set(inForce.map(({ id }) => id));
  return STOPPING_LIBRARY.filter(({ id }) => !adopted.has(id));
};
