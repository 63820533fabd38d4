import { useYAxisScale } from 'recharts';
import type { LabPoint } from '../../shared/chart/labTrend.ts';

interface LabPointShapeProps {
  readonly cx: number;
  readonly cy: number;
  readonly point: LabPoint;
  readonly colour: string;
  /** Draws the record's own range as two short ticks, where the panel has no range in common. */
  readonly perRecordRange: boolean;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
  readonly onOpen: (() => void) | undefined;
}

const RangeTicks = ({ cx, point }: Pick<LabPointShapeProps, 'cx' | 'point'>) => {
  const scale = useYAxisScale();
  if (scale === undefined) return null;
  return (
    <>
      {[point.low, point.high].map((limit, index) => {
        const y = limit === null ? undefined : scale(limit);
        return y === undefined ? null : (
          // biome-ignore lint/suspicious/noArrayIndexKey: low and high
          <path key={index} d={`M${cx - 4} ${y}H${cx + 4}`} stroke="var(--band-line)" strokeWidth={1.2} />
        );
      })}
    </>
  );
};

/** One result: filled, or open when below the limit of quantification. The target for the pointer is larger. */
export const LabPointShape = ({
  cx,
  cy,
  point,
  colour,
  perRecordRange,
  onEnter,
  onLeave,
  onOpen,
}: LabPointShapeProps) => (
  // biome-ignore lint/a11y/noStaticElementInteractions: the table twin is the way by keyboard
  <g onMouseEnter={onEnter} onMouseLeave={onLeave} onClick={onOpen} style={onOpen === undefined ? undefined : { cursor: 'pointer' }}>
    {perRecordRange && <RangeTicks cx={cx} point={point} />}
    <circle cx={cx} cy={cy} r={9} fill="transparent" stroke="none" />
    <circle
      cx={cx}
      cy={cy}
      r={3.4}
      fill={point.belowLimit ? 'var(--surface)' : colour}
      stroke={colour}
      strokeWidth={1.6}
    />
    {point.baseline && <circle cx={cx} cy={cy} r={6} fill="none" stroke={colour} strokeWidth={1} />}
  </g>
);
