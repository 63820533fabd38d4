import type { DecisionView } from '../../../shared/contract/operations.ts';
import type { RecordSigner } from '../../../shared/decision/record.ts';

/** Signers of the record who have not signed, in signing order. */
export const unsignedSigners = (decision: DecisionView): readonly RecordSigner[] =>
  decision.record.signers.filter(
    (signer) => !decision.signatures.some((signature) => signature.field === signer.field),
  );

export const newestFirst = (decisions: readonly DecisionView[]): readonly DecisionView[] =>
  [...decisions].sort((a, b) => b.number - a.number);
