import type { ListedSubject } from '../../shared/chart/subjects.ts';
import type { TextApi } from '../text/useText.ts';
import type { TwinTable } from './twinTable.ts';

const text = (label: string) => ({ label, numeric: false });
const number = (label: string) => ({ label, numeric: true });

/** Everybody of a cut as a table: dose level, infusions, how far the record goes, and counts of facts. */
export const subjectsTwin = (subjects: readonly ListedSubject[], { t }: TextApi): TwinTable => ({
  columns: [
    text(t('subjects.subject')),
    text(t('subjects.level')),
    text(t('subjects.person')),
    number(t('subjects.infusions')),
    text(t('subjects.days')),
    text(t('subjects.first')),
    text(t('subjects.lastDate')),
    number(t('facts.day')),
    number(t('subjects.facts')),
    number(t('subjects.without')),
  ],
  rows: subjects.map((subject) => [
    subject.subjectId,
    subject.level === null ? t(`subjects.state.${subject.state}`) : t('level.n', { level: subject.level }),
    [subject.sex, subject.age ?? ''].join(' ').trim(),
    subject.infusions.length,
    subject.infusions.map(({ day }) => day ?? '?').join(' '),
    subject.infusions[0]?.date ?? '',
    subject.lastObservation?.date ?? '',
    subject.lastObservation?.day ?? null,
    subject.areas.reduce((sum, { facts }) => sum + facts, 0),
    subject.areas.reduce((sum, { none }) => sum + none, 0),
  ]),
});
