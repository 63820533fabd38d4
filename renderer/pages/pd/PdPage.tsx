import { Select } from '@mantine/core';
import { useState } from 'react';
import type { PdGroup, PdModel, PdSeriesEntry } from '../../../shared/chart/pd.ts';
import { useOperation } from '../../api/queries.ts';
import { useText } from '../../text/useText.ts';
import { IfFollowed } from '../../ui/IfFollowed.tsx';
import { Loaded } from '../../ui/Loading.tsx';
import { EmptyState } from '../../ui/Note.tsx';
import { Page } from '../../ui/Page.tsx';
import { useDayView } from '../../ui/useDayView.tsx';
import { WithCut } from '../../ui/WithCut.tsx';
import { BCellTable, DepletionTable } from './BCellTables.tsx';
import { KineticTable } from './KineticTable.tsx';
import { MarkerTable, PeakTable } from './MarkerTables.tsx';
import classes from './Pd.module.css';
import { PdChart } from './PdChart.tsx';

const GROUPS: readonly PdGroup[] = ['kinetics', 'markers', 'immunoglobulins', 'peaks'];

/** B cells and the first kinetic series always stand; the others are chosen. */
const fixedOf = (model: PdModel): readonly PdSeriesEntry[] =>
  (['b-cells', 'kinetics'] as const).flatMap(
    (group) => model.series.find((one) => one.group === group) ?? [],
  );

interface ChartsProps {
  readonly model: PdModel;
  readonly cutId: string;
  readonly lastX: number | null;
}

const Charts = ({ model, cutId, lastX }: ChartsProps) => {
  const { t, language } = useText();
  const fixed = fixedOf(model);
  const others = model.series.filter((one) => !fixed.includes(one));
  const [chosen, setChosen] = useState<string | null>(null);
  const shown =
    others.find(({ id }) => id === chosen) ?? others.find(({ test }) => test !== null) ?? others[0];
  const option = ({ id, label, test }: PdSeriesEntry) => ({
    value: id,
    label: test === null ? `${label[language]} (${t('pd.noData')})` : label[language],
  });
  return (
    <>
      {fixed.map((series) => (
        <PdChart key={series.id} cutId={cutId} series={series} lastX={lastX} />
      ))}
      {shown !== undefined && (
        <>
          <Select
            label={t('pd.series')}
            className={classes.series}
            allowDeselect={false}
            value={shown.id}
            onChange={setChosen}
            data={GROUPS.map((group) => ({
              group: t(`pd.group.${group}`),
              items: others.filter((one) => one.group === group).map(option),
            })).filter(({ items }) => items.length > 0)}
          />
          <PdChart key={shown.id} cutId={cutId} series={shown} lastX={lastX} />
        </>
      )}
    </>
  );
};

const Content = ({ model, cutId, lastX }: ChartsProps) => {
  const { say } = useText();
  if (model.empty !== null) return <EmptyState title={say(model.empty)} />;
  return (
    <>
      <Charts model={model} cutId={cutId} lastX={lastX} />
      <DepletionTable model={model} />
      <BCellTable model={model} />
      {model.series
        .filter(({ group }) => group === 'kinetics')
        .map((series) => (
          <KineticTable key={series.id} model={model} series={series} />
        ))}
      <MarkerTable model={model} />
      <PeakTable model={model} />
    </>
  );
};

const Pd = ({ cutId }: { readonly cutId: string }) => {
  const { t } = useText();
  const { control, lastX } = useDayView(t('pd.days'));
  const query = useOperation('pd.get', { cutId });
  const model = query.data;
  return (
    <Page
      title={t('pd.title')}
      conclusion={model?.conclusion ?? []}
      filters={<div className={classes.controls}>{control}</div>}
      provenance={model?.provenance ?? null}
    >
      <Loaded query={query}>{(value) => <Content model={value} cutId={cutId} lastX={lastX} />}</Loaded>
    </Page>
  );
};

/** What the cells did and what they did to B cells, serology and inflammation. */
export const PdPage = () => (
  <IfFollowed areas={['pd']} title="pd.title">
    <WithCut>{(cut) => <Pd cutId={cut.cutId} />}</WithCut>
  </IfFollowed>
);
