import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';
import type { LiverPoint } from '../../shared/chart/liver.ts';
import { placeLabels } from './placeLabels.ts';
import { subjectStyle } from './subjectStyle.ts';

/** Widest digit of a label. */
const CHARACTER = 7.4;

interface LiverLabelsProps {
  readonly points: readonly { readonly x: number; readonly y: number; readonly point: LiverPoint }[];
  readonly subjectName: (subjectId: string) => string;
}

/** The subject beside each point, moved where two would cover each other, with a thin line back. */
export const LiverLabels = ({ points, subjectName }: LiverLabelsProps) => {
  const [x, y, plot] = [useXAxisScale(), useYAxisScale(), usePlotArea()];
  if (x === undefined || y === undefined || plot === undefined) return null;
  const wanted = points.flatMap(({ point, ...at }) => {
    const [px, py] = [x(at.x), y(at.y)];
    const name = subjectName(point.subjectId);
    return px === undefined || py === undefined
      ? []
      : [{ x: px, y: py, width: name.length * CHARACTER, name, point }];
  });
  const placed = placeLabels(wanted, {
    ...{ left: plot.x, right: plot.x + plot.width, top: plot.y, bottom: plot.y + plot.height },
  });
  return (
    <g>
      {wanted.map(({ name, point, width, ...at }, index) => {
        const place = placed[index];
        if (place === undefined) return null;
        const { colour } = subjectStyle(point.style);
        const near = place.x > at.x ? place.x - 2 : place.x + width + 2;
        return (
          <g key={point.subjectId}>
            {Math.abs(place.y - at.y) > 2 && (
              <path d={`M${at.x} ${at.y}L${near} ${place.y}`} stroke={colour} strokeWidth={0.8} fill="none" />
            )}
            <rect
              x={place.x - 2}
              y={place.y - 7}
              width={width + 4}
              height={14}
              fill="var(--surface)"
              fillOpacity={0.85}
            />
            <text x={place.x} y={place.y + 4} fontSize={11.5} fontWeight={600} fill={colour}>
              {name}
            </text>
          </g>
        );
      })}
    </g>
  );
};
