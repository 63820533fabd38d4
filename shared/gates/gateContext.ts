import { dltBySubject } from '../clinical/dlt/dltBySubject.ts';
import { dosedSet } from '../clinical/dosedSet.ts';
import { dataAsOf } from '../dataset/dataAsOf.ts';
import type { TrialData } from '../dataset/trialData.ts';
import { evaluateStoppingRules } from '../stopping/evaluateStoppingRules.ts';
import { reviewFindings } from '../stopping/reviewFindings.ts';
import { completedDecisions, type GateContext, type GateInput } from './gateInput.ts';
import { signedAsOf } from './signedAsOf.ts';

/** The same rows keep what was derived of them (dltBySubject). A later day than the cut-off has the same rows. */
const dataOn = ({ data, asOf }: GateInput): TrialData => {
  if (asOf === data.cutoff) return data;
  return asOf < data.cutoff ? dataAsOf(data, asOf) : { ...data, cutoff: asOf };
};

/**
 * What every gate reads, derived once. Before the cut-off date the data are those of that day (dataAsOf), and nothing
 * that was signed after its end counts (signedAsOf); at the cut-off date every signature on record does.
 */
export const gateContextOf = (given: GateInput) => {
  const earlier = given.asOf < given.data.cutoff;
  const input = { ...given, data: dataOn(given), ...(earlier ? signedAsOf(given, given.asOf) : {}) };
  const { data, protocol } = input;
  const dosed = dosedSet(data, protocol);
  const dlt = dltBySubject(data, protocol, input.adjudications);
  const findings = evaluateStoppingRules(protocol.stoppingRules.value, { data, protocol, dlt });
  const stops = reviewFindings(findings, completedDecisions(input.decisions));
  const context: GateContext = { ...input, dosed, dlt, stops };
  return { context, findings };
};
