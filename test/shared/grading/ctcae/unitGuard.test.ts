import { describe, expect, test } from 'vitest';
import type { CtcaeTerm } from '../../../../shared/grading/ctcae/criterion.ts';
import { termNamed } from '../../../../shared/grading/ctcae/editions.ts';
import { unitProblem } from '../../../../shared/grading/ctcae/unitGuard.ts';
import type { UnitSystem } from '../../../../shared/grading/labGrade.ts';

const termOf = (name: string): CtcaeTerm => {
  const term = termNamed('ctcae-5.0', name) ?? termNamed('ctcae-6.0', name);
  if (term === undefined) throw new Error(`No term "${name}"`);
  return term;
};

/** Term, system, unit as recorded, what stands against it. */
const CASES: readonly (readonly [string, UnitSystem, string, string | null])[] = [
  // the same unit in other spellings
  ['Platelet count decreased', 'si', '10^9/L', null],
  ['Platelet count decreased', 'si', '10*9/L', null],
  ['Platelet count decreased', 'si', 'GI/L', null],
  ['Platelet count decreased', 'si', 'x10^9/L', null],
  ['Platelet count decreased', 'si', '10⁹/L', null],
  ['Hyperkalemia', 'si', 'MMOL/L', null],
  ['Anemia', 'us', 'G/DL', null],
  ['Anemia', 'si', ' g/L ', null],
  // numerically the same
  ['Platelet count decreased', 'si', '10^3/uL', null],
  ['Platelet count decreased', 'si', 'K/uL', null],
  ['Platelet count decreased', 'us', '10^9/L', null],
  ['CD4 lymphocytes decreased', 'us', 'cells/uL', null],
  ['CD4 lymphocytes decreased', 'us', '/mm3', null],
  ['CD4 lymphocytes decreased', 'us', '10^6/L', null],
  ['Hyperkalemia', 'si', 'mEq/L', null],
  ['Hypokalemia', 'us', 'meq/L', null],
  ['Hyponatremia', 'si', 'mEq/L', null],
  // two charges: a milliequivalent is half a millimole
  ['Hypercalcemia', 'si', 'mEq/L', 'unit-mismatch'],
  ['Hypomagnesemia', 'si', 'mEq/L', 'unit-mismatch'],
  // another size, another quantity, no known unit
  ['Platelet count decreased', 'si', '/uL', 'unit-mismatch'],
  ['Platelet count decreased', 'si', 'G/L', 'unit-mismatch'],
  ['Hyperkalemia', 'si', 'mEq/dL', 'unit-mismatch'],
  ['Hyperkalemia', 'si', 'mg/L', 'unit-mismatch'],
  ['Anemia', 'si', 'g/dL', 'unit-mismatch'],
  ['Anemia', 'us', 'g/L', 'unit-mismatch'],
  ['Anemia', 'si', 'mmol/L', 'unit-mismatch'],
  ['Anemia', 'si', 'furlong', 'unit-mismatch'],
  // upper-case systems write grams so; beside haemoglobin it is nothing else
  ['Anemia', 'si', 'G/L', null],
  ['Anemia', 'si', ' G/L ', null],
  ['Hypoalbuminemia', 'si', 'G/L', null],
  // none recorded
  ['Anemia', 'si', '', 'no-unit'],
  ['Anemia', 'si', 'NO UNITS', 'no-unit'],
  // multiples take any unit, also none
  ['Alanine aminotransferase increased', 'si', '', null],
  ['Alanine aminotransferase increased', 'us', 'furlong', null],
  ['Alanine aminotransferase increased', 'si', '%', null],
  // per cent beside INR is another quantity, which runs the other way
  ['INR increased', 'si', '', null],
  ['INR increased', 'si', '{INR}', null],
  ['INR increased', 'si', '%', 'unit-mismatch'],
  ['INR increased', 'si', 'furlong', null],
  ['Creatinine clearance decreased', 'us', 'mL/min', null],
  ['Creatinine clearance decreased', 'si', 'mL/min/1.73m2', 'unit-mismatch'],
];

describe('the unit of a result beside that of the criteria', () => {
  test.each(CASES)('SRC-CTC-005: %s, %s, "%s": %s', (name, units, recorded, expected) => {
    expect(unitProblem(termOf(name), units, recorded)).toBe(expected);
  });
});
