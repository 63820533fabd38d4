import { type DosedSet, dosedSet } from '../../clinical/dosedSet.ts';
import { worstGrade } from '../../clinical/worstGrade.ts';
import type { Protocol } from '../../protocol/protocol.ts';
import { phrase } from '../../text/phrases.ts';
import type { RowRef } from '../sourceRow.ts';
import type { TrialData } from '../trialData.ts';
import type { DiffItem } from './diff.ts';

/** Every subject of a cut with the row that tells of it: its row of DM, else its first infusion. */
const subjectsOf = (data: TrialData, dosed: DosedSet): Map<string, RowRef[]> => {
  const subjects = new Map<string, RowRef[]>();
  for (const { subjectId, ref } of data.subjects) subjects.set(subjectId, [ref]);
  for (const { subjectId, infusions } of dosed.subjects) {
    if (!subjects.has(subjectId)) subjects.set(subjectId, [infusions[0].ref]);
  }
  return subjects;
};

/** Worst grade of all events of a subject, as text; '–' when none is graded. */
const worstOf = (data: TrialData, subjectId: string): string => {
  const worst = worstGrade(data.adverseEvents.filter((event) => event.subjectId === subjectId));
  return worst.kind === 'grade' ? String(worst.grade) : '–';
};

/** Dose level of a subject in the newer cut, else in the older one; null when neither counts it at a level. */
export const levelReader = (older: DosedSet, newer: DosedSet): ((subjectId: string) => number | null) => {
  const levels = new Map<string, number>();
  for (const { subjectId, level } of [...older.subjects, ...newer.subjects]) levels.set(subjectId, level);
  return (subjectId) => levels.get(subjectId) ?? null;
};

/** Whether a subject is in both cuts. */
export const subjectOfBoth = (
  older: TrialData,
  newer: TrialData,
  protocol: Protocol,
): ((subjectId: string) => boolean) => {
  const [before, after] = [older, newer].map((data) => subjectsOf(data, dosedSet(data, protocol)));
  return (subjectId) => before?.has(subjectId) === true && after?.has(subjectId) === true;
};

/** Subjects that came or vanished, and dosed subjects whose worst adverse-event grade moved. */
export const subjectItems = (older: TrialData, newer: TrialData, protocol: Protocol): DiffItem[] => {
  const [dosedOlder, dosedNewer] = [dosedSet(older, protocol), dosedSet(newer, protocol)];
  const levelOf = levelReader(dosedOlder, dosedNewer);
  const [before, after] = [subjectsOf(older, dosedOlder), subjectsOf(newer, dosedNewer)];
  const items: DiffItem[] = [];
  for (const [subjectId, refs] of after) {
    if (before.has(subjectId)) continue;
    const text = phrase('diff.subject-new', { subject: subjectId });
    items.push({ kind: 'subject-new', subjectId, level: levelOf(subjectId), text, cut: 'newer', refs });
  }
  for (const [subjectId, refs] of before) {
    if (after.has(subjectId)) continue;
    const text = phrase('diff.subject-removed', { subject: subjectId });
    items.push({ kind: 'subject-removed', subjectId, level: levelOf(subjectId), text, cut: 'older', refs });
  }
  for (const { subjectId, level } of dosedNewer.subjects) {
    const grades = { older: worstOf(older, subjectId), newer: worstOf(newer, subjectId) };
    if (!before.has(subjectId) || grades.older === grades.newer) continue;
    const text = phrase('diff.grade-moved', { subject: subjectId, ...grades });
    const refs = newer.adverseEvents.filter((event) => event.subjectId === subjectId).map(({ ref }) => ref);
    items.push({ kind: 'grade-moved', subjectId, level, text, cut: 'newer', refs: refs.slice(0, 50) });
  }
  return items;
};
