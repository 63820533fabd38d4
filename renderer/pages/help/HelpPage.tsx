import type { ReactNode } from 'react';
import { part11Notice } from '../../../shared/text/words.ts';
import { useOperation } from '../../api/queries.ts';
import { ShortcutList } from '../../app/Commands.tsx';
import { useText } from '../../text/useText.ts';
import { GradeMark } from '../../ui/GradeMark.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { ValueMark } from '../../ui/ValueMark.tsx';
import { ChecksSection } from './ChecksSection.tsx';
import classes from './Help.module.css';
import { RulesSection } from './RulesSection.tsx';

const Entry = ({
  title,
  text,
  children,
}: {
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}) => (
  <div className={classes.entry}>
    <h3>{title}</h3>
    <div>
      {children !== undefined && <div className={classes.marks}>{children}</div>}
      <p>{text}</p>
    </div>
  </div>
);

const HowToRead = () => {
  const { t, word } = useText();
  return (
    <Section title={t('help.read')}>
      <Entry title={t('help.grades')} text={t('help.gradesText')}>
        {([1, 2, 3, 4, 5, 'not-graded', 'none'] as const).map((grade) => (
          <span key={grade} className={classes.mark}>
            <GradeMark grade={grade} /> {word(`grade.${grade}`)}
          </span>
        ))}
        <span className={classes.mark}>
          <GradeMark grade={3} size={26} serious /> {t('grade.serious')}
        </span>
      </Entry>
      <Entry title={t('help.gates')} text={t('help.gatesText')}>
        {(['met', 'not-met', 'not-evaluable', 'overridden'] as const).map((value) => (
          <ValueMark key={value} value={value} />
        ))}
      </Entry>
      <Entry title={t('help.numbers')} text={t('help.numbersText')} />
      <Entry title={t('help.days')} text={t('help.daysText')} />
      <Entry title={t('help.lab')} text={t('help.labText')} />
    </Section>
  );
};

const About = () => {
  const { t, language } = useText();
  const info = useOperation('app.info', {});
  return (
    <Section title={t('help.about')}>
      {info.data !== undefined && (
        <p className={classes.version}>
          {t('help.version', {
            name: t('app.name'),
            version: info.data.version,
            electron: info.data.electron,
            platform: info.data.platform,
          })}
        </p>
      )}
      <h3 className={classes.claims}>{t('help.claims')}</h3>
      <ul>
        <li>{part11Notice(language)}</li>
        <li>{t('help.claim.dlt')}</li>
        <li>{t('help.claim.time')}</li>
        <li>{t('help.claim.identity')}</li>
        <li>{t('help.claim.medical')}</li>
      </ul>
      <p>{t('help.open')}</p>
    </Section>
  );
};

/** How to read the marks, the keys, and what the program does not claim. */
export const HelpPage = () => {
  const { t } = useText();
  return (
    <Page title={t('help.title')} conclusion={[t('help.conclusion')]}>
      <HowToRead />
      <Section title={t('help.shortcuts')}>
        <div className={classes.shortcuts}>
          <ShortcutList />
        </div>
      </Section>
      <ChecksSection />
      <RulesSection />
      <About />
    </Page>
  );
};
