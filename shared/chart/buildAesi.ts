import { unknownMarks } from '../clinical/adverse/aesiMatch.ts';
import { cutoffOf } from '../clinical/adverse/cutoffOf.ts';
import { type EventAesi, eventAesi } from '../clinical/adverse/eventAesi.ts';
import { lateGrades } from '../clinical/adverse/lateGrades.ts';
import { type DosedSet, type DosedSubject, groupOf } from '../clinical/dosedSet.ts';
import { relatedness } from '../clinical/relationship.ts';
import { treatmentEmergence } from '../clinical/treatmentEmergence.ts';
import type { AdverseEvent, TrialData } from '../dataset/trialData.ts';
import type { Phrase } from '../gates/gate.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { formatList } from '../text/format.ts';
import { phrase } from '../text/phrases.ts';
import type { AeDerivedModel, AesiRow } from './aeDerived.ts';
import type { CountedEvent } from './aeSelection.ts';
import { aeCell } from './aeTable.ts';
import type { Compared } from './buildComparison.ts';

type Aesi = AeDerivedModel['aesi'];
type NotCounted = Aesi['notCounted'][number];

/** An event in one group, and why it does not count there; null when it does. */
interface Placed {
  readonly group: string;
  readonly counted: CountedEvent;
  readonly reason: Phrase | null;
}

/**
 * A group that asks for a time of its own counts whatever began before the first infusion: a cytopenia of
 * lymphodepletion that lasts is what it looks for. Every other group counts treatment-emergent events.
 */
const reasonOf = ({ group, presence, counts }: EventAesi, before: boolean): Phrase | null => {
  if (group.afterDay === null) return before ? phrase('not-counted.before-infusion') : null;
  if (counts) return null;
  return presence === 'not-yet'
    ? phrase('fact-reason.ae.aesi-not-yet', { day: group.afterDay })
    : phrase('fact-reason.ae.aesi-over', { day: group.afterDay });
};

const placesOf = (
  event: AdverseEvent,
  subject: DosedSubject,
  data: TrialData,
  protocol: Protocol,
): Placed[] => {
  const first = subject.infusions[0].date;
  const emergence = treatmentEmergence(event, first);
  const counted: CountedEvent = {
    event,
    subject,
    assumedEmergent: emergence === 'assumed',
    assumedRelated: relatedness(event.relationship, protocol) === 'unclear',
  };
  const groups = protocol.aesi.groups.value;
  return eventAesi(event, { groups, firstInfusion: first, cutoff: cutoffOf(data) }).map((match) => ({
    group: match.group.id,
    counted,
    reason: reasonOf(match, emergence === 'before'),
  }));
};

const markRemarks = (event: AdverseEvent, protocol: Protocol): NotCounted[] => {
  const marks = unknownMarks(event, protocol.aesi.groups.value);
  if (marks.length === 0) return [];
  const reason = phrase('fact-reason.ae.aesi-unknown-mark', { mark: marks.join(', ') });
  return [{ ref: event.ref, subjectId: event.subjectId, reason }];
};

/** The worst grade after the day of a group that the results of dosed subjects derive. */
const lateOf = (id: string, compared: readonly Compared[]): AesiRow['late'] => {
  const found = compared
    .filter(({ input }) => input.dosed !== null)
    .flatMap(({ input, comparison }) => comparison.events.flatMap((one) => lateGrades(one, input)))
    .flatMap(({ group, worst }) => (group.id === id && worst !== null ? [worst] : []));
  if (found.length === 0) return null;
  return { min: Math.max(...found.map(({ min }) => min)), max: Math.max(...found.map(({ max }) => max)) };
};

const latePhrase = (day: number, late: AesiRow['late']): Phrase => {
  if (late === null) return phrase('ae-derived.aesi.late-none', { day });
  return late.min === late.max
    ? phrase('ae-derived.aesi.late', { day, grade: late.max })
    : phrase('ae-derived.aesi.late-range', { day, ...late });
};

