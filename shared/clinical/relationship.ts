import type { Protocol } from '../protocol/protocol.ts';

/**
 * related and unrelated: listed by the protocol (sponsors differ, and CDISC leaves the codelist of AEREL open);
 * unclear: empty, or a word that says neither.
 */
export type Relatedness = 'related' | 'unrelated' | 'unclear';

export const relatedness = (relationship: string, protocol: Protocol): Relatedness => {
  const value = relationship.trim().toUpperCase();
  const { related, unrelated } = protocol.dlt.rule.value.relatedness;
  if (related.includes(value)) return 'related';
  return unrelated.includes(value) ? 'unrelated' : 'unclear';
};

/**
 * At least possibly related. What is unclear counts as related: a missing causality assessment is not a denial
 * (the DLT rule of the protocol, `relatedness`).
 */
export const countsAsRelated = (relationship: string, protocol: Protocol): boolean =>
  relatedness(relationship, protocol) !== 'unrelated';
