import type { Phrase } from '../gates/gate.ts';
import { phrase } from '../text/phrases.ts';
import { listParam } from '../text/template.ts';
import type { CellGrade, CellSubject } from './cellTherapy.ts';

const greatest = (grades: readonly CellGrade[]): number =>
  Math.max(0, ...grades.map(({ range }) => range?.max ?? 0));

const ids = (subjects: readonly CellSubject[]): string =>
  listParam(subjects.map(({ subjectId }) => subjectId));

const syndromeSentence = (subjects: readonly CellSubject[], name: 'crs' | 'icans'): readonly Phrase[] => {
  const of = subjects.length;
  const known = subjects.filter(({ worst }) => worst[name].range !== null);
  const affected = known.filter(({ worst }) => (worst[name].range?.max ?? 0) >= 1);
  const unknown = subjects.filter(({ worst }) => worst[name].range === null);
  const worst = greatest(affected.map((subject) => subject.worst[name]));
  return [
    ...(known.length === 0
      ? []
      : [
          affected.length === 0
            ? phrase(`cell.conclusion.no-${name}`, { n: known.length, of })
            : phrase(`cell.conclusion.${name}`, {
                n: affected.length,
                of,
                grade: worst,
                subjects: ids(affected.filter((one) => (one.worst[name].range?.max ?? 0) === worst)),
              }),
        ]),
    ...(unknown.length === 0 ? [] : [phrase(`cell.conclusion.${name}-unknown`, { subjects: ids(unknown) })]),
  ];
};

const missingSentence = (subjects: readonly CellSubject[]): readonly Phrase[] => {
  const due = subjects.flatMap(({ days }) => days.filter(({ due: wasDue }) => wasDue));
  const missing = due.filter(({ crs, icans }) => crs === null || icans === null);
  if (due.length === 0) return [];
  return [
    missing.length === 0
      ? phrase('cell.conclusion.all-days', { of: due.length })
      : phrase('cell.conclusion.days-missing', { n: missing.length, of: due.length }),
  ];
};

const scoreSentence = (subjects: readonly CellSubject[]): readonly Phrase[] => {
  const found = subjects.flatMap(({ icansWithoutScore }) => icansWithoutScore ?? []);
  const days = found.reduce((sum, one) => sum + one.days, 0);
  const of = found.reduce((sum, one) => sum + one.of, 0);
  return days === 0 ? [] : [phrase('cell.conclusion.without-score', { n: days, of })];
};

const countSentence = (
  subjects: readonly CellSubject[],
  name: 'neutrophilsEarly' | 'aki',
  key: 'icaht' | 'aki',
): readonly Phrase[] => {
  const known = subjects.filter(({ counts }) => counts[name].range !== null);
  if (known.length === 0) return [phrase(`cell.conclusion.${key}-unknown`)];
  const worst = greatest(known.map(({ counts }) => counts[name]));
  const of = subjects.length;
  if (worst === 0) return [phrase(`cell.conclusion.no-${key}`, { n: known.length, of })];
  const affected = known.filter(({ counts }) => (counts[name].range?.max ?? 0) === worst);
  return [phrase(`cell.conclusion.${key}`, { grade: worst, subjects: ids(affected) })];
};

/** What the strips, the checks and the table say, in sentences. */
export const cellConclusion = (subjects: readonly CellSubject[], findings: number): Phrase[] => {
  if (subjects.length === 0) return [phrase('cell.empty.no-one')];
  const steroids = subjects.filter(({ backgroundSteroids }) => backgroundSteroids.length > 0);
  return [
    ...syndromeSentence(subjects, 'crs'),
    ...syndromeSentence(subjects, 'icans'),
    ...missingSentence(subjects),
    findings === 0
      ? phrase('cell.conclusion.no-finding')
      : phrase('cell.conclusion.findings', { n: findings }),
    ...scoreSentence(subjects),
    ...countSentence(subjects, 'neutrophilsEarly', 'icaht'),
    ...countSentence(subjects, 'aki', 'aki'),
    ...(steroids.length === 0
      ? []
      : [phrase('cell.conclusion.steroids', { n: steroids.length, of: subjects.length })]),
  ];
};
