import { mayLieIn, type WindowSpan, windowSpans } from '../clinical/dlt/dltWindow.ts';
import type { PossibleDates } from '../clinical/possibleDates.ts';
import type { Infusion } from '../dataset/trialData.ts';
import type { IsoDate } from '../kernel/brands.ts';
import { addDays, laterDate, parseIsoDate } from '../kernel/isoDate.ts';
import type { StoppingRule } from '../protocol/stopping.ts';

const lastDay = (): IsoDate => {
  const date = parseIsoDate('9999-12-31');
  if (date === undefined) throw new Error('The last day of the calendar is a date');
  return date;
};

/** Spans that touch or overlap as one: a date that is only known to lie across both lies inside. */
const merged = (spans: readonly WindowSpan[]): readonly WindowSpan[] => {
  const done: WindowSpan[] = [];
  for (const span of spans.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = done.pop();
    if (last === undefined) done.push(span);
    else if (span.from > addDays(last.to, 1)) done.push(last, span);
    else done.push({ from: last.from, to: laterDate(last.to, span.to) });
  }
  return done;
};

/** The days on which a rule looks; without a window every day from the first infusion on. */
export const stopSpans = (
  infusions: readonly [Infusion, ...Infusion[]],
  { window }: Pick<StoppingRule, 'window'>,
): readonly WindowSpan[] =>
  window === null
    ? [{ from: infusions[0].date, to: lastDay() }]
    : merged(windowSpans({ infusions: [...infusions] }, window));

/** Where something lies that happened on one of these days: inside, outside, or it cannot be told. */
export const placeIn = (
  spans: readonly WindowSpan[],
  onset: PossibleDates | null,
): 'inside' | 'outside' | 'unclear' => {
  if (!mayLieIn(spans, onset)) return 'outside';
  const certain = spans.some(
    ({ from, to }) => onset !== null && onset.earliest >= from && onset.latest <= to,
  );
  return certain ? 'inside' : 'unclear';
};
