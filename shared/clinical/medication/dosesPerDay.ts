/** Source: CDISC codelist FREQ (C71113), with the words that sponsors write instead. */
const PER_DAY: ReadonlyMap<string, number> = new Map([
  ['QD', 1],
  ['Q24H', 1],
  ['DAILY', 1],
  ['ONCE DAILY', 1],
  ['1 TIME PER DAY', 1],
  ['QAM', 1],
  ['QPM', 1],
  ['QHS', 1],
  ['ONCE', 1],
  ['BID', 2],
  ['Q12H', 2],
  ['TWICE DAILY', 2],
  ['TID', 3],
  ['Q8H', 3],
  ['QID', 4],
  ['Q6H', 4],
  ['QOD', 0.5],
  ['QAD', 0.5],
  ['EVERY OTHER DAY', 0.5],
  ['QW', 1 / 7],
  ['1 TIME PER WEEK', 1 / 7],
]);

/** How often a day a dose is taken, on average; undefined for what is not known or as needed. */
export const dosesPerDay = (frequency: string): number | undefined =>
  PER_DAY.get(frequency.trim().toUpperCase());
