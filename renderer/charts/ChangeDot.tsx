import type { RecordChange } from '../../shared/dataset/diff/diff.ts';

interface ChangeDotProps {
  readonly change: RecordChange;
  readonly x: number;
  readonly y: number;
  readonly radius?: number;
}

/** The sign of a change within a drawing: a full dot, a half dot, two rings; a light edge keeps it off what it covers. */
export const ChangeDot = ({ change, x, y, radius = 3 }: ChangeDotProps) => (
  <g transform={`translate(${x},${y})`}>
    <circle r={radius + 1.4} fill="var(--surface)" />
    <circle
      r={radius}
      fill={change === 'new' ? 'var(--change)' : 'var(--surface)'}
      stroke="var(--change)"
      strokeWidth={1.3}
    />
    {change === 'changed' && (
      <path d={`M0 ${-radius}A${radius} ${radius} 0 0 0 0 ${radius}Z`} fill="var(--change)" />
    )}
    {change === 'duplicated' && (
      <circle r={radius / 2.4} fill="none" stroke="var(--change)" strokeWidth={1.1} />
    )}
  </g>
);
