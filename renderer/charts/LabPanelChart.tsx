import { CartesianGrid, Scatter, ScatterChart, XAxis, YAxis } from 'recharts';
import type { LabLine, LabPanel, LabPoint, LabTrendModel } from '../../shared/chart/labTrend.ts';
import type { RecordChange } from '../../shared/dataset/diff/diff.ts';
import { formatNumber } from '../../shared/text/format.ts';
import { useText } from '../text/useText.ts';
import { dayTicks, studyDayOfX, valueTicks } from './axisTicks.ts';
import { LabCuts } from './LabCuts.tsx';
import { LabLimits } from './LabLimits.tsx';
import { LabCursor, LabEndLabels, LabInfusionTracks, TRACK_HEIGHT } from './LabPanelLayers.tsx';
import { LabPointShape } from './LabPointShape.tsx';
import { LabSubjectRanges } from './LabSubjectRanges.tsx';
import type { LabLogAxis } from './logAxis.ts';
import { subjectStyle } from './subjectStyle.ts';

export interface HoveredPoint {
  readonly level: number;
  readonly line: LabLine;
  readonly point: LabPoint;
  /** Place of the point within its panel, in pixels. */
  readonly cx: number;
  readonly cy: number;
}

interface LabPanelChartProps {
  readonly model: LabTrendModel;
  readonly panel: LabPanel;
  readonly width: number;
  readonly height: number;
  readonly subjectName: (subjectId: string) => string;
  /** Elapsed day under the pointer in any panel; drawn in all. */
  readonly cursorX?: number | null;
  readonly onHover?: ((hovered: HoveredPoint | null) => void) | undefined;
  readonly onOpen?: ((line: LabLine, point: LabPoint) => void) | undefined;
  /** What happened to a row since the compared cut. */
  readonly changeOf?: ((recordId: number) => RecordChange | undefined) | undefined;
  /** Most subjects in any panel: keeps the plots of all panels at the same height. */
  readonly tracks: number;
  /** Left out: a linear axis over the domain of the model. */
  readonly logAxis?: LabLogAxis | undefined;
  /** Lines across a linear axis. */
  readonly cuts?: readonly number[] | undefined;
}

const Y_WIDTH = 46;
const LABEL_ROOM = 44;
const PIXELS_PER_TICK = 38;

/** Limits drawn in one panel: 1 × ULN on the relative scale, else the range that all its records share. */
const limitsOf = ({ model, panel }: Pick<LabPanelChartProps, 'model' | 'panel'>) =>
  model.scale === 'times-uln' ? { low: null, high: 1 } : (panel.band ?? { low: null, high: null });

interface PointProps {
  readonly cx?: number | undefined;
  readonly cy?: number | undefined;
  readonly payload?: LabPoint | undefined;
}

/** One dose level of a trend: a line per subject over study days, its infusions, the cut-off and the range. */
export const LabPanelChart = ({
  model,
  panel,
  width,
  height,
  subjectName,
  cursorX = null,
  onHover,
  onOpen,
  changeOf,
  tracks,
  logAxis,
  cuts = [],
}: LabPanelChartProps) => {
  const [from, to] = model.domain.x;
  // Room for whole points at both ends; recharts ignores `padding` while the domain is fixed.
  const margin = (to - from) * 0.02;
  const plotHeight = height - tracks * TRACK_HEIGHT - 34;
  const xTicks = dayTicks(
    model.domain.x,
    Math.max(3, Math.floor((width - Y_WIDTH - LABEL_ROOM) / PIXELS_PER_TICK)),
  );
  const yTicks = logAxis?.ticks ?? valueTicks(model.domain.y, Math.max(3, Math.floor(plotHeight / 44)));
  const { t } = useText();
  const limits = limitsOf({ model, panel });
  const perRecord = panel.band === null && model.scale === 'absolute';
  return (
    <ScatterChart
      width={width}
      height={height}
      margin={{ top: tracks * TRACK_HEIGHT + 6, right: LABEL_ROOM, bottom: 4, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid stroke="var(--line)" vertical={false} />
      <XAxis
        type="number"
        dataKey="x"
        domain={[from - margin, to + margin]}
        ticks={[...xTicks]}
        tickFormatter={(x: number) => formatNumber(studyDayOfX(x))}
        tick={{ fontSize: 11, fill: 'var(--ink-2)' }}
        axisLine={{ stroke: 'var(--line-strong)' }}
        tickLine={{ stroke: 'var(--line-strong)' }}
        interval={0}
        height={22}
        allowDataOverflow
      />
      <YAxis
        type="number"
        dataKey="y"
        scale={logAxis === undefined ? 'linear' : 'log'}
        domain={[...(logAxis?.domain ?? model.domain.y)]}
        ticks={[...yTicks]}
        tickFormatter={formatNumber}
        tick={{ fontSize: 11, fill: 'var(--ink-2)' }}
        axisLine={{ stroke: 'var(--line-strong)' }}
        tickLine={false}
        width={Y_WIDTH}
        interval={0}
        allowDataOverflow
      />
      <LabLimits
        band={model.scale === 'absolute'}
        low={limits.low}
        high={limits.high}
        highLabel={
          model.scale === 'times-uln'
            ? '1 × ULN'
            : limits.high === null
              ? ''
              : `${t('lab.uln')} ${formatNumber(limits.high)}`
        }
        cutoffs={panel.lines.flatMap(({ cutoffX }) => cutoffX ?? [])}
        lowLabel={limits.low === null ? '' : `${t('lab.lln')} ${formatNumber(limits.low)}`}
      />
      <LabCuts cuts={logAxis?.cuts ?? cuts} />
      <LabCursor x={cursorX} />
      {perRecord && <LabSubjectRanges lines={panel.lines} />}
      {panel.lines.map((line) => {
        const style = subjectStyle(line.style);
        return (
          <Scatter
            key={line.subjectId}
            data={[...line.points]}
            isAnimationActive={false}
            line={{ stroke: style.colour, strokeWidth: 1.8, strokeDasharray: style.dash, fill: 'none' }}
            lineJointType="linear"
            shape={({ cx, cy, payload }: PointProps) =>
              cx === undefined || cy === undefined || payload === undefined ? (
                <g />
              ) : (
                <LabPointShape
                  cx={cx}
                  cy={cy}
                  point={payload}
                  colour={style.colour}
                  change={changeOf?.(payload.ref.recordId)}
                  onEnter={() => onHover?.({ level: panel.level, line, point: payload, cx, cy })}
                  onLeave={() => onHover?.(null)}
                  onOpen={onOpen === undefined ? undefined : () => onOpen(line, payload)}
                />
              )
            }
          />
        );
      })}
      <LabInfusionTracks lines={panel.lines} subjectName={subjectName} />
      <LabEndLabels lines={panel.lines} subjectName={subjectName} />
    </ScatterChart>
  );
};
