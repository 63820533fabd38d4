import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';
import type { LabLine } from '../../shared/chart/labTrend.ts';
import { infusionLabels } from './infusionLabels.ts';
import { spreadLabels } from './spreadLabels.ts';
import { subjectStyle } from './subjectStyle.ts';

/** Height of one subject's track of infusions above the plot. */
export const TRACK_HEIGHT = 19;
const LABEL_HEIGHT = 14;
/** Widest digit of an end label. */
const CHARACTER = 7.6;

interface LinesProps {
  readonly lines: readonly LabLine[];
  readonly subjectName: (subjectId: string) => string;
}

/** The elapsed day under the pointer, in every panel. */
export const LabCursor = ({ x }: { readonly x: number | null }) => {
  const scale = useXAxisScale();
  const plot = usePlotArea();
  const at = x === null ? undefined : scale?.(x);
  if (at === undefined || plot === undefined) return null;
  return <path d={`M${at} ${plot.y}V${plot.y + plot.height}`} stroke="var(--ink-3)" strokeWidth={1} />;
};

const HALF = 4;

interface InfusionsProps {
  readonly line: LabLine;
  readonly y: number;
  readonly place: (x: number) => number | undefined;
}

/** A small triangle per infusion on the track, the numbers over it in a size that is read at a glance. */
const Infusions = ({ line, y, place }: InfusionsProps) => {
  const placed = line.infusions.flatMap(({ number, x }) => {
    const at = place(x);
    return at === undefined ? [] : [{ number, at }];
  });
  const gaps = placed.slice(1).map(({ at }, index) => at - (placed[index]?.at ?? at));
  const half = Math.max(1.5, Math.min(HALF, ...gaps.map((gap) => gap / 2 - 0.5)));
  return (
    <>
      {placed.map(({ number, at }) => (
        <path key={number} d={`M${at - half} ${y - 4}H${at + half}L${at} ${y + 4}Z`} stroke="none" />
      ))}
      {infusionLabels(placed).map(({ text, at }) => (
        <text
          key={text}
          x={at}
          y={y - 6}
          textAnchor="middle"
          fontSize={10.5}
          fontWeight={600}
          stroke="none"
          fill="var(--ink-2)"
        >
          {text}
        </text>
      ))}
    </>
  );
};

/** Above the plot, one track per subject: numbered infusions, and a bar where the data end at the cut-off. */
export const LabInfusionTracks = ({ lines }: LinesProps) => {
  const scale = useXAxisScale();
  const plot = usePlotArea();
  if (scale === undefined || plot === undefined) return null;
  const inside = (x: number): number | undefined => {
    const at = scale(x);
    return at === undefined || at < plot.x - 1 || at > plot.x + plot.width + 1 ? undefined : at;
  };
  return (
    <g>
      {lines.map((line, index) => {
        const y = plot.y - 8 - (lines.length - 1 - index) * TRACK_HEIGHT;
        const { colour, dash } = subjectStyle(line.style);
        const start = inside(0) ?? plot.x;
        const end = line.cutoffX === null ? undefined : inside(line.cutoffX);
        return (
          <g key={line.subjectId} stroke={colour} fill={colour}>
            <path
              d={`M${start} ${y}H${end ?? plot.x + plot.width}`}
              strokeWidth={1.2}
              strokeDasharray={dash}
              fill="none"
            />
            {end !== undefined && (
              <>
                <path d={`M${end} ${y - 5}V${y + 5}`} strokeWidth={2.4} fill="none" />
                <path
                  d={`M${end} ${plot.y}V${plot.y + plot.height}`}
                  strokeWidth={1}
                  strokeDasharray="1 4"
                  fill="none"
                />
              </>
            )}
            <Infusions line={line} y={y} place={inside} />
          </g>
        );
      })}
    </g>
  );
};

/** Subjects named at the end of their lines, moved apart where they would touch. */
export const LabEndLabels = ({ lines, subjectName }: LinesProps) => {
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  const plot = usePlotArea();
  if (xScale === undefined || yScale === undefined || plot === undefined) return null;
  const ends = lines.flatMap((line) => {
    const last = line.points.at(-1);
    const x = last === undefined ? undefined : xScale(last.x);
    const y = last === undefined ? undefined : yScale(last.y);
    return x === undefined || y === undefined ? [] : [{ line, x, y }];
  });
  const placed = spreadLabels(
    ends.map((end) => end.y),
    LABEL_HEIGHT,
    [plot.y + 5, plot.y + plot.height - 4],
  );
  return (
    <g>
      {ends.map(({ line, x, y }, index) => {
        const at = placed[index] ?? y;
        const { colour } = subjectStyle(line.style);
        return (
          <g key={line.subjectId}>
            {Math.abs(at - y) > 5 && (
              <path
                d={`M${x + 4} ${y}L${x + 9} ${at}`}
                stroke={colour}
                strokeWidth={0.8}
                strokeOpacity={0.7}
                fill="none"
              />
            )}
            <rect
              x={x + 8}
              y={at - 7}
              width={subjectName(line.subjectId).length * CHARACTER + 4}
              height={LABEL_HEIGHT}
              fill="var(--surface)"
              fillOpacity={0.8}
            />
            <text x={x + 10} y={at + 4} fontSize={11.5} fontWeight={600} fill={colour}>
              {subjectName(line.subjectId)}
            </text>
          </g>
        );
      })}
    </g>
  );
};
