import { type DosedSet, type DosedSubject, groupOf } from '../clinical/dosedSet.ts';
import { countsAsRelated } from '../clinical/relationship.ts';
import { emergentEvents } from '../clinical/subjectEvents.ts';
import { treatmentEmergence } from '../clinical/treatmentEmergence.ts';
import { worstGrade } from '../clinical/worstGrade.ts';
import type { Phrase } from '../gates/gate.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { phrase } from '../text/phrases.ts';
import { listParam } from '../text/template.ts';
import type { BoardLevel, BoardSubject } from './board.ts';
import type { StopSign } from './stopSigns.ts';

const idsOf = (subjects: readonly { readonly subjectId: string }[]): string =>
  listParam([...new Set(subjects.map(({ subjectId }) => subjectId))]);

const worstSentences = (
  { level, subjects, dosed, groupSizeMax }: BoardLevel,
  group: readonly DosedSubject[],
): Phrase[] => {
  const counts = { level, n: dosed, max: groupSizeMax };
  if (group.some(({ adverseEventsOnRecord }) => !adverseEventsOnRecord)) {
    return [phrase('board.level.no-ae-records', counts)];
  }
  const graded = subjects.flatMap(({ subjectId, worstGrade }) =>
    worstGrade.kind === 'grade' ? [{ subjectId, ...worstGrade }] : [],
  );
  const [first, ...rest] = graded;
  const ungraded = subjects.reduce(
    (sum, { worstGrade }) =>
      sum +
      (worstGrade.kind === 'grade'
        ? worstGrade.ungraded
        : worstGrade.kind === 'not-graded'
          ? worstGrade.refs.length
          : 0),
    0,
  );
  if (first === undefined) {
    return ungraded === 0
      ? [phrase('board.level.no-event', counts)]
      : [phrase('board.level.not-graded', { ...counts, events: ungraded })];
  }
  const { grade, term, subjectId } = rest.reduce(
    (worst, one) => (one.grade > worst.grade ? one : worst),
    first,
  );
  const k = graded.filter((one) => one.grade === grade).length;
  const worst = { ...counts, grade, term, subject: subjectId };
  return [
    k === 1 ? phrase('board.level.grade', worst) : phrase('board.level.grade-several', { ...worst, k }),
    ...(ungraded === 0 ? [] : [phrase('board.ungraded', { events: ungraded })]),
  ];
};

/** Lymphodepletion alone brings high grades; the worst that may come from the study treatment is said apart. */
const relatedSentence = (group: readonly DosedSubject[], protocol: Protocol): Phrase => {
  const related = group.flatMap((subject) =>
    emergentEvents(subject).filter((event) => countsAsRelated(event.relationship, protocol)),
  );
  const worst = worstGrade(related);
  if (worst.kind === 'none') return phrase('board.related.none');
  if (worst.kind === 'not-graded') return phrase('board.related.not-graded');
  const subject = related.find((event) => event.grade === worst.grade)?.subjectId ?? '';
  return phrase('board.related.grade', { grade: worst.grade, term: worst.term, subject });
};

const seriousSentences = (subjects: readonly BoardSubject[]): Phrase[] => {
  const serious = subjects.filter(({ seriousCount }) => seriousCount > 0);
  const n = serious.reduce((sum, { seriousCount }) => sum + seriousCount, 0);
  const unknown = subjects.reduce((sum, { seriousUnknownCount }) => sum + seriousUnknownCount, 0);
  return [
    ...(n === 0 ? [] : [phrase('board.serious', { n, subjects: idsOf(serious) })]),
    ...(unknown === 0 ? [] : [phrase('board.serious-unknown', { n: unknown })]),
  ];
};

