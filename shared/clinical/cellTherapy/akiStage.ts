import { gte, lt } from '../../grading/compare.ts';
import { daysBetween } from '../../kernel/isoDate.ts';
import type { CellTherapyParameters } from '../../protocol/cellTherapy.ts';
import { type CollectedTime, elapsedHours, withinHours } from './collectedTime.ts';

export interface CreatinineResult {
  /** µmol/L. */
  readonly value: number;
  readonly at: CollectedTime;
  readonly baselineFlag: boolean;
  /** eGFR of the same sample in mL/min/1.73 m²; null when not recorded. */
  readonly egfr: number | null;
}

export type AkiClause =
  | 'rise-48h'
  | 'ratio-1.5'
  | 'ratio-2'
  | 'ratio-3'
  | 'creatinine-353.6'
  | 'child-egfr-35'
  | '';

export interface AkiFinding {
  readonly stage: number;
  readonly clause: AkiClause;
  /** What the multiple was taken of, µmol/L; null when there was nothing. */
  readonly reference: number | null;
}

/** The stage that is certain, and the worst that dates without time and a presumed baseline allow. */
export type AkiStage =
  | {
      readonly kind: 'staged';
      readonly certain: AkiFinding;
      readonly possible: AkiFinding;
      /** True when the possible stage rests on the flagged baseline, for want of a result in the window. */
      readonly presumed: boolean;
    }
  | { readonly kind: 'not-evaluable'; readonly reason: 'no-reference' };

type AkiParameters = CellTherapyParameters['aki']['value'];
type Mode = 'certain' | 'possible';

const lowest = (values: readonly number[]): number | null =>
  values.length === 0 ? null : Math.min(...values);

const within = (
  earlier: readonly CreatinineResult[],
  { at }: CreatinineResult,
  [hours, mode]: readonly [number, Mode],
): readonly number[] =>
  earlier.filter((one) => withinHours(elapsedHours(one.at, at), hours)[mode]).map(({ value }) => value);

const RATIOS = [
  { ratio: 3, stage: 3, clause: 'ratio-3' },
  { ratio: 2, stage: 2, clause: 'ratio-2' },
  { ratio: 1.5, stage: 1, clause: 'ratio-1.5' },
] as const;

interface References {
  /** Lowest of 48 hours; null when there is none. */
  readonly rise: number | null;
  readonly ratio: number | null;
  /** Reference that the episode began from while it lasts; null when there is none. */
  readonly carried: number | null;
}

/** 353.6 µmol/L counts only with an acute rise. KDIGO 2012, table 2. */
const byCreatinine = (value: number, references: References, p: AkiParameters): AkiFinding => {
  const candidates = [references.ratio, references.carried].filter((one) => one !== null);
  const reference = lowest(candidates);
  const multiple = reference === null ? undefined : RATIOS.find(({ ratio }) => gte(value, ratio * reference));
  const deltas = [references.rise, references.carried].filter((one) => one !== null);
  const start = lowest(deltas);
  const risen = start !== null && gte(value, start + p.riseMicromolar);
  if (multiple === undefined && !risen) return { stage: 0, clause: '', reference };
  if (multiple?.stage !== 3 && gte(value, p.stage3Micromolar)) {
    return { stage: 3, clause: 'creatinine-353.6', reference: reference ?? start };
  }
  return multiple === undefined
    ? { stage: 1, clause: 'rise-48h', reference: start }
    : { stage: multiple.stage, clause: multiple.clause, reference };
};

/** What is known before a result. */
interface Before {
  /** Results that can lie in a window, by time. */
  readonly recent: readonly CreatinineResult[];
  /** Flagged baseline, when it was taken before. */
  readonly flagged: number | null;
  /** Greatest eGFR; null when none was recorded. */
  readonly bestEgfr: number | null;
}

interface Options {
  /** Years; null when not known, which is no child by this rule. */
  readonly age: number | null;
  readonly p: AkiParameters;
}

