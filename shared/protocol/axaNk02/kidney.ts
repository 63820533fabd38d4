import type { KidneyParameters } from '../kidney.ts';

export const kidney: KidneyParameters = {};
