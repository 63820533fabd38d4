import type { TrialData } from '../../shared/dataset/trialData.ts';
import { findGate } from '../../shared/gates/decidingGate.ts';
import type { GateId } from '../../shared/gates/gate.ts';
import type { GateInput } from '../../shared/gates/gateInput.ts';
import { asSubjectId } from '../../shared/kernel/brands.ts';
import { evaluate } from './gateInput.ts';
import { iso, measurement, onDay, ref, type SubjectRecords, subject } from './trialData.ts';

/** A story of the trial in one row: who was dosed and what is on record, as of the cut-off, and what a gate must say. */
export interface Story {
  readonly gate: GateId;
  readonly level?: number;
  readonly data: TrialData;
  readonly over?: Partial<GateInput>;
}

/** One line of a table of stories: what is told, and what the gate must say of it. */
export type StoryRow = readonly [
  story: string,
  given: Omit<Story, 'gate'>,
  value: string | null,
  earliest: string | null,
  missing: readonly string[],
];

export interface Told {
  /** null: the gate is not on record. */
  readonly value: string | null;
  readonly earliest: string | null;
  /** "001:days": subject (– for the group) and key of what is missing, sorted, each once. */
  readonly missing: readonly string[];
}

/** What the gates say of a story. */
export const tell = ({ gate, level = 1, data, over = {} }: Story): Told => {
  const result = findGate(evaluate(data, over), gate, level);
  return {
    value: result?.value ?? null,
    earliest: result?.earliestDate ?? null,
    missing: [
      ...new Set(
        (result?.missing ?? []).map(
          ({ subjectId, phrase }) => `${subjectId ?? '–'}:${phrase.key.replace('missing.', '')}`,
        ),
      ),
    ].sort(),
  };
};

const none: SubjectRecords = { subjects: [], infusions: [], measurements: [], adverseEvents: [] };

/** A liver result on each of these study days: somebody saw the subject. */
export const seen = (id: string, first: string, ...days: readonly number[]): SubjectRecords => ({
  ...none,
  measurements: days.map((day) => measurement(id, ['LB', 'ALT'], onDay(first, day))),
});

/** Consented, never dosed. */
export const screenFailure = (id: string): SubjectRecords => ({
  ...none,
  subjects: [subject(id, { armCode: '' })],
});

/** The records without the results that the test names. */
export const without = (
  records: SubjectRecords,
  isGone: (result: SubjectRecords['measurements'][number]) => boolean,
): SubjectRecords => ({ ...records, measurements: records.measurements.filter((one) => !isGone(one)) });

type Disposition = readonly [id: string, date: string, scope: 'STUDY PARTICIPATION' | 'STUDY TREATMENT'];

/** The cut with early ends of treatment or study (DS). */
export const withDisposition = (data: TrialData, ...rows: readonly Disposition[]): TrialData => ({
  ...data,
  otherRows: {
    ...data.otherRows,
    DS: rows.map(([id, date, scope]) => ({
      ref: ref('DS'),
      values: {
        USUBJID: asSubjectId(id),
        DSDECOD: 'WITHDRAWAL BY SUBJECT',
        DSCAT: 'DISPOSITION EVENT',
        DSSCAT: scope,
        DSSTDTC: iso(date),
      },
    })),
  },
});
