import type { Phrase } from '../gates/gate.ts';
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
  readonly notPlotted: LabTrendModel['notPlotted'];
  /** Subjects with a result that is not drawn and may be later than the last that is. */
  readonly laterNotDrawn: readonly string[];
  readonly empty: Phrase | null;
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

/** What the trend says: how many have results, whose last result lies outside its range, what is not drawn. */
export const labConclusion = ({
  test,
  unit,
  lines,
  dosed,
  notPlotted,
  laterNotDrawn,
  empty,
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
    ...lastSentences(drawn, laterNotDrawn),
    ...left,
  ];
};
