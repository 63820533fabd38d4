import type { Protocol } from '../protocol/protocol.ts';

/** AEREL values that say plainly "not related"; sponsors differ, and CDISC leaves the codelist open. */
const UNRELATED: readonly string[] = [
  'N',
  'NO',
  'NONE',
  'NOT RELATED',
  'UNRELATED',
  'DEFINITELY NOT RELATED',
  'PROBABLY NOT RELATED',
  'UNLIKELY',
  'UNLIKELY RELATED',
  'NOT LIKELY RELATED',
  'REMOTE',
];

/** related: listed by the protocol; unrelated: said plainly; unclear: empty, or a word that says neither. */
export type Relatedness = 'related' | 'unrelated' | 'unclear';

export const relatedness = (relationship: string, protocol: Protocol): Relatedness => {
  const value = relationship.trim().toUpperCase();
  if (protocol.dltCandidate.value.relatedValues.includes(value)) return 'related';
  return UNRELATED.includes(value) ? 'unrelated' : 'unclear';
};

/**
 * At least possibly related. What is unclear counts as related: a missing causality assessment is not a denial
 * (DltCandidateRule of the protocol: "an empty AEREL counts as related").
 */
export const countsAsRelated = (relationship: string, protocol: Protocol): boolean =>
  relatedness(relationship, protocol) !== 'unrelated';
