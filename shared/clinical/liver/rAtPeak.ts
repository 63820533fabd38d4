import { lt } from '../../grading/compare.ts';
import type { LiverParameters } from '../../protocol/liver.ts';
import { otherOperator } from './cuts.ts';
import type { Multiple } from './multiples.ts';
import type { Series } from './peaks.ts';
import { daysApart, exactDate } from './placeInTime.ts';
import { hasInjury, type InjuryPattern, patternOf, rValue } from './rValue.ts';

export type NoR =
  | 'no-aminotransferase'
  | 'no-date'
  | 'no-alkaline-phosphatase'
  | 'not-exact'
  | 'alkaline-phosphatase-zero';

/** R at one peak of an aminotransferase. */
export type RAtPeak =
  | {
      readonly kind: 'r';
      readonly r: number;
      /** null when neither enzyme is above its upper limit: there is no injury to have a pattern. */
      readonly pattern: InjuryPattern | null;
      /** By the other operator, where R lies on a cut; else null. */
      readonly other: InjuryPattern | null;
      readonly aminotransferase: Multiple;
      readonly alkalinePhosphatase: Multiple;
    }
  | { readonly kind: 'none'; readonly reason: NoR; readonly aminotransferase: Multiple | null };

type RParameters = LiverParameters['rValue']['value'];

/** Nearest in days; of equally near ones the lower, which makes the greater R (hepatocellular, the graver reading). */
const nearest = (at: Multiple, alps: readonly Multiple[], most: number): Multiple | null =>
  alps
    .filter(({ result }) => exactDate(result.dates) !== null)
    .reduce<Multiple | null>((best, one) => {
      const days = daysApart(at.result.dates, one.result.dates).least;
      if (days > most) return best;
      if (best === null) return one;
      const bestDays = daysApart(at.result.dates, best.result.dates).least;
      return days < bestDays || (days === bestDays && lt(one.multiple, best.multiple)) ? one : best;
    }, null);

/**
 * R of an aminotransferase peak with the alkaline phosphatase of the same day (parameter: days apart). Of ALT it is R;
 * of the higher of ALT and AST it is nR. Source: domain.md 3.3.
 */
export const rAtPeak = (peak: Multiple | null, alp: Series, parameters: RParameters): RAtPeak => {
  const none = (reason: NoR): RAtPeak => ({ kind: 'none', reason, aminotransferase: peak });
  if (peak === null) return none('no-aminotransferase');
  if (exactDate(peak.result.dates) === null) return none('no-date');
  const beside = nearest(peak, alp.multiples, parameters.daysApart);
  if (beside === null) return none('no-alkaline-phosphatase');
  if (peak.bound !== 'exact' || beside.bound !== 'exact') return none('not-exact');
  const r = rValue(peak.multiple, beside.multiple);
  if (r === null) return none('alkaline-phosphatase-zero');
  const injured = hasInjury(peak.multiple, beside.multiple);
  const pattern = injured ? patternOf(r, parameters, parameters.operator) : null;
  const second = injured ? patternOf(r, parameters, otherOperator(parameters.operator)) : null;
  return {
    kind: 'r',
    r,
    pattern,
    other: second === pattern ? null : second,
    aminotransferase: peak,
    alkalinePhosphatase: beside,
  };
};
