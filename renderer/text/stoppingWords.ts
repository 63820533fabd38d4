/** Stopping rules. */
export const stoppingWords = {};
