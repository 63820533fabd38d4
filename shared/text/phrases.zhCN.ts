import type { PhraseKey } from './phrases.en.ts';
import { aeFactPhrasesZhCN } from './zhCN/aeFactPhrases.ts';
import { alertPhrasesZhCN } from './zhCN/alertPhrases.ts';
import { amendmentPhrasesZhCN } from './zhCN/amendmentPhrases.ts';
import { cellTherapyFactPhrasesZhCN } from './zhCN/cellTherapyFactPhrases.ts';
import { chartPhrasesZhCN } from './zhCN/chartPhrases.ts';
import { checksZhCN } from './zhCN/checks.ts';
import { designPhrasesZhCN } from './zhCN/designPhrases.ts';
import { diffPhrasesZhCN } from './zhCN/diffPhrases.ts';
import { dltFactPhrasesZhCN } from './zhCN/dltFactPhrases.ts';
import { draftPhrasesZhCN } from './zhCN/draftPhrases.ts';
import { efficacyPhrasesZhCN } from './zhCN/efficacyPhrases.ts';
import { eligibilityFactPhrasesZhCN } from './zhCN/eligibilityFactPhrases.ts';
import { errorsZhCN } from './zhCN/errors.ts';
import { factPhrasesZhCN } from './zhCN/factPhrases.ts';
import { gatePhrasesZhCN } from './zhCN/gatePhrases.ts';
import { labGradeFactPhrasesZhCN } from './zhCN/labGradeFactPhrases.ts';
import { liverFactPhrasesZhCN } from './zhCN/liverFactPhrases.ts';
import { mappingPhrasesZhCN } from './zhCN/mappingPhrases.ts';
import { pdFactPhrasesZhCN } from './zhCN/pdFactPhrases.ts';
import { renalLupusFactPhrasesZhCN } from './zhCN/renalLupusFactPhrases.ts';
import { shiftedDatePhrasesZhCN } from './zhCN/shiftedDatePhrases.ts';
import { simulationPhrasesZhCN } from './zhCN/simulationPhrases.ts';
import { stoppingPhrasesZhCN } from './zhCN/stoppingPhrases.ts';
import { whatIfPhrasesZhCN } from './zhCN/whatIfPhrases.ts';
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
  ...labGradeFactPhrasesZhCN,
  ...aeFactPhrasesZhCN,
  ...cellTherapyFactPhrasesZhCN,
  ...liverFactPhrasesZhCN,
  ...renalLupusFactPhrasesZhCN,
  ...efficacyPhrasesZhCN,
  ...pdFactPhrasesZhCN,
  ...dltFactPhrasesZhCN,
  ...eligibilityFactPhrasesZhCN,
  ...factPhrasesZhCN,
  ...stoppingPhrasesZhCN,
  ...designPhrasesZhCN,
  ...simulationPhrasesZhCN,
  ...whatIfPhrasesZhCN,
  ...alertPhrasesZhCN,
  ...amendmentPhrasesZhCN,
  ...errorsZhCN,
  ...checksZhCN,
};
