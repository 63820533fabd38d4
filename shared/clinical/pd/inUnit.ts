import { normalizeUnit, ucumUnit } from '../../dataset/units/normalizeUnit.ts';
import { roundSignificant } from '../../dataset/units/roundSignificant.ts';

/**
 * A figure in another unit of the same dimension (10^9/L to cells per microlitre, mg/dL to g/L); null when the unit is
 * missing, unknown or measures something else. `to` is a UCUM code of the table. No molar mass is used.
 */
export const inUnit = (value: number, unitText: string, to: string): number | null => {
  const found = normalizeUnit(unitText);
  const target = ucumUnit(to);
  if (found.kind !== 'known' || found.unit.dimension !== target.dimension) return null;
  return found.unit.scale === target.scale
    ? value
    : roundSignificant((value * found.unit.scale) / target.scale);
};
