import { charterProblems } from './problems/charterProblems.ts';
import { comparatorProblems } from './problems/comparatorProblems.ts';
import { aesiProblems, dltProblems } from './problems/dltProblems.ts';
import { countProblems, doseProblems, infusionProblems } from './problems/doseProblems.ts';
import { followedProblems } from './problems/followedProblems.ts';
import { assessmentProblems, gateProblems } from './problems/gateProblems.ts';
import { identityProblems } from './problems/identityProblems.ts';
import type { ProtocolProblem } from './problems/problem.ts';
import { sourceProblems } from './problems/sourceProblems.ts';
import { stoppingProblems } from './problems/stoppingProblems.ts';
import { textProblems } from './problems/textProblems.ts';
import type { Protocol } from './protocol.ts';

/**
 * What the schema of a protocol cannot say: that its parts agree with each other. A document with errors is not issued;
 * warnings are said before it is signed. Errors first, otherwise in the order of the document.
 */
export const protocolProblems = (protocol: Protocol): readonly ProtocolProblem[] => {
  const found = [
    identityProblems,
    textProblems,
    doseProblems,
    infusionProblems,
    countProblems,
    gateProblems,
    assessmentProblems,
    dltProblems,
    aesiProblems,
    stoppingProblems,
    comparatorProblems,
    charterProblems,
    followedProblems,
    sourceProblems,
  ].flatMap((problems) => problems(protocol));
  const of = (severity: ProtocolProblem['severity']) => found.filter((one) => one.severity === severity);
  return [...of('error'), ...of('warning')];
};
