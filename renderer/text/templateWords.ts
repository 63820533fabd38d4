/** Choice of protocol and areas that are not followed. */
export const templateWords = {};
