const GAP = 4;

/**
 * Where a label of the given width ends, in pixels, so that none of the vertical lines crosses it: as far right as it
 * can, but not left of `left`. At `right` when lines leave no room.
 */
export const clearOfLines = (
  width: number,
  [left, right]: readonly [number, number],
  lines: readonly number[],
): number => {
  let end = right;
  for (const line of [...lines].sort((a, b) => b - a)) {
    if (line < end + GAP && line > end - width - GAP) end = line - GAP;
  }
  return end - width < left ? right : end;
};
