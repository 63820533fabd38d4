import type { RowRef } from '../dataset/sourceRow.ts';
import type { AdverseEvent, Infusion, Measurement, Subject, TrialData } from '../dataset/trialData.ts';
import type { Phrase } from '../gates/gate.ts';
import type { IsoDate, SubjectId } from '../kernel/brands.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { datedContacts } from './datedContacts.ts';
import { deathDates, deathsOnRecord } from './deaths.ts';
import { type Departure, departures } from './departures.ts';
import { doseLevelOf, type LevelAssignment } from './doseLevelOf.ts';
import { dosingDeviations } from './dosingDeviations.ts';
import { possibleDates } from './possibleDates.ts';
import { type UndatedInfusion, undatedInfusions } from './undatedInfusions.ts';

/** A subject whose first infusion is known, with all records of the cut that are about them. */
export interface DosedRecords {
  readonly subjectId: SubjectId;
  /** null when DM has no row; the subject counts all the same, because the denominator comes from EX. */
  readonly subject: Subject | null;
  /** At least one, by date, time and record. */
  readonly infusions: readonly [Infusion, ...Infusion[]];
  /** 0-based position among all dosed subjects by first infusion (by identifier where dates were moved): fixes colour and dash across the program. */
  readonly index: number;
  /** Dates were moved per subject (see TrialData): the subjects' days cannot be held against each other. */
  readonly datesShifted: boolean;
  /** A death is recorded in DM, AE or DS. */
  readonly death: boolean;
  /** null when nobody died, or no complete date says when. */
  readonly deathDate: IsoDate | null;
  /** Early ends of treatment or study on record (DS). */
  readonly departures: readonly Departure[];
  /** False when the cut holds no adverse event of anybody: then nothing is known about this subject's either. */
  readonly adverseEventsOnRecord: boolean;
  readonly adverseEvents: readonly AdverseEvent[];
  readonly measurements: readonly Measurement[];
  readonly contacts: readonly { readonly date: IsoDate; readonly ref: RowRef }[];
}

export interface DosedSubject extends DosedRecords {
  readonly level: number;
  readonly levelBasis: 'arm' | 'dose';
}

/** Why a dosed subject is counted at no level, and the levels that it may belong to. */
export type NoLevel =
  | Exclude<LevelAssignment, { kind: 'known' }>
  /** An infusion without a complete date may have been the first. */
  | { readonly kind: 'undated'; readonly candidates: readonly number[] };

/** Dosed, but at a level or from a day that cannot be told; blocks the gates of every level it may belong to. */
export interface UnassignedSubject {
  readonly subjectId: string;
  readonly subject: Subject | null;
  /** The dated infusions; may be none. */
  readonly infusions: readonly Infusion[];
  /** The rows of EX, dated or not. */
  readonly refs: readonly RowRef[];
  readonly assignment: NoLevel;
}

export interface DosedSet {
  /** By level, then first infusion: the first of a level is its sentinel. */
  readonly subjects: readonly DosedSubject[];
  readonly unassigned: readonly UnassignedSubject[];
  readonly notDosed: readonly Subject[];
  /** Dosed subjects in all, assigned or not. */
  readonly total: number;
  /** Dosed subjects, assigned or not, for whom a death is recorded. */
  readonly deaths: readonly string[];
  /** Contradictions and gaps in dosing, named. */
  readonly deviations: readonly Phrase[];
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byStart = (a: Infusion, b: Infusion): number =>
  compareText(a.start, b.start) || compareText(a.date, b.date) || a.number - b.number;

/** An EX record of dose 0 says that nothing was given; it makes nobody a dosed subject. */
const wasGiven = (infusion: Infusion): boolean => infusion.actualDose !== 0;

const groupBySubject = <T extends { readonly subjectId: SubjectId }>(
  rows: readonly T[],
): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.subjectId);
    if (group === undefined) groups.set(row.subjectId, [row]);
    else group.push(row);
  }
  return groups;
};

