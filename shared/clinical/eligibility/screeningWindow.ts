import type { CellValue, RowRef } from '../../dataset/sourceRow.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import type { IsoDate } from '../../kernel/brands.ts';
import { addDays, datePart, earlierDate } from '../../kernel/isoDate.ts';
import type { ScreeningWindow } from '../../protocol/eligibility.ts';
import { lymphodepletionStart } from '../pd/lymphodepletionStart.ts';
import { possibleDates } from '../possibleDates.ts';

/** Which days of a subject count as screening, both ends included. */
export type Screening =
  | {
      readonly kind: 'window';
      /** null: no date of consent, so nothing is too old. */
      readonly first: IsoDate | null;
      /** null: no end, because the subject was neither enrolled nor treated. */
      readonly last: IsoDate | null;
      readonly basis: 'enrolment' | 'lymphodepletion' | 'infusion' | 'not-treated';
      /** Rows that set the end. */
      readonly refs: readonly RowRef[];
    }
  /** Dosed, yet neither enrolment nor lymphodepletion is on record: a result may stand after lymphodepletion. */
  | { readonly kind: 'none' };

const upper = (value: CellValue | undefined): string =>
  typeof value === 'string' ? value.trim().toUpperCase() : '';

interface End {
  readonly date: IsoDate;
  readonly ref: RowRef;
}

/** First dated row of disposition that names enrolment. */
const enrolment = ({ otherRows }: Pick<SubjectInput, 'otherRows'>, terms: readonly string[]): End | null =>
  (otherRows.DS ?? []).reduce<End | null>((first, { ref, values }) => {
    const date = datePart(upper(values.DSSTDTC));
    if (date === undefined || !terms.includes(upper(values.DSDECOD))) return first;
    return first === null || date < first.date ? { date, ref } : first;
  }, null);

const firstDay = ({ subject }: Pick<SubjectInput, 'subject'>, daysBefore: number): IsoDate | null => {
  const consent = subject === null ? null : possibleDates(subject.consent);
  return consent === null ? null : addDays(consent.earliest, -daysBefore);
};

/**
 * The days on which a result counts for eligibility: not older than the days allowed before consent; up to the day of
 * enrolment, and always before the day on which lymphodepletion or the first infusion came. What lymphodepletion did to
 * the blood must not speak for or against enrolment, so without enrolment and lymphodepletion on record nothing of a
 * dosed subject counts. Source: trial.md, eligibility; protocol parameter `eligibility.window`.
 */
export const screeningWindow = (
  input: Pick<SubjectInput, 'subject' | 'infusions' | 'firstInfusion' | 'otherRows' | 'protocol'>,
  rule: ScreeningWindow,
): Screening => {
  const enrolled = enrolment(input, rule.enrolmentTerms);
  const depleted = lymphodepletionStart(input, input.protocol.pd.lymphodepletion.value);
  const [infused] = input.infusions;
  const first = firstDay(input, rule.daysBeforeConsent);
  if (enrolled === null && depleted === null) {
    return infused === undefined
      ? { kind: 'window', first, last: null, basis: 'not-treated', refs: [] }
      : { kind: 'none' };
  }
  const ends = [
    ...(enrolled === null ? [] : [{ ...enrolled, basis: 'enrolment' as const }]),
    ...(depleted === null
      ? []
      : [{ date: addDays(depleted.date, -1), ref: depleted.ref, basis: 'lymphodepletion' as const }]),
    ...(infused === undefined
      ? []
      : [{ date: addDays(infused.date, -1), ref: infused.ref, basis: 'infusion' as const }]),
  ];
  const last = ends.map(({ date }) => date).reduce(earlierDate);
  const setting = ends.filter(({ date }) => date === last);
  const basis = setting[0]?.basis ?? 'infusion';
  return { kind: 'window', first, last, basis, refs: setting.map(({ ref }) => ref) };
};
