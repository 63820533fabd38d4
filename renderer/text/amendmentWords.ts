/** Signed amendments and differences. */
export const amendmentWords = {};
