import type { AdverseEvent } from '../../dataset/trialData.ts';

/** unknown: AESER is neither Y nor N and no criterion is Y. Unknown is not "no". */
export interface Seriousness {
  readonly kind: 'serious' | 'not-serious' | 'unknown';
  /** The criteria that are Y, by variable name. */
  readonly criteria: readonly string[];
  /**
   * criterion-without-flag: a criterion, or a fatal outcome, stands against AESER that is not Y; flag-without-criterion:
   * serious, and no criterion says why.
   */
  readonly conflict: 'criterion-without-flag' | 'flag-without-criterion' | null;
}

/** Seriousness with its criteria and what does not fit. Source: ICH E2A, section II.B; SDTMIG v3.4, section 6.2.1. */
export const seriousness = ({
  serious,
  seriousFlag,
  seriousCriteria,
  fatal,
}: Pick<AdverseEvent, 'serious' | 'seriousFlag' | 'seriousCriteria' | 'fatal'>): Seriousness => {
  const kind = serious === null ? 'unknown' : serious ? 'serious' : 'not-serious';
  if (kind !== 'serious') return { kind, criteria: seriousCriteria, conflict: null };
  const founded = seriousCriteria.length > 0 || fatal;
  const conflict =
    seriousFlag !== true ? 'criterion-without-flag' : founded ? null : 'flag-without-criterion';
  return { kind, criteria: seriousCriteria, conflict };
};
