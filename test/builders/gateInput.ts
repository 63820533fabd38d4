import type { TrialData } from '../../shared/dataset/trialData.ts';
import { findGate } from '../../shared/gates/decidingGate.ts';
import { evaluateGates } from '../../shared/gates/evaluateGates.ts';
import { GateEvaluation, type GateId, type GateResult } from '../../shared/gates/gate.ts';
import type { DecisionOnRecord, GateInput, SignedConfirmation } from '../../shared/gates/gateInput.ts';
import { axaNk02 } from '../../shared/protocol/axaNk02.ts';
import type { WindowAnchor } from '../../shared/protocol/gateParameters.ts';
import { type Protocol, protocolHash } from '../../shared/protocol/protocol.ts';

/** The bundled protocol with other gate parameters. */
export const withParameters = (over: {
  readonly windowDays?: number;
  readonly anchor?: WindowAnchor;
  readonly nextGroupAnchor?: 'everySubject' | 'lastSubject';
  readonly requirePd?: boolean;
}): Protocol => {
  const { gateParameters } = axaNk02;
  const { windowDays, anchor, nextGroupAnchor, requirePd } = gateParameters;
  return {
    ...axaNk02,
    gateParameters: {
      ...gateParameters,
      windowDays: { ...windowDays, value: over.windowDays ?? windowDays.value },
      anchor: { ...anchor, value: over.anchor ?? anchor.value },
      nextGroupAnchor: { ...nextGroupAnchor, value: over.nextGroupAnchor ?? nextGroupAnchor.value },
      requirePd: { ...requirePd, value: over.requirePd ?? requirePd.value },
    },
  };
};

export const confirmation = (over: Partial<SignedConfirmation> = {}): SignedConfirmation => ({
  kind: 'sentinel-risks-controllable',
  level: 1,
  subjectId: '001',
  signedAt: '2026-05-20T08:00:00.000Z',
  printedName: 'Dr Wang',
  ...over,
});

export const decision = (over: Partial<DecisionOnRecord> = {}): DecisionOnRecord => ({
  decisionId: 'd1',
  number: 1,
  kind: 'escalate-as-planned',
  level: 1,
  opensLevel: 2,
  completedAt: '2026-07-20T08:00:00.000Z',
  overridden: false,
  ...over,
});

export const gateInput = (data: TrialData, over: Partial<GateInput> = {}): GateInput => {
  const protocol = over.protocol ?? axaNk02;
  return {
    protocol,
    protocolHash: protocolHash(protocol),
    data,
    cutId: 'cut-1',
    cutContentHash: 'content',
    asOf: data.cutoff,
    confirmations: [],
    decisions: [],
    adjudications: [],
    ...over,
  };
};

/** Evaluates and checks the result against the contract. */
export const evaluate = (data: TrialData, over: Partial<GateInput> = {}): GateEvaluation =>
  GateEvaluation.parse(evaluateGates(gateInput(data, over)));

export const gateOf = (evaluation: GateEvaluation, gate: GateId, level: number): GateResult => {
  const result = findGate(evaluation, gate, level);
  if (result === null) throw new Error(`No ${gate} of level ${level}`);
  return result;
};
