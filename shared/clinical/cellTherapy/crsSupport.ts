import { lte } from '../../grading/compare.ts';
import type { Hypotension, Hypoxia } from './crsGrade.ts';

/**
 * Hypotension by the drugs that treat it: vasopressin beside one vasopressor does not make them multiple, and stands
 * for one when it is given alone. Source: Lee 2019, table of CRS, row hypotension.
 */
export const hypotensionTreatedWith = (vasopressors: number, vasopressin: boolean): Hypotension | null => {
  if (vasopressors > 1) return 'multiple-vasopressors';
  return vasopressors === 1 || vasopressin ? 'one-vasopressor' : null;
};

/**
 * Hypoxia by the flow of oxygen in litres per minute, low up to and including the limit (6); positive pressure outweighs
 * any flow. A flow that is not recorded is low flow at least. Source: Lee 2019, table of CRS, row hypoxia.
 */
export const hypoxiaByFlow = (litres: number | null, lowFlowMaxLitres: number): Hypoxia =>
  litres === null || lte(litres, lowFlowMaxLitres) ? 'low-flow' : 'high-flow';
