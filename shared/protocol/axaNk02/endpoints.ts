import type { EndpointParameters } from '../endpoints.ts';

export const endpoints: EndpointParameters = {};
