import type { InfusionStart } from '../../shared/clinical/pd/infusionStarts.ts';
import { momentOf } from '../../shared/clinical/pd/moment.ts';
import type { Sample } from '../../shared/clinical/pd/sample.ts';
import { ref } from './trialData.ts';

/** A figure, or "<50": below that limit; "BLQ": below a limit that is not named. */
export const sample = (dtc: string, result: number | string, over: Partial<Sample> = {}): Sample => {
  const moment = momentOf(dtc);
  if (moment === undefined) throw new Error(`Not complete: ${dtc}`);
  const limit = typeof result === 'string' && result.startsWith('<') ? Number(result.slice(1)) : null;
  return {
    ref: ref('CP'),
    moment,
    value: typeof result === 'number' ? result : null,
    limit,
    text: String(result),
    timePoint: '',
    baselineFlag: false,
    low: null,
    high: null,
    ...over,
  };
};

/** An infusion that starts at a date or date and time. */
export const infusionStart = (number: number, dtc: string): InfusionStart => {
  const start = momentOf(dtc);
  if (start === undefined) throw new Error(`Not complete: ${dtc}`);
  return { number, start, ref: ref('EX') };
};
