import { chartPhrasesEn } from './en/chartPhrases.ts';
import { checksEn } from './en/checks.ts';
import { diffPhrasesEn } from './en/diffPhrases.ts';
import { draftPhrasesEn } from './en/draftPhrases.ts';
import { errorsEn } from './en/errors.ts';
import { gatePhrasesEn } from './en/gatePhrases.ts';
import { mappingPhrasesEn } from './en/mappingPhrases.ts';
import { shiftedDatePhrasesEn } from './en/shiftedDatePhrases.ts';
import { wordsEn } from './en/words.ts';

/** The English catalogue; its keys and places are the measure for every other language. */
export const phrasesEn = {
  ...wordsEn,
  ...gatePhrasesEn,
  ...chartPhrasesEn,
  ...draftPhrasesEn,
  ...shiftedDatePhrasesEn,
  ...mappingPhrasesEn,
  ...diffPhrasesEn,
  ...errorsEn,
  ...checksEn,
} as const;

export type PhraseKey = keyof typeof phrasesEn;
