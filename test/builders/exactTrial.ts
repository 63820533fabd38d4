/** Probability of so many DLTs in a cohort. */
const binomial = (n: number, k: number, p: number): number => {
  let ways = 1;
  for (let i = 0; i < k; i += 1) ways = (ways * (n - i)) / (i + 1);
  return ways * p ** k * (1 - p) ** (n - k);
};

/** P(Beta(1 + y, 1 + n - y) > target) by summing the binomial tail of n + 1, as by hand. */
export const posteriorAboveByHand = (y: number, n: number, target: number): number => {
  let sum = 0;
  for (let k = 0; k <= y; k += 1) sum += binomial(n + 1, k, target);
  return sum;
};

interface Path {
  readonly n: readonly number[];
  readonly y: readonly number[];
  readonly level: number;
  readonly closedFrom: number;
  readonly over: boolean;
  readonly probability: number;
}

export interface Exact {
  readonly selected: readonly number[];
  readonly none: number;
  readonly subjects: readonly number[];
  readonly dlts: readonly number[];
}

/** The level chosen by trying every isotonic step function of the data: no pooling algorithm. */
const chosen = (path: Path, target: number): number => {
  const treated = path.n.flatMap((n, level) =>
    n > 0 && level < path.closedFrom ? [{ level, n, y: path.y[level] ?? 0 }] : [],
  );
  const rate = treated.map(({ n, y }) => (y + 0.05) / (n + 0.1));
  const weight = treated.map(({ n, y }) => ((n + 0.1) ** 2 * (n + 1.1)) / ((y + 0.05) * (n - y + 0.05)));
  const mean = (from: number, to: number): number => {
    let [sum, total] = [0, 0];
    for (let i = from; i <= to; i += 1) {
      sum += (rate[i] ?? 0) * (weight[i] ?? 0);
      total += weight[i] ?? 0;
    }
    return sum / total;
  };
  // Min-max formula of isotonic regression (Barlow et al. 1972): max over starts of the min over ends of the mean.
  const fitted = rate.map((_, at) => {
    let best = -1;
    for (let from = 0; from <= at; from += 1) {
      let least = 2;
      for (let to = at; to < rate.length; to += 1) least = Math.min(least, mean(from, to));
      best = Math.max(best, least);
    }
    return best;
  });
  let [answer, nearest] = [-1, 9];
  fitted.forEach((value, at) => {
    const distance = Math.abs(value + (at + 1) * 1e-10 - target);
    if (distance < nearest - 1e-15) [answer, nearest] = [treated[at]?.level ?? -1, distance];
  });
  return answer;
};

/**
 * BOIN's exact operating characteristics: every outcome of every cohort with its probability, equal states added up.
 * Written apart from the program, from Liu and Yuan 2015 and the R package's documentation, to hold it against.
 */
export const exactBoin = (
  rates: readonly number[],
  {
    target,
    cohorts,
    size,
    extraOffset,
  }: {
    readonly target: number;
    readonly cohorts: number;
    readonly size: number;
    readonly extraOffset: number | null;
  },
): Exact => {
  const [low, high] = [0.6 * target, 1.4 * target];
  const lambdaE = Math.log((1 - low) / (1 - target)) / Math.log((target * (1 - low)) / (low * (1 - target)));
  const lambdaD =
    Math.log((1 - target) / (1 - high)) / Math.log((high * (1 - target)) / (target * (1 - high)));
  const selected = rates.map(() => 0);
  const subjects = rates.map(() => 0);
  const dlts = rates.map(() => 0);
  let none = 0;
  const finish = (path: Path): void => {
    path.n.forEach((n, level) => {
      subjects[level] = (subjects[level] ?? 0) + n * path.probability;
      dlts[level] = (dlts[level] ?? 0) + (path.y[level] ?? 0) * path.probability;
    });
    const level = chosen(path, target);
    if (level < 0) none += path.probability;
    else selected[level] = (selected[level] ?? 0) + path.probability;
  };
  const next = (path: Path, events: number): Path => {
    const { level } = path;
    const n = path.n.map((value, at) => (at === level ? value + size : value));
    const y = path.y.map((value, at) => (at === level ? value + events : value));
    const [nAt, yAt] = [n[level] ?? 0, y[level] ?? 0];
    const cut = level === 0 && extraOffset !== null ? 0.95 - extraOffset : 0.95;
    const tooToxic = nAt >= 3 && posteriorAboveByHand(yAt, nAt, target) > cut;
    const closedFrom = tooToxic ? level : path.closedFrom;
    const up = yAt / nAt <= lambdaE && level + 1 < Math.min(rates.length, closedFrom);
    const down = (tooToxic || yAt / nAt >= lambdaD) && level > 0;
    return {
      n,
      y,
      closedFrom,
      level: up ? level + 1 : down ? level - 1 : level,
      over: closedFrom === 0,
      probability: path.probability * binomial(size, events, rates[level] ?? 0),
    };
  };
  const start = { n: rates.map(() => 0), y: rates.map(() => 0), level: 0, closedFrom: rates.length };
  let paths: Path[] = [{ ...start, over: false, probability: 1 }];
  for (let cohort = 0; cohort < cohorts; cohort += 1) {
    const merged = new Map<string, Path>();
    for (const path of paths) {
      for (let events = 0; events <= size; events += 1) {
        const after = next(path, events);
        if (after.over) {
          finish(after);
          continue;
        }
        const key = `${after.n}|${after.y}|${after.level}|${after.closedFrom}`;
        const same = merged.get(key);
        merged.set(
          key,
          same === undefined ? after : { ...after, probability: same.probability + after.probability },
        );
      }
    }
    paths = [...merged.values()];
  }
  for (const path of paths) finish(path);
  return { selected, none, subjects, dlts };
};
