/** Alerts on signed decisions. */
export const alertPhrasesZhCN = {} as const;
