import { gte, lte } from '../../grading/compare.ts';
import type { CustomTable } from '../comparators.ts';
import type { Protocol } from '../protocol.ts';
import { error, type ProtocolProblem, repeated, warning, when } from './problem.ts';

const at = ['comparators', 'value'] as const;

/** Cells that a table of one's own has no action for, up to the most subjects that it speaks of. */
const gapsOf = ({ cells }: CustomTable) => {
  const said = new Set(cells.map(({ n, dlt }) => `${n}/${dlt}`));
  const sizes = [...new Set(cells.map(({ n }) => n))].sort((a, b) => a - b);
  return sizes.flatMap((n) =>
    Array.from({ length: n + 1 }, (_, dlt) => ({ n, dlt })).filter(({ dlt }) => !said.has(`${n}/${dlt}`)),
  );
};

const customProblems = (table: CustomTable): ProtocolProblem[] => {
  const path = [...at, 'custom', 'cells'] as const;
  const [gap] = gapsOf(table);
  return [
    ...table.cells.flatMap(({ n, dlt }, index) =>
      when(dlt > n, () => error('custom-cell', [...path, index, 'dlt'], { dlt, n })),
    ),
    ...repeated(table.cells.map(({ n, dlt }) => `${n}/${dlt}`)).flatMap(({ index }) => {
      const cell = table.cells[index];
      return cell === undefined
        ? []
        : [error('custom-twice', [...path, index], { dlt: cell.dlt, n: cell.n })];
    }),
    ...(gap === undefined ? [] : [warning('custom-gap', path, gap)]),
  ];
};

/** Parameters of the comparator designs make rates between 0 and 1 (domain.md 2.3 to 2.6). */
export const comparatorProblems = ({ comparators }: Protocol): ProtocolProblem[] => {
  const { shown, target, boin, interval, custom } = comparators.value;
  const [from, to] = [target - interval.below, target + interval.above];
  const over = target * boin.overFactor;
  return [
    ...repeated(shown).map(({ value: design, index }) =>
      warning('comparator-twice', [...at, 'shown', index], { design }),
    ),
    ...when(lte(from, 0) || gte(to, 1), () =>
      error('comparator-interval', [...at, 'interval'], { from: tidy(from), to: tidy(to) }),
    ),
    ...when(gte(over, 1), () =>
      error('comparator-over', [...at, 'boin', 'overFactor'], { rate: tidy(over) }),
    ),
    ...when(shown.includes('custom') && custom === null, () => error('custom-missing', [...at, 'custom'])),
    ...(custom === null ? [] : customProblems(custom)),
  ];
};

/** Without the noise of binary arithmetic: 0.3 − 0.05 is 0.25. */
const tidy = (value: number): number => Number(value.toPrecision(12));
