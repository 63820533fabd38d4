import { expect, test } from 'vitest';
import { formatPowers, formatUnit } from '../../../shared/text/formatUnit.ts';

test.each([
  ['10^9/L', '10⁹/L'],
  ['10*9/L', '10⁹/L'],
  ['x10^9/L', '10⁹/L'],
  ['10^12/L', '10¹²/L'],
  ['10^3/uL', '10³/µL'],
  ['10^-3/L', '10⁻³/L'],
  ['umol/L', 'µmol/L'],
  ['ug/L', 'µg/L'],
  ['ukat/L', 'µkat/L'],
  ['cells/uL', 'cells/µL'],
  ['copies/ug gDNA', 'copies/µg gDNA'],
  ['mL/min/1.73m2', 'mL/min/1.73 m²'],
  ['mg/m2', 'mg/m²'],
  ['kg/m^2', 'kg/m²'],
  ['C', '°C'],
  ['cells/kg', 'cells/kg'],
  ['g/24h', 'g/24h'],
  ['IU/mL', 'IU/mL'],
  ['U/L', 'U/L'],
  ['mmHg', 'mmHg'],
  ['breaths/min', 'breaths/min'],
  ['%', '%'],
  ['', ''],
])('SRC-TEXT-060: unit %j is written %j', (unit, written) => {
  expect(formatUnit(unit)).toBe(written);
});

test('SRC-FCT-003: powers of ten in a clause are written as such, and nothing else changes', () => {
  expect(formatPowers('< 0.2 × 10^9/L; >= 10^-3')).toBe('< 0.2 × 10⁹/L; >= 10⁻³');
  expect(formatPowers('a [b] {c} 210^3 10 ^2')).toBe('a [b] {c} 210^3 10 ^2');
});
