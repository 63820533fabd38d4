import { usePlotArea } from 'recharts';
import type { LiverModel } from '../../shared/chart/liver.ts';
import { useText } from '../text/useText.ts';
import { levelShape } from './levelShape.ts';

/** Room that the legend takes below the axis: two lines. */
export const LEGEND_HEIGHT = 40;
const BELOW_AXIS = 62;
const LINE = 19;
const STEP = 110;

/** Within the drawing, so that an exported image has it: the shape of each dose level, and what an open point means. */
export const LiverLegend = ({ model }: { readonly model: LiverModel }) => {
  const { t } = useText();
  const plot = usePlotArea();
  if (plot === undefined) return null;
  const drawn = model.levels.filter(({ level }) => model.points.some((point) => point.level === level));
  const y = plot.y + plot.height + BELOW_AXIS;
  return (
    <g fontSize={12} fill="var(--ink-2)">
      {drawn.map(({ level }, index) => (
        <g key={level} transform={`translate(${plot.x + 6 + index * STEP} ${y})`}>
          <path d={levelShape(level)} stroke="none" />
          <text x={12} y={4} stroke="none">
            {t('level.n', { level })}
          </text>
        </g>
      ))}
      {model.points.some(({ quadrant }) => quadrant === null) && (
        <g transform={`translate(${plot.x + 6} ${y + LINE})`}>
          <path d={levelShape(1)} fill="var(--surface)" stroke="var(--ink-2)" strokeWidth={1.6} />
          <text x={12} y={4} stroke="none">
            {t('liver.legend.open')}
          </text>
        </g>
      )}
    </g>
  );
};
