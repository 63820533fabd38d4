import type { EfficacyModel } from '../../../shared/chart/efficacy.ts';
import { useOperation } from '../../api/queries.ts';
import { useText } from '../../text/useText.ts';
import { IfFollowed } from '../../ui/IfFollowed.tsx';
import { Loaded } from '../../ui/Loading.tsx';
import { EmptyState } from '../../ui/Note.tsx';
import { Page } from '../../ui/Page.tsx';
import { useDayView } from '../../ui/useDayView.tsx';
import { WithCut } from '../../ui/WithCut.tsx';
import classes from './Efficacy.module.css';
import { EndpointSection } from './EndpointSection.tsx';
import { FindingSection } from './FindingSection.tsx';
import { ResponseSection } from './ResponseSection.tsx';
import { TrendSection } from './TrendSection.tsx';

interface ContentProps {
  readonly model: EfficacyModel;
  readonly lastX: number | null;
}

const Kidney = ({ model, lastX }: ContentProps) => {
  const { t } = useText();
  return (
    <>
      <TrendSection
        whole={model.change}
        title={t('efficacy.change')}
        subtitle={(counts) => t('efficacy.changeSub', { ...counts, lines: model.changeLines.join(', ') })}
        lastX={lastX}
        cuts={model.changeLines.map((percent) => -percent)}
        testId="efficacy-change"
      />
      <ResponseSection model={model} />
    </>
  );
};

const Lupus = ({ model, lastX }: ContentProps) => {
  const { t } = useText();
  return (
    <>
      <TrendSection
        whole={model.sledai}
        title={t('efficacy.sledai')}
        subtitle={(counts) => t('efficacy.sledaiSub', counts)}
        lastX={lastX}
        testId="efficacy-sledai"
      />
      <FindingSection
        title={t('efficacy.contradictions')}
        sub={t('efficacy.contradictionsSub', model.checked)}
        none={t('efficacy.noContradictions')}
        facts={model.contradictions}
        fileName={`sledai-contradictions ${model.provenance.cutLabel}`}
      />
    </>
  );
};

const Filtration = ({ model, lastX }: ContentProps) => {
  const { t } = useText();
  return (
    <>
      <TrendSection
        whole={model.egfr}
        title={t('efficacy.egfr')}
        subtitle={(counts) => t('efficacy.egfrSub', counts)}
        lastX={lastX}
        testId="efficacy-egfr"
      />
      <FindingSection
        title={t('efficacy.differences')}
        none={t('efficacy.noDifferences')}
        facts={model.differences}
        fileName={`egfr-differences ${model.provenance.cutLabel}`}
      />
    </>
  );
};

const Content = ({ model, lastX }: ContentProps) => {
  const { say } = useText();
  if (model.empty !== null) return <EmptyState title={say(model.empty)} />;
  return (
    <>
      <EndpointSection model={model} />
      <Kidney model={model} lastX={lastX} />
      <Lupus model={model} lastX={lastX} />
      <Filtration model={model} lastX={lastX} />
    </>
  );
};

const Efficacy = ({ cutId }: { readonly cutId: string }) => {
  const { t } = useText();
  const { control, lastX } = useDayView(t('efficacy.days'));
  const query = useOperation('efficacy.get', { cutId });
  const model = query.data;
  return (
    <Page
      title={t('efficacy.title')}
      conclusion={model?.conclusion ?? []}
      filters={<div className={classes.controls}>{control}</div>}
      provenance={model?.provenance ?? null}
    >
      <Loaded query={query}>{(value) => <Content model={value} lastX={lastX} />}</Loaded>
    </Page>
  );
};

/** Endpoints of the trial, kidneys and lupus over time. */
export const EfficacyPage = () => (
  <IfFollowed areas={['kidney', 'lupus', 'endpoint']} title="efficacy.title">
    <WithCut>{(cut) => <Efficacy cutId={cut.cutId} />}</WithCut>
  </IfFollowed>
);
