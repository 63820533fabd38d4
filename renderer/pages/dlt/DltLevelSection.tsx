import type { DltLevelView } from '../../../shared/chart/dlt.ts';
import type { CutView } from '../../../shared/contract/operations.ts';
import type { DltRule } from '../../../shared/protocol/dlt.ts';
import { formatInterval } from '../../../shared/text/format.ts';
import { useText } from '../../text/useText.ts';
import { LevelCard } from '../../ui/LevelCard.tsx';
import classes from './Dlt.module.css';
import { DltSubjectCard } from './DltSubjectCard.tsx';

const Tally = ({ level }: { readonly level: DltLevelView }) => {
  const { t, language } = useText();
  const { withDlt, counts } = level;
  return (
    <p className={classes.tally} data-testid={`dlt-tally-${level.level}`}>
      <strong>{t('dlt.tally', { n: withDlt.n, of: withDlt.of })}</strong>
      <span className={classes.quiet}>{formatInterval(language, withDlt)}</span>
      {(['evaluableWithout', 'awaiting', 'pending', 'notEvaluable'] as const).map((name) => (
        <span key={name}>{t(`dlt.count.${name}`, { n: counts[name] })}</span>
      ))}
    </p>
  );
};

interface DltLevelSectionProps {
  readonly cut: CutView;
  readonly level: DltLevelView;
  readonly rule: DltRule;
  readonly last: number;
}

/** One dose level: the tally over the dosed set, then each subject. */
export const DltLevelSection = ({ cut, level, rule, last }: DltLevelSectionProps) => {
  const { t } = useText();
  return (
    <LevelCard level={level} aside={level.subjects.length > 0 && <Tally level={level} />}>
      {level.subjects.length === 0 ? (
        <p className={`${classes.subject} ${classes.quiet}`} style={{ margin: 0 }}>
          {t('board.nobody')}
        </p>
      ) : (
        level.subjects.map((subject) => (
          <DltSubjectCard key={subject.subjectId} cut={cut} subject={subject} rule={rule} last={last} />
        ))
      )}
    </LevelCard>
  );
};
