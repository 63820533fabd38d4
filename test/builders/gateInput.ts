import type { TrialData } from '../../shared/dataset/trialData.ts';
import { findGate } from '../../shared/gates/decidingGate.ts';
import { evaluateGates } from '../../shared/gates/evaluateGates.ts';
import { GateEvaluation, type GateId, type GateResult } from '../../shared/gates/gate.ts';
import type { DecisionOnRecord, GateInput, SignedConfirmation } from '../../shared/gates/gateInput.ts';
import { axaNk02 } from '../../shared/protocol/axaNk02.ts';
import { GateParameters } from '../../shared/protocol/gateParameters.ts';
import { type Protocol, protocolHash } from '../../shared/protocol/protocol.ts';

type Values = { readonly [K in keyof GateParameters]: GateParameters[K]['value'] };

/** The bundled protocol with other gate parameters. */
export const withParameters = (over: Partial<Values>): Protocol => ({
  ...axaNk02,
  gateParameters: GateParameters.parse(
    Object.fromEntries(
      Object.entries(axaNk02.gateParameters).map(([name, parameter]) => [
        name,
        { ...parameter, ...(name in over ? { value: over[name as keyof Values] } : {}) },
      ]),
    ),
  ),
});

export const confirmation = (over: Partial<SignedConfirmation> = {}): SignedConfirmation => ({
  kind: 'sentinel-risks-controllable',
  level: 1,
  subjectId: '001',
  signedAt: '2026-05-20T08:00:00.000Z',
  printedName: 'Dr Wang',
  cutoffDate: '2026-12-31',
  role: 'investigator',
  ...over,
});

export const decision = (over: Partial<DecisionOnRecord> = {}): DecisionOnRecord => ({
  decisionId: 'd1',
  number: 1,
  kind: 'escalate-as-planned',
  level: 1,
  opensLevel: 2,
  sealedAt: over.completedAt ?? '2026-07-20T08:00:00.000Z',
  completedAt: '2026-07-20T08:00:00.000Z',
  overridden: false,
  stopsMet: [],
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
