/** The longest beginning that all ids share, up to and with a "-"; '' when they share none. */
const commonPrefix = (ids: readonly string[]): string => {
  const [first = '', ...rest] = ids;
  let end = first.lastIndexOf('-') + 1;
  while (end > 0 && !rest.every((id) => id.startsWith(first.slice(0, end)))) {
    end = first.lastIndexOf('-', end - 2) + 1;
  }
  return first.slice(0, end);
};

/**
 * Subject without what all subjects share: SYN-CS01P-1-003 → 003, and 2-003 where there are several sites. One subject
 * alone keeps the last part of its id. An id that is not among them stays whole.
 */
export const subjectNames = (ids: readonly string[]): ((subjectId: string) => string) => {
  const known = new Set(ids);
  const prefix = commonPrefix([...known]);
  return (subjectId) => (known.has(subjectId) ? subjectId.slice(prefix.length) || subjectId : subjectId);
};
