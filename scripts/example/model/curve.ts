/** A point of a curve: study day and value. There is no study day 0. */
export type Knot = readonly [studyDay: number, value: number];

/** Days from day 1: the axis on which curves are drawn, without the gap between day -1 and day 1. */
export const elapsed = (studyDay: number): number => (studyDay > 0 ? studyDay - 1 : studyDay);

/** Straight lines between knots; constant before the first and after the last. */
export const interpolate = (knots: readonly Knot[], studyDay: number): number => {
  const at = elapsed(studyDay);
  let previous: Knot | undefined;
  for (const knot of knots) {
    if (at <= elapsed(knot[0])) {
      if (previous === undefined) return knot[1];
      const from = elapsed(previous[0]);
      return previous[1] + ((knot[1] - previous[1]) * (at - from)) / (elapsed(knot[0]) - from);
    }
    previous = knot;
  }
  if (previous === undefined) throw new Error('a curve needs a knot');
  return previous[1];
};

/** A marker that drifts from its baseline to a plateau after the first infusion; half of the way every `halfDays`. */
export interface Drift {
  readonly baseline: number;
  readonly plateau: number;
  readonly halfDays: number;
}

export const drifted = ({ baseline, plateau, halfDays }: Drift, studyDay: number): number =>
  plateau + (baseline - plateau) * 2 ** (-Math.max(0, elapsed(studyDay)) / halfDays);

/** Rounds to a number of decimals as a laboratory prints it; the double is the one its decimal text reads as. */
export const roundTo = (value: number, decimals: number): number => Number(value.toFixed(decimals));
