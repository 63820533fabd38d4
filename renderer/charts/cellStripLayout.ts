/** Places within the strip of a dose level, in pixels. */
export const STRIP = {
  name: 0,
  rows: 78,
  left: 140,
  right: 10,
  marks: 15,
  crs: 24,
  icans: 22,
  temperature: 18,
  treatments: 15,
  gap: 14,
  axis: 30,
  leastCell: 18,
} as const;

/** Height of one subject without the gap to the next. */
export const subjectHeight: number =
  STRIP.marks + STRIP.crs + STRIP.icans + STRIP.temperature + STRIP.treatments;

export interface StripLayout {
  /** Width of one day. */
  readonly cell: number;
  readonly width: number;
  readonly height: number;
  readonly lastDay: number;
  /** Left edge of a study day (1 and later; there is no day 0). */
  readonly x: (day: number) => number;
  /** Upper edge of a subject by its place. */
  readonly y: (index: number) => number;
  /** Days between two numbers of the axis. */
  readonly tick: number;
}

/** Fits the days into the width; below a least width the strip grows wider than its place and scrolls. */
export const stripLayout = (width: number, lastDay: number, subjects: number): StripLayout => {
  const cell = Math.max(STRIP.leastCell, Math.floor((width - STRIP.left - STRIP.right) / lastDay));
  return {
    cell,
    width: STRIP.left + cell * lastDay + STRIP.right,
    lastDay,
    height: subjects * (subjectHeight + STRIP.gap) + STRIP.axis,
    x: (day) => STRIP.left + (day - 1) * cell,
    y: (index) => index * (subjectHeight + STRIP.gap),
    tick: cell >= 24 ? 1 : 7,
  };
};

/** Whether an axis number stands under a day: every day, or the first of each week. */
export const hasTick = (day: number, tick: number): boolean => (day - 1) % tick === 0;
