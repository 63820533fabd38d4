import type { Provenance } from '../../chart/provenance.ts';
import type { Phrase } from '../../gates/gate.ts';
import type { GateInput } from '../../gates/gateInput.ts';
import { phrase } from '../../text/phrases.ts';
import { growNode } from './growTree.ts';
import { present } from './hypothesis.ts';
import { clocksOf, plannedClock } from './plannedTimeline.ts';
import { startOf } from './startOf.ts';
import { type PlannedClock, WHAT_IF_ALGORITHM, type WhatIfModel } from './whatIfModel.ts';

const assumptionsOf = ({ protocol }: GateInput): Phrase[] => [
  phrase('what-if.assume-today'),
  phrase('what-if.assume-enrolment'),
  phrase('what-if.assume-course', { n: protocol.plannedInfusions }),
  phrase('what-if.assume-visits'),
  phrase('what-if.assume-verdicts'),
  phrase('what-if.assume-signatures'),
  phrase('what-if.assume-stops'),
];

interface WhatIfOptions {
  readonly depth: number;
  readonly provenance: Provenance;
}

/**
 * What can come next from the present state of a cut, to `depth` cohorts ahead, and the earliest dates of the plan. Every
 * statement is what the gates say of the assumed rows, so it cannot differ from them. Nothing is told of a cut whose
 * dates were moved: no day of it can be held against another.
 *
 * The gates are asked dozens of times; the work pauses between its parts, so that others are answered meanwhile.
 */
export function* whatIfParts(
  input: GateInput,
  { depth, provenance }: WhatIfOptions,
): Generator<void, WhatIfModel, void> {
  const base = {
    provenance: { ...provenance, algorithm: WHAT_IF_ALGORITHM },
    depth,
    assumptions: assumptionsOf(input),
  };
  if (input.data.datesShifted) {
    return { ...base, conclusion: [], root: null, timeline: [], empty: phrase('what-if.dates-shifted') };
  }
  const root = growNode(startOf(present(input)), { id: 'now', depth });
  const timeline: PlannedClock[] = [];
  for (const anchor of clocksOf(input)) {
    yield;
    timeline.push(plannedClock(input, anchor));
  }
  return { ...base, conclusion: [root.sentence], root, timeline, empty: null };
}

/** The same at one go. */
export const buildWhatIf = (input: GateInput, options: WhatIfOptions): WhatIfModel => {
  const parts = whatIfParts(input, options);
  for (;;) {
    const part = parts.next();
    if (part.done === true) return part.value;
  }
};
