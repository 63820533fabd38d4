import { sayPhrase } from '../../text/phrases.ts';
import type { Language } from '../../text/text.ts';
import type { WhatIfOutcome } from './whatIfModel.ts';

/** "If none of the 2 has a DLT by 15 Jun 2026, level 2 can open on …" */
export const sayOutcome = (
  language: Language,
  { condition, consequence }: Pick<WhatIfOutcome, 'condition' | 'consequence'>,
): string =>
  language === 'en'
    ? `${sayPhrase(language, condition)}, ${sayPhrase(language, consequence)}.`
    : `${sayPhrase(language, condition)}，${sayPhrase(language, consequence)}。`;
