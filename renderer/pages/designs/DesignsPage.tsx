import { useText } from '../../text/useText.ts';
import { Page } from '../../ui/Page.tsx';
import { SimulationSection } from './SimulationSection.tsx';

/** Comparator designs beside the protocol's own rules. They advise and never open a gate. */
export const DesignsPage = () => {
  const { t } = useText();
  return (
    <Page title={t('design.title')} conclusion={[]}>
      <SimulationSection />
    </Page>
  );
};
