import type { CustomTable, TableAction } from '../protocol/comparators.ts';

type Cell = CustomTable['cells'][number];

/** More subjects than this no table names. */
export const MAX_TABLE_SUBJECTS = 99;

/** Cells that a table lacks up to its largest n, or up to `maxSubjects`; empty when it is total. */
export const tableGaps = (
  { cells }: Pick<CustomTable, 'cells'>,
  maxSubjects = Math.max(0, ...cells.map(({ n }) => n)),
): readonly { readonly n: number; readonly dlt: number }[] => {
  const known = new Set(cells.map(({ n, dlt }) => `${n}/${dlt}`));
  const rows = Array.from({ length: Math.min(maxSubjects, MAX_TABLE_SUBJECTS) }, (_, index) => index + 1);
  return rows.flatMap((n) =>
    Array.from({ length: n + 1 }, (_, dlt) => ({ n, dlt })).filter(({ dlt }) => !known.has(`${n}/${dlt}`)),
  );
};

const SEVERITY: { readonly [A in TableAction]: number } = {
  escalate: 0,
  stay: 1,
  'de-escalate': 2,
  eliminate: 3,
  stop: 4,
};

/** Cells that advise less caution than a cell of the same n with fewer DLTs; a table should have none. */
export const lessCautious = ({ cells }: Pick<CustomTable, 'cells'>): readonly Cell[] =>
  cells.filter(({ n, dlt, action }) =>
    cells.some((other) => other.n === n && other.dlt < dlt && SEVERITY[other.action] > SEVERITY[action]),
  );
