import type { ReactElement } from 'react';
import { Bar, BarChart, usePlotArea, useXAxisScale, useYAxisScale, XAxis, YAxis } from 'recharts';
import type { AeLevelBar, GradeBucket } from '../../shared/chart/adverseEvents.ts';
import { formatProportion } from '../../shared/text/format.ts';
import { useText } from '../text/useText.ts';
import { GradeBlock, type GradeBlockProps, HatchPattern } from './GradeBlock.tsx';
import { SvgDose } from './SvgDose.tsx';

const BUCKETS: readonly GradeBucket[] = ['none', '1', '2', '3', '4', '5', 'not-graded'];
const ROW = 52;
const LABEL_WIDTH = 150;
const END_WIDTH = 128;
/** A subject's block does not grow beyond this, so that few subjects do not fill the page with colour. */
const BLOCK_WIDTH = 150;

export interface AeBarsProps {
  readonly bars: readonly AeLevelBar[];
  readonly width: number;
  /** n/N of subjects with any event, by level; written at the end of the bar. */
  readonly anyByLevel: ReadonlyMap<number, { readonly n: number; readonly of: number }>;
  readonly subjectName: (subjectId: string) => string;
  /** Adds what a window can do with a block (open its rows, explain it); a printed page adds nothing. */
  readonly wrap?: ((block: GradeBlockProps, drawing: ReactElement) => ReactElement) | undefined;
}

interface TickProps {
  readonly x?: number | string;
  readonly y?: number | string;
  readonly payload?: { readonly value: number };
}

const LevelTick = ({ bars, x, y, payload }: TickProps & { readonly bars: readonly AeLevelBar[] }) => {
  const { t } = useText();
  const bar = bars.find((one) => one.level === payload?.value);
  if (bar === undefined) return null;
  return (
    <g transform={`translate(${Number(x) - LABEL_WIDTH + 10},${y})`}>
      <text fontSize={13} fontWeight={600} fill="var(--ink)" y={-3}>
        {t('level.n', { level: bar.level })}
      </text>
      <text fontSize={12} fill="var(--ink-2)" y={14}>
        <SvgDose dose={bar.dose} unit={bar.unit} />
      </text>
    </g>
  );
};

const EndLabels = ({ bars, anyByLevel }: Pick<AeBarsProps, 'bars' | 'anyByLevel'>) => {
  const { t } = useText();
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  if (xScale === undefined || yScale === undefined) return null;
  return (
    <g>
      {bars.map((bar) => {
        const x = xScale(bar.dosed) ?? 0;
        const y = yScale(bar.level, { position: 'middle' }) ?? 0;
        const any = anyByLevel.get(bar.level);
        return (
          <g key={bar.level} transform={`translate(${x + 10},${y})`}>
            <text fontSize={13} fontWeight={600} fill="var(--ink)" y={-3}>
              {bar.dosed === 0 ? t('ae.nobody') : any === undefined ? '' : formatProportion(any)}
            </text>
            <text fontSize={12} fill="var(--ink-2)" y={14}>
              {bar.dosed === 0 ? '' : t('ae.withAny')}
            </text>
          </g>
        );
      })}
    </g>
  );
};

/** What the axis counts, after its last number. */
const AxisName = ({ text }: { readonly text: string }) => {
  const plot = usePlotArea();
  if (plot === undefined) return null;
  return (
    <text x={plot.x + plot.width + 10} y={plot.y + plot.height + 17} fontSize={12} fill="var(--ink-2)">
      {text}
    </text>
  );
};

interface ShapeProps {
  readonly x?: number | string;
  readonly y?: number | string;
  readonly width?: number | string;
  readonly height?: number | string;
  readonly payload?: AeLevelBar;
}

const blocksOf = (
  bucket: GradeBucket,
  { x, y, width, height, payload }: ShapeProps,
): readonly GradeBlockProps[] => {
  const segment = payload?.segments.find((one) => one.bucket === bucket);
  if (payload === undefined || segment === undefined || segment.proportion.n === 0) return [];
  const each = Number(width) / segment.proportion.n;
  return segment.subjects.map((subject, index) => ({
    bucket,
    level: payload.level,
    proportion: segment.proportion,
    subject,
    x: Number(x) + index * each,
    y: Number(y),
    width: each,
    height: Number(height),
  }));
};

/** Subjects of each dose level by worst grade: one block per subject, so that n is seen and not inferred. */
export const AeBars = ({ bars, width, anyByLevel, subjectName, wrap }: AeBarsProps) => {
  const { t } = useText();
  const most = Math.max(1, ...bars.map((bar) => bar.dosed));
  const fitting = Math.min(width, LABEL_WIDTH + END_WIDTH + most * BLOCK_WIDTH);
  return (
    <BarChart
      layout="vertical"
      data={[...bars]}
      width={fitting}
      height={bars.length * ROW + 34}
      margin={{ top: 4, right: END_WIDTH, bottom: 0, left: 0 }}
      barCategoryGap={8}
      accessibilityLayer={false}
    >
      <HatchPattern />
      <XAxis
        type="number"
        domain={[0, most]}
        ticks={Array.from({ length: most + 1 }, (_, n) => n)}
        allowDecimals={false}
        tick={{ fontSize: 12, fill: 'var(--ink-2)' }}
        axisLine={{ stroke: 'var(--line-strong)' }}
        tickLine={{ stroke: 'var(--line-strong)' }}
        height={30}
      />
      <YAxis
        type="category"
        dataKey="level"
        width={LABEL_WIDTH}
        axisLine={{ stroke: 'var(--line-strong)' }}
        tickLine={false}
        interval={0}
        tick={(props: TickProps) => <LevelTick {...props} bars={bars} />}
      />
      {BUCKETS.map((bucket) => (
        <Bar
          key={bucket}
          stackId="subjects"
          isAnimationActive={false}
          dataKey={(bar: AeLevelBar) => bar.segments.find((one) => one.bucket === bucket)?.proportion.n ?? 0}
          shape={(props: ShapeProps) => (
            <g>
              {blocksOf(bucket, props).map((block) => {
                const drawing = <GradeBlock {...block} name={subjectName(block.subject.subjectId)} />;
                return (
                  <g key={block.subject.subjectId}>{wrap === undefined ? drawing : wrap(block, drawing)}</g>
                );
              })}
            </g>
          )}
        />
      ))}
      <EndLabels bars={bars} anyByLevel={anyByLevel} />
      <AxisName text={t('ae.axis')} />
    </BarChart>
  );
};
