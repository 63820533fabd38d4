import { endOfData } from '../../clinical/daysOfData.ts';
import type { DosedSubject } from '../../clinical/dosedSet.ts';
import { phrase } from '../../text/phrases.ts';
import { condition } from '../condition.ts';
import { isDltEvaluable } from '../evaluable.ts';
import { signedFastPath } from '../fastPath.ts';
import type { GateCondition } from '../gate.ts';
import { dltOf, type LevelContext } from '../gateInput.ts';
import { countedGroup } from '../group.ts';
import { windowCondition } from './window.ts';

/** Evaluable for the group: DLT settled and the window complete. A subject whose window is not asked for needs neither. */
const isEvaluable = (context: LevelContext, subject: DosedSubject, asked: boolean): boolean => {
  if (dltOf(context, subject.subjectId).status.kind === 'with-dlt') return true;
  if (!asked) return endOfData(subject, context.asOf) === null || isDltEvaluable(context, subject);
  return isDltEvaluable(context, subject) && windowCondition(context, subject).value === 'met';
};

const incomplete = (context: LevelContext, counts: Counts): GateCondition => {
  const { n, required } = counts;
  const allowed = context.protocol.gateParameters.fastPath.value !== 'not-allowed';
  return condition({
    id: 'group',
    value: 'not-met',
    phrase: phrase(allowed ? 'group.partial' : 'group.partial-only', counts),
    evidence: context.group.map(({ infusions }) => infusions[0].ref),
    missing: [phrase(allowed ? 'missing.subjects' : 'missing.subjects-only', { n: required - n })],
  });
};

interface Counts {
  readonly n: number;
  readonly evaluable: number;
  readonly required: number;
}

/** Who left or died before the window was complete and whose window the gate does not ask for: no condition of theirs says it. */
const lostOf = (
  context: LevelContext,
  counted: readonly DosedSubject[],
  asked: readonly DosedSubject[],
): number => counted.filter((one) => !asked.includes(one) && !isEvaluable(context, one, false)).length;

const enough = (context: LevelContext, counts: Counts, lost: number): GateCondition => {
  const max = context.protocol.groupSizeMax;
  const lacking = counts.required - (counts.n - lost);
  const evidence = context.group.map(({ infusions }) => infusions[0].ref);
  if (lacking > 0) {
    return condition({
      id: 'group',
      value: 'not-evaluable',
      phrase: phrase('group.evaluable', counts),
      evidence,
      missing: [phrase('missing.evaluable', { n: lacking })],
    });
  }
  const { n, evaluable, required } = counts;
  const all = evaluable >= required ? phrase('group.evaluable', counts) : phrase('group.dosed', counts);
  const text = n > max ? phrase('group.too-many', { n, max }) : all;
  return condition({ id: 'group', value: 'met', phrase: text, evidence });
};

/**
 * Whether the subjects that the protocol requires are dosed and evaluable, or the fast path after the sentinel is
 * signed. `asked` are the subjects whose window the gate asks for. A partial cohort is named by both numbers; who was
 * dosed but is not evaluable is not missing here: its own conditions say what is.
 */
export const groupCondition = (context: LevelContext, asked: readonly DosedSubject[]): GateCondition => {
  const { group, protocol } = context;
  const counted = countedGroup(context);
  const required = protocol.gateParameters.requiredPerGroup.value;
  const evaluable = counted.filter((one) => isEvaluable(context, one, asked.includes(one))).length;
  const counts = { n: counted.length, evaluable, required };
  const evidence = group.map(({ infusions }) => infusions[0].ref);
  if (counted.length >= required) return enough(context, counts, lostOf(context, counted, asked));
  const fastPath = signedFastPath(context);
  if (fastPath === null) return incomplete(context, counts);
  const signed = { name: fastPath.printedName, date: fastPath.signedAt };
  return condition({
    id: 'group',
    value: 'met',
    phrase: phrase('group.fast-path', { n: counted.length, max: required, ...signed }),
    evidence,
  });
};
