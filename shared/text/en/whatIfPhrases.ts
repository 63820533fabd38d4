/** The tree of outcomes and the timeline. */
export const whatIfPhrasesEn = {} as const;
