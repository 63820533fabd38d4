import type { ComparatorId, ComparatorParameters } from '../protocol/comparators.ts';
import { boinLambda } from './boin.ts';

/** The parameters that a design uses, by name, as they are printed with whatever it produces. */
export const usedParameters = (
  design: ComparatorId,
  { target, boin, interval, tite, overdose, threePlusThree, custom }: ComparatorParameters,
): Readonly<Record<string, number | boolean | string | null>> => {
  const used: { readonly [D in ComparatorId]: Readonly<Record<string, number | boolean | string | null>> } = {
    '3+3': threePlusThree,
    boin: { target, ...boin },
    keyboard: { target, ...interval },
    mtpi2: { target, ...interval },
    'i3+3': { target, ...interval },
    rolling6: {},
    'tite-boin': { target, ...boin, ...tite },
    overdose,
    custom: { table: custom?.name ?? null },
  };
  return used[design];
};

/** Numbers that follow from the parameters and are printed beside them: λe and λd of BOIN, to four decimals. */
export const derivedParameters = (
  design: ComparatorId,
  parameters: ComparatorParameters,
): Readonly<Record<string, string>> => {
  if (design !== 'boin' && design !== 'tite-boin') return {};
  const { lambdaE, lambdaD } = boinLambda(parameters);
  return { λe: lambdaE.toFixed(4), λd: lambdaD.toFixed(4) };
};
