/** What-if tree and timeline. */
export const whatIfWords = {};
