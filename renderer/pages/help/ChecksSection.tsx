import { allChecks } from '../../../shared/dataset/checks/catalogue.ts';
import type { Check } from '../../../shared/dataset/checks/check.ts';
import { useText } from '../../text/useText.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Section } from '../../ui/Page.tsx';
import classes from './Help.module.css';

const Meaning = ({ check }: { readonly check: Check }) => {
  const { t, language } = useText();
  return (
    <>
      <strong>{check.title[language]}</strong>
      <p className={classes.checkText}>{check.explanation[language]}</p>
      {check.parameters.map(({ name, value, source }) => (
        <p key={name.en} className={classes.checkParameter}>
          {t('help.checks.parameter', { name: name[language], value, source })}
        </p>
      ))}
    </>
  );
};

const useColumns = (): readonly Column<Check>[] => {
  const { t } = useText();
  return [
    { id: 'id', label: t('help.checks.id'), width: 112, cell: ({ id }) => id },
    {
      id: 'severity',
      label: t('help.checks.severity'),
      width: 128,
      cell: ({ severity }) => t(`help.checks.severity.${severity}`),
    },
    {
      id: 'scope',
      label: t('help.checks.scope'),
      width: 128,
      cell: ({ scope }) => t(`help.checks.scope.${scope}`),
    },
    { id: 'meaning', label: t('help.checks.meaning'), cell: (check) => <Meaning check={check} /> },
  ];
};

/** Every check of the data that come in, with what it means for the reader and the numbers it compares with. */
export const ChecksSection = () => {
  const { t } = useText();
  const columns = useColumns();
  return (
    <Section title={t('help.checks')}>
      <p>{t('help.checks.text')}</p>
      <DataTable
        caption={t('help.checks')}
        columns={columns}
        rows={allChecks}
        rowKey={({ id }) => id}
        maxHeight={560}
        fixed
      />
    </Section>
  );
};
