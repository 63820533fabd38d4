import { findGate, gatesRequired } from '../../../shared/gates/decidingGate.ts';
import type { GateEvaluation } from '../../../shared/gates/gate.ts';
import type { Protocol } from '../../../shared/protocol/protocol.ts';
import type { DecisionForm } from './decisionForm.ts';

/** A decision in the making, with the data that its confirmations and override were given for. */
export interface KeptDraft {
  readonly form: DecisionForm;
  readonly basis: string;
  /** True after confirmations or an override were taken back, until one is given again. */
  readonly withdrawn: boolean;
}

/** The cut and the gate parameters in force: what is confirmed on one basis is not confirmed on another. */
export const basisOf = ({ cutId, protocolHash }: Pick<GateEvaluation, 'cutId' | 'protocolHash'>): string =>
  `${cutId} ${protocolHash}`;

const given = (form: DecisionForm): boolean =>
  form.risksControllable || form.nextDoseAppropriate || form.override;

/** Words stay; what was given for other data has to be given again. */
const withdraw = (draft: KeptDraft): KeptDraft =>
  given(draft.form)
    ? {
        ...draft,
        form: { ...draft.form, risksControllable: false, nextDoseAppropriate: false, override: false },
        withdrawn: true,
      }
    : draft;

/** The draft as it stands on the given data. */
export const onBasis = (draft: KeptDraft, basis: string): KeptDraft =>
  draft.basis === basis ? draft : { ...withdraw(draft), basis };

/** The draft after a change in the form. */
export const changeDraft = (draft: KeptDraft, change: Partial<DecisionForm>): KeptDraft => {
  const form = { ...draft.form, ...change };
  const moved = form.kind !== draft.form.kind || form.level !== draft.form.level;
  if (moved) return withdraw({ ...draft, form });
  return { ...draft, form, withdrawn: draft.withdrawn && !given(form) };
};

/** True where a gate that the decision depends on is not met; only then there is something to override. */
export const standsAgainstGate = (
  { kind, level }: Pick<DecisionForm, 'kind' | 'level'>,
  evaluation: GateEvaluation,
  protocol: Pick<Protocol, 'gateParameters'>,
): boolean =>
  kind !== null &&
  gatesRequired(kind, protocol).some((gate) => findGate(evaluation, gate, level)?.value !== 'met');
