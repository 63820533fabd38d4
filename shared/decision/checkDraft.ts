import type { AccountView } from '../contract/operations.ts';
import {
  findGate,
  gatesRequired,
  isKindAllowed,
  nextLevelOf,
  opensNextLevel,
} from '../gates/decidingGate.ts';
import type { GateEvaluation, GateId, Phrase } from '../gates/gate.ts';
import type { ErrorCode } from '../kernel/appError.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { signingRoles } from '../review/role.ts';
import { phrase } from '../text/phrases.ts';
import type { DecisionDraft } from './record.ts';

export interface DraftContext {
  readonly evaluation: GateEvaluation;
  readonly protocol: Protocol;
  readonly cutStatus: 'draft' | 'checked' | 'locked';
  readonly accounts: readonly Pick<AccountView, 'accountId' | 'printedName' | 'role'>[];
}

/** What stands against sealing, at the field of the draft that it is about. */
export interface DraftProblem {
  readonly code: ErrorCode;
  readonly field: keyof DecisionDraft;
  readonly phrase: Phrase;
}

/** A reason has to say something: the same length that the schemas ask for, not counting space around it. */
const MIN_REASON = 20;

const isBlank = (text: string): boolean => text.trim().length < MIN_REASON;

const incomplete = (field: keyof DecisionDraft, text: Phrase): DraftProblem => ({
  code: 'decision-incomplete',
  field,
  phrase: text,
});

const cutProblems = (draft: DecisionDraft, { evaluation, cutStatus }: DraftContext): DraftProblem[] => [
  ...(evaluation.cutId === draft.cutId
    ? []
    : [{ code: 'invalid-input' as const, field: 'cutId' as const, phrase: phrase('draft.other-cut') }]),
  ...(cutStatus === 'locked'
    ? []
    : [{ code: 'cut-not-locked' as const, field: 'cutId' as const, phrase: phrase('draft.cut-not-locked') }]),
];

const levelProblems = ({ kind, level }: DecisionDraft, { protocol }: DraftContext): DraftProblem[] => {
  if (!protocol.doseLevels.some((candidate) => candidate.level === level)) {
    return [{ code: 'invalid-input', field: 'level', phrase: phrase('draft.level-unknown', { level }) }];
  }
  return opensNextLevel(kind) && nextLevelOf(level, protocol) === null
    ? [{ code: 'invalid-input', field: 'kind', phrase: phrase('draft.no-next-level', { level }) }]
    : [];
};

/** A protocol without a sentinel, or without a fast path, knows no decision on it; that is no matter of an override. */
const kindProblems = ({ kind }: DecisionDraft, { protocol }: DraftContext): DraftProblem[] =>
  isKindAllowed(kind, protocol)
    ? []
    : [{ code: 'invalid-input', field: 'kind', phrase: phrase('draft.kind-not-in-protocol', { kind }) }];

/** A gate that is not evaluated, or is overridden by an earlier decision, is not met either. */
const gateProblem = (draft: DecisionDraft, gate: GateId, evaluation: GateEvaluation): DraftProblem[] => {
  const { level } = draft;
  const result = findGate(evaluation, gate, level);
  if (result?.value === 'met') return [];
  const text =
    result === null
      ? phrase('draft.gate-not-on-record', { gate, level })
      : phrase('draft.gate-not-met', { gate, level, value: result.value });
  return [{ code: 'gate-not-met', field: 'overrideReason', phrase: text }];
};

const gateProblems = (draft: DecisionDraft, { evaluation, protocol }: DraftContext): DraftProblem[] => {
  const gates = gatesRequired(draft.kind, protocol);
  const problems = gates.flatMap((gate) => gateProblem(draft, gate, evaluation));
  if (draft.overrideReason === null) return problems;
  const [deciding] = gates;
  if (deciding === undefined) return [incomplete('overrideReason', phrase('draft.override-without-gate'))];
  if (problems.length === 0) {
    const needless = phrase('draft.override-not-needed', { gate: deciding, level: draft.level });
    return [incomplete('overrideReason', needless)];
  }
  return isBlank(draft.overrideReason)
    ? [incomplete('overrideReason', phrase('draft.override-reason-blank', { n: MIN_REASON }))]
    : [];
};

/** Source of the two confirmations: trial.md, Rules of escalation 3. */
const contentProblems = (draft: DecisionDraft): DraftProblem[] => {
  const { kind, confirmations, modification } = draft;
  const opens = opensNextLevel(kind);
  const stated = modification !== null && Object.values(modification).some((text) => text.trim() !== '');
  return [
    ...(isBlank(draft.rationale)
      ? [incomplete('rationale', phrase('draft.rationale-blank', { n: MIN_REASON }))]
      : []),
    ...(opens && !confirmations.risksControllable
      ? [incomplete('confirmations', phrase('draft.risks-not-confirmed'))]
      : []),
    ...(opens && !confirmations.nextDoseAppropriate
      ? [incomplete('confirmations', phrase('draft.next-dose-not-confirmed'))]
      : []),
    ...(kind === 'modify' && !stated
      ? [incomplete('modification', phrase('draft.modification-missing'))]
      : []),
    ...(kind !== 'modify' && stated
      ? [incomplete('modification', phrase('draft.modification-not-used', { kind: 'modify' }))]
      : []),
  ];
};

const signerProblem = (
  accountId: string,
  index: number,
  { signerIds }: DecisionDraft,
  { accounts }: DraftContext,
): DraftProblem[] => {
  const account = accounts.find((candidate) => candidate.accountId === accountId);
  if (account === undefined) {
    return [{ code: 'account-not-found', field: 'signerIds', phrase: phrase('draft.signer-unknown') }];
  }
  const { printedName: name, role } = account;
  if (signerIds.indexOf(accountId) !== index) {
    return [incomplete('signerIds', phrase('draft.signer-twice', { name }))];
  }
  return signingRoles.includes(role)
    ? []
    : [{ code: 'not-a-signer', field: 'signerIds', phrase: phrase('draft.signer-role', { name, role }) }];
};

const signerProblems = (draft: DecisionDraft, context: DraftContext): DraftProblem[] => {
  const { minSigners, chairRequired } = context.protocol.charter.value;
  const distinct = new Set(draft.signerIds);
  const n = distinct.size;
  const chair = context.accounts.some(
    ({ accountId, role }) => role === 'src-chair' && distinct.has(accountId),
  );
  return [
    ...draft.signerIds.flatMap((accountId, index) => signerProblem(accountId, index, draft, context)),
    ...(n < minSigners
      ? [incomplete('signerIds', phrase('draft.signers-too-few', { n, needed: minSigners }))]
      : []),
    ...(chairRequired && !chair ? [incomplete('signerIds', phrase('draft.chair-missing'))] : []),
  ];
};

/**
 * Everything that stands against sealing a draft, gravest first; empty when it can be sealed. A gate that is not met
 * stands against it unless the draft gives the reason for an override; nothing else can be overridden.
 */
export const checkDraft = (draft: DecisionDraft, context: DraftContext): readonly DraftProblem[] => [
  ...cutProblems(draft, context),
  ...levelProblems(draft, context),
  ...kindProblems(draft, context),
  ...gateProblems(draft, context),
  ...contentProblems(draft),
  ...signerProblems(draft, context),
];
