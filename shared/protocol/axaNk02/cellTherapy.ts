import type { CellTherapyParameters } from '../cellTherapy.ts';

export const cellTherapy: CellTherapyParameters = {};
