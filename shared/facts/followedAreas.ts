import type { Protocol } from '../protocol/protocol.ts';
import type { FactArea } from './fact.ts';

/**
 * Derived and shown whatever the protocol says: every gate rests on adverse events, grades of laboratory values and DLT
 * (domain.md 2.1, 2.2).
 */
export const ALWAYS_FOLLOWED: readonly FactArea[] = ['lab-grade', 'adverse-event', 'dlt'];

/** Whether the protocol follows an area. */
export const follows = ({ areas }: Pick<Protocol, 'areas'>, area: FactArea): boolean =>
  ALWAYS_FOLLOWED.includes(area) || areas.includes(area);
