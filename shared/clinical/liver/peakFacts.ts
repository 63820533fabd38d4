import type { Fact, FactValue } from '../../facts/fact.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import type { Phrase } from '../../gates/gate.ts';
import { phrase } from '../../text/phrases.ts';
import type { LiverAssessment } from './assessLiver.ts';
import { figureOf, liverFact, none, number } from './liverFactParts.ts';
import { LIVER_RULE } from './liverRules.ts';
import { LiverTest } from './liverTest.ts';
import type { Multiple } from './multiples.ts';
import { mayBeHigher, peakOf, type Series } from './peaks.ts';
import { exactDate } from './placeInTime.ts';

const unitOf = (test: LiverTest): string => (test === 'INR' ? '' : 'x ULN');

/** A bounded result is said as what it leaves possible. */
const figureValue = ({ multiple, bound, result }: Multiple): FactValue => {
  const [unit, figure] = [unitOf(result.test), figureOf(multiple)];
  if (bound === 'exact') return number(multiple, unit);
  const atLeast = bound === 'at-least';
  return { kind: 'interval', low: atLeast ? figure : null, high: atLeast ? null : figure, unit };
};

const peakReason = (peak: Multiple | null, series: Series): Phrase | null => {
  const [gap] = series.gaps;
  if (gap !== undefined) {
    const params = { n: series.gaps.length, why: gap.reason };
    return peak === null
      ? phrase('fact-reason.liver.none-usable', params)
      : phrase('fact-reason.liver.peak-may-be-higher', params);
  }
  if (peak === null) return phrase('fact-reason.liver.no-result');
  if (mayBeHigher(series)) return phrase('fact-reason.liver.peak-at-least');
  return exactDate(peak.result.dates) === null ? phrase('fact-reason.liver.date-assumed') : null;
};

const baselineReason = (baseline: Multiple | null, { gaps }: Series): Phrase | null => {
  const [gap] = gaps;
  if (baseline !== null) return null;
  return gap === undefined
    ? phrase('fact-reason.liver.no-baseline')
    : phrase('fact-reason.liver.baseline-unusable', { why: gap.reason });
};

/** INR is measured in few trials; where nobody looked at it there is nothing to say. */
const spokenOf = ({ uln, baselines }: LiverAssessment): readonly LiverTest[] =>
  LiverTest.options.filter(
    (test) =>
      test !== 'INR' ||
      [uln.INR, baselines.INR].some(({ multiples, gaps }) => multiples.length + gaps.length > 0),
  );

/** Baseline and peak of each test as multiples of the ULN of their own records. */
export const peakFacts = (input: SubjectInput, assessment: LiverAssessment): readonly Fact[] =>
  spokenOf(assessment).flatMap((test) => {
    const [base, series] = [assessment.baselines[test], assessment.uln[test]];
    const [baseline, peak] = [peakOf(base), peakOf(series)];
    return [
      liverFact(input, {
        rule: LIVER_RULE.baseline,
        ...{ key: test, about: test },
        value: baseline === null ? none('not-evaluable') : figureValue(baseline),
        reason: baselineReason(baseline, base),
        samples: [baseline],
        gaps: base.gaps,
      }),
      liverFact(input, {
        rule: LIVER_RULE.peak,
        ...{ key: test, about: test },
        value: peak === null ? none('not-evaluable') : figureValue(peak),
        reason: peakReason(peak, series),
        samples: [peak],
        gaps: series.gaps,
      }),
    ];
  });
