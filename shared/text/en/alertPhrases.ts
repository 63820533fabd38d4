/** Alerts on signed decisions. */
export const alertPhrasesEn = {} as const;
