import type { RawCell, SourceColumn } from '../rawCell.ts';
import { sasNumberAsIso, withoutImputed } from './adamDate.ts';
import type { AdamDataset, AdamRule } from './adamRules.ts';
import { type ColumnPlan, cellAt, freeName, isMissing } from './columnPlan.ts';
import { importMapped } from './importPlan.ts';
import type { ImportPlan } from './tablePlan.ts';

type ReadCell = ColumnPlan['read'];

interface Table {
  readonly columns: readonly SourceColumn[];
  readonly at: ReadonlyMap<string, number>;
}

const reader = ({ at }: Table, name: string): ReadCell => {
  const index = at.get(name);
  return index === undefined ? () => null : cellAt(index);
};

/**
 * A number without a date format is taken for a SAS date only where the file stores it as a number: text of digits
 * (a CSV from R or a spreadsheet) may count from another day, and is left to the ISO 8601 check.
 */
const dateReader = (table: Table, { imputed }: AdamRule, source: string): ReadCell => {
  const read = reader(table, source);
  if (imputed === undefined) return read;
  const dateFlag = reader(table, imputed.dateFlag);
  const timeFlag = source.endsWith('DTM') ? reader(table, imputed.timeFlag) : () => null;
  return (cells) => {
    const cell = read(cells);
    const iso = typeof cell === 'number' ? sasNumberAsIso(cell, source) : cell;
    return typeof iso === 'string' ? withoutImputed(iso.trim(), dateFlag(cells), timeFlag(cells)) : cell;
  };
};

const firstOf =
  (readers: readonly ReadCell[]): ReadCell =>
  (cells) => {
    let last: RawCell = null;
    for (const read of readers) {
      const cell = read(cells);
      if (!isMissing(cell)) return cell;
      last ??= cell;
    }
    return last;
  };

interface Applied {
  readonly rule: AdamRule;
  readonly present: readonly string[];
}

/** The rules whose source is there and whose target the data set does not carry itself. */
const appliedRules = ({ at }: Table, rules: readonly AdamRule[]): readonly Applied[] =>
  rules
    .map((rule) => ({ rule, present: rule.from.filter((name) => at.has(name)) }))
    .filter(
      ({ rule, present }) => present.length > 0 && (!at.has(rule.target) || rule.keepsTargetAs !== undefined),
    );

const appliedPlan = (table: Table, { rule, present }: Applied, column: SourceColumn): ColumnPlan => {
  const readers = present.map((name) => dateReader(table, rule, name));
  return {
    source: column.name,
    column: {
      ...column,
      name: rule.target,
      stored: rule.imputed === undefined ? column.stored : 'text',
      format: rule.imputed === undefined ? column.format : '',
    },
    read: readers.length === 1 ? (readers[0] ?? (() => null)) : firstOf(readers),
  };
};

const columnPlans = (table: Table, applied: readonly Applied[]): readonly ColumnPlan[] => {
  const taken = new Set(table.columns.map(({ name }) => name));
  return table.columns.map((column, index) => {
    const becomes = applied.find(({ present }) => present[0] === column.name);
    if (becomes !== undefined) return appliedPlan(table, becomes, column);
    const moved = applied.find(({ rule }) => rule.target === column.name)?.rule.keepsTargetAs;
    const name = moved === undefined ? column.name : freeName(moved, taken);
    return { source: column.name, column: { ...column, name }, read: cellAt(index) };
  });
};

const domainColumn = (domain: string): ColumnPlan => ({
  source: null,
  column: { name: 'DOMAIN', label: '', stored: 'text', format: '' },
  read: () => domain,
});

/** How an analysis data set is read as an SDTM domain; everything that no rule names stays under its own name. */
export const planAdam = (
  { domain, rules }: AdamDataset,
  columns: readonly SourceColumn[],
  nameDisagrees: boolean,
): ImportPlan => {
  const table: Table = { columns, at: new Map(columns.map(({ name }, index) => [name, index])) };
  const plans = columnPlans(table, appliedRules(table, rules));
  const stated = table.at.has('DOMAIN');
  return importMapped(
    { basis: 'adam', domain, nameDisagrees },
    stated ? plans : [...plans, domainColumn(domain)],
  );
};
