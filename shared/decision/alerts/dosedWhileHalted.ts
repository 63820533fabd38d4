import type { Infusion } from '../../dataset/trialData.ts';
import { liftingDecision } from '../../gates/conditions/stop.ts';
import { dosingOrder } from '../../gates/dosingOrder.ts';
import { phrase } from '../../text/phrases.ts';
import type { AlertChange } from './alert.ts';
import { type AlertCut, type AlertInput, alertOn, type CutAlert } from './alertInput.ts';

interface Halted {
  readonly infusion: Infusion;
  readonly certain: boolean;
}

/** Infusions given after the halt was signed, and before it was lifted; or of which that cannot be told. */
const haltedInfusions = (input: AlertInput, { data }: AlertCut): Halted[] => {
  if (data.datesShifted) return [];
  const next = liftingDecision(input.decision, input.now.decisions);
  return data.infusions
    .filter(({ actualDose }) => actualDose !== 0)
    .flatMap((infusion): Halted[] => {
      const since = dosingOrder(infusion.start, input.decision.completedAt);
      const until = next === null ? 'before' : dosingOrder(infusion.start, next.completedAt);
      if (since === 'before' || until === 'after') return [];
      return [{ infusion, certain: since === 'after' && until === 'before' }];
    });
};

const changeOf = (
  { infusion, certain }: Halted,
  { number, signed }: { number: number; signed: string },
): AlertChange => ({
  condition: 'stop',
  subjectId: infusion.subjectId,
  before: null,
  now: {
    value: certain ? 'not-met' : 'not-evaluable',
    phrase: phrase(certain ? 'alert.dosing.halted' : 'alert.dosing.halted-unclear', {
      subject: infusion.subjectId,
      infusion: infusion.start,
      number,
      signed,
    }),
  },
  rowsThen: [],
  rowsNow: [infusion.ref],
});

/**
 * (c) Dosing, at whatever level, while a pause or stop that all had signed was in force: from its last signature to that
 * of the decision that lifts it. Source: domain.md 2.1, G5; what was known on the decision's own cut is no news.
 */
export const dosedWhileHalted = (input: AlertInput): CutAlert[] => {
  const { decision, own, later } = input;
  if (decision.kind !== 'pause' && decision.kind !== 'stop') return [];
  const keyOf = ({ infusion: { subjectId, start } }: Halted): string => `${subjectId} ${start}`;
  const known = new Set(haltedInfusions(input, own).map(keyOf));
  const halted = haltedInfusions(input, later).filter((one) => !known.has(keyOf(one)));
  if (halted.length === 0) return [];
  const certain = halted.some((one) => one.certain);
  const facts = { number: decision.number, n: halted.length };
  return [
    alertOn(input, {
      kind: 'dosed-while-halted',
      severity: certain ? 'contradicts' : 'unclear',
      gate: 'G5',
      level: decision.level,
      before: null,
      now: certain ? 'not-met' : 'not-evaluable',
      sentence: phrase(certain ? 'alert.halted.dosed' : 'alert.halted.unclear', facts),
      changes: halted.map((one) => changeOf(one, { number: decision.number, signed: decision.completedAt })),
    }),
  ];
};
