/** What a condition is about, in words; of one rule among several (stop-rule.ID) the kind. */
export const conditionWord = (word: (key: string) => string, condition: string): string => {
  const key = `alert-condition.${condition.split('.')[0] ?? ''}`;
  const said = word(key);
  // A condition of a newer version of the gates: its sentence says it.
  return said === key ? '' : said;
};
