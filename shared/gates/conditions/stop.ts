import { isBinding, type ReviewedFinding } from '../../stopping/stopFinding.ts';
import { phrase } from '../../text/phrases.ts';
import { condition } from '../condition.ts';
import type { GateCondition } from '../gate.ts';
import {
  type CompletedDecision,
  completedDecisions,
  type DecisionOnRecord,
  type GateContext,
  type LevelContext,
} from '../gateInput.ts';

/**
 * The decision that lifts a pause or stop, or is the next one: the first signed by all of those that were drawn up when
 * it was in force. One drawn up before did not know of it: its last signature, coming after, lifts nothing.
 */
export const liftingDecision = (
  halt: CompletedDecision,
  decisions: readonly DecisionOnRecord[],
): CompletedDecision | null =>
  completedDecisions(decisions).find(
    ({ number, sealedAt }) => number !== halt.number && sealedAt >= halt.completedAt,
  ) ?? null;

/** The pause or stop in force: the one signed last of all that no later decision lifts. */
export const haltInForce = ({ decisions }: Pick<GateContext, 'decisions'>): CompletedDecision | null =>
  completedDecisions(decisions).findLast(
    (one) => (one.kind === 'pause' || one.kind === 'stop') && liftingDecision(one, decisions) === null,
  ) ?? null;

/** Labels of rules, each once, as parameters of a phrase, for {rules:local}. */
export const ruleLabels = (findings: readonly Pick<ReviewedFinding, 'rule'>[]) => {
  const labels = [...new Map(findings.map(({ rule }) => [rule.id, rule.label])).values()];
  return {
    n: labels.length,
    rules_en: labels.map(({ en }) => en).join('; '),
    rules_zh: labels.map((label) => label['zh-CN']).join('；'),
  };
};

export const ruleLabel = ({ rule: { label } }: Pick<ReviewedFinding, 'rule'>) => ({
  rule_en: label.en,
  rule_zh: label['zh-CN'],
});

/** A finding of this dose group, of one below it, or of the trial. */
const isAtOrBelow = (finding: Pick<ReviewedFinding, 'level'>, level: number): boolean =>
  finding.level === null || finding.level <= level;

/** Rules that are met and not decided on, and so close this level: what binds a lower level binds those above it. */
export const bindingStops = (
  { stops }: Pick<GateContext, 'stops'>,
  level: number,
): readonly ReviewedFinding[] => stops.filter((finding) => isBinding(finding) && isAtOrBelow(finding, level));

/**
 * What concerns a level: the rules of its own group and of the trial, and of a level below whatever binds or cannot be
 * evaluated: a rule that would bind must not vanish with the data by which it is met.
 */
export const stopsOf = ({ stops, level }: LevelContext): readonly ReviewedFinding[] =>
  stops.filter(
    (finding) =>
      finding.level === null ||
      finding.level === level ||
      ((isBinding(finding) || finding.value === 'not-evaluable') && isAtOrBelow(finding, level)),
  );

/** The rules that cannot be evaluated at a level, below it, or in the trial. */
export const openStops = (context: LevelContext): readonly ReviewedFinding[] =>
  stopsOf(context).filter(({ value }) => value === 'not-evaluable');

const haltCondition = (halt: CompletedDecision): GateCondition =>
  condition({
    id: 'stop',
    value: 'not-met',
    phrase: phrase('stop.active', { number: halt.number, date: halt.completedAt, kind: halt.kind }),
    missing: [phrase('missing.resume')],
  });

const rowsOf = (findings: readonly ReviewedFinding[]) =>
  findings.flatMap(({ counted }) => counted.flatMap(({ items }) => items.flatMap(({ refs }) => refs)));

const bindingCondition = (binding: readonly ReviewedFinding[]): GateCondition =>
  condition({
    id: 'stop',
    value: 'not-met',
    phrase: phrase('stop.rules-met', ruleLabels(binding)),
    evidence: rowsOf(binding),
    missing: binding.map((one) => phrase('missing.stop-decision', ruleLabel(one))),
  });

/** Rules that cannot be evaluated, as one condition. */
export const openStopsCondition = (id: string, open: readonly ReviewedFinding[]): GateCondition =>
  condition({
    id,
    value: 'not-evaluable',
    phrase: phrase('stop.rules-not-evaluable', ruleLabels(open)),
    evidence: open.flatMap((one) => one.open.flatMap(({ refs }) => refs)),
    missing: open.map((one) => phrase('missing.stop-rule', ruleLabel(one))),
  });

/**
 * Nothing asks to stop: no pause or stop in force, no stopping rule that is met and not decided on, none that cannot be
 * evaluated. A protocol without rules asks for nothing, and the condition says so.
 */
export const stopCondition = (context: LevelContext): GateCondition => {
  const halt = haltInForce(context);
  if (halt !== null) return haltCondition(halt);
  const findings = stopsOf(context);
  const binding = findings.filter(isBinding);
  if (binding.length > 0) return bindingCondition(binding);
  const open = openStops(context);
  if (open.length > 0) return openStopsCondition('stop', open);
  if (context.protocol.stoppingRules.value.length === 0) {
    return condition({ id: 'stop', value: 'not-applicable', phrase: phrase('stop.none-defined') });
  }
  const decided = findings.filter(({ value }) => value === 'met');
  const { n } = ruleLabels(findings);
  return condition({
    id: 'stop',
    value: 'met',
    phrase:
      decided.length === 0
        ? phrase('stop.rules-clear', { n })
        : phrase('stop.rules-decided', { n, k: ruleLabels(decided).n }),
    evidence: rowsOf(decided),
  });
};
