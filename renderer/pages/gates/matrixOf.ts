import type { GateCondition, GateResult } from '../../../shared/gates/gate.ts';
import { gravity } from './gravity.ts';

/** What the gates ask of one subject, one cell a condition. */
export interface MatrixRow {
  readonly subjectId: string;
  readonly cells: ReadonlyMap<string, GateCondition>;
}

export interface SubjectMatrix {
  /** Ids of the conditions, in the order of the page. */
  readonly columns: readonly string[];
  readonly rows: readonly MatrixRow[];
}

const COLUMNS = ['window', 'safety', 'pd', 'efficacy', 'dlt', 'course', 'infusions', 'confirmation', 'order'];

/** Of two gates that ask the same, the graver value stands: nothing looks better than its worst. */
const graver = (a: GateCondition | undefined, b: GateCondition): GateCondition =>
  a === undefined || gravity(b.value) < gravity(a.value) ? b : a;

/** Conditions that speak of one subject, of every gate of one level. */
export const matrixOf = (results: readonly GateResult[]): SubjectMatrix => {
  const asked = results
    .filter(({ gate }) => gate !== 'G5')
    .flatMap(({ conditions }) => conditions)
    .filter(({ id }) => COLUMNS.includes(id));
  const rows = new Map<string, Map<string, GateCondition>>();
  for (const one of asked) {
    if (one.subjectId === null) continue;
    const cells = rows.get(one.subjectId) ?? new Map<string, GateCondition>();
    cells.set(one.id, graver(cells.get(one.id), one));
    rows.set(one.subjectId, cells);
  }
  return {
    columns: COLUMNS.filter((id) => [...rows.values()].some((cells) => cells.has(id))),
    rows: [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([subjectId, cells]) => ({ subjectId, cells })),
  };
};
