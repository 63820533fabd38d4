import type { Fact } from '../../facts/fact.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import { akiFacts } from './akiFacts.ts';
import { checkFacts } from './checkFacts.ts';
import { crsDerivedFacts, crsMinimumFacts } from './crsFacts.ts';
import { cytopeniaFacts } from './cytopeniaFacts.ts';
import { dailyRecords } from './dayRecord.ts';
import { enteredFacts } from './enteredGrade.ts';
import { eventCheckFacts } from './eventCheckFacts.ts';
import { icansDerivedFacts, icansUnsupportedFacts } from './icansFacts.ts';
import { treatmentFacts } from './treatmentFacts.ts';
import { vitalFacts } from './vitalFacts.ts';
import { worstGradeFacts } from './worstGradeFacts.ts';

export { CELL_THERAPY_RULES } from './cellTherapyRules.ts';

/**
 * Facts of CRS, ICANS, ICAHT, AKI and vital signs of a dosed subject. Who got no infusion has none: these are effects of
 * treatment. A subject whose first infusion has no known date has the facts that need no day.
 */
export const cellTherapyFacts = (input: SubjectInput): readonly Fact[] => {
  if (input.infusions.length === 0 && input.dosed === null) return [];
  const records = dailyRecords(input);
  return [
    ...worstGradeFacts(input, records, 'crs'),
    ...worstGradeFacts(input, records, 'icans'),
    ...checkFacts(input, records),
    ...eventCheckFacts(input, records, 'crs'),
    ...eventCheckFacts(input, records, 'icans'),
    ...cytopeniaFacts(input, records),
    ...akiFacts(input, records),
    ...icansUnsupportedFacts(input, records),
    ...enteredFacts(input, records, 'crs'),
    ...enteredFacts(input, records, 'icans'),
    ...crsDerivedFacts(input, records),
    ...crsMinimumFacts(input, records),
    ...icansDerivedFacts(input, records),
    ...treatmentFacts(input, records),
    ...vitalFacts(input, records.signs),
  ];
};
