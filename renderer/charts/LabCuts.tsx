import { usePlotArea, useYAxisScale } from 'recharts';
import { formatNumber } from '../../shared/text/format.ts';

/** Cuts as thin lines, each named by its value at the right edge. */
export const LabCuts = ({ cuts }: { readonly cuts: readonly number[] }) => {
  const scale = useYAxisScale();
  const plot = usePlotArea();
  if (scale === undefined || plot === undefined) return null;
  return (
    <g>
      {cuts.map((cut) => {
        const y = scale(cut);
        if (y === undefined || y < plot.y || y > plot.y + plot.height) return null;
        return (
          <g key={cut}>
            <path
              d={`M${plot.x} ${y}H${plot.x + plot.width}`}
              stroke="var(--ink-3)"
              strokeWidth={1}
              strokeDasharray="7 3"
              fill="none"
            />
            <text x={plot.x + plot.width - 4} y={y - 3} textAnchor="end" fontSize={10.5} fill="var(--ink-2)">
              {`< ${formatNumber(cut)}`}
            </text>
          </g>
        );
      })}
    </g>
  );
};
