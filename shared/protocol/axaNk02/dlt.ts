import type { DltParameters } from '../dlt.ts';

export const dlt: DltParameters = {};
