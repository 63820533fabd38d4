import type { Phrase } from '../../gates/gate.ts';
import { phrase } from '../../text/phrases.ts';
import type { DeidFinding, DeidPolicy, DeidRule } from './deid.ts';
import { offeredActions } from './offeredActions.ts';
import { saysWho } from './saysWho.ts';

type Finding = Pick<DeidFinding, 'domain' | 'column' | 'kind' | 'offered'>;

const SHORTEST_REASON = 10;
const FEWEST_LETTERS = 5;

/** A reason in words: ten characters or more, and not only digits and signs (a Chinese character is a letter). */
export const isReason = (text: string): boolean =>
  text.trim().length >= SHORTEST_REASON && (text.match(/\p{L}/gu) ?? []).length >= FEWEST_LETTERS;

const isAbout = (rule: DeidRule, finding: Pick<Finding, 'domain' | 'column' | 'kind'>): boolean =>
  rule.domain === finding.domain && rule.column === finding.column && rule.kind === finding.kind;

export type RuleProblem =
  | 'reason-missing'
  | 'reason-identifying'
  | 'dates-not-shifted'
  | 'not-offered'
  | 'twice'
  | 'no-finding';

const brokenBecause = (rule: DeidRule, finding: Finding, policy: DeidPolicy): RuleProblem | null => {
  if (!finding.offered.includes(rule.action)) return 'not-offered';
  if (rule.action === 'not-identifying' && !isReason(rule.reason)) return 'reason-missing';
  // SECURITY: reasons are kept with the policy, and shown. test/shared/dataset/deid/policy.test.ts
  if (saysWho(rule.reason)) return 'reason-identifying';
  return rule.action === 'shift-dates' && !policy.shiftDates ? 'dates-not-shifted' : null;
};

/**
 * Whether a policy says what is to be done about a finding. A rule is for one variable and one kind: what is found
 * there later of another kind, or elsewhere, is a new finding that a person must see.
 */
export const isCovered = (finding: Finding, policy: DeidPolicy | null): boolean =>
  policy?.rules.some((rule) => isAbout(rule, finding) && brokenBecause(rule, finding, policy) === null) ??
  false;

/** The findings about which nothing has been decided: while there is one, nothing is stored. */
export const uncovered = <F extends Finding>(
  findings: readonly F[],
  policy: DeidPolicy | null,
): readonly F[] => findings.filter((finding) => !isCovered(finding, policy));

export interface PolicyProblem {
  readonly rule: DeidRule;
  readonly problem: RuleProblem;
  /** False for a rule that is only idle: next month there may be something for it to do. */
  readonly blocking: boolean;
  readonly text: Phrase;
}

const problemOf = (rule: DeidRule, problem: RuleProblem): PolicyProblem => ({
  rule,
  problem,
  blocking: problem !== 'no-finding',
  text: phrase(`policy.${problem}`, { column: rule.column, domain: rule.domain }),
});

/** What is wrong with the rules of a policy, given what was found. */
export const checkPolicy = (policy: DeidPolicy, findings: readonly Finding[]): readonly PolicyProblem[] =>
  policy.rules.flatMap((rule, index): readonly PolicyProblem[] => {
    const earlier = policy.rules.slice(0, index).some((other) => isAbout(other, rule));
    if (earlier) return [problemOf(rule, 'twice')];
    const finding = findings.find((one) => isAbout(rule, one));
    if (finding === undefined) return [problemOf(rule, 'no-finding')];
    const problem = brokenBecause(rule, finding, policy);
    return problem === null ? [] : [problemOf(rule, problem)];
  });

/** What is wrong with the rules of a policy whatever the data are: such a policy is not used. */
export const ruleProblems = (policy: DeidPolicy): readonly PolicyProblem[] => {
  const about = policy.rules.map(({ domain, column, kind }) => ({
    ...{ domain, column, kind, offered: offeredActions(domain, column, kind) },
  }));
  return checkPolicy(policy, about).filter(({ blocking }) => blocking);
};
