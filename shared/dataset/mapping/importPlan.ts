import { saysWho, withoutWho } from '../deid/saysWho.ts';
import { domainSpec } from '../domains.ts';
import type { ColumnRole } from '../inspection.ts';
import type { SourceColumn } from '../rawCell.ts';
import { variableType } from '../variables.ts';
import type { ColumnPlan } from './columnPlan.ts';
import type { ImportPlan } from './tablePlan.ts';

interface Parts {
  readonly basis: ImportPlan['basis'];
  readonly domain: string;
  readonly nameDisagrees?: boolean;
}

const roleOf = (domain: string, name: string): ColumnRole => {
  const spec = domainSpec(domain);
  if (spec?.required.includes(name) === true) return 'required';
  if (spec?.expected.includes(name) === true) return 'recommended';
  return variableType(domain, name) === undefined ? 'extra' : 'known';
};

/**
 * A sender who has never seen SDTM has no sequence numbers. A table that a person mapped is read without; its rows then
 * have no key, and a row that came twice cannot be told (shared/dataset/domains.ts).
 */
const requiredOf = ({ basis, domain }: Parts): readonly string[] =>
  (domainSpec(domain)?.required ?? []).filter((name) => basis !== 'mapping' || name !== `${domain}SEQ`);

/** SECURITY: labels are kept as they are, and no screen looks at them. test/shared/dataset/mapping/planTable.test.ts */
const withPlainLabel = (column: SourceColumn): SourceColumn =>
  saysWho(column.label) ? { ...column, label: withoutWho(column.label) } : column;

const describe = (parts: Parts, sent: readonly SourceColumn[]) => {
  const columns = sent.map(withPlainLabel);
  const { basis, domain, nameDisagrees } = parts;
  const spec = domainSpec(domain);
  const names = new Set(columns.map(({ name }) => name));
  const absent = (wanted: readonly string[]) => wanted.filter((name) => !names.has(name));
  return {
    kind: 'import',
    basis,
    domain,
    nameDisagrees: nameDisagrees ?? false,
    columns,
    roles: columns.map(({ name }) => roleOf(domain, name)),
    missingRequired: absent(requiredOf(parts)),
    missingRecommended: absent([
      ...(spec?.required ?? []).filter((name) => !requiredOf(parts).includes(name)),
      ...(spec?.expected ?? []),
    ]),
  } as const;
};

/** The plan of a table whose columns are variables already. */
export const importAsItIs = (parts: Parts, columns: readonly SourceColumn[]): ImportPlan => ({
  ...describe(parts, columns),
  sources: columns.map(({ name }) => name),
  row: null,
});

/** The plan of a table whose columns become variables by `plans`. */
export const importMapped = (parts: Parts, plans: readonly ColumnPlan[]): ImportPlan => ({
  ...describe(
    parts,
    plans.map(({ column }) => column),
  ),
  sources: plans.map(({ source }) => source),
  row: (cells) => plans.map(({ read }) => read(cells)),
});
