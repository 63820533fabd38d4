import { parseNumber } from '../numericText.ts';
import type { RawCell, SourceColumn } from '../rawCell.ts';
import { variableType } from '../variables.ts';
import { type ColumnPlan, cellAt, freeName } from './columnPlan.ts';
import { importMapped } from './importPlan.ts';
import type { DateOrder, TableMapping } from './mapping.ts';
import { parseSenderDate } from './senderDate.ts';
import type { ImportPlan } from './tablePlan.ts';

type TurnCell = (cell: RawCell) => RawCell;

/** Names are compared without regard to case or outer blanks. */
export const columnKey = (name: string): string => name.trim().toUpperCase();

/** A missing cell has no text; a special missing value keeps its code. */
const textOf = (cell: RawCell): string | undefined => {
  if (typeof cell === 'number') return String(cell);
  return typeof cell === 'string' ? cell.trimEnd() : undefined;
};

const turnValues = (codes: ReadonlyMap<string, string>): TurnCell => {
  return (cell) => {
    const text = textOf(cell);
    const to = text === undefined ? undefined : codes.get(text);
    if (to === undefined) return cell;
    return to === '' ? null : to;
  };
};

const turnDate = (order: DateOrder): TurnCell => {
  return (cell) => {
    if (typeof cell !== 'string' || cell.trim() === '') return cell;
    const iso = parseSenderDate(cell, order);
    // What cannot be told stays as it came, so that the check of ISO 8601 dates names it.
    if (iso === undefined) return cell;
    return iso === '' ? null : iso;
  };
};

/** "<5" stands in the text of the result; its number is unknown. */
const onlyNumbers: TurnCell = (cell) =>
  typeof cell === 'string' && parseNumber(cell.trim()) === undefined ? null : cell;

/**
 * A column that gives both a text and a number (--ORRES and --STRESN, --ORNRLO and --STNRLO) gives the number only
 * where it is one; nothing is lost, because the text has it all. Source: SDTMIG v3.4, section 6.3 (--STRESN).
 */
const isNumberOfText = ({ columns, domain }: TableMapping, source: string, target: string): boolean =>
  variableType(domain, target) === 'Num' &&
  columns.some(
    (other) =>
      other.target !== target &&
      columnKey(other.source) === columnKey(source) &&
      variableType(domain, other.target) === 'Char',
  );

const turnsOf = (mapping: TableMapping, source: string, target: string): readonly TurnCell[] => {
  const codes = mapping.values.filter((value) => value.target === target);
  const date = mapping.dates.find((one) => one.target === target);
  return [
    ...(codes.length === 0 ? [] : [turnValues(new Map(codes.map(({ from, to }) => [from, to])))]),
    ...(date === undefined ? [] : [turnDate(date.order)]),
    ...(isNumberOfText(mapping, source, target) ? [onlyNumbers] : []),
  ];
};

const readThrough = (index: number, turns: readonly TurnCell[]): ColumnPlan['read'] => {
  const read = cellAt(index);
  if (turns.length === 0) return read;
  return (cells) => turns.reduce((cell, turn) => turn(cell), read(cells));
};

/** The variables that one column of the file becomes: those it is mapped to, or itself. */
const plansOf = (
  mapping: TableMapping,
  column: SourceColumn,
  index: number,
  nameOfKept: (name: string) => string,
): readonly ColumnPlan[] => {
  const targets = mapping.columns
    .filter(({ source }) => columnKey(source) === columnKey(column.name))
    .map(({ target }) => target);
  const names = targets.length === 0 ? [nameOfKept(column.name)] : targets;
  return names.map((name) => ({
    source: column.name,
    // The heading stays as the label: a variable that was the column "Patient name" must not look like an identifier.
    column: {
      ...column,
      name,
      label: name === column.name || column.label !== '' ? column.label : column.name,
    },
    read: readThrough(index, turnsOf(mapping, column.name, name)),
  }));
};

const constantPlans = ({ constants }: TableMapping): readonly ColumnPlan[] =>
  constants.map(({ target, value }) => ({
    source: null,
    column: { name: target, label: '', stored: 'text', format: '' },
    read: () => value,
  }));

/** Sources of the mapping that the table does not have. */
export const goneColumns = (mapping: TableMapping, columns: readonly SourceColumn[]): readonly string[] => {
  const present = new Set(columns.map(({ name }) => columnKey(name)));
  const sources = mapping.columns.map(({ source }) => source);
  return [...new Set(sources.filter((source) => !present.has(columnKey(source))))];
};

/**
 * A table by a person's mapping. A column that is not mapped keeps its own name; where that name has been given to
 * another column, it is kept with a number behind it, so that nothing is lost.
 */
export const planMapped = (mapping: TableMapping, columns: readonly SourceColumn[]): ImportPlan => {
  const given = new Set([...mapping.columns, ...mapping.constants].map(({ target }) => target));
  const taken = new Set([...given, ...columns.map(({ name }) => name)]);
  const nameOfKept = (name: string): string => {
    if (!given.has(name)) return name;
    const free = freeName(name, taken);
    taken.add(free);
    return free;
  };
  const plans = columns.flatMap((column, index) => plansOf(mapping, column, index, nameOfKept));
  return importMapped({ basis: 'mapping', domain: mapping.domain }, [...plans, ...constantPlans(mapping)]);
};
