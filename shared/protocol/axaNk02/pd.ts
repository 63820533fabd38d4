import type { PdParameters } from '../pd.ts';

export const pd: PdParameters = {};
