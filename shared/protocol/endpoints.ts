import { z } from 'zod';
import { sourced } from './sourced.ts';

/** A time at which a ratio is stated: the assessment nearest to `day` between the two days (inclusive) counts. */
export const EndpointWindow = z.strictObject({
  id: z.string(),
  day: z.number().int(),
  fromDay: z.number().int(),
  toDay: z.number().int(),
});
export type EndpointWindow = z.infer<typeof EndpointWindow>;

/** What a protocol settles for the endpoints. */
export const EndpointParameters = z.strictObject({
  /** Empty where the protocol does not follow endpoints. */
  windows: sourced(z.array(EndpointWindow)),
  /** Which definition is "SLE remission". */
  remission: sourced(z.enum(['doris-2021', 'lldas'])),
});
export type EndpointParameters = z.infer<typeof EndpointParameters>;
