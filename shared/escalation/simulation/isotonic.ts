/** One level's data as the regression sees them. */
export interface LevelCount {
  readonly subjects: number;
  readonly dlts: number;
}

interface Block {
  value: number;
  weight: number;
  size: number;
}

/**
 * Isotonic (never falling) estimates nearest to `values` in weighted least squares, by pooling adjacent violators
 * (Barlow, Bartholomew, Bremner and Brunk 1972).
 */
export const poolAdjacentViolators = (
  values: readonly number[],
  weights: readonly number[],
): readonly number[] => {
  const blocks: Block[] = [];
  values.forEach((value, at) => {
    let block: Block = { value, weight: weights[at] ?? 1, size: 1 };
    for (
      let before = blocks.at(-1);
      before !== undefined && before.value > block.value;
      before = blocks.at(-1)
    ) {
      const weight = before.weight + block.weight;
      const pooled = (before.value * before.weight + block.value * block.weight) / weight;
      block = { value: pooled, weight, size: before.size + block.size };
      blocks.pop();
    }
    blocks.push(block);
  });
  return blocks.flatMap(({ value, size }) => Array<number>(size).fill(value));
};

/** Beta(0.05, 0.05): keeps the variance of 0 of n and n of n finite. */
const PRIOR = 0.05;

/**
 * Isotonic estimates of the DLT rates of levels that were treated, weighted by the inverse of their variance: posterior
 * mean and variance under Beta(0.05, 0.05), as in the R package BOIN 2.7.2, select.mtd (Yan et al. 2020, JSS 94(13)).
 */
export const isotonicRates = (levels: readonly LevelCount[]): readonly number[] => {
  const rates = levels.map(({ subjects, dlts }) => (dlts + PRIOR) / (subjects + 2 * PRIOR));
  const weights = levels.map(({ subjects, dlts }) => {
    const total = subjects + 2 * PRIOR;
    return (total ** 2 * (total + 1)) / ((dlts + PRIOR) * (subjects - dlts + PRIOR));
  });
  return poolAdjacentViolators(rates, weights);
};
