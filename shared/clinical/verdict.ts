import type { Phrase } from '../gates/gate.ts';

/** What the record allows to say of a condition. `unknown` is never taken for either of the others. */
export type Verdict =
  | { readonly kind: 'yes' }
  | { readonly kind: 'no' }
  | { readonly kind: 'unknown'; readonly reason: Phrase };

export const YES: Verdict = { kind: 'yes' };
export const NO: Verdict = { kind: 'no' };

export const unknown = (reason: Phrase): Verdict => ({ kind: 'unknown', reason });

export const verdict = (holds: boolean): Verdict => (holds ? YES : NO);

/** Holds when all hold; fails as soon as one is known to fail, whatever the others are. Of nothing, it holds. */
export const allOf = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.find(({ kind }) => kind === 'no') ?? verdicts.find(({ kind }) => kind === 'unknown') ?? YES;

/** Holds as soon as one is known to hold; fails when all are known to fail. Of nothing, it fails. */
export const anyOf = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.find(({ kind }) => kind === 'yes') ?? verdicts.find(({ kind }) => kind === 'unknown') ?? NO;
