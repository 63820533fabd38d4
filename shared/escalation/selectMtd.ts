import { isExcluded } from './exclusion.ts';
import { isotonic } from './isotonic.ts';

/** Pseudo-counts of the estimate: 0.05 DLT in 0.1 subjects. Source: the authors' BOIN software; verify against it. */
const PSEUDO_DLT = 0.05;
const PSEUDO_N = 0.1;

/** Added per level so that equal estimates below the target choose the higher level, and above it the lower. */
const TIE_STEP = 1e-10;

interface Treated {
  readonly n: number;
  readonly dlt: number;
}

/** Levels before the first that the data rule out; what lies above a ruled-out level is ruled out with it. */
const admissible = (levels: readonly Treated[], target: number, cut: number | null): readonly Treated[] => {
  if (cut === null) return levels;
  const first = levels.findIndex((level) => isExcluded(level, { target, cut }));
  return first === -1 ? levels : levels.slice(0, first);
};

/**
 * Index of the maximum tolerated level at the end of a BOIN trial: among the levels with subjects that are not
 * eliminated, the one whose isotonic rate is closest to the target; null when there is none. `levels` from the lowest
 * on; with `eliminateAbove` null none of them is eliminated, because the caller left those out. Source: Liu and Yuan 2015, 2.4 (domain.md 2.4).
 */
export const selectMtd = (
  levels: readonly Treated[],
  { target, eliminateAbove }: { readonly target: number; readonly eliminateAbove: number | null },
): number | null => {
  const tried = admissible(levels, target, eliminateAbove).flatMap(({ n, dlt }, index) =>
    n > 0 ? [{ index, n, dlt }] : [],
  );
  const rates = tried.map(({ n, dlt }) => (dlt + PSEUDO_DLT) / (n + PSEUDO_N));
  const weights = tried.map(({ n, dlt }) => {
    const [y, size] = [dlt + PSEUDO_DLT, n + PSEUDO_N];
    return (size ** 2 * (size + 1)) / (y * (size - y));
  });
  let best: { readonly index: number; readonly distance: number } | null = null;
  for (const [at, rate] of isotonic(rates, weights).entries()) {
    const distance = Math.abs(rate + at * TIE_STEP - target);
    const index = tried[at]?.index;
    if (index !== undefined && (best === null || distance < best.distance)) best = { index, distance };
  }
  return best?.index ?? null;
};
