import type { LabTrendModel } from '../../shared/chart/labTrend.ts';
import { logTicks } from '../../shared/chart/liverScales.ts';
import { inUnit } from '../../shared/clinical/pd/inUnit.ts';
import { normalizeUnit } from '../../shared/dataset/units/normalizeUnit.ts';

/** A logarithmic axis of values, shared by all panels, with lines that are named by their value. */
export interface LabLogAxis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  /** In the unit of the axis. */
  readonly cuts: readonly number[];
}

export interface LogTrend {
  /** The same trend without what has no place on a logarithmic axis. */
  readonly model: LabTrendModel;
  readonly axis: LabLogAxis;
  /** Results of zero or less: told beside the chart. */
  readonly hidden: number;
}

/** Room above and below the data, as a factor. */
const ROOM = 1.5;
/** More labelled ticks than these are too dense; then only powers of ten stand. */
const MOST_TICKS = 9;

const positive = (limit: number | null): number | null => (limit !== null && limit > 0 ? limit : null);

const isPower = (tick: number): boolean => Number.isInteger(Math.round(Math.log10(tick) * 1e9) / 1e9);

/** Cuts in the unit of the axis; none where they cannot be put there. */
const cutsOnAxis = (cuts: readonly number[], from: string, axisUnit: string): readonly number[] => {
  const found = normalizeUnit(axisUnit);
  if (found.kind !== 'known') return [];
  const { code } = found.unit;
  return cuts.flatMap((cut) => inUnit(cut, from, code) ?? []);
};

/** Puts a trend on a logarithmic axis that holds every positive result and the cuts (in `unit`). */
export const logTrend = (
  model: LabTrendModel,
  { cuts, unit }: { readonly cuts: readonly number[]; readonly unit: string },
): LogTrend => {
  let hidden = 0;
  const panels = model.panels.map((panel) => ({
    ...panel,
    band: panel.band === null ? null : { low: positive(panel.band.low), high: positive(panel.band.high) },
    lines: panel.lines.map((line) => {
      const points = line.points.filter(({ y }) => y > 0);
      hidden += line.points.length - points.length;
      return {
        ...line,
        points: points.map((point) => ({ ...point, low: positive(point.low), high: positive(point.high) })),
      };
    }),
  }));
  const lines = cutsOnAxis(cuts, unit, model.unit);
  const values = [
    ...panels.flatMap((panel) => panel.lines.flatMap((line) => line.points.map(({ y }) => y))),
    ...lines,
  ];
  const low = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const high = values.reduce((a, b) => Math.max(a, b), 0);
  const domain: [number, number] = values.length === 0 ? [1, 10] : [low / ROOM, high * ROOM];
  const all = logTicks(domain);
  const ticks = all.length > MOST_TICKS ? all.filter(isPower) : all;
  return {
    model: { ...model, panels, domain: { ...model.domain, y: domain } },
    axis: { domain, ticks, cuts: lines },
    hidden,
  };
};
