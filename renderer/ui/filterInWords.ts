/**
 * One filter of a provenance line as words: a switch that is on is named by itself, one that is off is not named,
 * anything else is "name: value".
 */
export const filterInWords = (word: (key: string) => string, key: string, value: string): string => {
  if (value === 'true') return word(`filter.${key}`);
  const named = word(`${key}.${value}`);
  return `${word(`filter.${key}`)}: ${named === `${key}.${value}` ? value : named}`;
};