/** Under 18 years a fall of eGFR from 35 or more to below 35; without an earlier eGFR the fall is only possible. */
const childFell = (
  { egfr }: CreatinineResult,
  { bestEgfr }: Before,
  { age, p, mode }: Options & { readonly mode: Mode },
): boolean => {
  if (age === null || age >= p.childBelowYears) return false;
  if (egfr === null || !lt(egfr, p.childEgfrBelow)) return false;
  return bestEgfr === null ? mode === 'possible' : gte(bestEgfr, p.childEgfrBelow);
};

const ratioReference = (
  result: CreatinineResult,
  { recent, flagged }: Before,
  { p, mode }: Options & { readonly mode: Mode },
): number | null => {
  if (p.reference === 'flagged-baseline') return flagged;
  // KDIGO: "known or presumed to have occurred within the prior 7 days". Presumed is possible, never certain.
  return lowest(within(recent, result, [p.ratioHours, mode])) ?? (mode === 'possible' ? flagged : null);
};

const find = (
  result: CreatinineResult,
  before: Before,
  { carried, ...options }: Options & { readonly mode: Mode; readonly carried: number | null },
): { readonly finding: AkiFinding; readonly carried: number | null } => {
  const { p, mode } = options;
  const byValue = byCreatinine(
    result.value,
    {
      rise: lowest(within(before.recent, result, [p.riseHours, mode])),
      ratio: ratioReference(result, before, options),
      carried,
    },
    p,
  );
  const fell = byValue.stage < 3 && childFell(result, before, options);
  return {
    finding: fell ? { ...byValue, stage: 3, clause: 'child-egfr-35' } : byValue,
    carried: byValue.stage > 0 ? byValue.reference : null,
  };
};

const stageOf = (certain: AkiFinding, possible: AkiFinding, p: AkiParameters): AkiStage => {
  if (possible.reference === null && possible.stage === 0) {
    return { kind: 'not-evaluable', reason: 'no-reference' };
  }
  const presumed =
    p.reference === 'lowest-7-days' && certain.reference === null && possible.reference !== null;
  return { kind: 'staged', certain, possible, presumed };
};

/** Of results by time those from which a window can reach to `result`; a day is added for dates without time. */
const recentBefore = (
  results: readonly CreatinineResult[],
  index: number,
  p: AkiParameters,
): readonly CreatinineResult[] => {
  const result = results[index];
  if (result === undefined) return [];
  const reach = Math.max(p.riseHours, p.ratioHours) / 24 + 1;
  let first = index;
  for (let i = index - 1; i >= 0; i -= 1) {
    const earlier = results[i];
    if (earlier === undefined || daysBetween(earlier.at.date, result.at.date) > reach) break;
    first = i;
  }
  return results.slice(first, index);
};

/**
 * KDIGO 2012 stages of acute kidney injury by creatinine, result after result in order of time. Stage 1: a rise of 26.5
 * µmol/L or more within 48 hours, or 1.5 times or more of the reference within 7 days; 2: 2.0 times; 3: 3.0 times, or
 * 353.6 µmol/L with an acute rise, or under 18 years a fall of eGFR below 35. An episode keeps the reference it began
 * from while it lasts, so that a creatinine that stays high is not taken for a new normal (our judgement). Urine output
 * is not recorded. Source: KDIGO AKI guideline 2012, section 2.1 and table 2; verify against the original.
 */
export const akiStages = (results: readonly CreatinineResult[], options: Options): readonly AkiStage[] => {
  const baseline = results.findLast(({ baselineFlag }) => baselineFlag);
  const carried: { [M in Mode]: number | null } = { certain: null, possible: null };
  let flagged: number | null = null;
  let bestEgfr: number | null = null;
  return results.map((result, index) => {
    const before: Before = { recent: recentBefore(results, index, options.p), flagged, bestEgfr };
    const stage = (mode: Mode): AkiFinding => {
      const found = find(result, before, { ...options, mode, carried: carried[mode] });
      carried[mode] = found.carried;
      return found.finding;
    };
    const staged = stageOf(stage('certain'), stage('possible'), options.p);
    if (result === baseline) flagged = result.value;
    if (result.egfr !== null) bestEgfr = Math.max(bestEgfr ?? result.egfr, result.egfr);
    return staged;
  });
};
