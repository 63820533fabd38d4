import type { CustomTable } from '../protocol/comparators.ts';
import { phrase } from '../text/phrases.ts';
import { type Advice, plainAdvice } from './advice.ts';
import { type DesignState, judgedLevel } from './designState.ts';
import { placeAdvice } from './placeAdvice.ts';

const LETTER = { escalate: 'E', stay: 'S', 'de-escalate': 'D', eliminate: 'D' } as const;

/** The cell of a table at these counts. */
export const customCell = (
  table: CustomTable,
  n: number,
  dlt: number,
): CustomTable['cells'][number] | undefined => table.cells.find((cell) => cell.n === n && cell.dlt === dlt);

/** A decision table of one's own. A count that it does not name has no advice; outcomes pending are waited for. */
export const decideCustom = (table: CustomTable, state: DesignState): Advice => {
  const { level, evaluable: n, dlt, pending } = judgedLevel(state);
  if (n + pending === 0) return plainAdvice('custom', 'not-evaluable', [phrase('advice.nobody', { level })]);
  if (pending > 0) return plainAdvice('custom', 'suspend', [phrase('advice.custom-pending', { pending })]);
  const cell = customCell(table, n, dlt);
  if (cell === undefined) {
    return plainAdvice('custom', 'not-evaluable', [
      phrase('advice.custom-gap', { n, dlt, table: table.name }),
    ]);
  }
  const reasons = [phrase('advice.custom-cell', { n, dlt, table: table.name })];
  if (cell.action === 'stop') return plainAdvice('custom', 'stop', reasons);
  return placeAdvice('custom', state, {
    letter: LETTER[cell.action],
    eliminate: cell.action === 'eliminate',
    reasons,
    figures: {},
  });
};
