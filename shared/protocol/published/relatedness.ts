import type { DltRule } from '../dlt.ts';

/**
 * Words of AEREL as studies collect them (upper case); the standard leaves them to the sponsor (SDTMIG v3.4, AE). A
 * word in neither list is unclear and counts.
 */
export const relatednessWords: DltRule['relatedness'] = {
  related: [
    'POSSIBLY RELATED',
    'PROBABLY RELATED',
    'RELATED',
    'DEFINITELY RELATED',
    'POSSIBLE',
    'PROBABLE',
    'DEFINITE',
    'Y',
  ],
  unrelated: [
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
  ],
};
