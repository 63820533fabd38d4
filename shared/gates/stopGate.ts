import { assertNever } from '../kernel/assertNever.ts';
import type { ReviewedFinding } from '../stopping/stopFinding.ts';
import { phrase } from '../text/phrases.ts';
import { listParam } from '../text/template.ts';
import { condition } from './condition.ts';
import { haltInForce, ruleLabel, stopCondition, stopsOf } from './conditions/stop.ts';
import type { GateCondition, GateResult, Phrase } from './gate.ts';
import type { LevelContext } from './gateInput.ts';
import { gateResult, type Judgement } from './gateResult.ts';

/** Stable within the gate; GateCondition.id of one rule in one scope. */
const idOf = ({ rule, level }: ReviewedFinding): string => `stop-rule.${rule.id}.${level ?? 'trial'}`;

const subjectsOf = ({ counted }: ReviewedFinding): string =>
  listParam(counted.map(({ subjectId }) => subjectId));

const metPhrase = (finding: ReviewedFinding): Phrase => {
  const { rule, level, review } = finding;
  const facts = { ...ruleLabel(finding), subjects: subjectsOf(finding) };
  if (review !== null) {
    const by = { ...facts, number: review.number, date: review.completedAt };
    return level === null
      ? phrase('stop-rule.trial.decided', by)
      : phrase('stop-rule.group.decided', { ...by, level });
  }
  return level === null
    ? phrase('stop-rule.trial.met', { ...facts, action: rule.action })
    : phrase('stop-rule.group.met', { ...facts, action: rule.action, level });
};

const metCondition = (finding: ReviewedFinding): GateCondition => {
  const { review, counted } = finding;
  return condition({
    id: idOf(finding),
    value: review === null ? 'not-met' : 'met',
    phrase: metPhrase(finding),
    evidence: counted.flatMap(({ items }) => items.flatMap(({ refs }) => refs)),
    missing: review === null ? [phrase('missing.stop-decision', ruleLabel(finding))] : [],
  });
};

const openCondition = (finding: ReviewedFinding): GateCondition => {
  const { level, counted, of, open } = finding;
  const facts = { ...ruleLabel(finding), n: counted.length, of, open: open.length };
  return {
    ...condition({
      id: idOf(finding),
      value: 'not-evaluable',
      phrase:
        level === null
          ? phrase('stop-rule.trial.not-evaluable', facts)
          : phrase('stop-rule.group.not-evaluable', { ...facts, level }),
      evidence: open.flatMap(({ refs }) => refs),
    }),
    missing: open.flatMap(({ subjectId, missing }) => missing.map((one) => ({ subjectId, phrase: one }))),
  };
};

const clearCondition = (finding: ReviewedFinding): GateCondition => {
  const { level, counted, of } = finding;
  const facts = { ...ruleLabel(finding), n: counted.length, of };
  return condition({
    id: idOf(finding),
    value: 'met',
    phrase:
      level === null
        ? phrase('stop-rule.trial.not-met', facts)
        : phrase('stop-rule.group.not-met', { ...facts, level }),
    evidence: counted.flatMap(({ items }) => items.flatMap(({ refs }) => refs)),
  });
};

const ruleCondition = (finding: ReviewedFinding): GateCondition => {
  switch (finding.value) {
    case 'met':
      return metCondition(finding);
    case 'not-evaluable':
      return openCondition(finding);
    case 'not-met':
      return clearCondition(finding);
    default:
      return assertNever(finding.value);
  }
};

const sentenceOf =
  (context: LevelContext, findings: readonly ReviewedFinding[]) =>
  ({ value, missing }: Judgement): Phrase => {
    const { level, protocol } = context;
    const halt = haltInForce(context);
    const binding = findings.filter((finding) => finding.value === 'met' && finding.review === null);
    if (value === 'not-met' && binding.length > 0) {
      const action = binding.some(({ rule }) => rule.action === 'stop') ? 'stop' : 'pause';
      return phrase('sentence.G5.not-met', { level, n: binding.length, action });
    }
    if (value === 'not-met' && halt !== null) {
      return phrase('sentence.G5.halted', { level, action: halt.kind });
    }
    if (value !== 'met' && protocol.stoppingRules.value.length === 0) {
      return phrase('sentence.G5.none', { level });
    }
    return value === 'met' || value === 'not-met'
      ? phrase('sentence.G5.met', { level })
      : phrase(`sentence.G5.${value}`, { level, n: missing });
  };

/**
 * G5: whether something asks to stop or pause dosing at a level. One condition for each rule in force in its scope (the
 * group of the level, the trial; what binds a lower level binds this one too), and the pause or stop in force. Met when
 * every rule can be evaluated and none is met without a decision on it. Source: domain.md 2.1, G5, and 2.2.
 */
export const stopGate = (context: LevelContext): GateResult => {
  const findings = stopsOf(context);
  const halt = haltInForce(context) === null && findings.length > 0 ? [] : [stopCondition(context)];
  return gateResult(context, {
    gate: 'G5',
    level: context.level,
    opensLevel: null,
    conditions: [...halt, ...findings.map(ruleCondition)],
    sentence: sentenceOf(context, findings),
  });
};
