import type { LupusParameters } from '../lupus.ts';

export const lupus: LupusParameters = {};
