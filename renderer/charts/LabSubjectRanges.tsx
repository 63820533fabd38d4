import { useXAxisScale, useYAxisScale } from 'recharts';
import type { LabLine } from '../../shared/chart/labTrend.ts';
import { subjectStyle } from './subjectStyle.ts';

interface RangeRun {
  readonly from: number;
  readonly to: number;
  readonly limit: number;
}

/** Stretches of one line with the same limit; where it changes a new stretch begins. */
export const limitRuns = (line: Pick<LabLine, 'points'>, which: 'low' | 'high'): readonly RangeRun[] => {
  const runs: RangeRun[] = [];
  for (const point of line.points) {
    const limit = point[which];
    if (limit === null) continue;
    const last = runs.at(-1);
    if (last !== undefined && last.limit === limit) runs[runs.length - 1] = { ...last, to: point.x };
    else runs.push({ from: point.x, to: point.x, limit });
  }
  return runs;
};

/** Reference limits of each subject in the subject's colour, for panels whose records have different ranges. */
export const LabSubjectRanges = ({ lines }: { readonly lines: readonly LabLine[] }) => {
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  if (xScale === undefined || yScale === undefined) return null;
  return (
    <g>
      {lines.flatMap((line) =>
        (['low', 'high'] as const).flatMap((which) =>
          limitRuns(line, which).map((run) => {
            const [x1, x2, y] = [xScale(run.from), xScale(run.to), yScale(run.limit)];
            return x1 === undefined || x2 === undefined || y === undefined ? null : (
              <path
                key={`${line.subjectId}.${which}.${run.from}`}
                d={`M${x1 - 3} ${y}H${x2 + 3}`}
                stroke={subjectStyle(line.style).colour}
                strokeWidth={1}
                strokeDasharray="1.5 2.5"
                fill="none"
              />
            );
          }),
        ),
      )}
    </g>
  );
};
