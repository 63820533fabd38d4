import type { Protocol } from '../protocol/protocol.ts';
import { DecisionKind } from './record.ts';

/** Kinds of decision that a protocol knows: no sentinel, no rest of a group; no fast path, none to decide on. */
export const offeredKinds = ({ gateParameters }: Pick<Protocol, 'gateParameters'>): readonly DecisionKind[] =>
  DecisionKind.options.filter((kind) => {
    if (kind === 'open-subjects-2-3') return gateParameters.sentinel.value;
    if (kind === 'fast-path') return gateParameters.fastPath.value !== 'not-allowed';
    return true;
  });
