import type { DecisionRecord } from '../../shared/decision/record.ts';
import { useText } from '../text/useText.ts';
import classes from './Report.module.css';

/** One empty box per signer, in signing order; beside it who, in which role, and what the signature says. */
export const SignatureSection = ({ record }: { readonly record: DecisionRecord }) => {
  const { t, word } = useText();
  return (
    <section>
      <h2>{t('pdf.signatures')}</h2>
      <p className={classes.small}>{t('pdf.signaturesText')}</p>
      {record.signers.map((signer) => (
        <div key={signer.field} className={classes.signer}>
          <div>
            <p className={classes.name}>{signer.printedName}</p>
            <p>{word(`role.${signer.role}`)}</p>
            <p>{word(`signature-meaning.${signer.meaning}`)}</p>
            <p className={classes.small}>
              {t('pdf.field', { field: signer.field })} ·{' '}
              {t('pdf.certificate', { hash: signer.certificateFingerprint.slice(0, 16) })}
            </p>
          </div>
          {/* biome-ignore lint/a11y/useAnchorContent: the box stays empty; main makes it a signature field */}
          <a
            className="sig"
            href={`https://sig.invalid/${signer.field}`}
            aria-label={t('pdf.sigLabel', { name: signer.printedName })}
          />
        </div>
      ))}
    </section>
  );
};
