import type { Provenance } from '../../shared/chart/provenance.ts';
import { useText } from '../text/useText.ts';
import { filterInWords } from './filterInWords.ts';
import { HashText } from './HashText.tsx';

/** From what a page was made: cut, protocol, rule, filter; without it no number is worth reading. */
export const ProvenanceLine = ({ provenance }: { readonly provenance: Provenance }) => {
  const { t, date, word } = useText();
  const filter = provenance.filter.map(({ key, value }) => filterInWords(word, key, value));
  return (
    <p style={{ margin: 0 }} data-testid="provenance">
      {t('provenance.cut', { label: provenance.cutLabel, date: date(provenance.cutoffDate) })}{' '}
      {word(`cut-status.${provenance.cutStatus}`)} · <HashText hash={provenance.contentHash} />
      {provenance.datesShifted && ` · ${t('provenance.datesShifted')}`}
      {' · '}
      {t('provenance.protocol', { id: provenance.protocolId, version: provenance.protocolVersion })}{' '}
      <HashText hash={provenance.protocolHash} />
      {' · '}
      {t('provenance.rule', { algorithm: provenance.algorithm })}
      {' · '}
      {filter.length === 0 ? t('provenance.noFilter') : filter.join('; ')}
    </p>
  );
};