const worstOf = ({ total }: AesiRow): number => total.byGrade.findLastIndex((n) => n > 0) + 1;

const rowConclusion = (row: AesiRow): Phrase[] => {
  const params = {
    label_en: row.label.en,
    label_zh: row.label['zh-CN'],
    n: row.total.any.n,
    of: row.total.any.of,
  };
  const grade = worstOf(row);
  const late = row.afterDay === null ? [] : [latePhrase(row.afterDay, row.late)];
  if (grade === 0) return [phrase('ae-derived.aesi.group-ungraded', params), ...late];
  return row.afterDay === null
    ? [phrase('ae-derived.aesi.group', { ...params, grade })]
    : [phrase('ae-derived.aesi.group-whole', { ...params, grade }), ...late];
};

/** Worst grade first; groups whose grade is that of the whole event last, for it may be of another time. */
const conclusionOf = (rows: readonly AesiRow[]): Phrase[] => {
  const seen = rows
    .filter(({ total }) => total.any.n > 0)
    .toSorted(
      (a, b) =>
        Number(a.afterDay !== null) - Number(b.afterDay !== null) ||
        worstOf(b) - worstOf(a) ||
        b.total.any.n - a.total.any.n,
    );
  const none = rows.filter(({ total }) => total.any.n === 0);
  return [
    ...seen.flatMap(rowConclusion),
    ...(none.length === 0
      ? []
      : [
          phrase('ae-derived.aesi.none', {
            labels_en: formatList(
              'en',
              none.map(({ label }) => label.en),
            ),
            labels_zh: formatList(
              'zh-CN',
              none.map(({ label }) => label['zh-CN']),
            ),
          }),
        ]),
  ];
};

const ruleOf = (protocol: Protocol): Phrase[] => [
  phrase('ae-derived.aesi.rule'),
  ...protocol.aesi.groups.value.flatMap(({ label, afterDay }) =>
    afterDay === null
      ? []
      : [phrase('ae-derived.aesi.rule-day', { label_en: label.en, label_zh: label['zh-CN'], day: afterDay })],
  ),
];

/** Events of special interest by dose level over the dosed set; each subject once in a group, at the worst grade. */
export const buildAesi = (
  data: TrialData,
  protocol: Protocol,
  dosed: DosedSet,
  compared: readonly Compared[],
): Aesi => {
  const subjects = new Map<string, DosedSubject>(dosed.subjects.map((one) => [one.subjectId, one]));
  const events = data.adverseEvents.flatMap((event) => {
    const subject = subjects.get(event.subjectId);
    return subject === undefined ? [] : [{ event, subject }];
  });
  const placed = events.flatMap(({ event, subject }) => placesOf(event, subject, data, protocol));
  const levels = protocol.doseLevels
    .toSorted((a, b) => a.level - b.level)
    .map((level) => ({ ...level, group: groupOf(dosed, level.level) }));
  const rows = protocol.aesi.groups.value.map(({ id, label, afterDay }) => {
    const own = placed
      .filter(({ group, reason }) => group === id && reason === null)
      .map((one) => one.counted);
    return {
      id,
      label,
      afterDay,
      late: afterDay === null ? null : lateOf(id, compared),
      cells: levels.map(({ level, group }) => aeCell(level, group, own)),
      total: aeCell(0, dosed.subjects, own),
    };
  });
  return {
    conclusion: conclusionOf(rows),
    levels: levels.map(({ level, dose, unit, group }) => ({ level, dose, unit, dosed: group.length })),
    rows,
    notCounted: [
      ...placed.flatMap(({ counted: { event }, reason }) =>
        reason === null ? [] : [{ ref: event.ref, subjectId: event.subjectId, reason }],
      ),
      ...events.flatMap(({ event }) => markRemarks(event, protocol)),
    ],
    rule: ruleOf(protocol),
    assumed: protocol.aesi.groups.open,
  };
};
