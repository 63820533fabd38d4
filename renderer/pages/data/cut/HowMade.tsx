import type { CutView } from '../../../../shared/contract/operations.ts';
import { useText } from '../../../text/useText.ts';
import { HashText } from '../../../ui/HashText.tsx';
import { Section } from '../../../ui/Page.tsx';
import classes from './Cut.module.css';

const Named = ({ used, none }: { readonly used: CutView['mapping']; readonly none: string }) => {
  const { t } = useText();
  if (used === null) return none;
  return (
    <>
      {t('report.named', { name: used.name, version: used.version })} <HashText hash={used.hash} />
    </>
  );
};

/** With which mapping and policy a cut was made, and the hash of its content. */
export const HowMade = ({ cut }: { readonly cut: CutView }) => {
  const { t } = useText();
  return (
    <Section title={t('report.made')}>
      <dl className={classes.made}>
        <dt>{t('report.mapping')}</dt>
        <dd>
          <Named used={cut.mapping} none={t('report.noMapping')} />
        </dd>
        <dt>{t('report.policy')}</dt>
        <dd>
          <Named used={cut.deidPolicy} none={t('report.noPolicy')} />
        </dd>
        <dt>{t('report.content')}</dt>
        <dd>
          <HashText hash={cut.contentHash} full />
        </dd>
      </dl>
    </Section>
  );
};
