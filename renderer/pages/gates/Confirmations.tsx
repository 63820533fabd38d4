import { useOperation } from '../../api/queries.ts';
import { useCut } from '../../app/CutContext.ts';
import { useText } from '../../text/useText.ts';
import { Loaded } from '../../ui/Loading.tsx';
import { Section } from '../../ui/Page.tsx';
import classes from './Gates.module.css';

/** The investigator's signed judgements, newest first. */
export const Confirmations = () => {
  const { t, word, instant } = useText();
  const { cuts } = useCut();
  const query = useOperation('confirmation.list', {});
  const label = (cutId: string): string => cuts.find((cut) => cut.cutId === cutId)?.label ?? cutId;
  return (
    <Section title={t('gates.confirmations')}>
      <Loaded query={query}>
        {(list) =>
          list.length === 0 ? (
            <p className={classes.quiet}>{t('gates.noConfirmation')}</p>
          ) : (
            [...list]
              .sort((a, b) => b.signedAt.localeCompare(a.signedAt))
              .map((one) => (
                <div key={one.confirmationId} className={classes.confirmation}>
                  <div>
                    <strong>
                      {t('level.n', { level: one.level })}, {one.subjectId}:{' '}
                      {word(`confirmation-kind.${one.kind}`)}
                    </strong>
                    <p>{one.reason}</p>
                  </div>
                  <div>
                    <p>{t('gates.confirmedBy', { name: one.printedName, at: instant(one.signedAt) })}</p>
                    <p className={classes.quiet}>{t('gates.onCut', { label: label(one.cutId) })}</p>
                  </div>
                </div>
              ))
          )
        }
      </Loaded>
    </Section>
  );
};
