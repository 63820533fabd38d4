import type { DecisionRecord } from '../../shared/decision/record.ts';
import { sayText } from '../../shared/text/phrases.ts';
import { part11Notice, syntheticNotice } from '../../shared/text/words.ts';
import { useText } from '../text/useText.ts';

/** The limits of what this document says. */
export const ClaimsSection = ({ record }: { readonly record: DecisionRecord }) => {
  const { t, language } = useText();
  return (
    <section>
      <h2>{t('pdf.claims')}</h2>
      <ul>
        {record.study.synthetic && <li>{syntheticNotice(language)}</li>}
        <li>{part11Notice(language)}</li>
        <li>{sayText(language, 'notice.not-dlt')}</li>
        <li>{t('help.claim.time')}</li>
        <li>{t('help.claim.identity')}</li>
        <li>{t('help.claim.medical')}</li>
      </ul>
    </section>
  );
};
