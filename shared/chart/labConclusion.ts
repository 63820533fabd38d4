import type { Phrase } from '../gates/gate.ts';
import { phrase } from '../text/phrases.ts';
import { listParam } from '../text/template.ts';
import type { LabLine, LabPoint, LabTest, LabTrendModel } from './labTrend.ts';

type Position = 'below' | 'above' | 'no-range' | 'within';

/** Where a result lies against its own record's range; a limit itself is within. */
const positionOf = ({ value, low, high }: LabPoint): Position => {
  if (low === null && high === null) return 'no-range';
  if (low !== null && value < low) return 'below';
  return high !== null && value > high ? 'above' : 'within';
};

interface ConclusionParts {
  readonly test: LabTest;
  readonly unit: string;
  readonly lines: readonly LabLine[];
  readonly dosed: number;
  readonly notPlotted: LabTrendModel['notPlotted'];
  readonly empty: Phrase | null;
}

const lastSentences = (drawn: readonly LabLine[]): Phrase[] => {
  const last = drawn.flatMap(({ subjectId, points }) => {
    const point = points.at(-1);
    return point === undefined ? [] : [{ subjectId, position: positionOf(point) }];
  });
  const idsAt = (position: Position) =>
    last.filter((one) => one.position === position).map(({ subjectId }) => subjectId);
  if (last.every(({ position }) => position === 'no-range')) return [phrase('lab.conclusion.no-ranges')];
  const named = (['below', 'above', 'no-range'] as const).flatMap((position) => {
    const ids = idsAt(position);
    return ids.length === 0 ? [] : [phrase(`lab.conclusion.${position}`, { subjects: listParam(ids) })];
  });
  return named.length === 0 ? [phrase('lab.conclusion.in-range')] : named;
};

/** What the trend says: how many have results, whose last result lies outside its range, what is not drawn. */
export const labConclusion = ({ test, unit, lines, dosed, notPlotted, empty }: ConclusionParts): Phrase[] => {
  const left =
    notPlotted.length === 0 ? [] : [phrase('lab.conclusion.not-plotted', { n: notPlotted.length })];
  if (empty !== null) return [empty, ...left];
  const drawn = lines.filter(({ points }) => points.length > 0);
  const counts = { test: test.test, n: drawn.length, of: dosed };
  return [
    unit === ''
      ? phrase('lab.conclusion.subjects-no-unit', counts)
      : phrase('lab.conclusion.subjects', { ...counts, unit }),
    ...lastSentences(drawn),
    ...left,
  ];
};
