import type { CompletedDecision } from '../gates/gateInput.ts';
import type { BoundFinding } from './boundFinding.ts';
import type { ReviewedFinding, StopFinding } from './stopFinding.ts';

type Item = BoundFinding['items'][number];

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const itemsOf = ({ counted }: StopFinding): Item[] =>
  counted
    .flatMap(({ subjectId, items }) => items.map(({ key, grade }) => ({ subjectId, key, grade })))
    .sort((a, b) => compareText(a.subjectId, b.subjectId) || compareText(a.key, b.key));

/** The rules that are met, as an evaluation binds them into a decision. */
export const boundFindings = (findings: readonly StopFinding[]): BoundFinding[] =>
  findings
    .filter(({ value }) => value === 'met')
    .map((finding) => ({
      ruleId: finding.rule.id,
      ruleHash: finding.ruleHash,
      level: finding.level,
      items: itemsOf(finding),
    }));

/** The same event at the same grade or a lower one; a grade that one of them does not have tells nothing. */
const covers = (known: Item, now: Item): boolean =>
  known.subjectId === now.subjectId &&
  known.key === now.key &&
  (known.grade === now.grade || (known.grade !== null && now.grade !== null && now.grade < known.grade));

/** Whether a decision knew everything by which the rule is met now, as bad as it is now. */
const knew = (bound: BoundFinding, finding: StopFinding): boolean =>
  bound.ruleId === finding.rule.id &&
  bound.ruleHash === finding.ruleHash &&
  bound.level === finding.level &&
  itemsOf(finding).every((item) => bound.items.some((known) => covers(known, item)));

type Decision = Pick<CompletedDecision, 'number' | 'kind' | 'completedAt' | 'overridden' | 'stopsMet'>;

const lifts = (decision: Decision, finding: StopFinding): boolean =>
  decision.kind !== 'pause' &&
  decision.kind !== 'stop' &&
  decision.overridden &&
  decision.stopsMet.some((bound) => knew(bound, finding));

/**
 * What the committee decided on each finding. A rule that is met binds until a decision, signed by all and made by
 * signed override with this very finding in its record, goes on over it; a pause or stop does not lift. One more subject, one more event of
 * a subject, an event that grew worse, or another content of the rule is another finding, on which nobody has decided. `decisions` come in the
 * order of completion; the last that lifts is named.
 */
export const reviewFindings = (
  findings: readonly StopFinding[],
  decisions: readonly Decision[],
): readonly ReviewedFinding[] =>
  findings.map((finding) => {
    const by =
      finding.value === 'met' ? decisions.findLast((decision) => lifts(decision, finding)) : undefined;
    return {
      ...finding,
      review: by === undefined ? null : { number: by.number, completedAt: by.completedAt },
    };
  });
