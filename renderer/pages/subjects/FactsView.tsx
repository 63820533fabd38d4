import { Button, Chip, SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { FactList } from '../../../shared/chart/subjects.ts';
import type { ClinicalRule } from '../../../shared/facts/rule.ts';
import { factsTwin } from '../../charts/factsTwin.ts';
import { useText } from '../../text/useText.ts';
import { ExportMenu } from '../../ui/ExportMenu.tsx';
import { EmptyState, Note } from '../../ui/Note.tsx';
import { Section } from '../../ui/Page.tsx';
import { FactsTable } from './FactsTable.tsx';
import {
  ALL_FACTS,
  type AreaGroup,
  countNone,
  type FactFilter,
  type FactOrder,
  filterFacts,
  groupByArea,
  isFiltered,
  sortFacts,
} from './factFilter.ts';
import classes from './Subjects.module.css';

interface FiltersProps {
  readonly filter: FactFilter;
  readonly onFilter: (filter: FactFilter) => void;
  readonly groups: readonly AreaGroup[];
  readonly order: FactOrder;
  readonly onOrder: (order: FactOrder) => void;
}

const ORDERS: readonly FactOrder[] = ['worst', 'date', 'derived'];

const Filters = ({ filter, onFilter, groups, order, onOrder }: FiltersProps) => {
  const { t, word } = useText();
  return (
    <div className={classes.filters}>
      <TextInput
        size="xs"
        className={classes.search}
        aria-label={t('facts.search')}
        placeholder={t('facts.search')}
        leftSection={<IconSearch size={15} aria-hidden="true" />}
        value={filter.search}
        onChange={(event) => onFilter({ ...filter, search: event.currentTarget.value })}
      />
      <fieldset className={classes.areas} aria-label={t('facts.areas')}>
        {groups.map(({ area, all }) => (
          <Chip
            key={area}
            size="xs"
            variant="outline"
            checked={filter.area === area}
            onChange={(on) => onFilter({ ...filter, area: on ? area : null })}
          >
            {t('facts.areaChip', { area: word(`fact-area.${area}`), n: all.length })}
          </Chip>
        ))}
      </fieldset>
      <Chip
        size="xs"
        variant="outline"
        checked={filter.withoutValueOnly}
        onChange={(on) => onFilter({ ...filter, withoutValueOnly: on })}
      >
        {t('facts.withoutOnly')}
      </Chip>
      <SegmentedControl
        size="xs"
        aria-label={t('facts.order')}
        data={ORDERS.map((value) => ({ value, label: t(`facts.order.${value}`) }))}
        value={order}
        onChange={onOrder}
      />
      <Button
        variant="subtle"
        size="compact-sm"
        disabled={!isFiltered(filter)}
        onClick={() => onFilter(ALL_FACTS)}
      >
        {t('filter.clear')}
      </Button>
    </div>
  );
};

interface AreaSectionProps {
  readonly group: AreaGroup;
  readonly rules: ReadonlyMap<string, ClinicalRule>;
  readonly fileName: string;
}

const AreaSection = ({ group: { area, all, shown }, rules, fileName }: AreaSectionProps) => {
  const text = useText();
  const { t, word } = text;
  const name = word(`fact-area.${area}`);
  const counts = { area: name, n: all.length, none: countNone(shown), shown: shown.length };
  const title = t(shown.length === all.length ? 'facts.sectionCount' : 'facts.sectionShown', counts);
  return (
    <Section
      title={title}
      actions={<ExportMenu name={`${fileName} ${area}`} table={() => factsTwin(shown, rules, text)} />}
    >
      <FactsTable key={`${area}.${shown.length}`} caption={name} facts={shown} rules={rules} />
    </Section>
  );
};

/** Facts by area, with search and filters; each area is a table that is exported as shown. */
export const FactsView = ({
  list,
  fileName,
  firstOrder = 'worst',
}: {
  readonly list: FactList;
  readonly fileName: string;
  readonly firstOrder?: FactOrder;
}) => {
  const { t, language } = useText();
  const [filter, setFilter] = useState(ALL_FACTS);
  const [order, setOrder] = useState(firstOrder);
  const rules = useMemo(() => new Map(list.rules.map((rule) => [rule.id, rule])), [list.rules]);
  const shown = useMemo(
    () => sortFacts(filterFacts(list.facts, filter, { rules, language }), order),
    [list.facts, filter, rules, language, order],
  );
  const groups = groupByArea(list.facts, shown);
  if (list.facts.length === 0) return <EmptyState title={t('facts.empty')} />;
  return (
    <>
      <Filters filter={filter} onFilter={setFilter} groups={groups} order={order} onOrder={setOrder} />
      {list.total > list.facts.length && (
        <Note tone="warn">{t('facts.limited', { shown: list.facts.length, total: list.total })}</Note>
      )}
      {shown.length === 0 && <EmptyState title={t('facts.none')} />}
      {groups
        .filter((group) => group.shown.length > 0)
        .map((group) => (
          <AreaSection key={group.area} group={group} rules={rules} fileName={fileName} />
        ))}
    </>
  );
};
