import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { type LiverChoice, type LiverModel, LiverScale } from '../../../shared/chart/liver.ts';
import { Aminotransferase } from '../../../shared/protocol/liver.ts';
import { useOperation } from '../../api/queries.ts';
import { useText } from '../../text/useText.ts';
import { IfFollowed } from '../../ui/IfFollowed.tsx';
import { Loaded } from '../../ui/Loading.tsx';
import { EmptyState } from '../../ui/Note.tsx';
import { Page } from '../../ui/Page.tsx';
import { ReasonList } from '../../ui/ReasonList.tsx';
import { WithCut } from '../../ui/WithCut.tsx';
import classes from './Liver.module.css';
import { LiverChart } from './LiverChart.tsx';
import { MigrationTable } from './MigrationTable.tsx';
import { NotPlotted } from './NotPlotted.tsx';
import { QuadrantTable } from './QuadrantTable.tsx';
import { SubjectTable } from './SubjectTable.tsx';

const FIRST: LiverChoice = { scale: 'edish', aminotransferase: 'higher' };

const Controls = ({
  choice,
  onChange,
}: {
  readonly choice: LiverChoice;
  readonly onChange: (choice: LiverChoice) => void;
}) => {
  const { t } = useText();
  return (
    <div className={classes.controls}>
      <SegmentedControl
        aria-label={t('liver.scale')}
        value={choice.scale}
        onChange={(scale) => onChange({ ...choice, scale: LiverScale.parse(scale) })}
        data={LiverScale.options.map((value) => ({ value, label: t(`liver.scale.${value}`) }))}
        transitionDuration={0}
      />
      <SegmentedControl
        aria-label={t('liver.at')}
        value={choice.aminotransferase}
        onChange={(at) => onChange({ ...choice, aminotransferase: Aminotransferase.parse(at) })}
        data={Aminotransferase.options.map((value) => ({ value, label: t(`liver.at.${value}`) }))}
        transitionDuration={0}
      />
    </div>
  );
};

const Content = ({ model }: { readonly model: LiverModel }) => {
  const { t, say } = useText();
  if (model.empty !== null) return <EmptyState title={say(model.empty)} />;
  return (
    <>
      <div className={classes.beside}>
        <LiverChart model={model} />
        <div>
          <QuadrantTable model={model} />
          <NotPlotted items={model.notPlotted} />
          <ReasonList title={t('liver.unused', { n: model.unused.length })} items={model.unused} />
        </div>
      </div>
      <SubjectTable model={model} />
      <MigrationTable model={model} />
    </>
  );
};

const Liver = ({ cutId }: { readonly cutId: string }) => {
  const { t } = useText();
  const [choice, setChoice] = useState<LiverChoice>(FIRST);
  const query = useOperation('liver.get', { cutId, ...choice });
  const model = query.data;
  return (
    <Page
      title={t('liver.title')}
      conclusion={model?.conclusion ?? []}
      filters={<Controls choice={choice} onChange={setChoice} />}
      provenance={model?.provenance ?? null}
    >
      <Loaded query={query}>{(value) => <Content model={value} />}</Loaded>
    </Page>
  );
};

/** Liver signals: Hy's law screen, eDISH and mDISH, migration, each subject. */
export const LiverPage = () => (
  <IfFollowed areas={['liver']} title="liver.title">
    <WithCut>{(cut) => <Liver cutId={cut.cutId} />}</WithCut>
  </IfFollowed>
);
