import type { DecisionRecord } from '../../shared/decision/record.ts';
import { opensNextLevel } from '../../shared/gates/decidingGate.ts';
import { useText } from '../text/useText.ts';
import { Glyph } from '../ui/Glyph.tsx';
import classes from './Report.module.css';

const Confirmation = ({ given, text }: { readonly given: boolean; readonly text: string }) => {
  const { t } = useText();
  return (
    <li>
      <strong>{t(given ? 'decision.confirmed' : 'decision.notConfirmed')}</strong>: {text}
    </li>
  );
};

const Modification = ({ record }: { readonly record: DecisionRecord }) => {
  const { t } = useText();
  const { modification } = record;
  if (modification === null) return null;
  return (
    <>
      <h3>{t('decision.modification')}</h3>
      <ul>
        {(['dose', 'frequency', 'interval'] as const)
          .filter((name) => modification[name] !== '')
          .map((name) => (
            <li key={name}>
              {t(`decision.${name}`)}: {modification[name]}
            </li>
          ))}
      </ul>
    </>
  );
};

/** What was decided, confirmed and reasoned. An override stands first and loud. */
export const DecisionSection = ({ record }: { readonly record: DecisionRecord }) => {
  const { t } = useText();
  return (
    <section>
      <h2>{t('pdf.decision')}</h2>
      {record.override !== null && (
        <div className={classes.override}>
          <p>
            <Glyph name="flag" /> {t('decision.override')}
          </p>
          <p className={classes.prose}>{record.override.reason}</p>
        </div>
      )}
      {opensNextLevel(record.kind) && (
        <>
          <h3>{t('decision.confirmations')}</h3>
          <ul>
            <Confirmation given={record.confirmations.risksControllable} text={t('decision.risks')} />
            <Confirmation given={record.confirmations.nextDoseAppropriate} text={t('decision.nextDose')} />
          </ul>
        </>
      )}
      <Modification record={record} />
      <h3>{t('decision.rationale')}</h3>
      <p className={classes.prose}>{record.rationale}</p>
      <h3>{t('decision.conditions')}</h3>
      <p className={classes.prose}>
        {record.conditions === '' ? t('decision.noConditions') : record.conditions}
      </p>
    </section>
  );
};
