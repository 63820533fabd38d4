import { assertNever } from '../kernel/assertNever.ts';
import type { ComparatorId, ComparatorParameters } from '../protocol/comparators.ts';
import { boinVerdict } from './boin.ts';
import { boundariesOf, type CountBoundaries } from './boundaries.ts';
import { i3plus3Verdict } from './i3plus3.ts';
import { keyboardVerdict } from './keyboard.ts';
import { mtpi2Verdict } from './mtpi2.ts';
import type { VerdictOf } from './verdict.ts';

/** Designs that judge a level by its own counts alone. */
export type CountDesign = Extract<ComparatorId, 'boin' | 'keyboard' | 'mtpi2' | 'i3+3'>;

type CountParameters = Pick<ComparatorParameters, 'target' | 'boin' | 'interval'>;

/** The rule of a design on counts. `isLowest` matters to BOIN under extra safety only. */
export const countVerdict = (
  design: CountDesign,
  parameters: CountParameters,
  isLowest: boolean,
): VerdictOf => {
  switch (design) {
    case 'boin':
      return boinVerdict(parameters, isLowest);
    case 'keyboard':
      return keyboardVerdict(parameters);
    case 'mtpi2':
      return mtpi2Verdict(parameters);
    case 'i3+3':
      return i3plus3Verdict(parameters);
    default:
      return assertNever(design);
  }
};

/** Boundary counts of any of these designs for n from 0 to maxN, without allocation when they are read. */
export const countBoundaries = (
  design: CountDesign,
  parameters: CountParameters,
  { maxN, isLowest }: { readonly maxN: number; readonly isLowest: boolean },
): CountBoundaries => {
  const verdict = countVerdict(design, parameters, isLowest);
  return boundariesOf(maxN, {
    escalates: (n, dlt) => verdict(n, dlt).letter === 'E',
    deEscalates: (n, dlt) => verdict(n, dlt).letter === 'D',
    eliminates: (n, dlt) => verdict(n, dlt).eliminate,
  });
};
