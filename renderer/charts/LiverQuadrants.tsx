import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';
import type { LiverModel } from '../../shared/chart/liver.ts';
import { formatProportion } from '../../shared/text/format.ts';
import { useText } from '../text/useText.ts';

type Row = LiverModel['quadrants'][number];
type Total = Row['counts'][number];

interface LiverQuadrantsProps {
  readonly model: LiverModel;
  readonly onOpen?: ((row: Row, total: Total) => void) | undefined;
}

const PLACES = [
  { quadrant: 'cholestasis', right: false, top: true },
  { quadrant: 'hys-law', right: true, top: true },
  { quadrant: 'normal', right: false, top: false },
  { quadrant: 'temple', right: true, top: false },
] as const;

/** The lines at the cuts and at 1 ×, and in each quadrant its name and n/N, which open the subjects' rows. */
export const LiverQuadrants = ({ model, onOpen }: LiverQuadrantsProps) => {
  const { t, word } = useText();
  const [x, y, plot] = [useXAxisScale(), useYAxisScale(), usePlotArea()];
  if (x === undefined || y === undefined || plot === undefined) return null;
  const { cuts, choice } = model;
  const [cutX, cutY] = [x(cuts.aminotransferase), y(cuts.bilirubin)];
  const [oneX, oneY] = [x(1), y(1)];
  if (cutX === undefined || cutY === undefined) return null;
  const [right, bottom] = [plot.x + plot.width, plot.y + plot.height];
  return (
    <g>
      {oneX !== undefined && oneY !== undefined && (
        <g>
          <path
            d={`M${oneX} ${plot.y}V${bottom}M${plot.x} ${oneY}H${right}`}
            stroke="var(--line-strong)"
            strokeDasharray="2 4"
            fill="none"
          />
          <text x={plot.x + 6} y={oneY - 4} fontSize={10.5} fill="var(--ink-3)">
            {t(`liver.reference.${choice.scale}`)}
          </text>
        </g>
      )}
      <path
        d={`M${cutX} ${plot.y}V${bottom}M${plot.x} ${cutY}H${right}`}
        stroke="var(--ink-2)"
        strokeWidth={1.4}
        strokeDasharray="7 4"
        fill="none"
      />
      {PLACES.map((place) => {
        const row = model.quadrants.find(({ quadrant }) => quadrant === place.quadrant);
        const total = row?.counts.find(({ level }) => level === null);
        if (row === undefined || total === undefined) return null;
        const open = total.refs.length > 0 && onOpen !== undefined ? () => onOpen(row, total) : undefined;
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the table beside it is the way by keyboard
          <text
            key={place.quadrant}
            x={place.right ? right - 8 : plot.x + 8}
            y={(place.top ? plot.y : cutY) + 17}
            textAnchor={place.right ? 'end' : 'start'}
            fontSize={12}
            fill="var(--ink-2)"
            onClick={open}
            style={open === undefined ? undefined : { cursor: 'pointer' }}
          >
            {word(`liver-quadrant.${place.quadrant}`)}{' '}
            <tspan fontWeight={700} fill="var(--ink)">
              {formatProportion(total.proportion)}
            </tspan>
          </text>
        );
      })}
    </g>
  );
};
