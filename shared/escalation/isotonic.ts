/**
 * Weighted isotonic regression by pooling adjacent violators: the non-decreasing values nearest to `values` in weighted
 * least squares. Source: Barlow, Bartholomew, Bremner and Brunk, Statistical Inference under Order Restrictions, 1972.
 */
export const isotonic = (values: readonly number[], weights: readonly number[]): readonly number[] => {
  const blocks: { mean: number; weight: number; size: number }[] = [];
  for (const [index, value] of values.entries()) {
    let block = { mean: value, weight: weights[index] ?? 1, size: 1 };
    for (let last = blocks.at(-1); last !== undefined && last.mean > block.mean; last = blocks.at(-1)) {
      const weight = last.weight + block.weight;
      const mean = (last.mean * last.weight + block.mean * block.weight) / weight;
      block = { mean, weight, size: last.size + block.size };
      blocks.pop();
    }
    blocks.push(block);
  }
  return blocks.flatMap(({ mean, size }) => Array.from({ length: size }, () => mean));
};
