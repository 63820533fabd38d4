import type { LabTrendModel } from '../../shared/chart/labTrend.ts';

export interface ClippedTrend {
  readonly model: LabTrendModel;
  /** Results after the last day in view; told beside the chart, never dropped in silence. */
  readonly hidden: number;
}

/** The same trend up to one elapsed day; null shows all. The scale of values stays, so that views compare. */
export const clipTrend = (model: LabTrendModel, lastX: number | null): ClippedTrend => {
  const [from, to] = model.domain.x;
  if (lastX === null || lastX >= to) return { model, hidden: 0 };
  let hidden = 0;
  const panels = model.panels.map((panel) => ({
    ...panel,
    lines: panel.lines.map((line) => {
      const points = line.points.filter((point) => point.x <= lastX);
      hidden += line.points.length - points.length;
      return { ...line, points };
    }),
  }));
  return { model: { ...model, panels, domain: { ...model.domain, x: [from, lastX] } }, hidden };
};