/** DLT of one dose level in sentences; what waits for people first. */
export const dltSentences = (subjects: readonly Pick<BoardSubject, 'subjectId' | 'dlt'>[]): Phrase[] => {
  const of = (kind: BoardSubject['dlt']['kind']) => subjects.filter(({ dlt }) => dlt.kind === kind);
  const [limiting, candidates, without] = [of('with-dlt'), of('needs-adjudication'), of('without-dlt')];
  const [pending, unevaluable] = [of('pending'), of('not-evaluable')];
  const said = limiting.length + candidates.length + without.length;
  const again = subjects.filter(({ dlt }) => dlt.kind === 'needs-adjudication' && dlt.again > 0);
  const one = (
    key:
      | 'board.dlt.limiting'
      | 'board.dlt.candidates'
      | 'board.dlt.again'
      | 'board.dlt.without'
      | 'board.dlt.pending'
      | 'board.dlt.not-evaluable',
    list: readonly { readonly subjectId: string }[],
  ): Phrase[] => (list.length === 0 ? [] : [phrase(key, { subjects: idsOf(list) })]);
  return [
    ...one('board.dlt.limiting', limiting),
    ...one('board.dlt.candidates', candidates),
    ...one('board.dlt.again', again),
    ...one('board.dlt.without', without),
    // Of subjects who cannot be evaluated at all, "no event" is not said.
    ...(said === 0 && unevaluable.length < subjects.length ? [phrase('board.dlt.none')] : []),
    ...one('board.dlt.pending', pending),
    ...one('board.dlt.not-evaluable', unevaluable),
  ];
};

/** Serious events before the first infusion (lymphodepletion, disease) are not counted, but not passed over either. */
const seriousBefore = ({ subjects }: DosedSet): Phrase[] => {
  const before = subjects.flatMap(({ subjectId, adverseEvents, infusions }) =>
    adverseEvents
      .filter((event) => event.serious === true && treatmentEmergence(event, infusions[0].date) === 'before')
      .map(() => ({ subjectId })),
  );
  return before.length === 0
    ? []
    : [phrase('board.before-infusion', { n: before.length, subjects: idsOf(before) })];
};

const deathSentences = ({ deaths }: DosedSet): Phrase[] =>
  deaths.length === 0 ? [] : [phrase('board.death', { subjects: listParam(deaths) })];

const unassignedSentences = ({ unassigned }: DosedSet): Phrase[] =>
  unassigned.length === 0
    ? []
    : [phrase('board.unassigned', { n: unassigned.length, subjects: idsOf(unassigned) })];

interface ConclusionParts {
  readonly levels: readonly BoardLevel[];
  readonly dosed: DosedSet;
  readonly protocol: Protocol;
  readonly deviations: readonly Phrase[];
  readonly datesShifted: boolean;
  readonly stops: readonly StopSign[];
}

/** The state of the trial in sentences; a physician who reads only these knows it (ui.md, principle 1). */
export const boardConclusion = ({
  levels,
  dosed,
  protocol,
  deviations,
  datesShifted,
  stops,
}: ConclusionParts): Phrase[] => {
  const perLevel = levels.flatMap((level) => {
    const next = level.nextGate === null ? [] : [level.nextGate.sentence];
    if (level.dosed === 0) return [];
    return [
      ...worstSentences(level, groupOf(dosed, level.level)),
      ...(level.subjects.some(({ adverseEventCount }) => adverseEventCount > 0)
        ? [relatedSentence(groupOf(dosed, level.level), protocol)]
        : []),
      ...seriousSentences(level.subjects),
      ...dltSentences(level.subjects),
      ...next,
    ];
  });
  return [
    ...stops.filter(({ kind }) => kind !== 'not-evaluable').map((sign) => sign.phrase),
    ...(dosed.total === 0 ? [phrase('board.no-one')] : []),
    ...(datesShifted ? [phrase('board.dates-shifted')] : []),
    ...deathSentences(dosed),
    ...perLevel,
    ...unassignedSentences(dosed),
    ...seriousBefore(dosed),
    ...(deviations.length === 0 ? [] : [phrase('board.deviations', { n: deviations.length })]),
  ];
};
