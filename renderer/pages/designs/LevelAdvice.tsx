import type { CountingWay, DesignLevel } from '../../../shared/chart/designs.ts';
import type { Advice } from '../../../shared/escalation/advice.ts';
import { formatInterval } from '../../../shared/text/format.ts';
import { useText } from '../../text/useText.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { LevelCard } from '../../ui/LevelCard.tsx';
import { Note } from '../../ui/Note.tsx';
import { AdviceMark } from './AdviceMark.tsx';
import { areAtOdds } from './atOdds.ts';
import { CountedSubjects } from './CountedSubjects.tsx';
import classes from './Designs.module.css';

const WayCounts = ({ way }: { readonly way: CountingWay }) => {
  const { t, language } = useText();
  return (
    <span className={classes.counts}>
      <strong>{t('designs.dltOf', { n: way.rate.n, of: way.rate.of })}</strong>
      <span className={classes.quiet}>{formatInterval(language, way.rate)}</span>
      {way.pending > 0 && <span>{t('designs.pending', { n: way.pending })}</span>}
    </span>
  );
};

const Told = ({ advice }: { readonly advice: Advice }) => {
  const { say } = useText();
  return (
    <div className={classes.told}>
      <AdviceMark advice={advice} />
      <ul className={classes.reasons}>
        {advice.reasons.map((reason) => (
          <li key={`${reason.key} ${JSON.stringify(reason.params)}`}>{say(reason)}</li>
        ))}
      </ul>
    </div>
  );
};

interface DesignRow {
  readonly design: Advice['design'];
  readonly advice: readonly Advice[];
}

const AdviceTable = ({ level }: { readonly level: DesignLevel }) => {
  const { t, word } = useText();
  const [first] = level.ways;
  const rows: readonly DesignRow[] = (first?.advice ?? []).map(({ design }, index) => ({
    design,
    advice: level.ways.flatMap(({ advice }) => advice.slice(index, index + 1)),
  }));
  const columns: readonly Column<DesignRow>[] = [
    {
      id: 'design',
      label: t('designs.design'),
      width: 150,
      cell: ({ design }) => word(`design-name.${design}`),
    },
    ...level.ways.map((way, index) => ({
      id: way.way,
      label: (
        <span className={classes.wayHead}>
          {t(`designs.way.${way.way}`)}
          <WayCounts way={way} />
        </span>
      ),
      cell: ({ advice }: DesignRow) => {
        const own = advice[index];
        return own === undefined ? null : <Told advice={own} />;
      },
    })),
  ];
  return (
    <DataTable
      caption={t('designs.adviceOf', { level: level.level })}
      columns={columns}
      rows={rows}
      rowKey={({ design }) => design}
      fixed
    />
  );
};

const Disagreement = ({ ways }: { readonly ways: readonly CountingWay[] }) => {
  const { t } = useText();
  if (!ways.some(({ advice }) => areAtOdds(advice))) return null;
  return <Note tone="warn">{t('designs.disagree')}</Note>;
};

/** One dose level: who is counted how, and the advice of each design side by side. */
export const LevelAdvice = ({ level }: { readonly level: DesignLevel }) => {
  const { t } = useText();
  return (
    <LevelCard
      level={level}
      aside={
        <span className={classes.quiet}>
          {t(level.opened ? 'designs.opened' : 'designs.notOpened')} ·{' '}
          {t('designs.dosed', { n: level.dosed })}
        </span>
      }
    >
      {level.subjects.length === 0 ? (
        <p className={classes.nobody}>{t('board.nobody')}</p>
      ) : (
        <div className={classes.levelBody}>
          <CountedSubjects level={level} />
          <div className={classes.levelAdvice}>
            <Disagreement ways={level.ways} />
            <AdviceTable level={level} />
          </div>
        </div>
      )}
    </LevelCard>
  );
};
