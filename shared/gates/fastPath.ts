import { dosingOrder } from './dosingOrder.ts';
import { fastPathJudgement } from './fastPathGate.ts';
import {
  atLevel,
  confirmationsOn,
  type GateContext,
  type LevelContext,
  type SignedConfirmation,
} from './gateInput.ts';
import { countedGroup, sentinelIn } from './group.ts';

const allowed = ({ protocol }: GateContext): boolean =>
  protocol.gateParameters.sentinel.value && protocol.gateParameters.fastPath.value !== 'not-allowed';

/** The sentinel alone, when the fast path is signed on it: then its group counts as complete for G2. */
export const signedFastPath = (context: LevelContext): SignedConfirmation | null => {
  const sentinel = sentinelIn(context);
  if (!allowed(context) || sentinel.kind !== 'sentinel' || countedGroup(context).length !== 1) return null;
  return confirmationsOn(context, 'insufficient-effect', sentinel.subject.subjectId)[0] ?? null;
};

/**
 * The judgement on the level below that opens this one without a decision of the committee, where the protocol says so:
 * signed while the sentinel was the only subject dosed, with its evidence there. Null otherwise.
 */
export const fastPathOpening = (context: GateContext, level: number): SignedConfirmation | null => {
  if (!allowed(context) || context.protocol.gateParameters.fastPath.value !== 'opens-next-level') return null;
  const below = atLevel(context, level - 1);
  const sentinel = sentinelIn(below);
  if (sentinel.kind !== 'sentinel') return null;
  const { subject } = sentinel;
  const signed = confirmationsOn(below, 'insufficient-effect', subject.subjectId)[0];
  const alone = countedGroup(below).every(
    (one) =>
      one === subject ||
      (signed !== undefined &&
        !context.data.datesShifted &&
        dosingOrder(one.infusions[0].start, signed.signedAt) === 'after'),
  );
  const evident = fastPathJudgement(below, subject).every(
    ({ value }) => value === 'met' || value === 'not-applicable',
  );
  return signed !== undefined && alone && evident ? signed : null;
};
