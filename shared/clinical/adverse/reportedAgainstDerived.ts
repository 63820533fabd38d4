import type { Grade } from '../../dataset/trialData.ts';
import { type DerivedGrade, type Graded, isGraded, worstFirst } from './derivedGrade.ts';
import { type EventSpan, spans } from './eventSpan.ts';

/**
 * What a reported grade is against the grades derived from the laboratory in the time of the event.
 * agrees: equal; reported-higher, reported-lower: outside what the values allow; clinical-data-needed: within what they
 * or the wording of the criteria allow, symptoms or interventions decide; event-not-graded: the event has no grade; no-laboratory-data: no result of
 * the test in that time; ungradable: results, none of which can be graded; not-in-criteria: the edition of the criteria
 * does not grade the abnormality by a laboratory value.
 */
export const VERDICTS = [
  'reported-lower',
  'reported-higher',
  'clinical-data-needed',
  'event-not-graded',
  'ungradable',
  'no-laboratory-data',
  'not-in-criteria',
  'agrees',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Worst of several derived grades: by the policy, and the least and greatest that they allow together. */
export interface WorstDerived {
  readonly grade: number;
  readonly min: number;
  readonly max: number;
  readonly clause: string;
}

export interface Comparison {
  readonly verdict: Verdict;
  /**
   * Why clinical data are needed: the values allow several grades; the wording gives the grade for symptoms or
   * interventions alone; death is in no value. null with any other verdict.
   */
  readonly clinical: 'range' | 'wording' | 'death' | null;
  /** null when there is no gradable result. */
  readonly derived: WorstDerived | null;
  /** The gradable results of the time, worst first, then the ungradable. */
  readonly records: readonly DerivedGrade[];
  /** How many of them cannot be graded. */
  readonly ungradable: number;
}

/** The worst of gradable results; null of none. An event is at least as bad as its worst result must be. */
export const worstDerived = (graded: readonly Graded[]): WorstDerived | null => {
  const [worst] = worstFirst(graded);
  if (worst === undefined) return null;
  return {
    grade: worst.grade,
    min: Math.max(...graded.map(({ gradeMin }) => gradeMin)),
    max: Math.max(...graded.map(({ gradeMax }) => gradeMax)),
    clause: worst.clause,
  };
};

/** Grade 5 is death: no laboratory value derives it, so the values neither bear it out nor speak against it. */
const DEATH = 5;

type Judged = Pick<Comparison, 'verdict' | 'clinical'>;

const plain = (verdict: Verdict): Judged => ({ verdict, clinical: null });

const needed = (clinical: Comparison['clinical']): Judged => ({ verdict: 'clinical-data-needed', clinical });

const judge = (reported: Grade | null, derived: WorstDerived, clinicalUpTo: number | null): Judged => {
  if (reported === null) return plain('event-not-graded');
  if (reported === DEATH) return needed('death');
  if (reported < derived.min) return plain('reported-lower');
  if (reported > derived.max) {
    return reported <= (clinicalUpTo ?? 0) ? needed('wording') : plain('reported-higher');
  }
  return derived.min === derived.max ? plain('agrees') : needed('range');
};

/** What a reported grade is held against. */
export interface Against {
  readonly span: Pick<EventSpan, 'from' | 'to'>;
  /** All derived grades of the abnormality, of any time. */
  readonly records: readonly DerivedGrade[];
  /** The greatest grade that the wording gives without a value (CtcaeTerm.clinicalUpTo); null: none. */
  readonly clinicalUpTo: number | null;
}

/**
 * A reported grade beside the worst grade of the matching results in the time of the event. Neither is changed: a
 * discrepancy is listed for the physician.
 */
export const compareGrades = (
  reported: Grade | null,
  { span, records, clinicalUpTo }: Against,
): Comparison => {
  const within = records.filter(({ date }) => spans(span, date));
  const graded = worstFirst(within.filter(isGraded));
  const rest = within.filter((record) => !isGraded(record));
  const derived = worstDerived(graded);
  const found = { derived, records: [...graded, ...rest], ungradable: rest.length };
  if (derived !== null) return { ...judge(reported, derived, clinicalUpTo), ...found };
  return { ...plain(rest.length > 0 ? 'ungradable' : 'no-laboratory-data'), ...found };
};

/** Whether the reported grade lies outside what the values allow. */
export const isDiscrepancy = (verdict: Verdict): boolean =>
  verdict === 'reported-lower' || verdict === 'reported-higher';
