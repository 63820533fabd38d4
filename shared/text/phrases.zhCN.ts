import type { PhraseKey } from './phrases.en.ts';
import { chartPhrasesZhCN } from './zhCN/chartPhrases.ts';
import { checksZhCN } from './zhCN/checks.ts';
import { diffPhrasesZhCN } from './zhCN/diffPhrases.ts';
import { draftPhrasesZhCN } from './zhCN/draftPhrases.ts';
import { errorsZhCN } from './zhCN/errors.ts';
import { gatePhrasesZhCN } from './zhCN/gatePhrases.ts';
import { mappingPhrasesZhCN } from './zhCN/mappingPhrases.ts';
import { shiftedDatePhrasesZhCN } from './zhCN/shiftedDatePhrases.ts';
import { wordsZhCN } from './zhCN/words.ts';

/** The Simplified Chinese catalogue; a missing key does not compile. */
export const phrasesZhCN: { readonly [K in PhraseKey]: string } = {
  ...wordsZhCN,
  ...gatePhrasesZhCN,
  ...chartPhrasesZhCN,
  ...draftPhrasesZhCN,
  ...shiftedDatePhrasesZhCN,
  ...mappingPhrasesZhCN,
  ...diffPhrasesZhCN,
  ...errorsZhCN,
  ...checksZhCN,
};
