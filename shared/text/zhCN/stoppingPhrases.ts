/** Stopping and pausing rules, and gate G5. */
export const stoppingPhrasesZhCN = {} as const;
