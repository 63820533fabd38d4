/** The tree of outcomes and the timeline. */
export const whatIfPhrasesZhCN = {} as const;
