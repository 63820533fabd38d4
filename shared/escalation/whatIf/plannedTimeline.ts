import { groupOf } from '../../clinical/dosedSet.ts';
import type { Phrase } from '../../gates/gate.ts';
import type { GateInput } from '../../gates/gateInput.ts';
import { WindowAnchor } from '../../protocol/gateParameters.ts';
import type { Protocol } from '../../protocol/protocol.ts';
import { continuationOf } from './continuation.ts';
import { withOutcome } from './growTree.ts';
import { dosedOf, present } from './hypothesis.ts';
import { type Cohort, startOf } from './startOf.ts';
import type { PlannedClock, PlannedStep } from './whatIfModel.ts';

const withAnchor = (protocol: Protocol, anchor: WindowAnchor): Protocol => ({
  ...protocol,
  gateParameters: {
    ...protocol.gateParameters,
    anchor: { ...protocol.gateParameters.anchor, value: anchor },
  },
});

/** First dosing of the levels that were dosed, as it was. */
const pastSteps = (input: GateInput): PlannedStep[] => {
  const dosed = dosedOf(present(input));
  return input.protocol.doseLevels.flatMap(({ level }) => {
    const [first] = groupOf(dosed, level);
    return first === undefined
      ? []
      : [{ level, kind: 'dosed' as const, n: groupOf(dosed, level).length, date: first.infusions[0].date }];
  });
};

interface Walk {
  readonly steps: readonly PlannedStep[];
  readonly stopped: readonly Phrase[];
}

/** A protocol has few levels and each has few cohorts; more steps than this would be a loop. */
const MOST_COHORTS = 60;

const dosingStep = ({ level, dosedOn }: Cohort, n: number): PlannedStep[] =>
  dosedOn === null ? [] : [{ level, kind: 'first-dosed', n, date: dosedOn }];

/** Cohort after cohort without a DLT, to the last level or to where a gate stays closed. */
const walk = (start: Cohort): Walk => {
  const steps: PlannedStep[] = [];
  let cohort: Cohort | null = start;
  let assumedBefore = 0;
  for (let guard = 0; cohort !== null && guard < MOST_COHORTS; guard += 1) {
    steps.push(...dosingStep(cohort, cohort.hypothesis.assumed - assumedBefore));
    assumedBefore = cohort.hypothesis.assumed;
    const here: Cohort = cohort;
    const after = continuationOf(withOutcome(here, 0), here.level);
    const { date, gate, next, level, kind, reasons } = after;
    // Where the group is to grow the gate stays closed: its day is told when it can be met.
    if (date !== null && kind !== 'expands' && (gate === 'G1' || gate === 'G2')) {
      steps.push({ level: here.level, kind: gate, n: null, date });
    }
    if (kind === 'closed') return { steps, stopped: reasons };
    cohort = next === null || level === null ? null : { hypothesis: next, level, dosedOn: date };
  }
  return { steps, stopped: [] };
};

/** The clock in force, and then each other one. */
export const clocksOf = ({ protocol }: Pick<GateInput, 'protocol'>): readonly WindowAnchor[] => {
  const inForce = protocol.gateParameters.anchor.value;
  return [inForce, ...WindowAnchor.options.filter((anchor) => anchor !== inForce)];
};

/**
 * Earliest dates by one clock if everybody is dosed as planned, nobody has a DLT, and what has to be signed is signed on
 * the first day on which it can be. Each clock is told, because the protocol may not say which infusion starts the
 * window (domain.md, finding 5).
 */
export const plannedClock = (input: GateInput, anchor: WindowAnchor): PlannedClock => {
  const protocol = withAnchor(input.protocol, anchor);
  const { steps, stopped } = walk(startOf(present({ ...input, protocol })));
  return {
    anchor,
    inForce: anchor === input.protocol.gateParameters.anchor.value,
    steps: [...pastSteps(input), ...steps],
    stopped: [...stopped],
  };
};
