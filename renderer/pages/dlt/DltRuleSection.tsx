import type { DltModel } from '../../../shared/chart/dlt.ts';
import { useText } from '../../text/useText.ts';
import { OpenMark } from '../../ui/OpenMark.tsx';
import { Section } from '../../ui/Page.tsx';
import classes from './Dlt.module.css';

/** The rule by which events ask for adjudication, with its source and the point that it leaves open. */
export const DltRuleSection = ({ model }: { readonly model: DltModel }) => {
  const { t, language } = useText();
  const { value, source, open, note } = model.rule;
  const { days, anchor } = value.window;
  return (
    <Section title={t('dlt.rule')}>
      <div className={classes.rule}>
        <div>
          <p>
            <strong>{t('dlt.window', { days, anchor: t(`dlt.anchor.${anchor}`) })}</strong>
          </p>
          <ul aria-label={t('dlt.clauses')}>
            {value.clauses.map(({ id, label }) => (
              <li key={id}>{label[language]}</li>
            ))}
          </ul>
          {model.tolerated.map(({ subjects, tolerated }) => (
            <p key={subjects}>{t('dlt.tolerated', { n: tolerated, subjects })}</p>
          ))}
        </div>
        <div>
          <p>
            <strong>{t('dlt.exceptions')}</strong>
          </p>
          <ul>
            {value.exceptions.map(({ id, label }) => (
              <li key={id}>{label[language]}</li>
            ))}
          </ul>
          <p className={classes.quiet}>
            <OpenMark open={open} />
            {source}. {note}
          </p>
        </div>
      </div>
    </Section>
  );
};
