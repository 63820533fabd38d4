import type { CellTherapyModel } from '../../../shared/chart/cellTherapy.ts';
import { useOperation } from '../../api/queries.ts';
import { useText } from '../../text/useText.ts';
import { IfFollowed } from '../../ui/IfFollowed.tsx';
import { Loaded } from '../../ui/Loading.tsx';
import { EmptyState } from '../../ui/Note.tsx';
import { Page } from '../../ui/Page.tsx';
import { ReasonList } from '../../ui/ReasonList.tsx';
import { WithCut } from '../../ui/WithCut.tsx';
import { CourseTable } from './CourseTable.tsx';
import { FindingsTable } from './FindingsTable.tsx';
import { StripsSection } from './StripsSection.tsx';

const Content = ({ model }: { readonly model: CellTherapyModel }) => {
  const { t, say } = useText();
  return (
    <>
      {model.empty === null ? (
        <>
          <StripsSection model={model} />
          <FindingsTable model={model} />
          <CourseTable model={model} />
        </>
      ) : (
        <EmptyState title={say(model.empty)} />
      )}
      <ReasonList title={t('cell.notDrawn', { n: model.notDrawn.length })} items={model.notDrawn} />
    </>
  );
};

const CellTherapy = ({ cutId }: { readonly cutId: string }) => {
  const { t } = useText();
  const query = useOperation('cellTherapy.get', { cutId });
  const model = query.data;
  return (
    <Page title={t('cell.title')} conclusion={model?.conclusion ?? []} provenance={model?.provenance ?? null}>
      <Loaded query={query}>{(value) => <Content model={value} />}</Loaded>
    </Page>
  );
};

/** CRS and ICANS day by day, what is to be confirmed, ICAHT and AKI. */
export const CellTherapyPage = () => (
  <IfFollowed areas={['cell-therapy']} title="cell.title">
    <WithCut>{(cut) => <CellTherapy cutId={cut.cutId} />}</WithCut>
  </IfFollowed>
);
