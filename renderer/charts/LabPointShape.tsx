import type { LabPoint } from '../../shared/chart/labTrend.ts';

interface LabPointShapeProps {
  readonly cx: number;
  readonly cy: number;
  readonly point: LabPoint;
  readonly colour: string;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
  readonly onOpen: (() => void) | undefined;
}

/** One result: filled, or open when below the limit of quantification. The target for the pointer is larger. */
export const LabPointShape = ({ cx, cy, point, colour, onEnter, onLeave, onOpen }: LabPointShapeProps) => (
  // biome-ignore lint/a11y/noStaticElementInteractions: the table twin is the way by keyboard
  <g
    onMouseEnter={onEnter}
    onMouseLeave={onLeave}
    onClick={onOpen}
    style={onOpen === undefined ? undefined : { cursor: 'pointer' }}
  >
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
