import type { DesignsModel } from '../../../shared/chart/designs.ts';
import { useOperation } from '../../api/queries.ts';
import { designsTwin } from '../../charts/designsTwin.ts';
import { useText } from '../../text/useText.ts';
import { ExportMenu } from '../../ui/ExportMenu.tsx';
import { Loaded } from '../../ui/Loading.tsx';
import { EmptyState } from '../../ui/Note.tsx';
import { Page } from '../../ui/Page.tsx';
import { WithCut } from '../../ui/WithCut.tsx';
import { DecisionTableSection } from './DecisionTableSection.tsx';
import { LevelAdvice } from './LevelAdvice.tsx';
import { SimulationSection } from './SimulationSection.tsx';
import { SmallNumbersSection } from './SmallNumbersSection.tsx';

const Designs = ({ model }: { readonly model: DesignsModel }) => {
  const text = useText();
  const { t, say } = text;
  return (
    <Page
      title={t('design.title')}
      conclusion={model.conclusion}
      provenance={model.provenance}
      actions={
        <ExportMenu
          name={`${t('design.title')} ${model.provenance.cutLabel}`}
          table={() => designsTwin(model, text)}
        />
      }
    >
      {model.empty === null ? (
        model.levels.map((level) => <LevelAdvice key={level.level} level={level} />)
      ) : (
        <EmptyState title={say(model.empty)} />
      )}
      <DecisionTableSection model={model} />
      <SmallNumbersSection model={model} />
      <SimulationSection />
    </Page>
  );
};

const DesignsOfCut = ({ cutId }: { readonly cutId: string }) => {
  const query = useOperation('design.advice', { cutId });
  return <Loaded query={query}>{(model) => <Designs model={model} />}</Loaded>;
};

/** Comparator designs beside the protocol's own rules. They advise and never open a gate. */
export const DesignsPage = () => <WithCut>{({ cutId }) => <DesignsOfCut cutId={cutId} />}</WithCut>;
