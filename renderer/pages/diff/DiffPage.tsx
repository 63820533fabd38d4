import { Button } from '@mantine/core';
import { useLocation } from 'wouter';
import type { CutView } from '../../../shared/contract/operations.ts';
import { useCut } from '../../app/CutContext.ts';
import { useText } from '../../text/useText.ts';
import { EmptyState, Note } from '../../ui/Note.tsx';
import { Page } from '../../ui/Page.tsx';
import { Comparison } from './Comparison.tsx';
import { CutChoice } from './CutChoice.tsx';

const TooFew = () => {
  const { t } = useText();
  const [, go] = useLocation();
  return (
    <Page title={t('diff.title')} conclusion={[t('diff.emptyConclusion')]}>
      <EmptyState
        title={t('diff.emptyTitle')}
        actions={<Button onClick={() => go('/data')}>{t('noCut.go')}</Button>}
      >
        {t('diff.emptyText')}
      </EmptyState>
    </Page>
  );
};

interface DiffPageProps {
  readonly olderCutId?: string;
  readonly newerCutId?: string;
}

const find = (cuts: readonly CutView[], cutId: string): CutView | undefined =>
  cuts.find((cut) => cut.cutId === cutId);

/** What is new, changed or gone between two cuts; without an address the newest and the one before. */
export const DiffPage = ({ olderCutId, newerCutId }: DiffPageProps) => {
  const { t } = useText();
  const { cuts } = useCut();
  const [newest, before] = cuts;
  if (newest === undefined || before === undefined) return <TooFew />;
  const pair = { olderCutId: olderCutId ?? before.cutId, newerCutId: newerCutId ?? newest.cutId };
  const [older, newer] = [find(cuts, pair.olderCutId), find(cuts, pair.newerCutId)];
  if (older === undefined || newer === undefined || older === newer) {
    return (
      <Page title={t('diff.title')} conclusion={[]} filters={<CutChoice cuts={cuts} {...pair} />}>
        <Note tone="warn">{t(older === newer && older !== undefined ? 'diff.same' : 'diff.notThere')}</Note>
      </Page>
    );
  }
  return <Comparison key={`${older.cutId}/${newer.cutId}`} cuts={cuts} older={older} newer={newer} />;
};
