import { dosedSet, groupOf } from '../../clinical/dosedSet.ts';
import type { RowRef } from '../../dataset/sourceRow.ts';
import { findGate } from '../../gates/decidingGate.ts';
import { dosingOrder } from '../../gates/dosingOrder.ts';
import type { GateEvaluation } from '../../gates/gate.ts';
import { type CompletedDecision, completedDecisions } from '../../gates/gateInput.ts';
import { decisionsOpening } from '../../gates/openGroupGate.ts';
import { phrase } from '../../text/phrases.ts';
import type { AlertChange } from './alert.ts';
import { type AlertCut, type AlertInput, alertOn, type CutAlert } from './alertInput.ts';
import { dosedWhileHalted } from './dosedWhileHalted.ts';

/** The first infusion of a subject at a level, and how it lies to a signature. */
interface Dosing {
  readonly subjectId: string;
  readonly start: string;
  readonly ref: RowRef;
  readonly order: 'before' | 'unclear';
}

/** First infusions at the level that did not come after the instant for certain. */
const notAfter = ({ protocol }: AlertInput, { data }: AlertCut, level: number, instant: string): Dosing[] => {
  if (data.datesShifted) return [];
  const dosed = dosedSet(data, protocol);
  const unassigned = dosed.unassigned.filter(({ assignment }) => assignment.candidates.includes(level));
  const told = groupOf(dosed, level).flatMap(({ subjectId, infusions: [{ start, ref }] }): Dosing[] => {
    const order = dosingOrder(start, instant);
    return order === 'after' ? [] : [{ subjectId, start, ref, order }];
  });
  // Who may belong to the level may have been dosed at it in time, or before.
  const untold = unassigned.flatMap(({ subjectId, infusions: [first], refs: [ref] }): Dosing[] => {
    const start = first?.start ?? '';
    if (ref === undefined || (start !== '' && dosingOrder(start, instant) === 'after')) return [];
    return [{ subjectId, start, ref, order: 'unclear' }];
  });
  return [...told, ...untold];
};

const changeOfDosing = (
  { subjectId, start, ref, order }: Dosing,
  { level, number, signed }: { readonly level: number; readonly number: number; readonly signed: string },
): AlertChange => ({
  condition: 'chronology',
  subjectId,
  before: null,
  now: {
    value: order === 'before' ? 'not-met' : 'not-evaluable',
    phrase: phrase(`alert.dosing.${order}`, {
      subject: subjectId,
      level,
      infusion: start || '–',
      number,
      signed,
    }),
  },
  rowsThen: [],
  rowsNow: [ref],
});

/** The program's own gate on the order of dosing says that nothing was wrong: another way had opened the level in time. */
const isInOrder = (gates: GateEvaluation, level: number): boolean =>
  findGate(gates, 'G3', level)?.value === 'met';

/** Dosing at the level that this decision opened, unless another had opened it before. */
const beforeSignature = (input: AlertInput, gates: GateEvaluation): CutAlert[] => {
  const { decision, own, later, now } = input;
  const level = decision.opensLevel;
  if (level === null || isInOrder(gates, level)) return [];
  const [opening] = completedDecisions(decisionsOpening(now.decisions, level));
  if (opening?.decisionId !== decision.decisionId) return [];
  const signed = decision.completedAt;
  // What the committee had before it stands in the record (G3), and is no news.
  const known = new Set(notAfter(input, own, level, signed).map(({ subjectId }) => subjectId));
  const dosings = notAfter(input, later, level, signed).filter(({ subjectId }) => !known.has(subjectId));
  if (dosings.length === 0) return [];
  const before = dosings.some(({ order }) => order === 'before');
  return [
    alertOn(input, {
      kind: 'dosed-early',
      severity: before ? 'contradicts' : 'unclear',
      gate: 'G3',
      level,
      before: null,
      now: before ? 'not-met' : 'not-evaluable',
      sentence: phrase(before ? 'alert.dosed.before' : 'alert.dosed.unclear', {
        level,
        number: decision.number,
        n: dosings.length,
      }),
      changes: dosings.map((one) => changeOfDosing(one, { level, number: decision.number, signed })),
    }),
  ];
};

/** The decision that an unopened level is told at: the last on the level below, else the last of all. */
const bearerOf = (decisions: readonly CompletedDecision[], level: number): CompletedDecision | undefined =>
  decisions.findLast((one) => one.level === level - 1) ?? decisions.at(-1);

const unopenedAt = (input: AlertInput, level: number, gates: GateEvaluation): CutAlert[] => {
  if (isInOrder(gates, level)) return [];
  const { decision, own, later, now, protocol } = input;
  const completed = completedDecisions(now.decisions);
  if (completedDecisions(decisionsOpening(now.decisions, level)).length > 0) return [];
  if (bearerOf(completed, level)?.decisionId !== decision.decisionId) return [];
  const at = ({ data }: AlertCut) => groupOf(dosedSet(data, protocol), level);
  const known = new Set(at(own).map(({ subjectId }) => subjectId));
  const dosed = at(later).filter(({ subjectId }) => !known.has(subjectId));
  if (dosed.length === 0) return [];
  return [
    alertOn(input, {
      kind: 'dosed-unopened',
      severity: 'contradicts',
      gate: 'G3',
      level,
      before: null,
      now: 'not-met',
      sentence: phrase('alert.dosed.unopened', { level, n: dosed.length }),
      changes: dosed.map(({ subjectId, infusions: [{ start, ref }], datesShifted }) => ({
        condition: 'chronology',
        subjectId,
        before: null,
        now: {
          value: 'not-met' as const,
          phrase: datesShifted
            ? phrase('alert.dosing.unopened-undated', { subject: subjectId, level })
            : phrase('alert.dosing.unopened', { subject: subjectId, level, infusion: start }),
        },
        rowsThen: [],
        rowsNow: [ref],
      })),
    }),
  ];
};

/**
 * (c) Subjects dosed at the opened level before the decision was signed by all, and subjects dosed at a level that no
 * signed decision opened. A collected time without a zone is held against the signature in every zone of the earth;
 * where they differ it is unclear. `gates`: of the later cut, with everything signed until now; a level that a signed
 * fast path opened is open. Source: domain.md 2.1, G3.
 */
export const earlyDosing = (input: AlertInput, gates: GateEvaluation): CutAlert[] => {
  const lowest = Math.min(...input.protocol.doseLevels.map(({ level }) => level));
  return [
    ...beforeSignature(input, gates),
    ...dosedWhileHalted(input),
    ...input.protocol.doseLevels.flatMap(({ level }) =>
      level === lowest ? [] : unopenedAt(input, level, gates),
    ),
  ];
};
