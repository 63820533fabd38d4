import { z } from 'zod';
import { AeModel } from '../chart/adverseEvents.ts';
import { BoardModel } from '../chart/board.ts';
import { LabTrendModel } from '../chart/labTrend.ts';
import { DecisionRecord } from '../decision/record.ts';
import { ReviewedFinding } from '../stopping/stopFinding.ts';

/** Everything that the printed decision shows; made once when the record is sealed. */
export const DecisionReport = z.strictObject({
  record: DecisionRecord,
  recordHash: z.string(),
  /** Every stopping rule in force in each of its scopes, with the rule in the words of a reader. */
  stopping: z.array(
    z.strictObject({
      words: z.strictObject({ en: z.string(), 'zh-CN': z.string() }),
      finding: ReviewedFinding,
    }),
  ),
  board: BoardModel,
  adverseEvents: AeModel,
  labs: z.array(LabTrendModel),
});
export type DecisionReport = z.infer<typeof DecisionReport>;
