import type { Provenance } from '../chart/provenance.ts';
import type { AdjudicationView } from '../clinical/dlt/adjudication.ts';
import { dltBySubject } from '../clinical/dlt/dltBySubject.ts';
import type { TrialData } from '../dataset/trialData.ts';
import { ruleLabels } from '../gates/conditions/stop.ts';
import type { Phrase } from '../gates/gate.ts';
import { completedDecisions, type DecisionOnRecord } from '../gates/gateInput.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { phrase } from '../text/phrases.ts';
import { evaluateStoppingRules } from './evaluateStoppingRules.ts';
import { reviewFindings } from './reviewFindings.ts';
import { isBinding, type ReviewedFinding } from './stopFinding.ts';
import { libraryFor } from './stoppingLibrary.ts';
import type { StoppingModel } from './stoppingModel.ts';

/** What the rules in force say, in sentences; the gravest first. */
export const stoppingConclusion = (inForce: readonly ReviewedFinding[], rules: number): Phrase[] => {
  if (rules === 0) return [phrase('stopping.page.none')];
  const binding = inForce.filter(isBinding);
  const open = inForce.filter(({ value }) => value === 'not-evaluable');
  const decided = inForce.filter((finding) => finding.value === 'met' && !isBinding(finding));
  const said = [
    ...(binding.length === 0 ? [] : [phrase('stopping.page.binding', ruleLabels(binding))]),
    ...(open.length === 0 ? [] : [phrase('stopping.page.not-evaluable', ruleLabels(open))]),
    ...(decided.length === 0 ? [] : [phrase('stopping.page.decided', { n: ruleLabels(decided).n })]),
  ];
  return said.length === 0 ? [phrase('stopping.page.clear', { n: rules })] : said;
};

/**
 * Every rule in force with what the committee decided on it, and the templates that the protocol has not adopted, for
 * information: these bind nobody. The same for the page, the board and the command line.
 */
export const buildStopping = (
  data: TrialData,
  protocol: Protocol,
  {
    adjudications,
    decisions,
    provenance,
  }: {
    readonly adjudications: readonly AdjudicationView[];
    readonly decisions: readonly DecisionOnRecord[];
    readonly provenance: Provenance;
  },
): StoppingModel => {
  const { value: rules, source, open, note } = protocol.stoppingRules;
  const input = { data, protocol, dlt: dltBySubject(data, protocol, adjudications) };
  const inForce = reviewFindings(evaluateStoppingRules(rules, input), completedDecisions(decisions));
  const library = evaluateStoppingRules(libraryFor(rules), input);
  return {
    conclusion: stoppingConclusion(inForce, rules.length),
    rules: { source, open, note },
    inForce: [...inForce],
    library: library.map((finding) => ({ ...finding, review: null })),
    provenance,
  };
};
