import type { Fact } from '../../facts/fact.ts';
import type { ClinicalRule } from '../../facts/rule.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import { phrase } from '../../text/phrases.ts';
import { bCellFacts } from './bCellFacts.ts';
import { infusionStarts } from './infusionStarts.ts';
import { kineticFacts } from './kineticFacts.ts';
import { immunoglobulinFacts, markerFacts, peakFacts } from './markerFacts.ts';
import { NOT_EVALUABLE, pdFact } from './pdFact.ts';
import { PD_RULE_LIST } from './pdRules.ts';

export const PD_RULES: readonly ClinicalRule[] = PD_RULE_LIST;

/**
 * Facts of pharmacology and pharmacodynamics of a subject who was dosed; none for anybody else. Where the first infusion
 * has no certain date, nothing can be placed before or after it.
 */
export const pdFacts = (input: SubjectInput): readonly Fact[] => {
  const { firstInfusion, protocol } = input;
  const { pd } = protocol;
  const infusions = infusionStarts(input.infusions);
  const [first] = infusions;
  if (first === undefined) return [];
  if (firstInfusion === null) {
    return [
      pdFact(input, {
        rule: 'b-cells/nadir',
        key: pd.bCells.value.id,
        about: pd.bCells.value.id,
        value: NOT_EVALUABLE,
        reason: phrase('fact-reason.pd.no-first-infusion'),
        refs: infusions.map(({ ref }) => ref),
      }),
    ];
  }
  const dosed = { ...input, firstInfusion };
  return [
    ...bCellFacts(dosed, first),
    ...pd.kinetics.value.flatMap((series) => kineticFacts(dosed, infusions, series)),
    ...pd.markers.value.flatMap((series) => markerFacts(dosed, first, series)),
    ...pd.immunoglobulins.value.flatMap((series) => immunoglobulinFacts(dosed, first, series)),
    ...pd.peaks.value.flatMap((series) => peakFacts(dosed, infusions, series)),
  ];
};
