import type { Fact } from '../../facts/fact.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import { undatedInfusions } from '../undatedInfusions.ts';
import { akiFacts } from './akiFacts.ts';
import { cellFact, cellReason, NOT_EVALUABLE } from './cellFact.ts';
import { checkFacts } from './checkFacts.ts';
import { crsDerivedFacts, crsMinimumFacts } from './crsFacts.ts';
import { cytopeniaFacts } from './cytopeniaFacts.ts';
import { type DailyRecords, dailyRecords } from './dayRecord.ts';
import { enteredFacts, SCALE } from './enteredGrade.ts';
import { eventCheckFacts } from './eventCheckFacts.ts';
import { icansDerivedFacts, icansUnsupportedFacts } from './icansFacts.ts';
import { treatmentFacts } from './treatmentFacts.ts';
import { vitalFacts } from './vitalFacts.ts';
import { worstGradeFacts } from './worstGradeFacts.ts';

export { CELL_THERAPY_RULES } from './cellTherapyRules.ts';

/** Facts of one day or one record, which need no first infusion. */
const dailyFacts = (input: SubjectInput, records: DailyRecords): readonly Fact[] => [
  ...eventCheckFacts(input, records, 'crs'),
  ...eventCheckFacts(input, records, 'icans'),
  ...icansUnsupportedFacts(input, records),
  ...enteredFacts(input, records, 'crs'),
  ...enteredFacts(input, records, 'icans'),
  ...crsDerivedFacts(input, records),
  ...crsMinimumFacts(input, records),
  ...icansDerivedFacts(input, records),
  ...treatmentFacts(input, records),
  ...vitalFacts(input, records.signs),
];

/** What is counted from the first infusion. */
const FROM_FIRST_INFUSION = [
  ['cell/crs-worst', SCALE.crs],
  ['cell/icans-worst', SCALE.icans],
  ['cell/icaht-early', 'Neutrophils'],
  ['cell/icaht-late', 'Neutrophils'],
  ['cell/t-icaht-early', 'Platelets'],
  ['cell/aki-worst', 'Creatinine'],
] as const;

/**
 * Facts of CRS, ICANS, ICAHT, AKI and vital signs of a dosed subject. Who got no infusion has none: these are effects of
 * treatment. Where an infusion without a date may have been the first, what is counted from it is not evaluable.
 */
export const cellTherapyFacts = (input: SubjectInput): readonly Fact[] => {
  const undated = undatedInfusions(input, input.protocol);
  if (input.infusions.length === 0 && undated.length === 0) return [];
  const records = dailyRecords(input);
  if (input.firstInfusion === null) {
    return [
      ...FROM_FIRST_INFUSION.map(([rule, about]) =>
        cellFact(input, rule, {
          key: 'no-first-infusion',
          about,
          value: NOT_EVALUABLE,
          reason: cellReason('no-first-infusion'),
          refs: undated.map(({ ref }) => ref),
        }),
      ),
      ...dailyFacts(input, records),
    ];
  }
  return [
    ...worstGradeFacts(input, records, 'crs'),
    ...worstGradeFacts(input, records, 'icans'),
    ...checkFacts(input, records),
    ...cytopeniaFacts(input, records),
    ...akiFacts(input, records),
    ...dailyFacts(input, records),
  ];
};
