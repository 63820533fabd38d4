/** Comparator designs and their simulation. */
export const designOperations = {} as const;
