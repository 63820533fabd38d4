import type { Phrase } from '../../gates/gate.ts';
import { gte, lt, lte } from '../../grading/compare.ts';
import type { LupusParameters } from '../../protocol/lupus.ts';
import { phrase } from '../../text/phrases.ts';
import { type DoseRange, doseUnder } from '../medication/doseRange.ts';
import { allOf, NO, unknown, type Verdict, verdict, YES } from '../verdict.ts';
import {
  clinicalSledai,
  groupScore,
  type ScoreRange,
  type SledaiStates,
  sledaiTotal,
} from './sledaiScore.ts';

/** What remission and low disease activity read at one assessment. */
export interface LupusState {
  readonly states: SledaiStates;
  /** States of the assessment before; null when there is none. */
  readonly previous: SledaiStates | null;
  readonly baseline: SledaiStates | null;
  /** Physician global assessment, 0 to 3. */
  readonly phga: number | null;
  readonly baselinePhga: number | null;
  readonly glucocorticoid: DoseRange;
}

/** A judgement with the components that made it. */
export interface Judged {
  readonly overall: Verdict;
  readonly components: readonly { readonly id: string; readonly verdict: Verdict }[];
}

const judged = (components: Judged['components']): Judged => ({
  overall: allOf(components.map((one) => one.verdict)),
  components,
});

const missingItems = ({ missing, low, high }: ScoreRange): Phrase =>
  phrase('fact-reason.lupus.items-missing', { n: missing, low, high });

const scoreAtMost = (score: ScoreRange, most: number): Verdict => {
  if (lte(score.high, most)) return YES;
  return lte(score.low, most) ? unknown(missingItems(score)) : NO;
};

const noPhga = (): Verdict => unknown(phrase('fact-reason.lupus.no-phga'));

/**
 * DORIS 2021: clinical SLEDAI 0, PhGA below 0.5, prednisolone at most 5 mg/day; antimalarials and stable
 * immunosuppressants are allowed and no duration is asked for. Source: van Vollenhoven et al., Lupus Sci Med
 * 2021;8:e000538.
 */
export const doris2021 = (
  { states, phga, glucocorticoid }: LupusState,
  parameters: LupusParameters['doris']['value'],
): Judged =>
  judged([
    { id: 'clinical-sledai', verdict: scoreAtMost(clinicalSledai(states), 0) },
    { id: 'phga', verdict: phga === null ? noPhga() : verdict(lt(phga, parameters.phgaBelow)) },
    {
      id: 'prednisolone',
      verdict: doseUnder(glucocorticoid, parameters.prednisoloneOperator, parameters.maxPrednisolone),
    },
  ]);

/** No item that is present now was absent at the assessment before. */
const noNewActivity = (states: SledaiStates, previous: SledaiStates | null): Verdict => {
  if (previous === null) return unknown(phrase('fact-reason.lupus.no-previous'));
  const now = states.map((state, index) => ({ state, before: previous[index] ?? 'unknown' }));
  if (now.some(({ state, before }) => state === 'present' && before === 'absent')) return NO;
  const open = now.filter(
    ({ state, before }) =>
      (state === 'unknown' && before !== 'present') || (state === 'present' && before === 'unknown'),
  );
  return open.length === 0 ? YES : unknown(missingItems(sledaiTotal(states)));
};

/**
 * LLDAS: SLEDAI-2K at most 4 without activity in kidney, nervous system, heart and lung, vasculitis or fever; nothing
 * new since the assessment before; PGA at most 1; prednisolone at most 7.5 mg/day. Haemolytic anaemia and
 * gastrointestinal activity are not items of SLEDAI-2K. Source: Franklyn et al., Ann Rheum Dis 2016;75:1615.
 */
export const lldas = (
  { states, previous, phga, glucocorticoid }: LupusState,
  parameters: LupusParameters['lldas']['value'],
): Judged =>
  judged([
    { id: 'sledai', verdict: scoreAtMost(sledaiTotal(states), parameters.maxSledai) },
    {
      id: 'major-organs',
      verdict: scoreAtMost(groupScore(states, ['renal', 'cns', 'cardiopulmonary', 'vasculitis', 'fever']), 0),
    },
    { id: 'no-new-activity', verdict: noNewActivity(states, previous) },
    { id: 'phga', verdict: phga === null ? noPhga() : verdict(lte(phga, parameters.maxPhga)) },
    { id: 'prednisolone', verdict: doseUnder(glucocorticoid, 'lte', parameters.maxPrednisolone) },
    { id: 'investigational-drug', verdict: verdict(parameters.investigationalDrug === 'allowed') },
  ]);

const fallAtLeast = (now: ScoreRange, baseline: ScoreRange, points: number): Verdict => {
  if (gte(baseline.low - now.high, points)) return YES;
  if (!gte(baseline.high - now.low, points)) return NO;
  return unknown(missingItems(now.missing > 0 ? now : baseline));
};

/**
 * SRI-4: SLEDAI fell by at least 4, PGA rose by less than 0.3, no new BILAG A and at most one new B. Without BILAG a
 * response cannot be stated, its absence can. Source: Furie et al., Arthritis Rheum 2009;61:1143.
 */
export const sri4 = (
  { states, baseline, phga, baselinePhga }: LupusState,
  parameters: LupusParameters['sri4']['value'],
): Judged => {
  const noBaseline = unknown(phrase('fact-reason.lupus.no-baseline'));
  return judged([
    {
      id: 'sledai-fall',
      verdict:
        baseline === null
          ? noBaseline
          : fallAtLeast(sledaiTotal(states), sledaiTotal(baseline), parameters.fall),
    },
    {
      id: 'phga',
      verdict:
        phga === null || baselinePhga === null
          ? noPhga()
          : verdict(lt(phga - baselinePhga, parameters.phgaRiseBelow)),
    },
    ...(parameters.bilag === 'required'
      ? [{ id: 'bilag', verdict: unknown(phrase('fact-reason.lupus.no-bilag')) }]
      : []),
  ]);
};

/** Flare: the total rose by more than so many points since the assessment before. Source: domain.md 3.5. */
export const isFlare = (now: ScoreRange, previous: ScoreRange, rise: number): Verdict => {
  if (now.low - previous.high > rise) return YES;
  if (now.high - previous.low <= rise) return NO;
  return unknown(missingItems(now.missing > 0 ? now : previous));
};
