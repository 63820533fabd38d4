/** What stands against sealing a decision draft. */
export const draftPhrasesEn = {
  'draft.other-cut': 'The gates were evaluated on another data cut than the one of this draft.',
  'draft.cut-not-locked': 'The data cut is not locked. Lock it before a decision is sealed on it.',
  'draft.level-unknown': 'Dose level {level} is not in the protocol.',
  'draft.kind-not-in-protocol': 'The protocol in force knows no such step: {kind:word:decision-kind}.',
  'draft.no-next-level': 'Dose level {level} is the highest; there is no next level to open.',
  'draft.gate-not-met':
    '{gate:word:gate}, dose level {level}: {value:word:gate-value}. Wait until it is met, or give the reason for an override.',
  'draft.gate-not-on-record':
    '{gate:word:gate}, dose level {level}: it was not evaluated. Wait until it is met, or give the reason for an override.',
  'draft.override-not-needed':
    '{gate:word:gate}, dose level {level}, is met; no override is needed. Remove the reason for the override.',
  'draft.override-without-gate': 'This decision depends on no gate; remove the reason for the override.',
  'draft.override-reason-blank': 'The reason for the override needs at least {n} characters.',
  'draft.risks-not-confirmed':
    'To open a next dose level, the committee must confirm that the risks are controllable.',
  'draft.next-dose-not-confirmed':
    'To open a next dose level, the committee must confirm that the next dose level remains appropriate.',
  'draft.modification-missing': 'State what changes: dose, frequency or interval.',
  'draft.modification-not-used': 'A modification belongs only to the decision “{kind:word:decision-kind}”.',
  'draft.rationale-blank': 'The rationale needs at least {n} characters.',
  'draft.signers-too-few': '{n:plural:signer is:signers are} named; at least {needed} are needed.',
  'draft.chair-missing': 'The SRC chair must be among the signers.',
  'draft.signer-twice': '{name} is named twice as signer.',
  'draft.signer-unknown': 'A named signer has no account in this workspace.',
  'draft.signer-role': '{name} ({role:word:role}) cannot sign a decision of the committee.',
} as const;
