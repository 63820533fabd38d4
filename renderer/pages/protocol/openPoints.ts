import type { Protocol } from '../../../shared/protocol/protocol.ts';

/** How many points of the protocol are assumptions that the sponsor has yet to confirm. */
export const openPoints = (protocol: Protocol): number =>
  [
    ...Object.values(protocol.gateParameters),
    protocol.doseTolerance,
    protocol.ctcaeVersion,
    protocol.requiredAssessments,
    protocol.dlt.rule,
    protocol.dlt.toleratedPerGroup,
    protocol.stoppingRules,
    protocol.charter,
  ].filter((point) => point.open).length;
