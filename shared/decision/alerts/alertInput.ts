import type { TrialData } from '../../dataset/trialData.ts';
import { gatesRequired } from '../../gates/decidingGate.ts';
import { evaluateGates } from '../../gates/evaluateGates.ts';
import type { GateEvaluation, GateId, GateValue } from '../../gates/gate.ts';
import type { CompletedDecision, GateInput } from '../../gates/gateInput.ts';
import type { IsoDate } from '../../kernel/brands.ts';
import type { Alert } from './alert.ts';
import type { AlertCutName, NotCompared } from './boundAlert.ts';

/** A cut with its rows under the protocol version of the decision. */
export interface AlertCut extends AlertCutName {
  readonly data: TrialData;
}

/** What people had signed at some time. */
export type Signed = Pick<GateInput, 'confirmations' | 'adjudications' | 'decisions'>;

/** A decision signed by all, and one cut imported after its own. */
export interface AlertInput {
  readonly decision: CompletedDecision;
  /** Values of the gates as the sealed record has them. */
  readonly recorded: readonly { readonly gate: GateId; readonly level: number; readonly value: GateValue }[];
  readonly protocol: GateInput['protocol'];
  readonly protocolHash: string;
  /** The cut that the decision binds. */
  readonly own: AlertCut;
  readonly later: AlertCut;
  /** When the decision was sealed. */
  readonly atSealing: Signed;
  readonly now: Signed;
}

/** An alert as one cut shows it. */
export type CutAlert = Omit<Alert, 'seenIn' | 'since' | 'standing'>;

/** What one cut says of one decision. */
export interface CutAlerts {
  readonly cut: AlertCutName;
  readonly alerts: readonly CutAlert[];
  readonly notCompared: readonly NotCompared[];
  /** False: the cut says nothing on the gates; an alert of an earlier one stands as it was. */
  readonly gatesCompared: boolean;
}

/** The gates of a cut as of a day, with what people had signed. */
export const evaluateFor = (
  { protocol, protocolHash }: AlertInput,
  { cutId, contentHash }: AlertCut,
  { data, asOf, signed }: { readonly data: TrialData; readonly asOf: IsoDate; readonly signed: Signed },
): GateEvaluation =>
  evaluateGates({ protocol, protocolHash, data, cutId, cutContentHash: contentHash, asOf, ...signed });

/** Gates that the decision depends on; none for staying, pausing and stopping. */
export const gatesOf = ({ decision, protocol }: AlertInput): readonly GateId[] =>
  gatesRequired(decision.kind, protocol);

/** A cut by its name alone. */
export const cutName = ({
  cutId,
  label,
  cutoffDate,
  importedAt,
  contentHash,
}: AlertCutName): AlertCutName => ({
  ...{ cutId, label, cutoffDate, importedAt, contentHash },
});

type Parts = Pick<
  CutAlert,
  'kind' | 'severity' | 'gate' | 'level' | 'before' | 'now' | 'sentence' | 'changes'
>;

/** An alert on the decision under comparison. */
export const alertOn = ({ decision, own }: AlertInput, parts: Parts): CutAlert => ({
  alertId: `${decision.number}.${parts.kind}.${parts.gate}.${parts.level}`,
  decisionId: decision.decisionId,
  number: decision.number,
  decisionKind: decision.kind,
  decisionLevel: decision.level,
  opensLevel: decision.opensLevel,
  overridden: decision.overridden,
  decisionCut: cutName(own),
  ...parts,
});
