import { z } from 'zod';
import { type DeidFinding, type DeidPolicy, type DeidRule, IdentifierKind } from './deid.ts';
import { offeredActions } from './offeredActions.ts';

/** What a person has still to say stands as an empty action, which no policy can hold. */
const UNDECIDED = '';

type Finding = Pick<DeidFinding, 'domain' | 'column' | 'kind'>;

/** A policy in which a person has still to choose what is done. */
export interface StartedPolicy extends Omit<DeidPolicy, 'rules'> {
  readonly rules: readonly (Finding & {
    readonly action: DeidRule['action'] | typeof UNDECIDED;
    readonly reason: string;
  })[];
}

const isAbout = (rule: Finding, finding: Finding): boolean =>
  rule.domain === finding.domain && rule.column === finding.column && rule.kind === finding.kind;

/**
 * A policy to be completed: one rule for each finding, in each of which the person chooses. Nothing is chosen for
 * anybody. Rules of the policy that stand already stay; one that does not cover its finding gives way.
 */
export const startPolicy = (
  name: string,
  findings: readonly Finding[],
  policy: DeidPolicy | null,
): StartedPolicy => ({
  schema: 'src-deid/1',
  name: policy?.name ?? name,
  shiftDates: policy?.shiftDates ?? false,
  rules: [
    ...(policy?.rules ?? []).filter((rule) => !findings.some((finding) => isAbout(rule, finding))),
    ...findings.map(({ domain, column, kind }) => ({
      ...({ domain, column, kind, action: UNDECIDED, reason: '' } as const),
    })),
  ],
});

const Undecided = z.looseObject({
  domain: z.string(),
  column: z.string(),
  kind: IdentifierKind,
  action: z.string().refine((action) => action.trim() === UNDECIDED),
});
const WithRules = z.looseObject({ rules: z.array(z.unknown()) });

export interface UndecidedRule extends Finding {
  /** From 0. */
  readonly index: number;
  /** What can be written there. */
  readonly offered: DeidFinding['offered'];
}

/** The rules of a document in which a person has not chosen yet; none where it is no policy at all. */
export const undecidedRules = (document: unknown): readonly UndecidedRule[] => {
  const policy = WithRules.safeParse(document);
  if (!policy.success) return [];
  return policy.data.rules.flatMap((rule, index) => {
    const read = Undecided.safeParse(rule);
    if (!read.success) return [];
    const { domain, column, kind } = read.data;
    return [{ index, domain, column, kind, offered: offeredActions(domain, column, kind) }];
  });
};
