import { z } from 'zod';

/** What a protocol settles for grading CRS, ICANS, ICAHT, AKI and vital signs. */
export const CellTherapyParameters = z.strictObject({});
export type CellTherapyParameters = z.infer<typeof CellTherapyParameters>;
