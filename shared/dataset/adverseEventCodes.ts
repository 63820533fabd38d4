/** Each makes an event serious on its own when it is Y. Source: ICH E2A, section II.B; SDTMIG v3.4, section 6.2.1. */
export const SERIOUS_CRITERIA = ['AESCONG', 'AESDISAB', 'AESDTH', 'AESHOSP', 'AESLIFE', 'AESMIE'] as const;

/** AEOUT of an event that has ended: CDISC controlled terminology, codelist OUT (C66768); the first word alone is common. */
export const RESOLVED_OUTCOMES: ReadonlySet<string> = new Set([
  'RECOVERED/RESOLVED',
  'RECOVERED/RESOLVED WITH SEQUELAE',
  'RECOVERED',
  'RESOLVED',
  'RECOVERED WITH SEQUELAE',
  'RESOLVED WITH SEQUELAE',
]);

/** AEOUT of an event that goes on; codelist and source as {@link RESOLVED_OUTCOMES}. */
export const UNRESOLVED_OUTCOMES: ReadonlySet<string> = new Set([
  'NOT RECOVERED/NOT RESOLVED',
  'NOT RECOVERED',
  'NOT RESOLVED',
  'ONGOING',
]);
