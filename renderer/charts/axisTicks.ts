/** Study day of an elapsed-day position: day 1 is 0 elapsed, the day before is -1; there is no day 0 (SDTMIG 4.4.4). */
export const studyDayOfX = (x: number): number => (x >= 0 ? x + 1 : x);

const DAY_STEPS = [1, 2, 7, 14, 28, 56, 84, 168, 364, 728] as const;

/**
 * Positions of the ticks of a study-day axis: whole weeks from day 1, so that Day 15, 29, 43 … are named, as many as
 * there is room for.
 */
export const dayTicks = (domain: readonly [number, number], most: number): readonly number[] => {
  const [from, to] = domain;
  const span = Math.max(1, to - from);
  const step = DAY_STEPS.find((candidate) => span / candidate <= most) ?? Math.ceil(span / most / 364) * 364;
  const ticks: number[] = [];
  for (let x = Math.ceil(from / step) * step; x <= to; x += step) ticks.push(x === 0 ? 0 : x);
  return ticks;
};

const NICE = [1, 2, 2.5, 5, 10] as const;

/** Round values inside a domain, about `count` of them, without the noise of binary fractions. */
export const valueTicks = (domain: readonly [number, number], count: number): readonly number[] => {
  const [low, high] = domain;
  const span = high - low;
  if (!(span > 0)) return [low];
  const rough = span / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (NICE.find((nice) => nice * power >= rough * 0.999_999) ?? 10) * power;
  const ticks: number[] = [];
  for (let index = Math.ceil(low / step - 1e-9); index * step <= high + step * 1e-9; index += 1) {
    ticks.push(Number((index * step).toPrecision(12)));
  }
  return ticks;
};
