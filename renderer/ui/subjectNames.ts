/** The longest beginning that all ids share, up to and with a "-"; '' when they share none. */
const commonPrefix = (ids: readonly string[]): string => {
  const [first = '', ...rest] = ids;
  const parts = first.split('-');
  for (let kept = parts.length - 1; kept > 0; kept -= 1) {
    const prefix = `${parts.slice(0, kept).join('-')}-`;
    if (rest.every((id) => id.startsWith(prefix))) return prefix;
  }
  return '';
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
