import type { GateResult, MissingItem } from '../../../shared/gates/gate.ts';
import { useOperation } from '../../api/queries.ts';
import { useText } from '../../text/useText.ts';
import { useSubjectName } from '../../ui/useSubjectName.ts';
import classes from './Gates.module.css';

/** What is missing, by subject. */
export const MissingList = ({ missing }: { readonly missing: readonly MissingItem[] }) => {
  const { t, say } = useText();
  const name = useSubjectName();
  const subjects = [...new Set(missing.map((item) => item.subjectId))];
  return (
    <div className={classes.fact}>
      <h4>{t('gates.missing')}</h4>
      {missing.length === 0 ? (
        <p>{t('gates.missingNone')}</p>
      ) : (
        <dl className={classes.missing}>
          {subjects.map((subject) => (
            <div key={subject ?? ''}>
              <dt title={subject ?? undefined}>
                {subject === null ? t('gates.missingGeneral') : name(subject)}
              </dt>
              <dd>
                <ul>
                  {missing
                    .filter((item) => item.subjectId === subject)
                    .map((item) => say(item.phrase))
                    .map((sentence) => (
                      <li key={sentence}>{sentence}</li>
                    ))}
                </ul>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
};

/** The earliest date by the clock of the protocol, and by the other, since the record does not settle which. */
export const Clocks = ({ result }: { readonly result: GateResult }) => {
  const { t, date, word } = useText();
  const protocol = useOperation('protocol.get', {});
  const anchor = protocol.data?.protocol.gateParameters.anchor.value;
  const say = (value: string | null): string => (value === null ? t('gates.noDate') : date(value));
  return (
    <div className={classes.fact}>
      <h4>{t('gates.earliest')}</h4>
      <p className={classes.date}>{say(result.earliestDate)}</p>
      {anchor !== undefined && (
        <p className={classes.clock}>{t('gates.clock', { anchor: word(`anchor.${anchor}`) })}</p>
      )}
      {result.otherClocks.map((clock) => (
        <p key={clock.anchor} className={classes.clock}>
          {t('gates.otherClock', { anchor: word(`anchor.${clock.anchor}`) })}{' '}
          <strong>{say(clock.earliestDate)}</strong>
        </p>
      ))}
    </div>
  );
};
