import type { Phrase } from '../../gates/gate.ts';
import { gte, lt } from '../../grading/compare.ts';
import { assertNever } from '../../kernel/assertNever.ts';
import type { FunctionClause, RenalClause, RenalDefinition } from '../../protocol/renalDefinition.ts';
import { phrase } from '../../text/phrases.ts';
import { courseUnder, type DoseRange, doseUnder } from '../medication/doseRange.ts';
import { allOf, anyOf, NO, unknown, type Verdict, verdict, YES } from '../verdict.ts';
import { type Amount, fellBy, underCut } from './amount.ts';

/** What a definition of renal response reads at one visit. */
export interface RenalState {
  /** g/g */
  readonly upcr: Amount;
  readonly baselineUpcr: Amount;
  /** g per 1.73 m² and day */
  readonly protein24h: Amount;
  readonly baselineProtein24h: Amount;
  /** mL/min/1.73 m² */
  readonly egfr: Amount;
  readonly baselineEgfr: Amount;
  readonly preFlareEgfr: Amount;
  /** eGFR next before and next after that of the visit, since the first infusion: they confirm a fall or do not. */
  readonly neighbours: { readonly before: number | null; readonly after: number | null };
  /** Yes: no intercurrent event up to the visit. */
  readonly eventFree: Verdict;
  readonly glucocorticoid: DoseRange;
  /** Daily doses of the last `days` days, the visit's last. */
  readonly glucocorticoidCourse: (days: number) => readonly DoseRange[];
}

/** eGFR at most so many per cent below a reference; just so many is not more. */
const lossAtMost = (egfr: Amount, reference: Amount, percent: number): Verdict => {
  if (reference.kind === 'none') return unknown(reference.reason);
  if (egfr.kind === 'none') return unknown(egfr.reason);
  if (egfr.kind === 'below' || reference.kind === 'below') {
    return unknown(phrase('fact-reason.kidney.below-limit'));
  }
  return verdict(gte(egfr.value, reference.value * (1 - percent / 100)));
};

const noConfirmedFall = (state: RenalState, percent: number): Verdict => {
  const now = lossAtMost(state.egfr, state.baselineEgfr, percent);
  if (now.kind !== 'no' || state.baselineEgfr.kind !== 'exact') return now;
  const floor = state.baselineEgfr.value * (1 - percent / 100);
  const { before, after } = state.neighbours;
  if ((before !== null && lt(before, floor)) || (after !== null && lt(after, floor))) return NO;
  return after === null ? unknown(phrase('fact-reason.kidney.fall-unconfirmed')) : YES;
};

const judgeFunction = (clause: FunctionClause, state: RenalState): Verdict => {
  switch (clause.kind) {
    case 'loss-from-baseline':
      return lossAtMost(state.egfr, state.baselineEgfr, clause.percent);
    case 'loss-from-pre-flare':
      return lossAtMost(state.egfr, state.preFlareEgfr, clause.percent);
    case 'no-confirmed-fall':
      return noConfirmedFall(state, clause.percent);
    case 'at-least':
      if (state.egfr.kind === 'none') return unknown(state.egfr.reason);
      if (state.egfr.kind === 'below') return unknown(phrase('fact-reason.kidney.below-limit'));
      return verdict(gte(state.egfr.value, clause.egfr));
    default:
      return assertNever(clause);
  }
};

/** Whether one clause holds at a visit. */
export const judgeClause = (clause: RenalClause, state: RenalState): Verdict => {
  switch (clause.kind) {
    case 'upcr':
      return underCut(state.upcr, clause.operator, clause.cut);
    case 'upcr-fall':
      return fellBy(state.upcr, state.baselineUpcr, clause.percent);
    case 'protein-24h':
      return underCut(state.protein24h, clause.operator, clause.cut);
    case 'protein-24h-fall':
      return fellBy(state.protein24h, state.baselineProtein24h, clause.percent);
    case 'function':
      return anyOf(clause.anyOf.map((one) => judgeFunction(one, state)));
    case 'no-intercurrent-event':
      return state.eventFree;
    case 'glucocorticoid':
      return doseUnder(state.glucocorticoid, 'lte', clause.maxMgPerDay);
    case 'glucocorticoid-course':
      return courseUnder(state.glucocorticoidCourse(clause.days), {
        max: clause.maxMgPerDay,
        maxInARow: clause.maxInARow,
        maxInAll: clause.maxInAll,
      });
    default:
      return assertNever(clause);
  }
};

/** The response at a visit. `reason` says why there is none to state, or what could not be judged above it. */
export interface RenalResponse {
  readonly outcome: 'complete' | 'partial' | 'other' | 'none' | 'unknown';
  /** Code of the outcome; 'none' and '' where there is none, and where it cannot be told. */
  readonly code: string;
  readonly statedFromDay: number;
  readonly reason: Phrase | null;
}

/**
 * Response by a definition: the first outcome whose clauses all hold. When a better one could not be judged and a
 * lesser holds, the lesser is stated and says so; when none holds and one could not be judged, there is none to state.
 */
export const renalResponse = (definition: RenalDefinition, state: RenalState): RenalResponse => {
  let open: Phrase | null = null;
  for (const { outcome, code, all, statedFromDay } of definition.outcomes) {
    const judged = allOf(all.map((clause) => judgeClause(clause, state)));
    if (judged.kind === 'yes') return { outcome, code, statedFromDay, reason: open };
    if (judged.kind === 'unknown') open ??= judged.reason;
  }
  const statedFromDay = Math.min(...definition.outcomes.map((one) => one.statedFromDay));
  return open === null
    ? { outcome: 'none', code: 'none', statedFromDay, reason: null }
    : { outcome: 'unknown', code: '', statedFromDay, reason: open };
};

/**
 * A flare after an adequate response (AURORA 1): from below `low.below` to above `low.above`, or from at most
 * `high.upTo` to above `high.above`, where `from` is the lowest UPCR since the response. g/g.
 */
export const isRenalFlare = (
  { low, high }: { low: { below: number; above: number }; high: { upTo: number; above: number } },
  from: number,
  now: number,
): boolean => {
  if (lt(from, low.below)) return lt(low.above, now);
  return gte(high.upTo, from) && lt(high.above, now);
};
