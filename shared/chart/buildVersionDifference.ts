import { dosedSet } from '../clinical/dosedSet.ts';
import { proportion } from '../clinical/proportion.ts';
import type { TrialData } from '../dataset/trialData.ts';
import type { SubjectInput } from '../facts/subjectInput.ts';
import { subjectInputs } from '../facts/subjectInputs.ts';
import type { Phrase } from '../gates/gate.ts';
import { type CriteriaId, editionNumber, type LabGrade } from '../grading/labGrade.ts';
import { criteriaOf } from '../grading/labGradeFacts.ts';
import { isDifferent, type VersionPair, versionPairs } from '../grading/versionPairs.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { formatUnit } from '../text/formatUnit.ts';
import { phrase } from '../text/phrases.ts';
import type {
  Severe,
  VersionDifferenceModel,
  VersionDifferenceRow,
  VersionDifferenceTerm,
} from './labVersionDifference.ts';
import type { Provenance } from './provenance.ts';

const MOST_ROWS = 1000;
const MOST_REFS = 500;
const LEAST_SEVERE = 3;

interface SubjectPair extends VersionPair {
  readonly subject: SubjectInput;
}

/** The edition beside that of the protocol, unless another is asked for: the newest other one. */
const otherEdition = (study: CriteriaId): CriteriaId => (study === 'ctcae-6.0' ? 'ctcae-5.0' : 'ctcae-6.0');

/** Terms of two editions that grade the same quantity in the same direction are one line. */
const keyOf = ({ measurement, direction, study, other }: SubjectPair): string =>
  `${study?.term ?? ''}|${other?.term ?? ''}|${direction}|${study === null || other === null ? measurement.testCode : ''}`;

/** A result of a dosed subject on or after the day of the first infusion that is not its baseline. */
const isAfterInfusion = ({ measurement, isBaseline }: SubjectPair): boolean =>
  !isBaseline && measurement.day !== null && measurement.day >= 1;

const isSevere = (grade: LabGrade | null): boolean => (grade?.grade ?? 0) >= LEAST_SEVERE;

const severeBy = (
  side: 'study' | 'other',
  pairs: readonly SubjectPair[],
  dosed: ReadonlySet<string>,
): Severe => {
  const severe = pairs.filter(
    (pair) => isSevere(pair[side]) && isAfterInfusion(pair) && dosed.has(pair.subject.subjectId),
  );
  const subjects = new Set(severe.map(({ subject }) => subject.subjectId));
  return {
    proportion: proportion(subjects.size, dosed.size),
    refs: severe.slice(0, MOST_REFS).map(({ measurement }) => measurement.ref),
  };
};

const termOf = (
  id: string,
  pairs: readonly SubjectPair[],
  dosed: ReadonlySet<string>,
): VersionDifferenceTerm | null => {
  const [first] = pairs;
  const differing = pairs.filter(isDifferent).length;
  if (first === undefined || differing === 0) return null;
  return {
    id,
    studyTerm: first.study?.term ?? null,
    otherTerm: first.other?.term ?? null,
    direction: first.direction,
    results: pairs.length,
    differing,
    severe: {
      study: first.study === null ? null : severeBy('study', pairs, dosed),
      other: first.other === null ? null : severeBy('other', pairs, dosed),
    },
  };
};

const rowOf = ({ subject, measurement, direction, study, other }: SubjectPair): VersionDifferenceRow => {
  const { text, textUnit, value, unit, date, day, ref, test } = measurement;
  const reported = text === '' ? `${value ?? ''} ${formatUnit(unit)}` : `${text} ${formatUnit(textUnit)}`;
  return {
    id: `${ref.recordId}-${direction}`,
    subjectId: subject.subjectId,
    level: subject.dosed?.level ?? null,
    test,
    direction,
    date: date.kind === 'missing' ? '' : date.text,
    day,
    result: reported.trim(),
    study,
    other,
    ref,
  };
};

const worst = ({ study, other }: SubjectPair): number => Math.max(study?.grade ?? 0, other?.grade ?? 0);

const byBoth = ({ study, other }: SubjectPair): number => (study === null || other === null ? 0 : 1);

const groupsOf = (pairs: readonly SubjectPair[]): ReadonlyMap<string, readonly SubjectPair[]> => {
  const groups = new Map<string, SubjectPair[]>();
  for (const pair of pairs) {
    const key = keyOf(pair);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [pair]);
    else group.push(pair);
  }
  return groups;
};

interface Found {
  readonly study: string;
  readonly other: string;
  readonly results: number;
  readonly differing: number;
  readonly terms: number;
  readonly severe: { readonly study: number; readonly other: number; readonly of: number };
}

const conclusionOf = ({ study, other, results, differing, terms, severe }: Found): Phrase[] => [
  differing === 0
    ? phrase('lab-version.same', { study, other, n: results })
    : phrase('lab-version.differs', { study, other, n: differing, of: results, terms }),
  phrase('lab-version.severe', { study, other, a: severe.study, b: severe.other, of: severe.of }),
  phrase('lab-version.pinned', { study }),
];

/**
 * What another edition of the criteria would say of the results of a cut, held against the edition that the protocol
 * pins: per term and result, only where they differ, and how many dosed subjects have a grade of 3 or more by each.
 */
export const buildVersionDifference = (
  data: TrialData,
  protocol: Protocol,
  asked: CriteriaId | null,
  provenance: Provenance,
): VersionDifferenceModel => {
  const study = criteriaOf(protocol);
  const other = asked === null || asked === study ? otherEdition(study) : asked;
  const set = dosedSet(data, protocol);
  const dosed = new Set<string>([...set.subjects, ...set.unassigned].map(({ subjectId }) => subjectId));
  const pairs = subjectInputs(data, protocol).flatMap((subject) =>
    versionPairs(subject, study, other).map((pair) => ({ subject, ...pair })),
  );
  const terms = [...groupsOf(pairs)]
    .map(([id, group]) => termOf(id, group, dosed))
    .filter((term) => term !== null)
    .sort((a, b) => b.differing - a.differing || (a.id < b.id ? -1 : 1));
  const differing = pairs.filter(isDifferent).sort((a, b) => byBoth(b) - byBoth(a) || worst(b) - worst(a));
  const of = (side: 'study' | 'other') => severeBy(side, pairs, dosed).proportion.n;
  return {
    conclusion: conclusionOf({
      study: editionNumber(study),
      other: editionNumber(other),
      results: pairs.length,
      differing: differing.length,
      terms: terms.length,
      severe: { study: of('study'), other: of('other'), of: dosed.size },
    }),
    study,
    other,
    terms,
    rows: differing.slice(0, MOST_ROWS).map(rowOf),
    rowsTotal: differing.length,
    empty: pairs.length === 0 ? phrase('lab-version.empty') : null,
    provenance,
  };
};
