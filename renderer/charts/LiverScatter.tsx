import { type ComponentProps, useState } from 'react';
import { Scatter, ScatterChart, XAxis, YAxis } from 'recharts';
import type { LiverModel, LiverPoint } from '../../shared/chart/liver.ts';
import { logTicks } from '../../shared/chart/liverScales.ts';
import { formatNumber } from '../../shared/text/format.ts';
import { useText } from '../text/useText.ts';
import { LiverLabels } from './LiverLabels.tsx';
import { LiverPointShape } from './LiverPointShape.tsx';
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

interface ShapeProps {
  readonly cx?: number | undefined;
  readonly cy?: number | undefined;
  readonly payload?: Drawn | undefined;
}

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
  const [hovered, setHovered] = useState<{
    readonly point: LiverPoint;
    readonly cx: number;
    readonly cy: number;
  } | null>(null);
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
        margin={{ top: 8, right: 16, bottom: 22, left: 14 }}
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
        <LiverLabels points={drawn} subjectName={subjectName} />
        <Scatter
          data={[...drawn]}
          isAnimationActive={false}
          shape={({ cx, cy, payload }: ShapeProps) =>
            cx === undefined || cy === undefined || payload === undefined ? (
              <g />
            ) : (
              <LiverPointShape
                cx={cx}
                cy={cy}
                point={payload.point}
                onEnter={() => setHovered({ point: payload.point, cx, cy })}
                onLeave={() => setHovered(null)}
                onOpen={() => onOpen(payload.point)}
              />
            )
          }
        />
      </ScatterChart>
      {hovered !== null && <LiverTooltip {...hovered} width={width} />}
    </div>
  );
};