const dosedRecords = (data: TrialData): DosedRecords[] => {
  const subjects = new Map<string, Subject>(data.subjects.map((subject) => [subject.subjectId, subject]));
  const events = groupBySubject(data.adverseEvents);
  const measurements = groupBySubject(data.measurements);
  const contacts = datedContacts(data);
  const deaths = deathDates(data);
  const left = departures(data);
  return [...groupBySubject(data.infusions.filter(wasGiven)).values()]
    .flatMap((group) => {
      const [first, ...rest] = group.sort(byStart);
      return first === undefined ? [] : [[first, ...rest] as const];
    })
    .sort(
      // The order of moved dates would be an order of chance.
      ([a], [b]) => (data.datesShifted ? 0 : byStart(a, b)) || compareText(a.subjectId, b.subjectId),
    )
    .map((infusions, index) => {
      const { subjectId } = infusions[0];
      return {
        subjectId,
        subject: subjects.get(subjectId) ?? null,
        infusions: [...infusions],
        index,
        datesShifted: data.datesShifted,
        death: deaths.has(subjectId),
        deathDate: deaths.get(subjectId) ?? null,
        departures: left.get(subjectId) ?? [],
        adverseEventsOnRecord: data.adverseEventsOnRecord,
        adverseEvents: events.get(subjectId) ?? [],
        measurements: measurements.get(subjectId) ?? [],
        contacts: contacts.get(subjectId) ?? [],
      };
    });
};

/** Whether an undated administration may have come before the first dated one. */
const mayBeFirst = ({ start }: UndatedInfusion, first: Infusion | undefined): boolean => {
  const possible = possibleDates(start);
  return first === undefined || possible === null || possible.earliest <= first.date;
};

/** Subjects whose first infusion cannot be told, because an administration without a day may have been it. */
const undatedSubjects = (
  data: TrialData,
  records: readonly DosedRecords[],
  protocol: Protocol,
): UnassignedSubject[] => {
  const bySubject = new Map(records.map((record) => [record.subjectId as string, record]));
  const groups = new Map<string, UndatedInfusion[]>();
  for (const undated of undatedInfusions(data, protocol)) {
    if (!mayBeFirst(undated, bySubject.get(undated.subjectId)?.infusions[0])) continue;
    groups.set(undated.subjectId, [...(groups.get(undated.subjectId) ?? []), undated]);
  }
  return [...groups].map(([subjectId, undated]) => {
    const infusions = bySubject.get(subjectId)?.infusions ?? [];
    const subject = data.subjects.find((candidate) => candidate.subjectId === subjectId) ?? null;
    const level = doseLevelOf(subject?.armCode ?? '', infusions, protocol);
    const candidates = level.kind === 'known' ? [level.level] : level.candidates;
    const refs = [...undated, ...infusions].map(({ ref }) => ref);
    return { subjectId, subject, infusions, refs, assignment: { kind: 'undated', candidates } };
  });
};

/**
 * The dosed set: every subject with at least one infusion of the study treatment (EX), at the level that DM.ARMCD and
 * the actual dose name. It is the denominator everywhere. Source: domain.md 4.1b, "subjects dosed, from exposure".
 */
export const dosedSet = (data: TrialData, protocol: Protocol): DosedSet => {
  const records = dosedRecords(data);
  const undated = undatedSubjects(data, records, protocol);
  const undatedIds = new Set(undated.map(({ subjectId }) => subjectId));
  const assigned: DosedSubject[] = [];
  const unassigned: UnassignedSubject[] = [...undated];
  for (const record of records) {
    if (undatedIds.has(record.subjectId)) continue;
    const { subjectId, subject, infusions } = record;
    const assignment = doseLevelOf(subject?.armCode ?? '', infusions, protocol);
    if (assignment.kind === 'known') {
      assigned.push({ ...record, level: assignment.level, levelBasis: assignment.basis });
    } else {
      unassigned.push({ subjectId, subject, infusions, refs: infusions.map(({ ref }) => ref), assignment });
    }
  }
  const dosedIds = new Set<string>([...records, ...undated].map(({ subjectId }) => subjectId));
  const notDosed = data.subjects.filter((subject) => !dosedIds.has(subject.subjectId));
  return {
    subjects: assigned.sort((a, b) => a.level - b.level || a.index - b.index),
    unassigned,
    notDosed,
    total: dosedIds.size,
    deaths: [...deathsOnRecord(data)].filter((id) => dosedIds.has(id)).sort(),
    deviations: dosingDeviations({ assigned, unassigned, notDosed, cutoff: data.cutoff }, protocol),
  };
};

/** The dosed subjects of one level, in order of their first infusion. */
export const groupOf = (set: DosedSet, level: number): readonly DosedSubject[] =>
  set.subjects.filter((subject) => subject.level === level);
