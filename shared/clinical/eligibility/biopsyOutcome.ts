import type { CellValue, RowRef } from '../../dataset/sourceRow.ts';
import type { CollectedDate, Measurement } from '../../dataset/trialData.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import type { IsoDate } from '../../kernel/brands.ts';
import { datePart, parseIsoDate } from '../../kernel/isoDate.ts';
import { phrase } from '../../text/phrases.ts';
import { possibleDates } from '../possibleDates.ts';
import { lupusClasses } from './lupusClass.ts';
import type { Outcome } from './outcome.ts';

const BIOPSY = /BIOPSY|活检/;
const KIDNEY = /RENAL|KIDNEY|NEPHR|肾/;

interface Entry {
  readonly text: string;
  readonly date: CollectedDate;
  readonly ref: RowRef;
}

const cell = (value: CellValue | undefined): string => (typeof value === 'string' ? value.trim() : '');

const collected = (text: string): CollectedDate => {
  if (text === '') return { kind: 'missing' };
  const date = datePart(text);
  return date === undefined ? { kind: 'partial', text } : { kind: 'complete', date, text };
};

/** Rows of history and procedures: names of the columns that speak, and the one with the date. */
const rowEntries = ({ otherRows }: Pick<SubjectInput, 'otherRows'>): readonly Entry[] =>
  ['PR', 'MH'].flatMap((domain) =>
    (otherRows[domain] ?? []).map(({ ref, values }) => ({
      text: ['TRT', 'TERM', 'DECOD', 'INDC', 'CAT'].map((name) => cell(values[`${domain}${name}`])).join(' '),
      date: collected(cell(values[`${domain}STDTC`])),
      ref,
    })),
  );

const findingEntries = (measurements: readonly Measurement[]): readonly Entry[] =>
  measurements
    .filter(({ domain }) => domain === 'FA' || domain === 'MI')
    .map(({ test, text, specimen, date, ref }) => ({ text: `${test} ${specimen} ${text}`, date, ref }));

/** The day so many months before another; the last of the month where it has no such day. */
export const monthsBefore = (date: IsoDate, months: number): IsoDate => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const index = year * 12 + month - 1 - months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const prefix = `${toYear}-${String(toMonth).padStart(2, '0')}`;
  const dayOf = (one: number): IsoDate | undefined =>
    parseIsoDate(`${prefix}-${String(one).padStart(2, '0')}`);
  return dayOf(day) ?? dayOf(30) ?? dayOf(29) ?? dayOf(28) ?? date;
};

interface Rule {
  readonly months: number;
  readonly classes: readonly string[];
}

const entryOutcome = (entry: Entry, consent: IsoDate | null, { months, classes }: Rule): Outcome => {
  const found = lupusClasses(entry.text);
  const base = {
    clause: `class ${classes.join(' or ')}, <= ${months} months`,
    date: entry.date.kind === 'complete' ? entry.date.date : null,
    inputs: [
      { name: 'biopsy', value: entry.date.kind === 'missing' ? '' : entry.date.text },
      { name: 'class', value: found.join(' + ') },
    ],
    refs: [entry.ref],
  };
  if (found.length > 0 && !found.some((one) => classes.includes(one))) {
    return { ...base, outcome: 'not-met', reason: null };
  }
  const possible = possibleDates(entry.date);
  const open = { ...base, outcome: 'not-evaluable' as const };
  if (consent === null) return { ...open, reason: phrase('fact-reason.eligibility.no-consent') };
  if (possible === null) return { ...open, reason: phrase('fact-reason.eligibility.biopsy-undated') };
  const oldest = monthsBefore(consent, months);
  if (possible.latest < oldest) return { ...base, outcome: 'not-met', reason: null };
  if (possible.earliest < oldest)
    return { ...open, reason: phrase('fact-reason.eligibility.biopsy-undated') };
  if (found.length === 0) return { ...open, reason: phrase('fact-reason.eligibility.biopsy-class') };
  return { ...base, outcome: 'met', reason: null };
};

const RANK: readonly Outcome['outcome'][] = ['met', 'not-evaluable', 'not-met'];

/**
 * A renal biopsy on record (PR, MH, FA, MI) of one of the classes, alone or with others, not older than so many months
 * at consent. Of several biopsies the one that serves best counts; without one it is recorded elsewhere.
 */
export const biopsyOutcome = (
  input: Pick<SubjectInput, 'otherRows' | 'measurements' | 'subject'>,
  rule: Rule,
): Outcome => {
  const consent = input.subject?.consent.kind === 'complete' ? input.subject.consent.date : null;
  const entries = [...rowEntries(input), ...findingEntries(input.measurements)].filter(({ text }) => {
    const upper = text.toUpperCase();
    return BIOPSY.test(upper) && KIDNEY.test(upper);
  });
  const outcomes = entries.map((entry) => entryOutcome(entry, consent, rule));
  const [first, ...rest] = outcomes;
  if (first === undefined) {
    return {
      outcome: 'not-evaluable',
      reason: phrase('fact-reason.eligibility.recorded-elsewhere'),
      clause: `class ${rule.classes.join(' or ')}, <= ${rule.months} months`,
      date: null,
      inputs: [],
      refs: [],
    };
  }
  return rest.reduce((a, b) => (RANK.indexOf(b.outcome) < RANK.indexOf(a.outcome) ? b : a), first);
};
