import type { LabPoint } from '../../shared/chart/labTrend.ts';
import type { RecordChange } from '../../shared/dataset/diff/diff.ts';
import { ChangeDot } from './ChangeDot.tsx';

interface LabPointShapeProps {
  readonly cx: number;
  readonly cy: number;
  readonly point: LabPoint;
  readonly colour: string;
  /** Since the compared cut. */
  readonly change?: RecordChange | undefined;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
  readonly onOpen: (() => void) | undefined;
}

/**
 * One result: filled, or open when below the limit of quantification, with a dot when new or changed. New results come in
 * crowds, so their dot is small. The target for the pointer is larger.
 */
export const LabPointShape = ({
  cx,
  cy,
  point,
  colour,
  change,
  onEnter,
  onLeave,
  onOpen,
}: LabPointShapeProps) => (
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
    {change === 'new' && <circle cx={cx + 4.4} cy={cy - 5} r={1.9} fill="var(--change)" stroke="none" />}
    {change !== undefined && change !== 'new' && (
      <ChangeDot change={change} x={cx + 5.5} y={cy - 6.5} radius={3.2} />
    )}
    {point.baseline && <circle cx={cx} cy={cy} r={6} fill="none" stroke={colour} strokeWidth={1} />}
  </g>
);
