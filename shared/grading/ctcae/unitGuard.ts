import { normalizeUnit, ucumUnit } from '../../dataset/units/normalizeUnit.ts';
import type { UcumUnit } from '../../dataset/units/ucumUnit.ts';
import type { UngradableReason, UnitSystem } from '../labGrade.ts';
import type { CtcaeTerm } from './criterion.ts';
import type { QuantityId } from './quantities.ts';

/** One charge each: a milliequivalent is a millimole. Calcium and magnesium carry two, and are refused. */
const MONOVALENT: readonly QuantityId[] = ['sodium', 'potassium'];

const isSame = (unit: UcumUnit, wanted: UcumUnit, quantity: QuantityId): boolean => {
  if (unit.scale !== wanted.scale) return false;
  if (unit.dimension === wanted.dimension) return true;
  return (
    unit.dimension === 'charge/volume' &&
    wanted.dimension === 'amount/volume' &&
    MONOVALENT.includes(quantity)
  );
};

/**
 * Why a unit as recorded is not that of the criteria; null when it is. Spellings of the same unit and units that are
 * numerically the same (10^9/L and 10^3/uL) are one; nothing is converted. Upper-case systems write "G/L" for grams:
 * beside a quantity in g/L it can be nothing else.
 */
export const unitProblem = (
  { quantity, unit }: CtcaeTerm,
  units: UnitSystem,
  recorded: string,
): Extract<UngradableReason, 'no-unit' | 'unit-mismatch'> | null => {
  const wanted = unit[units];
  const found = normalizeUnit(recorded);
  if (wanted === null) {
    // Per cent beside INR is prothrombin activity (Quick), which falls where the ratio rises.
    return quantity === 'inr' && found.kind === 'known' && found.unit.code === '%' ? 'unit-mismatch' : null;
  }
  if (found.kind === 'none') return 'no-unit';
  if (found.kind === 'unknown')
    return recorded.trim().toUpperCase() === wanted.toUpperCase() ? null : 'unit-mismatch';
  return isSame(found.unit, ucumUnit(wanted), quantity) ? null : 'unit-mismatch';
};
