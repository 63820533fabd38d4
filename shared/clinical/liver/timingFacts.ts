import type { Fact, FactValue } from '../../facts/fact.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import { phrase } from '../../text/phrases.ts';
import type { LiverAssessment } from './assessLiver.ts';
import { code, type LiverStatement, liverFact, none } from './liverFactParts.ts';
import { LIVER_RULE } from './liverRules.ts';
import { type PeakDistance, peakDistance, peakTimingOf } from './peakTiming.ts';
import type { PlacedQuadrant } from './placedQuadrant.ts';
import type { DaysApart } from './placeInTime.ts';
import { ABOUT, noQuadrantReason } from './quadrantFacts.ts';

const daysValue = ({ least, most }: DaysApart): FactValue =>
  least === most
    ? { kind: 'number', value: least, unit: 'days' }
    : { kind: 'interval', low: least, high: most, unit: 'days' };

type Common = Pick<LiverStatement, 'about' | 'samples'>;

/** Only two elevations can belong together: the answer is for possible Hy's law, and open where the quadrant is. */
const timingFact = (
  input: SubjectInput,
  common: Common,
  placed: PlacedQuadrant,
  { days }: PeakDistance,
): Fact => {
  const parameters = input.protocol.liver.peakTiming.value;
  const statement = {
    ...common,
    rule: LIVER_RULE.timing,
    clause: `suggestive ≤ ${parameters.suggestiveDays} days, possible ≤ ${parameters.possibleDays} days`,
  };
  if (placed.reason !== null) {
    const reason = noQuadrantReason(placed.reason, placed.gaps);
    return liverFact(input, { ...statement, value: none('not-evaluable'), reason, gaps: placed.gaps });
  }
  if (placed.quadrant !== 'hys-law') {
    const reason = phrase('fact-reason.liver.not-both-elevated');
    return liverFact(input, { ...statement, value: none('not-applicable'), reason });
  }
  const open = days.most === null || days.most !== days.least;
  return liverFact(input, {
    ...statement,
    value: code(peakTimingOf(days, parameters)),
    reason: open ? phrase('fact-reason.liver.dates-incomplete') : null,
  });
};

/** Days between the peaks of the leading aminotransferase and bilirubin, their order, and what that suggests. */
export const timingFacts = (input: SubjectInput, { edish }: LiverAssessment): readonly Fact[] => {
  const leading = input.protocol.liver.aminotransferase.value;
  const placed = edish[leading];
  const { aminotransferase: at, bilirubin: tbl } = placed;
  const common: Common = { about: ABOUT[leading], samples: [at, tbl] };
  if (at === null || tbl === null) {
    const reason = placed.reason === null ? null : noQuadrantReason(placed.reason, placed.gaps);
    return [LIVER_RULE.daysBetween, LIVER_RULE.order, LIVER_RULE.timing].map((rule) =>
      liverFact(input, { ...common, rule, value: none('not-evaluable'), reason, gaps: placed.gaps }),
    );
  }
  const distance = peakDistance(at, tbl);
  const unknown = distance.order === 'unknown';
  const reason = unknown ? phrase('fact-reason.liver.dates-incomplete') : null;
  return [
    liverFact(input, { ...common, rule: LIVER_RULE.daysBetween, value: daysValue(distance.days), reason }),
    liverFact(input, {
      ...common,
      rule: LIVER_RULE.order,
      value: unknown ? none('not-evaluable') : code(distance.order),
      reason,
    }),
    timingFact(input, common, placed, distance),
  ];
};
