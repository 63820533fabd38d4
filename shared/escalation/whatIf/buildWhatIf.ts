import type { Provenance } from '../../chart/provenance.ts';
import type { Phrase } from '../../gates/gate.ts';
import type { GateInput } from '../../gates/gateInput.ts';
import { phrase } from '../../text/phrases.ts';
import { growNode } from './growTree.ts';
import { present } from './hypothesis.ts';
import { plannedTimeline } from './plannedTimeline.ts';
import { startOf } from './startOf.ts';
import { WHAT_IF_ALGORITHM, type WhatIfModel } from './whatIfModel.ts';

const assumptionsOf = ({ protocol }: GateInput): Phrase[] => [
  phrase('what-if.assume-today'),
  phrase('what-if.assume-enrolment'),
  phrase('what-if.assume-course', { n: protocol.plannedInfusions }),
  phrase('what-if.assume-visits'),
  phrase('what-if.assume-verdicts'),
  phrase('what-if.assume-signatures'),
  phrase('what-if.assume-stops'),
];

/**
 * What can come next from the present state of a cut, to `depth` cohorts ahead, and the earliest dates of the plan. Every
 * statement is what the gates say of the assumed rows, so it cannot differ from them. Nothing is told of a cut whose
 * dates were moved: no day of it can be held against another.
 */
export const buildWhatIf = (
  input: GateInput,
  { depth, provenance }: { readonly depth: number; readonly provenance: Provenance },
): WhatIfModel => {
  const base = {
    provenance: { ...provenance, algorithm: WHAT_IF_ALGORITHM },
    depth,
    assumptions: assumptionsOf(input),
  };
  if (input.data.datesShifted) {
    return { ...base, conclusion: [], root: null, timeline: [], empty: phrase('what-if.dates-shifted') };
  }
  const root = growNode(startOf(present(input)), { id: 'now', depth });
  return {
    ...base,
    conclusion: [root.sentence],
    root,
    timeline: [...plannedTimeline(input)],
    empty: null,
  };
};
