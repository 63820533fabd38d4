import { Link } from 'wouter';
import type { StopSign } from '../../../shared/chart/stopSigns.ts';
import { useText } from '../../text/useText.ts';
import { Glyph } from '../../ui/Glyph.tsx';
import { RowsLink } from '../../ui/RowsLink.tsx';
import classes from './StopBanner.module.css';

const SignList = ({ signs }: { readonly signs: readonly StopSign[] }) => {
  const { t, say } = useText();
  return (
    <ul>
      {signs.map(({ id, phrase, refs }) => (
        <li key={id}>
          {say(phrase)}{' '}
          {refs.length > 0 && (
            <RowsLink title={say(phrase)} refs={refs}>
              {t('gates.evidence', { n: refs.length })}
            </RowsLink>
          )}
        </li>
      ))}
    </ul>
  );
};

/** What asks to stop, above everything on the board: red and large. Nothing where nothing does. */
export const StopBanner = ({ stops }: { readonly stops: readonly StopSign[] }) => {
  const { t } = useText();
  const bad = stops.filter(({ kind }) => kind !== 'not-evaluable');
  const [first] = bad;
  if (first === undefined) return null;
  return (
    <section className={classes.stop} aria-label={t('stopping.title')} data-testid="stop-banner">
      <h2>
        <Glyph name="stop" /> {t(first.kind === 'halt' ? 'stopping.bannerHalt' : 'stopping.banner')}
      </h2>
      <SignList signs={bad} />
      <Link href="/gates">{t('stopping.toRules')}</Link>
    </section>
  );
};

/** Rules that cannot be told, hatched and quiet. */
export const OpenStops = ({ stops }: { readonly stops: readonly StopSign[] }) => {
  const { t } = useText();
  const open = stops.filter(({ kind }) => kind === 'not-evaluable');
  if (open.length === 0) return null;
  return (
    <details className={classes.open} data-testid="stop-banner-open">
      <summary>
        <Glyph name="dots" /> {t('stopping.bannerOpen', { n: open.length })}
      </summary>
      <SignList signs={open} />
      <Link href="/gates">{t('stopping.toRules')}</Link>
    </details>
  );
};
