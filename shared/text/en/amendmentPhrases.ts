/** Differences between versions of the protocol. */
export const amendmentPhrasesEn = {} as const;
