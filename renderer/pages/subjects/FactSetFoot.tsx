import type { FactSetView } from '../../../shared/chart/subjects.ts';
import { useText } from '../../text/useText.ts';
import { HashText } from '../../ui/HashText.tsx';

/** Which facts a page shows, and whether they are stored with the cut. */
export const FactSetFoot = ({ set }: { readonly set: FactSetView }) => {
  const { t, instant } = useText();
  return (
    <p style={{ margin: 0 }}>
      {t('subjects.set', { algorithm: set.algorithm })} <HashText hash={set.sha256} /> ·{' '}
      {set.storedAt === null ? t('subjects.notStored') : t('subjects.stored', { at: instant(set.storedAt) })}
    </p>
  );
};
