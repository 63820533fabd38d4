/** A name that a file may have on every system; main looks at it again. */
export const fileNameOf = (name: string): string =>
  name
    .replace(/[\\/:*?"<>|]+/g, '-')
    .slice(0, 180)
    .trim() || 'export';
