import { useXAxisScale, useYAxisScale } from 'recharts';
import type { LiverPoint, LiverScale } from '../../shared/chart/liver.ts';
import { LiverPointShape } from './LiverPointShape.tsx';

export interface HoveredPeak {
  readonly point: LiverPoint;
  /** Place within the chart, in pixels. */
  readonly cx: number;
  readonly cy: number;
}

interface LiverPointsProps {
  readonly points: readonly { readonly x: number; readonly y: number; readonly point: LiverPoint }[];
  readonly scale: LiverScale;
  readonly onHover: (hovered: HoveredPeak | null) => void;
  readonly onOpen: (point: LiverPoint) => void;
}

/** Every subject's point, by mouse and by keyboard. */
export const LiverPoints = ({ points, scale, onHover, onOpen }: LiverPointsProps) => {
  const [x, y] = [useXAxisScale(), useYAxisScale()];
  if (x === undefined || y === undefined) return null;
  return (
    <g>
      {points.map(({ point, ...at }) => {
        const [cx, cy] = [x(at.x), y(at.y)];
        return cx === undefined || cy === undefined ? null : (
          <LiverPointShape
            key={point.subjectId}
            cx={cx}
            cy={cy}
            point={point}
            scale={scale}
            onEnter={() => onHover({ point, cx, cy })}
            onLeave={() => onHover(null)}
            onOpen={() => onOpen(point)}
          />
        );
      })}
    </g>
  );
};
