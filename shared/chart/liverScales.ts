/** Ends that a logarithmic axis may have, and its labelled ticks. */
const STEPS = [1, 2, 5] as const;

/** 0.1, 0.2, 0.5, 1, 2 … within a domain. */
export const logTicks = ([low, high]: readonly [number, number]): readonly number[] => {
  const ticks: number[] = [];
  for (let power = -4; power <= 6; power += 1)
    for (const step of STEPS) {
      const tick = Number(`${step}e${power}`);
      if (tick >= low && tick <= high) ticks.push(tick);
    }
  return ticks;
};

const ALL = logTicks([1e-4, 5e6]);
/** No axis begins above this, so that what is normal is seen as such. */
const LOWEST = 0.1;
/** Room beyond the least and the greatest value. */
const ROOM = 1.25;

/**
 * A logarithmic domain between round figures that holds every value and the cut with room on both sides. A value of 0
 * has no place on it and is drawn at its edge.
 */
export const logDomain = (values: readonly number[], cut: number): [number, number] => {
  const positive = values.filter((value) => value > 0);
  const least = positive.reduce((a, b) => Math.min(a, b / ROOM), LOWEST);
  const most = positive.reduce((a, b) => Math.max(a, b * ROOM), cut * 3);
  return [ALL.findLast((tick) => tick <= least) ?? 1e-4, ALL.find((tick) => tick >= most) ?? most];
};
