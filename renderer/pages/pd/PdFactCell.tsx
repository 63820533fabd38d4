import type { PdSubject } from '../../../shared/chart/pd.ts';
import { pdFactAt } from '../../../shared/chart/pdConclusion.ts';
import type { Fact, FactValue } from '../../../shared/facts/fact.ts';
import { useText } from '../../text/useText.ts';
import { FactValueText } from '../../ui/FactValueText.tsx';
import { RowsLink } from '../../ui/RowsLink.tsx';
import classes from './Pd.module.css';

const DIGITS = 4;
const short = (value: number | null): number | null =>
  value === null ? null : Number(value.toPrecision(DIGITS));

/** A value read to four digits; the exports and the rows have them all. */
export const shortened = (value: FactValue): FactValue => {
  if (value.kind === 'number') return { ...value, value: Number(value.value.toPrecision(DIGITS)) };
  return value.kind === 'interval' ? { ...value, low: short(value.low), high: short(value.high) } : value;
};

interface PdFactCellProps {
  readonly subject: PdSubject;
  readonly rule: string;
  readonly factKey: string;
  /** What the panel of rows is called. */
  readonly what: string;
  /** The study day stands below the value. */
  readonly dated?: boolean;
  readonly withReason?: boolean;
}

const Below = ({
  fact,
  dated,
  withReason,
}: {
  readonly fact: Fact;
  readonly dated: boolean;
  readonly withReason: boolean;
}) => {
  const { t, say } = useText();
  return (
    <>
      {dated && fact.day !== null && (
        <span className={classes.small}>{t('pd.onDay', { day: fact.day })}</span>
      )}
      {withReason && fact.reason !== null && <span className={classes.small}>{say(fact.reason)}</span>}
    </>
  );
};

/** One derived value with its rows, its day and what should be known of it. */
export const PdFactCell = ({
  subject,
  rule,
  factKey,
  what,
  dated = false,
  withReason = true,
}: PdFactCellProps) => {
  const { t } = useText();
  const fact = pdFactAt(subject, rule, factKey);
  if (fact === undefined) return <span className={classes.absent}>{t('pd.noRows')}</span>;
  const title = t('pd.rows', { subject: subject.subjectId, what });
  return (
    <>
      <RowsLink title={title} refs={fact.refs} label={title}>
        <FactValueText fact={{ ...fact, value: shortened(fact.value) }} withReason={false} />
      </RowsLink>
      <Below fact={fact} dated={dated} withReason={withReason} />
    </>
  );
};
