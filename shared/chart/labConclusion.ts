import type { Phrase } from '../gates/gate.ts';
import { formatUnit } from '../text/formatUnit.ts';
import { phrase } from '../text/phrases.ts';
import { listParam } from '../text/template.ts';
import type { LabLine, LabPoint, LabTest, LabTrendModel } from './labTrend.ts';

type Position = 'below' | 'above' | 'no-range' | 'unclear' | 'within';

/** A result below the limit of quantification lies somewhere under the limit that `value` holds. */
const positionBelowLimit = ({ value, low, high }: LabPoint): Position => {
  if (low !== null && low > 0) return value <= low ? 'below' : 'unclear';
  return high !== null && value <= high ? 'within' : 'unclear';
};

/** Where a result lies against its own record's range; a limit itself is within. */
const positionOf = (point: LabPoint): Position => {
  const { value, low, high, belowLimit } = point;
  if (low === null && high === null) return 'no-range';
  if (belowLimit) return positionBelowLimit(point);
  if (low !== null && value < low) return 'below';
  return high !== null && value > high ? 'above' : 'within';
};

interface ConclusionParts {
  readonly test: LabTest;
  readonly unit: string;
  readonly lines: readonly LabLine[];
  readonly dosed: number;
  readonly conversions: LabTrendModel['conversions'];
  readonly notPlotted: LabTrendModel['notPlotted'];
  /** Subjects with a result that is not drawn and may be later than the last that is. */
  readonly laterNotDrawn: readonly string[];
  readonly empty: Phrase | null;
  readonly datesShifted: boolean;
}

const lastSentences = (drawn: readonly LabLine[], laterNotDrawn: readonly string[]): Phrase[] => {
  const hidden =
    laterNotDrawn.length === 0
      ? []
      : [phrase('lab.conclusion.not-last', { subjects: listParam(laterNotDrawn) })];
  const last = drawn.flatMap(({ subjectId, points }) => {
    const point = points.at(-1);
    return point === undefined || laterNotDrawn.includes(subjectId)
      ? []
      : [{ subjectId, position: positionOf(point) }];
  });
  const idsAt = (position: Position) =>
    last.filter((one) => one.position === position).map(({ subjectId }) => subjectId);
  if (last.length === 0) return hidden;
  if (last.every(({ position }) => position === 'no-range')) {
    return [phrase('lab.conclusion.no-ranges'), ...hidden];
  }
  const named = (['below', 'above', 'unclear', 'no-range'] as const).flatMap((position) => {
    const ids = idsAt(position);
    return ids.length === 0 ? [] : [phrase(`lab.conclusion.${position}`, { subjects: listParam(ids) })];
  });
  if (named.length > 0) return [...named, ...hidden];
  return hidden.length === 0
    ? [phrase('lab.conclusion.in-range')]
    : [phrase('lab.conclusion.in-range-drawn'), ...hidden];
};

interface Excursion {
  readonly subjectId: string;
  readonly point: LabPoint;
  /** Multiple of the limit that was crossed. */
  readonly ratio: number;
}

/** Results from day 1 on that are no baseline: what may have come after the first infusion. */
const afterBaseline = (drawn: readonly LabLine[]): { subjectId: string; point: LabPoint }[] =>
  drawn.flatMap(({ subjectId, points }) =>
    points.filter((point) => point.x >= 0 && !point.baseline).map((point) => ({ subjectId, point })),
  );

const ratioAbove = ({ value, high, belowLimit }: LabPoint): number =>
  high !== null && high > 0 && !belowLimit ? value / high : 0;

/** Inverted, so that the larger is the further away; a result of 0 lies infinitely far. */
const ratioBelow = ({ value, low, belowLimit }: LabPoint): number =>
  low !== null && low > 0 && !belowLimit ? low / value : 0;

const furthest = (drawn: readonly LabLine[], ratio: (point: LabPoint) => number): Excursion | undefined =>
  afterBaseline(drawn)
    .map((one) => ({ ...one, ratio: ratio(one.point) }))
    .filter((one) => one.ratio > 1)
    .reduce<Excursion | undefined>(
      (worst, one) => (worst && worst.ratio >= one.ratio ? worst : one),
      undefined,
    );

/** A count reads as 76 ×10⁹/L, not as 76 10⁹/L. */
const timesPower = (unit: string): string => (/^10[*^]/.test(unit) ? `×${unit}` : unit);

const rounded = (value: number): number => Number(value.toFixed(2));

/**
 * The worst value after the baseline in each direction, against the range on its own record: a spike that has come
 * down again must not hide behind a last result within range.
 */
const excursionSentences = (drawn: readonly LabLine[]): Phrase[] => {
  const above = furthest(drawn, ratioAbove);
  const below = furthest(drawn, ratioBelow);
  const facts = ({ subjectId, point }: Excursion) => ({
    value: point.value,
    unit: timesPower(point.unit),
    subject: subjectId,
    day: point.day,
  });
  return [
    ...(above === undefined
      ? []
      : [phrase('lab.conclusion.highest', { ...facts(above), ratio: rounded(above.ratio) })]),
    ...(below === undefined
      ? []
      : [phrase('lab.conclusion.lowest', { ...facts(below), ratio: rounded(1 / below.ratio) })]),
  ];
};

const convertedSentence = (conversions: LabTrendModel['conversions'], unit: string): Phrase[] => {
  const converted = conversions.filter(({ from }) => from !== unit);
  const n = converted.reduce((sum, { results }) => sum + results, 0);
  if (n === 0) return [];
  const units = listParam(converted.map(({ from }) => formatUnit(from)));
  return [phrase('lab.conclusion.converted', { n, units, unit })];
};

/** What the trend says: how many have results, the worst after baseline, whose last result lies outside its range, what is not drawn. */
export const labConclusion = ({
  test,
  unit,
  lines,
  dosed,
  conversions,
  notPlotted,
  laterNotDrawn,
  empty,
  datesShifted,
}: ConclusionParts): Phrase[] => {
  const left =
    notPlotted.length === 0 ? [] : [phrase('lab.conclusion.not-plotted', { n: notPlotted.length })];
  if (empty !== null) return [empty, ...left];
  const drawn = lines.filter(({ points }) => points.length > 0);
  const counts = { test: test.test, n: drawn.length, of: dosed };
  return [
    unit === ''
      ? phrase('lab.conclusion.subjects-no-unit', counts)
      : phrase('lab.conclusion.subjects', { ...counts, unit }),
    ...convertedSentence(conversions, unit),
    ...excursionSentences(drawn),
    ...lastSentences(drawn, laterNotDrawn),
    ...(datesShifted ? [phrase('lab.conclusion.dates-shifted')] : []),
    ...left,
  ];
};
