import type { RowRef } from '../../dataset/sourceRow.ts';
import type { Phrase } from '../../gates/gate.ts';
import { lt, lte } from '../../grading/compare.ts';
import type { CutOperator } from '../../protocol/renalDefinition.ts';
import { phrase } from '../../text/phrases.ts';
import { NO, unknown, type Verdict, YES } from '../verdict.ts';

/** A daily dose as far as the record tells, mg of prednisolone; `high` null: not limited by the record. */
export interface DoseRange {
  readonly low: number;
  readonly high: number | null;
  /** Why low and high differ; null when they are the same. */
  readonly reason: Phrase | null;
  readonly refs: readonly RowRef[];
}

/** Whether a dose is at most (or below) a limit. */
export const doseUnder = ({ low, high, reason }: DoseRange, operator: CutOperator, max: number): Verdict => {
  const under = operator === 'lt' ? lt : lte;
  if (high !== null && under(high, max)) return YES;
  if (!under(low, max)) return NO;
  return unknown(reason ?? phrase('fact-reason.lupus.dose-unknown'));
};

/** Longest run of days, and days in all, on which a dose was above a limit; `surely` and at most. */
const daysAbove = (
  days: readonly DoseRange[],
  isAbove: (dose: DoseRange) => boolean,
): { inARow: number; inAll: number } => {
  let [run, inARow, inAll] = [0, 0, 0];
  for (const dose of days) {
    run = isAbove(dose) ? run + 1 : 0;
    inARow = Math.max(inARow, run);
    inAll += isAbove(dose) ? 1 : 0;
  }
  return { inARow, inAll };
};

/**
 * Whether a course of days stays within a limit: at most so many days above it in a row, and in all. Days on which the
 * dose is not known count as above it for yes and as under it for no.
 */
export const courseUnder = (
  days: readonly DoseRange[],
  { max, maxInARow, maxInAll }: { max: number; maxInARow: number; maxInAll: number },
): Verdict => {
  const within = ({ inARow, inAll }: { inARow: number; inAll: number }): boolean =>
    inARow <= maxInARow && inAll <= maxInAll;
  if (!within(daysAbove(days, ({ low }) => !lte(low, max)))) return NO;
  if (within(daysAbove(days, ({ high }) => high === null || !lte(high, max)))) return YES;
  const open = days.find(({ low, high }) => lte(low, max) && (high === null || !lte(high, max)));
  return unknown(open?.reason ?? phrase('fact-reason.lupus.dose-unknown'));
};
