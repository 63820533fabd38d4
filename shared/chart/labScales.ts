import type { LabLine, LabPanel, LabPoint, LabScale, LabTrendModel } from './labTrend.ts';

type Band = LabPanel['band'];

/** Room above and below the data, as a share of their span. */
const PADDING = 0.05;

/**
 * The reference range common to all points; null when the records differ or hold none (then each point has its own).
 * In multiples of the upper limit that limit is 1 for every record.
 */
export const rangeBand = (points: readonly LabPoint[], scale: LabScale): Band => {
  const [first] = points;
  if (first === undefined) return null;
  const same = points.every(({ low, high }) => low === first.low && high === first.high);
  if (scale === 'times-uln') {
    const low = same && first.low !== null && first.high !== null ? first.low / first.high : null;
    return { low, high: 1 };
  }
  return same && (first.low !== null || first.high !== null) ? { low: first.low, high: first.high } : null;
};

const isNumber = (value: number | null): value is number => value !== null;

/** Smallest and largest with some room; from 0 when nothing is negative and the room would go below it. */
const padded = (values: readonly number[]): [number, number] => {
  if (values.length === 0) return [0, 1];
  const low = values.reduce((a, b) => Math.min(a, b));
  const high = values.reduce((a, b) => Math.max(a, b));
  const room = (high - low || Math.abs(high) || 1) * PADDING;
  return [low >= 0 ? Math.max(0, low - room) : low - room, high + room];
};

/** Axes shared by all panels, so that panels can be compared: elapsed days, and values with the common ranges. */
export const labDomain = (
  lines: readonly LabLine[],
  panels: readonly LabPanel[],
  scale: LabScale,
): LabTrendModel['domain'] => {
  const points = lines.flatMap((line) => line.points);
  const days = [
    ...points.map(({ x }) => x),
    ...lines.flatMap(({ infusions, cutoffX }) => [
      ...(cutoffX === null ? [] : [cutoffX]),
      ...infusions.map(({ x }) => x),
    ]),
  ];
  const bands = panels.flatMap(({ band }) => (band === null ? [] : [band.low, band.high]));
  const limits = scale === 'times-uln' ? [] : points.flatMap(({ low, high }) => [low, high]);
  const first = days.reduce((a, b) => Math.min(a, b), 0);
  const last = days.reduce((a, b) => Math.max(a, b), 1);
  return {
    x: [first, last],
    y: padded([...points.map(({ y }) => y), ...[...bands, ...limits].filter(isNumber)]),
  };
};
