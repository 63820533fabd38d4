import type { GateEvaluation } from '../../shared/gates/gate.ts';
import { conditionText } from '../../shared/text/words.ts';
import type { TextApi } from '../text/useText.ts';
import type { TwinTable } from './twinTable.ts';

const text = (label: string) => ({ label, numeric: false });
const number = (label: string) => ({ label, numeric: true });

/** Every condition of every gate as a row, with its value, sentence, what is missing and the dates of its gate. */
export const gatesTwin = ({ results }: GateEvaluation, { t, word, say, language }: TextApi): TwinTable => ({
  columns: [
    text(t('pdf.gate')),
    number(t('decisions.level')),
    text(t('pdf.value')),
    text(t('gates.earliest')),
    text(t('pdf.condition')),
    text(t('gates.subject')),
    text(t('gates.state')),
    text(t('pdf.finding')),
    text(t('gates.missing')),
    number(t('gates.rows')),
  ],
  rows: results.flatMap((result) =>
    result.conditions.map((one) => [
      word(`gate.${result.gate}`),
      result.level,
      word(`gate-value.${result.value}`),
      result.earliestDate,
      conditionText(language, one.id),
      one.subjectId ?? '',
      word(`gate-value.${one.value}`),
      say(one.phrase),
      one.missing.map((item) => say(item.phrase)).join('; '),
      one.evidence.length,
    ]),
  ),
});
