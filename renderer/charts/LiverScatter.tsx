import { type ComponentProps, useState } from 'react';
import { Scatter, ScatterChart, XAxis, YAxis } from 'recharts';
import type { LiverModel, LiverPoint } from '../../shared/chart/liver.ts';
import { logTicks } from '../../shared/chart/liverScales.ts';
import { formatNumber } from '../../shared/text/format.ts';
import { useText } from '../text/useText.ts';
import { LiverLabels } from './LiverLabels.tsx';
import { LEGEND_HEIGHT, LiverLegend } from './LiverLegend.tsx';
import { type HoveredPeak, LiverPoints } from './LiverPoints.tsx';
import { LiverQuadrants } from './LiverQuadrants.tsx';
import { LiverTooltip } from './LiverTooltip.tsx';

interface LiverScatterProps {
  readonly model: LiverModel;
  readonly width: number;
  readonly height: number;
  readonly subjectName: (subjectId: string) => string;
  readonly onOpen: (point: LiverPoint) => void;
  readonly onOpenQuadrant: ComponentProps<typeof LiverQuadrants>['onOpen'];
}

interface Drawn {
  readonly x: number;
  readonly y: number;
  readonly point: LiverPoint;
}

const nothing = () => <g />;

const AXIS = {
  tick: { fontSize: 11, fill: 'var(--ink-2)' },
  axisLine: { stroke: 'var(--line-strong)' },
  tickLine: { stroke: 'var(--line-strong)' },
} as const;

/** A value of 0 has no place on a logarithmic axis; it stands at the edge. */
const onAxis = (value: number, [low]: readonly [number, number]): number => Math.max(value, low);

/** Every subject's peak of aminotransferase against its peak of bilirubin, on logarithmic axes with the cuts. */
export const LiverScatter = ({
  model,
  width,
  height,
  subjectName,
  onOpen,
  onOpenQuadrant,
}: LiverScatterProps) => {
  const { t, word } = useText();
  const [hovered, setHovered] = useState<HoveredPeak | null>(null);
  const { choice, domain } = model;
  const unit = t(`liver.unit.${choice.scale}`);
  const drawn: readonly Drawn[] = model.points.map((point) => ({
    x: onAxis(point.aminotransferase.multiple, domain.x),
    y: onAxis(point.bilirubin.multiple, domain.y),
    point,
  }));
  return (
    <div style={{ position: 'relative' }}>
      <ScatterChart
        width={width}
        height={height}
        margin={{ top: 8, right: 16, bottom: 22 + LEGEND_HEIGHT, left: 14 }}
        accessibilityLayer={false}
      >
        <XAxis
          {...AXIS}
          type="number"
          dataKey="x"
          scale="log"
          domain={[...domain.x]}
          ticks={[...logTicks(domain.x)]}
          tickFormatter={formatNumber}
          interval={0}
          allowDataOverflow
          label={{
            value: t('liver.axis.x', { at: word(`liver-at.${choice.aminotransferase}`), unit }),
            position: 'insideBottom',
            offset: -14,
            fontSize: 12,
            fill: 'var(--ink-2)',
          }}
        />
        <YAxis
          {...AXIS}
          type="number"
          dataKey="y"
          scale="log"
          domain={[...domain.y]}
          ticks={[...logTicks(domain.y)]}
          tickFormatter={formatNumber}
          interval={0}
          allowDataOverflow
          width={52}
          label={{
            value: t('liver.axis.y', { unit }),
            angle: -90,
            position: 'insideLeft',
            style: { textAnchor: 'middle' },
            fontSize: 12,
            fill: 'var(--ink-2)',
          }}
        />
        <LiverQuadrants model={model} onOpen={onOpenQuadrant} />
        <LiverLegend model={model} />
        <LiverLabels points={drawn} subjectName={subjectName} />
        {/* Gives the axes their data; the points are drawn apart, because a shape is made anew at every change and would lose the focus. */}
        <Scatter data={[...drawn]} isAnimationActive={false} shape={nothing} />
        <LiverPoints points={drawn} scale={choice.scale} onHover={setHovered} onOpen={onOpen} />
      </ScatterChart>
      {hovered !== null && <LiverTooltip {...hovered} scale={choice.scale} width={width} />}
    </div>
  );
};
