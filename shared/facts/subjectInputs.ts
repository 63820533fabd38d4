import { dosedSet } from '../clinical/dosedSet.ts';
import type { Infusion, Measurement, Subject, TrialData } from '../dataset/trialData.ts';
import type { IsoDate } from '../kernel/brands.ts';
import type { Protocol } from '../protocol/protocol.ts';
import type { SubjectInput } from './subjectInput.ts';

const groupBySubject = <T>(rows: readonly T[], subjectOf: (row: T) => string): ReadonlyMap<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = subjectOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
};

const otherRowsBySubject = (data: TrialData): ReadonlyMap<string, TrialData['otherRows']> => {
  const subjects = new Map<string, Record<string, TrialData['otherRows'][string]>>();
  for (const [domain, rows] of Object.entries(data.otherRows)) {
    for (const [subjectId, own] of groupBySubject(rows, ({ values }) =>
      String(values.USUBJID ?? '').trim(),
    )) {
      subjects.set(subjectId, { ...subjects.get(subjectId), [domain]: own.toSorted(byRecord) });
    }
  }
  return subjects;
};

const compareText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

interface Row {
  readonly ref: { readonly recordId: number };
}

/** The order in which rows were read; no other order of rows can be told from the ids. */
const byRecord = (a: Row, b: Row): number => a.ref.recordId - b.ref.recordId;

const byStart = (a: Infusion, b: Infusion): number =>
  compareText(a.start, b.start) || a.number - b.number || byRecord(a, b);

const dateText = ({ date }: Measurement): string => (date.kind === 'missing' ? '' : date.text);

/** By domain, test and date as collected (a missing one first), so that nothing hangs on the order of a file. */
const byTest = (a: Measurement, b: Measurement): number =>
  compareText(a.domain, b.domain) ||
  compareText(a.testCode, b.testCode) ||
  compareText(dateText(a), dateText(b)) ||
  byRecord(a, b);

/** The first row of a subject counts; a second one is a finding of the import, not of the derivation. */
const firstRows = (subjects: readonly Subject[]): ReadonlyMap<string, Subject> =>
  new Map(subjects.toSorted((a, b) => byRecord(b, a)).map((subject) => [subject.subjectId, subject]));

/**
 * Everybody of a cut, by subject identifier: of DM, of EX, and of any other table. A subject that only a laboratory
 * knows has facts too, so that nothing a row says is passed over.
 */
export const subjectInputs = (data: TrialData, protocol: Protocol): readonly SubjectInput[] => {
  const set = dosedSet(data, protocol);
  const dosed = new Map<string, (typeof set.subjects)[number]>(
    set.subjects.map((subject) => [subject.subjectId, subject]),
  );
  const undated = new Set(
    set.unassigned
      .filter(({ assignment }) => assignment.kind === 'undated')
      .map(({ subjectId }) => subjectId),
  );
  const given = data.infusions.filter(({ actualDose }) => actualDose !== 0);
  const subjects = firstRows(data.subjects);
  const infusions = groupBySubject(given, ({ subjectId }) => subjectId);
  const events = groupBySubject(data.adverseEvents, ({ subjectId }) => subjectId);
  const measurements = groupBySubject(data.measurements, ({ subjectId }) => subjectId);
  const others = otherRowsBySubject(data);
  const ids = new Set([subjects, infusions, events, measurements, others].flatMap((map) => [...map.keys()]));
  ids.delete('');
  return [...ids].sort().map((subjectId) => {
    const own = (infusions.get(subjectId) ?? []).toSorted(byStart);
    const first: IsoDate | null = undated.has(subjectId) ? null : (own[0]?.date ?? null);
    return {
      subjectId,
      subject: subjects.get(subjectId) ?? null,
      dosed: dosed.get(subjectId) ?? null,
      infusions: own,
      firstInfusion: first,
      adverseEvents: (events.get(subjectId) ?? []).toSorted(byRecord),
      measurements: (measurements.get(subjectId) ?? []).toSorted(byTest),
      otherRows: others.get(subjectId) ?? {},
      adverseEventsOnRecord: data.adverseEventsOnRecord,
      cutoff: data.cutoff,
      datesShifted: data.datesShifted,
      protocol,
    };
  });
};
