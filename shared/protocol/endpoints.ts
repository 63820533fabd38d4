import { z } from 'zod';

/** What a protocol settles for the endpoints. */
export const EndpointParameters = z.strictObject({});
export type EndpointParameters = z.infer<typeof EndpointParameters>;
