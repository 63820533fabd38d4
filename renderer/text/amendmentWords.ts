import { word } from './word.ts';

/** Signed amendments and differences. */
export const amendmentWords = {
  'protocol.amend': word('Amend the protocol', '修订方案'),
};
