/** Where the level whose true rate is the target lies; `none` when every level is above it. */
export const EXAMPLES = ['middle', 'highest', 'lowest', 'none'] as const;
export type Example = (typeof EXAMPLES)[number];

const STEP = 0.15;
const LEAST = 0.05;
const MOST = 0.95;

/** Two decimals, as rates are typed. */
const rounded = (rate: number): number => Math.round(rate * 100) / 100;

/** Index of the level at the target; -1 puts all above. */
const indexOf = (example: Example, levels: number): number =>
  ({ middle: Math.floor((levels - 1) / 2), highest: levels - 1, lowest: 0, none: -1 })[example];

/**
 * True rates to begin with: the target at one level, 0.15 more for each level above and less for each below, within 0.05
 * and 0.95. Five levels with target 0.30 in the middle are the example of the R package BOIN: 0.05, 0.15, 0.30, 0.45, 0.60.
 */
export const exampleRates = (example: Example, levels: number, target: number): readonly number[] => {
  const at = indexOf(example, levels);
  return Array.from({ length: levels }, (_, level) =>
    rounded(Math.min(MOST, Math.max(LEAST, target + STEP * (level - at)))),
  );
};
