import type { RawCell, SourceColumn } from '../rawCell.ts';
import { dateShifter, type LostCount, type LostDates, type ShiftCell } from './dateShifter.ts';
import type { DeidPolicy, IdentifierKind } from './deid.ts';
import { generaliseCell } from './generalise.ts';
import { mayNamePersons } from './headings.ts';
import { offeredActions } from './offeredActions.ts';
import { quickLook } from './quickLook.ts';
import { type CellWatch, watchTable } from './rowWatch.ts';

export interface CompiledPolicy {
  /** Columns that are left. */
  readonly columns: readonly SourceColumn[];
  /** Whether a column is removed or a cell may come out other than it went in. */
  readonly changes: boolean;
  /** The row in the order of `columns`. */
  readonly row: (cells: readonly RawCell[]) => RawCell[];
  /** Dates so far that could not be moved. */
  readonly lostDates: () => LostDates;
}

type CellStep = (cells: readonly RawCell[], days: number | null) => RawCell;

interface ColumnRules {
  readonly removed: boolean;
  readonly generalised: ReadonlySet<IdentifierKind>;
}

const rulesOf = (domain: string, { name }: SourceColumn, policy: DeidPolicy): ColumnRules => {
  const rules = policy.rules.filter(
    (rule) =>
      rule.domain === domain &&
      rule.column === name &&
      offeredActions(domain, name, rule.kind).includes(rule.action),
  );
  return {
    removed: rules.some(({ action }) => action === 'remove-column'),
    generalised: new Set(rules.filter(({ action }) => action === 'generalise').map(({ kind }) => kind)),
  };
};

/** Taking out one hit can bring another to light; after so many rounds a text has no room for more. */
const MOST_ROUNDS = 8;

const generaliseStep = (cell: CellWatch, kinds: ReadonlySet<IdentifierKind>): CellStep => {
  const { index, hits } = cell;
  const mayHit = quickLook(cell);
  const once = (cells: readonly RawCell[]): RawCell => {
    const found = hits(cells).filter(({ kind }) => kinds.has(kind));
    const kind = found[0]?.kind;
    return kind === undefined ? (cells[index] ?? null) : generaliseCell(kind, cells[index] ?? null, found);
  };
  return (cells) => {
    const before = cells[index] ?? null;
    if (before === null || !mayHit(before)) return before;
    const row = [...cells];
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const after = once(row);
      if (after === row[index]) return after;
      row[index] = after;
    }
    return row[index] ?? null;
  };
};

const columnStep = (index: number, generalise: CellStep | null, shift: ShiftCell | null): CellStep | null => {
  if (generalise === null && shift === null) return null;
  const read: CellStep = generalise ?? ((cells) => cells[index] ?? null);
  return shift === null ? read : (cells, days) => shift(read(cells, days), days);
};

/** By how many days the subject of a row moves; null when the row names none. */
const daysOfRow = (
  columns: readonly SourceColumn[],
  shiftDays: (subjectId: string) => number,
): ((cells: readonly RawCell[]) => number | null) => {
  const index = columns.findIndex(({ name }) => name === 'USUBJID');
  const known = new Map<string, number>();
  return (cells) => {
    const cell = cells[index];
    const subjectId = typeof cell === 'string' || typeof cell === 'number' ? String(cell).trimEnd() : '';
    if (subjectId === '') return null;
    const days = known.get(subjectId) ?? shiftDays(subjectId);
    known.set(subjectId, days);
    return days;
  };
};

/** A table without subjects (trial design) has no dates of any person. Source: SDTM v2.0, section 3.1.4 and 3.2.3. */
const IDENTIFIES_SUBJECTS: ReadonlySet<string> = new Set(['USUBJID', 'SUBJID', 'RSUBJID', 'APID', 'POOLID']);

/** In a table that names persons otherwise than by USUBJID, no number of days is known: its dates are taken out. */
const movesDates = (columns: readonly SourceColumn[], { shiftDates }: DeidPolicy): boolean =>
  shiftDates &&
  columns.some(({ name, label }) => IDENTIFIES_SUBJECTS.has(name) || mayNamePersons(name, label));

/**
 * What a policy does to the rows of a table, compiled; null when it does nothing to it. A rule counts only where its
 * action is offered for the finding, so that no policy can remove what a row cannot be without.
 */
export const compilePolicy = (
  domain: string,
  columns: readonly SourceColumn[],
  policy: DeidPolicy,
  shiftDays: (subjectId: string) => number,
): CompiledPolicy | null => {
  const lost: LostCount = { partial: 0, unreadable: 0 };
  const watched = new Map(watchTable(domain, columns).map((cell) => [cell.index, cell]));
  const moves = movesDates(columns, policy);
  const steps = columns.map((column, index) => {
    const { removed, generalised } = rulesOf(domain, column, policy);
    const watch = watched.get(index);
    const generalise =
      watch === undefined || generalised.size === 0 ? null : generaliseStep(watch, generalised);
    const shift = moves && watch !== undefined ? dateShifter(domain, column, watch.watch, lost) : null;
    return { column, index, removed, step: columnStep(index, generalise, shift) };
  });
  const kept = steps.filter(({ removed }) => !removed);
  if (kept.length === columns.length && kept.every(({ step }) => step === null)) return null;
  const daysOf = moves ? daysOfRow(columns, shiftDays) : () => null;
  return {
    columns: kept.map(({ column }) => column),
    changes: true,
    row: (cells) => {
      const days = daysOf(cells);
      return kept.map(({ index, step }) => (step === null ? (cells[index] ?? null) : step(cells, days)));
    },
    lostDates: () => ({ ...lost }),
  };
};
