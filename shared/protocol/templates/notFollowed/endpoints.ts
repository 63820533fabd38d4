import type { EndpointParameters } from '../../endpoints.ts';
import { notFollowed } from './notFollowed.ts';

/** No endpoint is stated. */
export const endpoints: EndpointParameters = {
  windows: notFollowed([]),
  remission: notFollowed('doris-2021'),
};
