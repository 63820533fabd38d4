/** How much of the study is in view: all of it, or so many windows of safety data. */
export interface DayView {
  readonly id: string;
  /** Windows shown; null: all days. */
  readonly windows: number | null;
}

/** All days, three windows, one window. */
export const DAY_VIEWS: readonly DayView[] = [
  { id: 'all', windows: null },
  { id: 'three', windows: 3 },
  { id: 'one', windows: 1 },
];

/** Last elapsed day of a view, for windows of so many days; null: all days. 28 elapsed days end on study day 29. */
export const lastElapsed = ({ windows }: DayView, windowDays: number): number | null =>
  windows === null ? null : windows * windowDays;
