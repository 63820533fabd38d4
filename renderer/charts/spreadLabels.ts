/**
 * Moves labels apart so that none overlaps, as little as possible, keeping their order and staying inside the range.
 * Positions and result are pixels; when there is no room for all they are spaced evenly.
 */
export const spreadLabels = (
  wanted: readonly number[],
  height: number,
  [top, bottom]: readonly [number, number],
): readonly number[] => {
  const order = wanted.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y || a.index - b.index);
  const needed = height * Math.max(0, order.length - 1);
  const step = needed > bottom - top && order.length > 1 ? (bottom - top) / (order.length - 1) : height;
  let floor = top;
  const placed = order.map(({ y, index }) => {
    const at = Math.max(y, floor);
    floor = at + step;
    return { at, index };
  });
  let ceiling = bottom;
  const result = new Array<number>(wanted.length).fill(0);
  for (const { at, index } of placed.reverse()) {
    const final = Math.min(at, ceiling);
    ceiling = final - step;
    result[index] = final;
  }
  return result;
};
