import { Link } from 'wouter';
import type { BoardLevel } from '../../../shared/chart/board.ts';
import type { GateResult } from '../../../shared/gates/gate.ts';
import { useText } from '../../text/useText.ts';
import { LevelTitle } from '../../ui/LevelTitle.tsx';
import { ValueMark } from '../../ui/ValueMark.tsx';
import classes from './Board.module.css';
import { BoardSubjectRow } from './BoardSubjectRow.tsx';

const NextGate = ({ gate }: { readonly gate: GateResult | null }) => {
  const { t, say, date } = useText();
  if (gate === null) return <p className={classes.noGate}>{t('board.noGate')}</p>;
  const facts = [
    ...(gate.missing.length > 0 ? [t('board.missing', { n: gate.missing.length })] : []),
    ...(gate.earliestDate === null ? [] : [t('board.earliest', { date: date(gate.earliestDate) })]),
  ];
  return (
    <Link href="/gates" className={classes.gate} data-value={gate.value}>
      <ValueMark value={gate.value} />
      <span className={classes.gateText}>
        <span>{say(gate.sentence)}</span>
        {facts.length > 0 && <span className={classes.gateFacts}>{facts.join(' · ')}</span>}
      </span>
    </Link>
  );
};

/** One dose level: its subjects and the gate that comes next. */
export const BoardLevelSection = ({ level }: { readonly level: BoardLevel }) => {
  const { t } = useText();
  const free = level.groupSizeMax - level.subjects.length;
  return (
    <section
      className={classes.level}
      data-testid={`level-${level.level}`}
      aria-label={t('level.n', { level: level.level })}
    >
      <header className={classes.levelHead}>
        <h2>
          <LevelTitle level={level.level} dose={level.dose} unit={level.unit} />
          <span className={classes.dosed}>
            {t('board.dosed', { n: level.dosed, max: level.groupSizeMax })}
          </span>
        </h2>
        <NextGate gate={level.nextGate} />
      </header>
      {level.subjects.length === 0 ? (
        <p className={classes.free}>{t('board.nobody')}</p>
      ) : (
        <table className={classes.grid}>
          <colgroup>
            <col className={classes.colSubject} />
            <col className={classes.colInfusions} />
            <col className={classes.colData} />
            <col className={classes.colWorst} />
            <col className={classes.colEvents} />
            <col />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">{t('board.subject')}</th>
              <th scope="col">{t('board.infusions')}</th>
              <th scope="col">{t('board.data')}</th>
              <th scope="col">{t('board.worst')}</th>
              <th scope="col">{t('board.events')}</th>
              <th scope="col">{t('board.dlt')}</th>
            </tr>
          </thead>
          <tbody>
            {level.subjects.map((subject) => (
              <BoardSubjectRow key={subject.subjectId} subject={subject} />
            ))}
          </tbody>
        </table>
      )}
      {level.subjects.length > 0 && free > 0 && (
        <p className={classes.free}>{t('board.free', { n: free })}</p>
      )}
    </section>
  );
};
