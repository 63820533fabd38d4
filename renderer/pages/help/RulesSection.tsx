import { Chip, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ClinicalRule } from '../../../shared/facts/rule.ts';
import { CLINICAL_RULES } from '../../../shared/facts/rules.ts';
import { useText } from '../../text/useText.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { isUnverified } from '../../ui/isUnverified.ts';
import { Section } from '../../ui/Page.tsx';
import { ConfidenceText } from '../../ui/RuleSource.tsx';
import { filterRules } from './filterRules.ts';
import classes from './Help.module.css';

const Source = ({ rule: { source } }: { readonly rule: ClinicalRule }) => (
  <>
    <strong>{source.document}</strong>
    <p className={classes.checkParameter}>
      {[source.version, source.section].filter((part) => part !== '').join(' · ')}
    </p>
  </>
);

const Known = ({ rule }: { readonly rule: ClinicalRule }) => (
  <>
    <ConfidenceText rule={rule} />
    {rule.source.note !== '' && <p className={classes.checkParameter}>{rule.source.note}</p>}
  </>
);

const useColumns = (): readonly Column<ClinicalRule>[] => {
  const { t, word, language } = useText();
  return [
    {
      ...{ id: 'rule', label: t('help.rules.rule'), width: 330 },
      cell: (rule) => (
        <>
          {rule.title[language]}
          <p className={classes.ruleId}>
            <code>{rule.id}</code> · {t('rule.ruleVersion', { n: rule.version })}
          </p>
        </>
      ),
    },
    {
      ...{ id: 'area', label: t('help.rules.area'), width: 150 },
      cell: ({ area }) => word(`fact-area.${area}`),
    },
    { id: 'source', label: t('help.rules.source'), cell: (rule) => <Source rule={rule} /> },
    { id: 'known', label: t('help.rules.known'), cell: (rule) => <Known rule={rule} /> },
  ];
};

/** Every rule that makes a fact: id, version, document, section, and plainly what is still to be verified. */
export const RulesSection = ({ rules = CLINICAL_RULES }: { readonly rules?: readonly ClinicalRule[] }) => {
  const { t, word, language } = useText();
  const [search, setSearch] = useState('');
  const [unverifiedOnly, setUnverifiedOnly] = useState(false);
  const columns = useColumns();
  const shown = useMemo(
    () => filterRules(rules, { search, unverifiedOnly }, language, (area) => word(`fact-area.${area}`)),
    [rules, search, unverifiedOnly, language, word],
  );
  return (
    <Section title={t('help.rules')}>
      <p>{t('help.rules.text', { n: rules.length, open: rules.filter(isUnverified).length })}</p>
      <div className={classes.ruleFilters}>
        <TextInput
          size="xs"
          aria-label={t('help.rules.search')}
          placeholder={t('help.rules.search')}
          leftSection={<IconSearch size={15} aria-hidden="true" />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Chip size="xs" variant="outline" checked={unverifiedOnly} onChange={setUnverifiedOnly}>
          {t('help.rules.unverifiedOnly')}
        </Chip>
        <span className={classes.ruleId} role="status">
          {t('help.rules.shown', { shown: shown.length, n: rules.length })}
        </span>
      </div>
      {shown.length === 0 ? (
        <p>{t('help.rules.none')}</p>
      ) : (
        <DataTable
          caption={t('help.rules')}
          columns={columns}
          rows={shown}
          rowKey={({ id }) => id}
          maxHeight={560}
          fixed
        />
      )}
    </Section>
  );
};
