import type { IsoDate } from '../../kernel/brands.ts';
import { type DerivedGrade, type Graded, isGraded, worstFirst } from './derivedGrade.ts';
import { type EventSpan, spans } from './eventSpan.ts';
import { type WorstDerived, worstDerived } from './reportedAgainstDerived.ts';

/** Derived grades of one abnormality that are worse than before treatment and that no event of the kind covers. */
export interface NotReported {
  readonly term: string;
  readonly direction: DerivedGrade['direction'];
  /** At or above the grade from which they are listed one by one. */
  readonly severe: boolean;
  readonly worst: WorstDerived;
  readonly first: IsoDate;
  readonly last: IsoDate;
  /** Least grade before treatment; null: none, so that any abnormal grade counts as worse. */
  readonly baselineGrade: number | null;
  /** The results, worst first. */
  readonly records: readonly Graded[];
}

export interface NotReportedAsked {
  /** Derived grades of one term and direction. */
  readonly records: readonly DerivedGrade[];
  /** Times of the events that tell of the abnormality. */
  readonly events: readonly Pick<EventSpan, 'from' | 'to'>[];
  readonly firstInfusion: IsoDate;
  readonly minGrade: number;
}

/**
 * The least grade before treatment: of the marked baseline and of every earlier result. Not the marked one alone, for
 * lymphodepletion comes before the first infusion: a baseline of grade 4 would hide whatever is no worse. null: none
 * could be graded.
 */
export const baselineGradeOf = (records: readonly DerivedGrade[], firstInfusion: IsoDate): number | null => {
  const before = records.filter(isGraded).filter(({ baseline, date }) => baseline || date < firstInfusion);
  return before.length === 0 ? null : Math.min(...before.map(({ grade }) => grade));
};

/**
 * What the laboratory shows from the first infusion on and nobody reported: graded 1 or more and worse than before
 * treatment, on a day that no event of the kind covers. null when there is nothing. Where a result reaches `minGrade`
 * by the policy worst-case, those results alone are handed back, else all of them.
 */
export const notReported = ({
  records,
  events,
  firstInfusion,
  minGrade,
}: NotReportedAsked): NotReported | null => {
  const baselineGrade = baselineGradeOf(records, firstInfusion);
  const open = records
    .filter(isGraded)
    .filter(
      ({ date, grade, baseline }) =>
        !baseline &&
        date >= firstInfusion &&
        grade > (baselineGrade ?? 0) &&
        !events.some((span) => spans(span, date)),
    );
  const severe = open.filter(({ grade }) => grade >= minGrade);
  const listed = worstFirst(severe.length > 0 ? severe : open);
  const worst = worstDerived(listed);
  const [record] = listed;
  if (worst === null || record === undefined) return null;
  const dates = listed.map(({ date }) => date).sort();
  return {
    term: record.term,
    direction: record.direction,
    severe: severe.length > 0,
    worst,
    first: dates[0] ?? record.date,
    last: dates.at(-1) ?? record.date,
    baselineGrade,
    records: listed,
  };
};
