import { isReason } from '../../../../shared/dataset/deid/coverage.ts';
import type { DeidFinding, DeidPolicy, DeidRule } from '../../../../shared/dataset/deid/deid.ts';

type FindingName = Pick<DeidFinding, 'domain' | 'column' | 'kind'>;

/** What a person says about one finding; null: nothing yet. */
export interface Choice extends FindingName {
  readonly action: DeidRule['action'] | null;
  readonly reason: string;
}

/** A de-identification policy in the making. */
export interface PolicyDraft {
  readonly name: string;
  readonly shiftDates: boolean;
  readonly choices: readonly Choice[];
}

const same = (a: FindingName, b: FindingName): boolean =>
  a.domain === b.domain && a.column === b.column && a.kind === b.kind;

export const choiceFor = ({ choices }: PolicyDraft, finding: FindingName): Choice | undefined =>
  choices.find((choice) => same(choice, finding));

const isComplete = ({ action, reason }: Choice, shiftDates: boolean): boolean => {
  if (action === 'not-identifying') return isReason(reason);
  return action === 'shift-dates' ? shiftDates : action !== null;
};

/** Whether nothing more has to be said about a finding. An action that is not offered for it decides nothing. */
export const isDecided = (draft: PolicyDraft, finding: DeidFinding): boolean => {
  const choice = choiceFor(draft, finding);
  return (
    choice?.action != null && finding.offered.includes(choice.action) && isComplete(choice, draft.shiftDates)
  );
};

/** Takes what a person says about findings; shifting one column's dates means shifting all of a subject's dates. */
export const choose = (
  draft: PolicyDraft,
  findings: readonly FindingName[],
  change: Partial<Pick<Choice, 'action' | 'reason'>>,
): PolicyDraft => {
  const changed = findings.map(({ domain, column, kind }): Choice => {
    const before = choiceFor(draft, { domain, column, kind });
    return { action: null, reason: '', ...before, domain, column, kind, ...change };
  });
  const kept = draft.choices.filter((choice) => !changed.some((one) => same(one, choice)));
  return {
    ...draft,
    shiftDates: draft.shiftDates || change.action === 'shift-dates',
    choices: [...kept, ...changed],
  };
};

/** A saved policy to go on from. */
export const draftOf = ({ name, shiftDates, rules }: DeidPolicy): PolicyDraft => ({
  name,
  shiftDates,
  choices: rules,
});

/** The policy that the choices make, complete ones only; null where none is needed. */
export const policyOf = ({ name, shiftDates, choices }: PolicyDraft): DeidPolicy | null => {
  const rules = choices.flatMap((choice): DeidRule[] => {
    const { domain, column, kind, action, reason } = choice;
    if (action === null || !isComplete(choice, shiftDates)) return [];
    return [{ domain, column, kind, action, reason: action === 'not-identifying' ? reason.trim() : '' }];
  });
  if (rules.length === 0 && !shiftDates) return null;
  return { schema: 'src-deid/1', name: name.trim(), shiftDates, rules };
};
