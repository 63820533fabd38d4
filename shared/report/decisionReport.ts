import { z } from 'zod';
import { AeModel } from '../chart/adverseEvents.ts';
import { BoardModel } from '../chart/board.ts';
import { LabTrendModel } from '../chart/labTrend.ts';
import { DecisionRecord } from '../decision/record.ts';

/** Everything that the printed decision shows; made once when the record is sealed. */
export const DecisionReport = z.strictObject({
  record: DecisionRecord,
  recordHash: z.string(),
  board: BoardModel,
  adverseEvents: AeModel,
  labs: z.array(LabTrendModel),
});
export type DecisionReport = z.infer<typeof DecisionReport>;
