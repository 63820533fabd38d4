import { aeFactPhrasesEn } from './en/aeFactPhrases.ts';
import { alertPhrasesEn } from './en/alertPhrases.ts';
import { amendmentPhrasesEn } from './en/amendmentPhrases.ts';
import { cellTherapyFactPhrasesEn } from './en/cellTherapyFactPhrases.ts';
import { chartPhrasesEn } from './en/chartPhrases.ts';
import { checksEn } from './en/checks.ts';
import { designPhrasesEn } from './en/designPhrases.ts';
import { diffPhrasesEn } from './en/diffPhrases.ts';
import { dltFactPhrasesEn } from './en/dltFactPhrases.ts';
import { draftPhrasesEn } from './en/draftPhrases.ts';
import { efficacyPhrasesEn } from './en/efficacyPhrases.ts';
import { eligibilityFactPhrasesEn } from './en/eligibilityFactPhrases.ts';
import { errorsEn } from './en/errors.ts';
import { factPhrasesEn } from './en/factPhrases.ts';
import { gatePhrasesEn } from './en/gatePhrases.ts';
import { labGradeFactPhrasesEn } from './en/labGradeFactPhrases.ts';
import { liverFactPhrasesEn } from './en/liverFactPhrases.ts';
import { mappingPhrasesEn } from './en/mappingPhrases.ts';
import { pdFactPhrasesEn } from './en/pdFactPhrases.ts';
import { renalLupusFactPhrasesEn } from './en/renalLupusFactPhrases.ts';
import { shiftedDatePhrasesEn } from './en/shiftedDatePhrases.ts';
import { simulationPhrasesEn } from './en/simulationPhrases.ts';
import { stoppingPhrasesEn } from './en/stoppingPhrases.ts';
import { whatIfPhrasesEn } from './en/whatIfPhrases.ts';
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
  ...labGradeFactPhrasesEn,
  ...aeFactPhrasesEn,
  ...cellTherapyFactPhrasesEn,
  ...liverFactPhrasesEn,
  ...renalLupusFactPhrasesEn,
  ...efficacyPhrasesEn,
  ...pdFactPhrasesEn,
  ...dltFactPhrasesEn,
  ...eligibilityFactPhrasesEn,
  ...factPhrasesEn,
  ...stoppingPhrasesEn,
  ...designPhrasesEn,
  ...simulationPhrasesEn,
  ...whatIfPhrasesEn,
  ...alertPhrasesEn,
  ...amendmentPhrasesEn,
  ...errorsEn,
  ...checksEn,
} as const;

export type PhraseKey = keyof typeof phrasesEn;
