/** Alerts on signed decisions. */
export const alertWords = {};
