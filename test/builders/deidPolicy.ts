import { compilePolicy } from '../../shared/dataset/deid/compilePolicy.ts';
import type { DeidPolicy, DeidRule } from '../../shared/dataset/deid/deid.ts';
import type { RawCell, SourceColumn } from '../../shared/dataset/rawCell.ts';

export const column = (name: string, stored: SourceColumn['stored'] = 'text'): SourceColumn => ({
  name,
  label: '',
  stored,
  format: '',
});

export const policy = (rules: readonly Partial<DeidRule>[], shiftDates = false): DeidPolicy => ({
  schema: 'src-deid/1',
  name: 'EDC',
  shiftDates,
  rules: rules.map((rule) => ({
    domain: 'DM',
    column: 'X',
    kind: 'name',
    action: 'generalise',
    reason: '',
    ...rule,
  })),
});

export const never = (): number => {
  throw new Error('No date is shifted here');
};

export const applied = (
  domain: string,
  columns: readonly SourceColumn[],
  rules: DeidPolicy,
  row: readonly RawCell[],
  days: () => number = never,
) => {
  const compiled = compilePolicy(domain, columns, rules, days);
  if (compiled === null) return null;
  const cells = compiled.row(row);
  return Object.fromEntries(compiled.columns.map(({ name }, i) => [name, cells[i]]));
};
