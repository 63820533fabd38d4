import { domainSpec } from '../domains.ts';
import type { DeidAction, IdentifierKind } from './deid.ts';

/**
 * What a person may do. A variable without which a row means nothing cannot be removed; a subject's own identifier
 * cannot be overwritten either, for two subjects would become one.
 */
export const offeredActions = (domain: string, column: string, kind: IdentifierKind): DeidAction[] => {
  const removable = domainSpec(domain)?.required.includes(column) !== true && column !== 'USUBJID';
  return [
    ...(removable ? (['remove-column'] as const) : []),
    ...(column === 'USUBJID' ? [] : (['generalise'] as const)),
    ...(kind === 'birth-date' ? (['shift-dates'] as const) : []),
    'not-identifying',
  ];
};
