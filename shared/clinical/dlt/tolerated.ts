import type { Protocol } from '../../protocol/protocol.ts';

/**
 * Subjects with a DLT that the protocol tolerates among so many of a group: the row of the table with the most subjects
 * that is not above the number holds; below the first row none is tolerated.
 */
export const toleratedOf = ({ dlt }: Pick<Protocol, 'dlt'>, subjects: number): number =>
  dlt.toleratedPerGroup.value
    .filter((row) => row.subjects <= subjects)
    .reduce((best, row) => (row.subjects > best.subjects ? row : best), { subjects: 0, tolerated: 0 })
    .tolerated;
