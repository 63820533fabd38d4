/** Differences between versions of the protocol. */
export const amendmentPhrasesZhCN = {} as const;
