import { Link } from 'wouter';
import type { BoardModel } from '../../../shared/chart/board.ts';
import { useOperation } from '../../api/queries.ts';
import { useText } from '../../text/useText.ts';
import { Loaded } from '../../ui/Loading.tsx';
import { Note } from '../../ui/Note.tsx';
import { Page } from '../../ui/Page.tsx';
import { ReasonList } from '../../ui/ReasonList.tsx';
import { WithCut } from '../../ui/WithCut.tsx';
import { AlertBanner } from './AlertBanner.tsx';
import classes from './Board.module.css';
import { BoardLevelSection } from './BoardLevelSection.tsx';
import { OpenStops, StopBanner } from './StopBanner.tsx';

const Board = ({ model }: { readonly model: BoardModel }) => {
  const { t, say } = useText();
  return (
    <Page
      title={t('board.title')}
      notice={<StopBanner stops={model.stops} />}
      conclusion={model.conclusion}
      provenance={model.provenance}
    >
      <OpenStops stops={model.stops} />
      <AlertBanner />
      {model.deviations.length > 0 && (
        <Note tone="warn" title={t('board.deviations')}>
          <ul className={classes.deviations}>
            {model.deviations.map((deviation) => (
              <li key={say(deviation)}>
                {say(deviation)}
                {deviation.key.startsWith('deviation.criterion-not-met') && (
                  <>
                    {' '}
                    <Link href="/eligibility">{t('nav.eligibility')}</Link>
                  </>
                )}
              </li>
            ))}
          </ul>
        </Note>
      )}
      {model.levels.map((level) => (
        <BoardLevelSection key={level.level} level={level} />
      ))}
      <ReasonList title={t('board.notShown', { n: model.notShown.length })} items={model.notShown} />
    </Page>
  );
};

/** Who was dosed with what, the worst that happened, and what comes next: dose levels by subjects. */
export const BoardPage = () => <WithCut>{(cut) => <BoardOfCut cutId={cut.cutId} />}</WithCut>;

const BoardOfCut = ({ cutId }: { readonly cutId: string }) => {
  const board = useOperation('board.get', { cutId });
  return <Loaded query={board}>{(model) => <Board model={model} />}</Loaded>;
};
