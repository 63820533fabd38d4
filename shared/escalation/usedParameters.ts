import type { ComparatorId, ComparatorParameters } from '../protocol/comparators.ts';

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
