import type { AesiParameters } from '../aesi.ts';

export const aesi: AesiParameters = {};
