import type { PdSubject } from '../../../shared/chart/pd.ts';
import { pdFactAt } from '../../../shared/chart/pdConclusion.ts';
import type { Fact, FactValue } from '../../../shared/facts/fact.ts';
import type { Phrase } from '../../../shared/gates/gate.ts';
import { formatUnit } from '../../../shared/text/formatUnit.ts';
import { useText } from '../../text/useText.ts';
import type { TextKey } from '../../text/words.ts';
import { FactValueText } from '../../ui/FactValueText.tsx';
import { RowsLink } from '../../ui/RowsLink.tsx';
import classes from './Pd.module.css';

const DIGITS = 4;
const shortNumber = (value: number | null): number | null =>
  value === null ? null : Number(value.toPrecision(DIGITS));

/** A value read to four digits; the exports and the rows have them all. */
export const shortened = (value: FactValue): FactValue => {
  if (value.kind === 'number') return { ...value, value: Number(value.value.toPrecision(DIGITS)) };
  return value.kind === 'interval'
    ? { ...value, low: shortNumber(value.low), high: shortNumber(value.high) }
    : value;
};

/** Remarks that many cells would repeat, in few words; the exports and the rows of facts have the sentence. */
const SHORT: { readonly [key: string]: TextKey } = {
  'fact-reason.pd.carry-over': 'pd.short.carry-over',
  'fact-reason.pd.until-next': 'pd.short.until-next',
  'fact-reason.pd.until-last': 'pd.short.until-last',
  'fact-reason.pd.next-infusion': 'pd.short.next-infusion',
  'fact-reason.pd.tail-below-limit': 'pd.short.tail-below-limit',
  'fact-reason.pd.never-below': 'pd.short.never-below',
  'fact-reason.pd.peak-within-range': 'pd.short.within-range',
};

const useShortReason = (): ((reason: Phrase) => string) => {
  const { t, say } = useText();
  return (reason) => {
    const key = SHORT[reason.key];
    return key === undefined ? say(reason) : t(key, reason.params);
  };
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
  /** Off where the unit stands once for all. */
  readonly withUnit?: boolean;
}

/** The value in few words: "<50" keeps its sign, and that it lies below the limit stands under it. */
const Value = ({ fact, withUnit }: { readonly fact: Fact; readonly withUnit: boolean }) => {
  const { value } = fact;
  if (value.kind === 'below-limit') return withUnit ? `${value.text} ${formatUnit(value.unit)}` : value.text;
  const plain = shortened(value);
  const shown = withUnit || !('unit' in plain) ? plain : { ...plain, unit: '' };
  return <FactValueText fact={{ ...fact, value: shown }} withReason={false} />;
};

const Below = ({
  fact,
  dated,
  withReason,
}: {
  readonly fact: Fact;
  readonly dated: boolean;
  readonly withReason: boolean;
}) => {
  const { t } = useText();
  const short = useShortReason();
  return (
    <>
      {dated && fact.day !== null && (
        <span className={classes.small}>{t('pd.onDay', { day: fact.day })}</span>
      )}
      {fact.value.kind === 'below-limit' && <span className={classes.small}>{t('pd.belowLimit')}</span>}
      {withReason && fact.reason !== null && <span className={classes.small}>{short(fact.reason)}</span>}
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
  withUnit = true,
}: PdFactCellProps) => {
  const { t } = useText();
  const fact = pdFactAt(subject, rule, factKey);
  if (fact === undefined) return <span className={classes.absent}>{t('pd.noRows')}</span>;
  const title = t('pd.rows', { subject: subject.subjectId, what });
  return (
    <>
      <RowsLink title={title} refs={fact.refs} label={title}>
        <Value fact={fact} withUnit={withUnit} />
      </RowsLink>
      <Below fact={fact} dated={dated} withReason={withReason} />
    </>
  );
};
