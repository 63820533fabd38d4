/** Comparator designs. */
export const designPhrasesZhCN = {} as const;
