/** Comparator designs. */
export const designPhrasesEn = {} as const;
