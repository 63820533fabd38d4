import { gt, gte, lte } from '../grading/compare.ts';
import type { ComparatorParameters } from '../protocol/comparators.ts';
import { phrase } from '../text/phrases.ts';
import { type Advice, plainAdvice } from './advice.ts';
import { boinLambda, boinVerdict } from './boin.ts';
import { type DesignState, judgedLevel } from './designState.ts';
import { placeAdvice } from './placeAdvice.ts';
import { roundFigure } from './roundFigure.ts';
import type { Verdict } from './verdict.ts';

type TiteParameters = Pick<ComparatorParameters, 'target' | 'boin' | 'tite'>;

/** Verdict at an effective sample size: those evaluated, and of each pending subject the share of the window. */
const verdictAt = (parameters: TiteParameters, dlt: number, effective: number): Verdict => {
  const { lambdaE, lambdaD } = boinLambda(parameters);
  const rate = effective === 0 ? 0 : dlt / effective;
  const letter = gte(rate, lambdaD) ? 'D' : lte(rate, lambdaE) ? 'E' : 'S';
  return {
    letter,
    eliminate: false,
    reasons: [
      phrase(`advice.tite-${letter}`, {
        dlt,
        effective: roundFigure(effective),
        rate: roundFigure(rate),
        lambdaE: lambdaE.toFixed(4),
        lambdaD: lambdaD.toFixed(4),
      }),
    ],
    figures: { lambdaE, lambdaD, rate, effective },
  };
};

/** Follow-up unknown: the advice when it is the same with none and with all of it; otherwise it cannot be told. */
const withoutFollowUp = (parameters: TiteParameters, state: DesignState): Advice => {
  const { evaluable, dlt, pending } = judgedLevel(state);
  const none = verdictAt(parameters, dlt, evaluable);
  const all = verdictAt(parameters, dlt, evaluable + pending);
  return none.letter === all.letter
    ? placeAdvice('tite-boin', state, none)
    : plainAdvice('tite-boin', 'not-evaluable', [phrase('advice.tite-follow-up', { pending })]);
};

/**
 * TITE-BOIN: de-escalation and elimination are not waited for when they hold even if everybody pending ends without a
 * DLT; accrual is suspended when more than a share of the outcomes at the level is pending; otherwise BOIN's boundaries
 * on the effective sample size, evaluated + Σ follow-up of the pending / window. Source: Yuan, Lin, Li, Nie and Warren,
 * Clin Cancer Res 24 (2018) 4921-4930; Lin and Yuan, Biostatistics 21 (2020) 807-824; PMC9260438, table 1 (domain.md
 * 2.5).
 */
export const decideTiteBoin = (parameters: TiteParameters, state: DesignState): Advice => {
  const { level, evaluable, dlt, pending, followUp } = judgedLevel(state);
  const n = evaluable + pending;
  if (n === 0) return plainAdvice('tite-boin', 'not-evaluable', [phrase('advice.nobody', { level })]);
  const known = boinVerdict(parameters, state.at === 0)(n, dlt);
  if (pending === 0) return placeAdvice('tite-boin', state, known);
  if (known.letter === 'D') {
    const reasons = [...known.reasons, phrase('advice.tite-without-waiting', { pending })];
    return placeAdvice('tite-boin', state, { ...known, reasons });
  }
  const share = { pending, n, max: parameters.tite.maxPendingShare };
  if (gt(pending / n, share.max)) {
    return plainAdvice('tite-boin', 'suspend', [phrase('advice.tite-suspend', share)]);
  }
  return followUp === null
    ? withoutFollowUp(parameters, state)
    : placeAdvice('tite-boin', state, verdictAt(parameters, dlt, evaluable + followUp));
};
