import { useId } from 'react';
import type { Estimate, SimulationResult } from '../../shared/escalation/simulation/simulationResult.ts';
import { formatNumber } from '../../shared/text/format.ts';
import { useText } from '../text/useText.ts';

type Level = SimulationResult['levels'][number];

interface PanelProps {
  readonly title: string;
  readonly levels: readonly Level[];
  /** Value and standard error in the unit of the axis. */
  readonly estimateOf: (level: Level) => Estimate;
  readonly top: number;
  readonly digits: number;
  readonly suffix: string;
  readonly x: number;
  readonly width: number;
  readonly hatch: string;
}

const PLOT = { top: 34, height: 190, left: 38 } as const;
export const SIMULATION_CHART_HEIGHT = PLOT.top + PLOT.height + 46;

/** Two-sided 95 % of the normal distribution. */
const NORMAL_95 = 1.96;

/** Four or five round steps up to the top of an axis. */
const stepOf = (top: number): number => {
  const rough = top / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
};

const Bar = ({
  level,
  estimate,
  panel,
  x,
  width,
}: {
  readonly level: Level;
  readonly estimate: Estimate;
  readonly panel: PanelProps;
  readonly x: number;
  readonly width: number;
}) => {
  const { t } = useText();
  const y = (value: number): number => PLOT.top + PLOT.height * (1 - Math.min(value, panel.top) / panel.top);
  const reach = NORMAL_95 * estimate.error;
  const [low, high] = [Math.max(0, estimate.value - reach), estimate.value + reach];
  const text = `${estimate.value.toFixed(panel.digits)}${panel.suffix}`;
  const label = t('sim.bar', {
    level: level.level,
    rate: formatNumber(level.rate),
    value: text,
    error: `${estimate.error.toFixed(panel.digits + 1)}${panel.suffix}`,
  });
  const middle = x + width / 2;
  const foot = PLOT.top + PLOT.height;
  return (
    <g>
      <title>{label}</title>
      <rect
        {...{ x, width, y: y(estimate.value), height: Math.max(0, foot - y(estimate.value)) }}
        fill={level.aboveTarget ? panel.hatch : 'var(--accent)'}
        stroke={level.aboveTarget ? 'var(--bad)' : 'var(--accent)'}
      />
      <g stroke="var(--ink)" strokeWidth={1.2}>
        <line x1={middle} x2={middle} y1={y(low)} y2={y(high)} />
        <line x1={middle - 4} x2={middle + 4} y1={y(low)} y2={y(low)} />
        <line x1={middle - 4} x2={middle + 4} y1={y(high)} y2={y(high)} />
      </g>
      <text x={middle} y={y(high) - 5} textAnchor="middle" fontSize={12} fill="var(--ink)">
        {text}
      </text>
      <text x={middle} y={foot + 17} textAnchor="middle" fontSize={12} fill="var(--ink)">
        {t('sim.level', { level: level.level })}
      </text>
      <text x={middle} y={foot + 33} textAnchor="middle" fontSize={11} fill="var(--ink-2)">
        {formatNumber(level.rate)}
        {level.aboveTarget ? ' ▲' : ''}
        {level.closest ? ' ◆' : ''}
      </text>
    </g>
  );
};

const Panel = (panel: PanelProps) => {
  const { title, levels, estimateOf, top, x, width } = panel;
  const left = x + PLOT.left;
  const slot = (width - PLOT.left) / levels.length;
  const bar = Math.min(64, slot * 0.62);
  const step = stepOf(top);
  const ticks = Array.from({ length: Math.floor(top / step) + 1 }, (_, at) => at * step);
  return (
    <g>
      <text x={x} y={14} fontSize={12.5} fontWeight={600} fill="var(--ink)">
        {title}
      </text>
      {ticks.map((tick) => {
        const y = PLOT.top + PLOT.height * (1 - tick / top);
        return (
          <g key={tick}>
            <line x1={left} x2={x + width} y1={y} y2={y} stroke="var(--line)" />
            <text x={left - 6} y={y + 4} textAnchor="end" fontSize={11} fill="var(--ink-2)">
              {formatNumber(tick)}
            </text>
          </g>
        );
      })}
      {levels.map((level, at) => (
        <Bar
          key={level.level}
          level={level}
          estimate={estimateOf(level)}
          panel={panel}
          x={left + slot * at + (slot - bar) / 2}
          width={bar}
        />
      ))}
    </g>
  );
};

/** Share of trials that select each level, and subjects treated at it, with Monte Carlo error. */
export const SimulationBars = ({
  result,
  width,
  label,
}: {
  readonly result: SimulationResult;
  readonly width: number;
  readonly label: string;
}) => {
  const { t } = useText();
  const hatch = useId();
  const { levels } = result;
  const gap = 36;
  const panel = (width - gap) / 2;
  const most = Math.max(...levels.map(({ subjects }) => subjects.value + NORMAL_95 * subjects.error), 1);
  const fill = `url(#${hatch})`;
  return (
    <svg width={width} height={SIMULATION_CHART_HEIGHT} role="img" aria-label={label}>
      <defs>
        <pattern id={hatch} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width={6} height={6} fill="var(--surface)" />
          <line x1={0} y1={0} x2={0} y2={6} stroke="var(--bad)" strokeWidth={2.4} />
        </pattern>
      </defs>
      <Panel
        title={t('sim.panel.selected')}
        levels={levels}
        estimateOf={({ selected }) => ({ value: 100 * selected.value, error: 100 * selected.error })}
        {...{ top: 100, digits: 1, suffix: ' %', x: 0, width: panel, hatch: fill }}
      />
      <Panel
        title={t('sim.panel.subjects')}
        levels={levels}
        estimateOf={({ subjects }) => subjects}
        {...{ top: most * 1.15, digits: 1, suffix: '', x: panel + gap, width: panel, hatch: fill }}
      />
    </svg>
  );
};
