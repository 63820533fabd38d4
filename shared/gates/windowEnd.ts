import { type Anchor, anchorDate } from '../clinical/daysOfData.ts';
import type { DosedSubject } from '../clinical/dosedSet.ts';
import type { IsoDate } from '../kernel/brands.ts';
import { addDays } from '../kernel/isoDate.ts';
import type { GateContext } from './gateInput.ts';

/** First date on which the window can be complete; null while the anchor infusion is not given. */
export const windowEnd = (
  { protocol, asOf }: Pick<GateContext, 'protocol' | 'asOf'>,
  subject: DosedSubject,
  anchor: Anchor,
): IsoDate | null => {
  const start = anchorDate(subject, protocol, { anchor, cutoff: asOf });
  return start === null ? null : addDays(start, protocol.gateParameters.windowDays.value);
};
