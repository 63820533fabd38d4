import { Button, Chip, Group } from '@mantine/core';
import { useState } from 'react';
import type { AeFilter, AeModel } from '../../../shared/chart/adverseEvents.ts';
import { useOperation } from '../../api/queries.ts';
import { useSession } from '../../app/SessionContext.ts';
import { useText } from '../../text/useText.ts';
import { Loaded } from '../../ui/Loading.tsx';
import { EmptyState } from '../../ui/Note.tsx';
import { Page } from '../../ui/Page.tsx';
import { ReasonList } from '../../ui/ReasonList.tsx';
import { WithCut } from '../../ui/WithCut.tsx';
import { AeBarsSection } from './AeBarsSection.tsx';
import { AesiSection } from './AesiSection.tsx';
import classes from './AeTable.module.css';
import { AeTable } from './AeTable.tsx';
import { ComparisonSection } from './ComparisonSection.tsx';

type FilterName = keyof AeFilter;
const FILTERS: readonly FilterName[] = ['treatmentEmergentOnly', 'relatedOnly', 'seriousOnly', 'aesiOnly'];
const NO_FILTER: AeFilter = {
  treatmentEmergentOnly: false,
  relatedOnly: false,
  seriousOnly: false,
  aesiOnly: false,
};
const FIRST: AeFilter = { ...NO_FILTER, treatmentEmergentOnly: true };

const Filters = ({
  filter,
  onChange,
}: {
  readonly filter: AeFilter;
  readonly onChange: (filter: AeFilter) => void;
}) => {
  const { t, word } = useText();
  const any = FILTERS.some((name) => filter[name]);
  return (
    <Group gap={8} role="group" aria-label={t('ae.filters')}>
      {FILTERS.map((name) => (
        <Chip
          key={name}
          size="sm"
          variant="outline"
          checked={filter[name] === true}
          onChange={(on) => onChange({ ...filter, [name]: on })}
        >
          {word(`filter.${name}`)}
        </Chip>
      ))}
      <Button variant="subtle" size="compact-sm" disabled={!any} onClick={() => onChange(NO_FILTER)}>
        {t('filter.clear')}
      </Button>
    </Group>
  );
};

const Content = ({ model }: { readonly model: AeModel }) => {
  const { t, say } = useText();
  return (
    <>
      {model.empty !== null && <EmptyState title={say(model.empty)} />}
      <AeBarsSection model={model} />
      {model.table.length > 0 && <AeTable model={model} />}
      <ReasonList title={t('ae.notCounted', { n: model.notCounted.length })} items={model.notCounted} />
      <p className={classes.rule}>
        <strong>{t('ae.rule')}:</strong> {say(model.rule)}
      </p>
    </>
  );
};

/** What is derived of the events, of all of them: the filter does not reach here. */
const Derived = ({ cutId }: { readonly cutId: string }) => {
  const { areas } = useSession();
  const query = useOperation('ae.derived', { cutId });
  return (
    <Loaded query={query}>
      {(model) =>
        model.empty === null && (
          <>
            <AesiSection model={model} />
            {areas.includes('reported-against-derived') && <ComparisonSection model={model} />}
          </>
        )
      }
    </Loaded>
  );
};

const AdverseEvents = ({ cutId }: { readonly cutId: string }) => {
  const { t } = useText();
  const [filter, setFilter] = useState<AeFilter>(FIRST);
  const query = useOperation('ae.get', { cutId, filter });
  const model = query.data;
  return (
    <Page
      title={t('ae.title')}
      conclusion={model?.conclusion ?? []}
      filters={<Filters filter={filter} onChange={setFilter} />}
      provenance={model?.provenance ?? null}
    >
      <Loaded query={query}>{(value) => <Content model={value} />}</Loaded>
      <Derived cutId={cutId} />
    </Page>
  );
};

/** Adverse events by dose level: subjects at worst grade, then every term. */
export const AdverseEventsPage = () => <WithCut>{(cut) => <AdverseEvents cutId={cut.cutId} />}</WithCut>;
