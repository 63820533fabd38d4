import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';
import { clearOfLines } from './clearOfLines.ts';

interface LabLimitsProps {
  /** Fills the range between the limits. */
  readonly band: boolean;
  readonly low: number | null;
  readonly high: number | null;
  readonly lowLabel: string;
  readonly highLabel: string;
  /** Elapsed days of the vertical lines that must not cross a label. */
  readonly cutoffs: readonly number[];
}

const ROOM_FOR_LABEL = 13;
/** Widest character of a label at its size. */
const CHARACTER = 6.6;

/** Reference limits as thin labelled lines, the labels inside the range; left out where there is no room. */
export const LabLimits = ({ band, low, high, lowLabel, highLabel, cutoffs }: LabLimitsProps) => {
  const scale = useYAxisScale();
  const xScale = useXAxisScale();
  const plot = usePlotArea();
  if (scale === undefined || xScale === undefined || plot === undefined) return null;
  const bottom = plot.y + plot.height;
  const inside = (limit: number | null): number | undefined => {
    const y = limit === null ? undefined : scale(limit);
    return y === undefined || y < plot.y - 0.5 || y > bottom + 0.5 ? undefined : y;
  };
  const [yHigh, yLow] = [inside(high), inside(low)];
  const room = (yLow ?? bottom) - (yHigh ?? plot.y);
  const clamp = (limit: number | null, otherwise: number): number =>
    limit === null ? otherwise : Math.min(bottom, Math.max(plot.y, scale(limit) ?? otherwise));
  const [from, to] = [clamp(high, plot.y), clamp(low, bottom)];
  const right = plot.x + plot.width - 4;
  const crossing = cutoffs.flatMap((x) => xScale(x) ?? []);
  const endOf = (label: string): number => clearOfLines(label.length * CHARACTER, [plot.x, right], crossing);
  return (
    <g>
      {band && (low !== null || high !== null) && to > from && (
        <rect x={plot.x} y={from} width={plot.width} height={to - from} fill="var(--band)" />
      )}
      {[yHigh, yLow].map((y) =>
        y === undefined ? null : (
          <path
            key={y}
            d={`M${plot.x} ${y}H${plot.x + plot.width}`}
            stroke="var(--band-line)"
            strokeDasharray="5 3"
            fill="none"
          />
        ),
      )}
      {yHigh !== undefined && (
        <text
          x={endOf(highLabel)}
          y={room >= ROOM_FOR_LABEL ? yHigh + 11 : yHigh - 3}
          textAnchor="end"
          fontSize={10.5}
          fill="var(--ink-2)"
        >
          {highLabel}
        </text>
      )}
      {yLow !== undefined && bottom - yLow > 2 && room >= 2 * ROOM_FOR_LABEL && (
        <text x={endOf(lowLabel)} y={yLow - 4} textAnchor="end" fontSize={10.5} fill="var(--ink-2)">
          {lowLabel}
        </text>
      )}
    </g>
  );
};
