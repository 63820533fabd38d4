import type { DltModel } from '../../../shared/chart/dlt.ts';
import type { CutView } from '../../../shared/contract/operations.ts';
import { useOperation } from '../../api/queries.ts';
import { useMay } from '../../app/SessionContext.ts';
import { dltTwin } from '../../charts/dltTwin.ts';
import { useMarkedTwin } from '../../charts/useMarkedTwin.ts';
import { useText } from '../../text/useText.ts';
import { ExportMenu } from '../../ui/ExportMenu.tsx';
import { Loaded } from '../../ui/Loading.tsx';
import { EmptyState, Note } from '../../ui/Note.tsx';
import { Page } from '../../ui/Page.tsx';
import { ReasonList } from '../../ui/ReasonList.tsx';
import { WithCut } from '../../ui/WithCut.tsx';
import { DltLevelSection } from './DltLevelSection.tsx';
import { DltRuleSection } from './DltRuleSection.tsx';
import { commonReach } from './DltWindowBar.tsx';

const waits = ({ levels }: DltModel): boolean =>
  levels.some(({ subjects }) =>
    subjects.some(({ events }) =>
      events.some(({ standing }) => standing === 'awaiting' || standing === 'again'),
    ),
  );

/** Why the reader cannot adjudicate what waits. */
const CannotAdjudicate = ({ cut, model }: { readonly cut: CutView; readonly model: DltModel }) => {
  const { t } = useText();
  const may = useMay('dlt.adjudicate');
  if (!waits(model) || (may && cut.status === 'locked')) return null;
  return <Note tone="plain">{t(may ? 'dlt.notLocked' : 'dlt.notYours')}</Note>;
};

const Dlt = ({ cut, model }: { readonly cut: CutView; readonly model: DltModel }) => {
  const text = useText();
  const { t, say } = text;
  const markedTwin = useMarkedTwin();
  const last = commonReach(model.levels.flatMap(({ subjects }) => subjects));
  return (
    <Page
      title={t('dlt.title')}
      conclusion={model.conclusion}
      provenance={model.provenance}
      actions={
        <ExportMenu
          name={`dlt ${model.provenance.cutLabel}`}
          table={() => markedTwin(dltTwin(model, text))}
        />
      }
    >
      <CannotAdjudicate cut={cut} model={model} />
      {model.empty === null ? (
        model.levels.map((level) => (
          <DltLevelSection key={level.level} cut={cut} level={level} rule={model.rule.value} last={last} />
        ))
      ) : (
        <EmptyState title={say(model.empty)} />
      )}
      <DltRuleSection model={model} />
      <ReasonList title={t('board.notShown', { n: model.notShown.length })} items={model.notShown} />
    </Page>
  );
};

const DltOfCut = ({ cut }: { readonly cut: CutView }) => {
  const dlt = useOperation('dlt.get', { cutId: cut.cutId });
  return <Loaded query={dlt}>{(model) => <Dlt cut={cut} model={model} />}</Loaded>;
};

/** Who has a DLT, what asks for a verdict, whose window is open: dose levels by subjects. */
export const DltPage = () => <WithCut>{(cut) => <DltOfCut cut={cut} />}</WithCut>;
