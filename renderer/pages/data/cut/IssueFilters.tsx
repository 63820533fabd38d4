import { Button, Select } from '@mantine/core';
import { checkTitle } from '../../../../shared/dataset/checks/catalogue.ts';
import type { IssueFilter, IssueGroup } from '../../../../shared/dataset/importReport.ts';
import { useText } from '../../../text/useText.ts';
import classes from './Cut.module.css';
import { countPassing, passes } from './countPassing.ts';
import { ALL_ISSUES } from './useIssuePages.ts';

interface IssueFiltersProps {
  readonly groups: readonly IssueGroup[];
  readonly filter: IssueFilter;
  readonly onFilter: (filter: IssueFilter) => void;
}

const ALL = 'all';
/** A file may have any name, also none where the cut is meant: what is chosen is told from "all" by its beginning. */
const CHOSEN = 'is ';

/** Filters as words; each offers what the others leave, with how many there are. */
export const IssueFilters = ({ groups, filter, onFilter }: IssueFiltersProps) => {
  const { t, language } = useText();
  const total = countPassing(groups, ALL_ISSUES);
  const options = (name: 'severity' | 'rule' | 'file', all: string, label: (value: string) => string) => {
    const others = { ...filter, [name]: null };
    const values = [...new Set(groups.filter((group) => passes(group, others)).map((group) => group[name]))];
    return [
      { value: ALL, label: all },
      ...values.map((value) => ({
        value: `${CHOSEN}${value}`,
        label: `${label(value)} (${countPassing(groups, { ...others, [name]: value })})`,
      })),
    ];
  };
  const select = (name: 'severity' | 'rule' | 'file', label: string, data: ReturnType<typeof options>) => (
    <Select
      size="xs"
      aria-label={label}
      value={filter[name] === null ? ALL : `${CHOSEN}${filter[name]}`}
      onChange={(value) =>
        onFilter({
          ...filter,
          [name]: value === null || value === ALL ? null : value.slice(CHOSEN.length),
        })
      }
      data={data}
      searchable={data.length > 12}
      w={name === 'rule' ? 320 : 200}
      comboboxProps={{ width: name === 'severity' ? 200 : 420, position: 'bottom-start' }}
    />
  );
  const severity = (value: string): string =>
    t(value === 'error' ? 'report.severity.error' : 'report.severity.warning');
  return (
    <div className={classes.filters}>
      {select('severity', t('report.severity'), options('severity', t('report.filter.all'), severity))}
      {select(
        'rule',
        t('report.rule'),
        options('rule', t('report.filter.rule'), (rule) => `${rule} ${checkTitle(rule, language)}`),
      )}
      {select(
        'file',
        t('report.file'),
        options('file', t('report.filter.file'), (file) => file || t('report.wholeCut')),
      )}
      {Object.values(filter).some((value) => value !== null) && (
        <Button variant="subtle" size="compact-xs" onClick={() => onFilter(ALL_ISSUES)}>
          {t('filter.clear')}
        </Button>
      )}
      <span className={classes.shown}>
        {t('report.shown', { shown: countPassing(groups, filter), all: total })}
      </span>
    </div>
  );
};
