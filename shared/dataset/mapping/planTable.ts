import { domainSpec } from '../domains.ts';
import type { RawCell, SourceColumn } from '../rawCell.ts';
import { recognizeDomain } from '../recognizeDomain.ts';
import { planAdam } from './adamPlan.ts';
import type { AdamDataset } from './adamRules.ts';
import { isApplicable } from './checkMapping.ts';
import { importAsItIs } from './importPlan.ts';
import { goneColumns, planMapped } from './mappedPlan.ts';
import type { Mapping, TableMapping } from './mapping.ts';
import { adamByContent, adamByName, isAdamName } from './recognizeAdam.ts';
import { domainByContent, mayBeDomain } from './recognizeSdtm.ts';
import { suggestMapping } from './suggestMapping.ts';
import { fileStem, nameForMatch, tableName } from './tableName.ts';
import type { TableClues, TablePlan } from './tablePlan.ts';

interface Stated {
  readonly DOMAIN: string;
  readonly RDOMAIN: string;
}

const firstText = (
  columns: readonly SourceColumn[],
  rows: readonly (readonly RawCell[])[],
  name: string,
): string => {
  const index = columns.findIndex((column) => column.name === name);
  const cell = rows.map((row) => row[index]).find((one) => typeof one === 'string' && one.trim() !== '');
  return index >= 0 && typeof cell === 'string' ? cell.trim() : '';
};

const statedBy = ({ columns, firstRows }: TableClues): Stated => ({
  DOMAIN: firstText(columns, firstRows, 'DOMAIN'),
  RDOMAIN: firstText(columns, firstRows, 'RDOMAIN'),
});

/** The part of a mapping that names the table: by its whole name before the name without a delivery date. */
const tableMappingFor = (mapping: Mapping | null, name: string): TableMapping | undefined => {
  const tables = mapping?.tables ?? [];
  const exact = tables.find(({ match }) => match.name.trim().toUpperCase() === name);
  return exact ?? tables.find(({ match }) => nameForMatch(match.name) === nameForMatch(name));
};

const planNamed = (clues: TableClues, mapping: TableMapping): TablePlan => {
  if (mapping.use === 'leave-out') return { kind: 'left-out' };
  const gone = goneColumns(mapping, clues.columns);
  if (gone.length > 0 || !isApplicable(mapping))
    return { kind: 'unknown', suggestion: suggestMapping(clues), goneColumns: gone };
  return planMapped(mapping, clues.columns);
};

const disagrees = (dataset: AdamDataset, stated: Stated): boolean =>
  stated.DOMAIN !== '' && stated.DOMAIN.toUpperCase() !== dataset.domain;

const planSdtm = (clues: TableClues, names: ReadonlySet<string>, stated: Stated): TablePlan => {
  const { columns } = clues;
  const memberName = nameForMatch(clues.memberName);
  const stem = nameForMatch(fileStem(clues.fileName));
  const found = recognizeDomain({ fileName: `${stem}.`, memberName, firstRow: stated, columns: names });
  const isStated = found.kind === 'domain' && (stated.DOMAIN !== '' || found.domain.startsWith('SUPP'));
  if (found.kind === 'domain' && (isStated || mayBeDomain(found.domain, names))) {
    return importAsItIs({ basis: 'sdtm', ...found }, columns);
  }
  const domain = isAdamName(memberName === '' ? stem : memberName) ? undefined : domainByContent(names);
  if (domain === undefined) return { kind: 'unknown', suggestion: suggestMapping(clues), goneColumns: [] };
  return importAsItIs({ basis: 'sdtm', domain, nameDisagrees: found.kind === 'domain' }, columns);
};

/** A table that says its domain and has what each row of it needs is SDTM, whatever analysis variables it carries. */
const isWholeSdtm = ({ DOMAIN }: Stated, names: ReadonlySet<string>): boolean =>
  DOMAIN !== '' && (domainSpec(DOMAIN.toUpperCase())?.required ?? []).every((name) => names.has(name));

const adamDataset = (name: string, names: ReadonlySet<string>, stated: Stated): AdamDataset | undefined => {
  const byName = adamByName(name, names);
  if (byName !== undefined || isAdamName(name) || isWholeSdtm(stated, names)) return byName;
  const byContent = adamByContent(names);
  return byContent !== undefined && disagrees(byContent, stated) ? undefined : byContent;
};

/**
 * Decides what a table is and how its columns become variables: by the person's mapping when it names the table; else
 * as an analysis data set by its name or content; else by its DOMAIN value, its name and its content. What cannot be
 * told is unknown, never guessed: a person maps it or leaves it out.
 */
export const planTable = (clues: TableClues, mapping: Mapping | null): TablePlan => {
  const name = tableName(clues);
  const named = tableMappingFor(mapping, name);
  if (named !== undefined) return planNamed(clues, named);
  const names = new Set(clues.columns.map((column) => column.name));
  const stated = statedBy(clues);
  const adam = adamDataset(nameForMatch(name), names, stated);
  return adam === undefined
    ? planSdtm(clues, names, stated)
    : planAdam(adam, clues.columns, disagrees(adam, stated));
};
