import type { IsoDate } from '../kernel/brands.ts';
import { datePart, laterDate } from '../kernel/isoDate.ts';
import { convertCell } from './convertCell.ts';
import { domainSpec } from './domains.ts';
import { isIsoDtc } from './isoDtc.ts';
import type { RawCell, SourceColumn } from './rawCell.ts';
import { expectedValues, type RowRule, rowRuleId, valueRules } from './rowRules.ts';
import { isDateVariable, isObservationDate, variableType } from './variables.ts';

export interface CellIssue {
  readonly column: string;
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

export interface CheckedRow {
  /** Every cell that holds something, by variable name. */
  readonly values: { [name: string]: string | number };
  readonly issues: readonly CellIssue[];
  readonly rejected: boolean;
  /** Latest complete observation date that may set the cut-off date; undefined when the row has none. */
  readonly latest: IsoDate | undefined;
}

export interface CheckOptions {
  readonly domain: string;
  readonly columns: readonly SourceColumn[];
  /** Last calendar day that a collected date can have at the time of import. */
  readonly lastPossibleDate: IsoDate;
  /** Cut-off date as stated by the person; null when it follows from the data. */
  readonly cutoff: IsoDate | null;
}

interface MutableRow {
  readonly values: { [name: string]: string | number };
  readonly issues: CellIssue[];
  rejected: boolean;
  latest: IsoDate | undefined;
}

type Step = (row: MutableRow) => void;
type Report = (row: MutableRow, column: string, rule: RowRule, message: string) => void;

const reporters = (domain: string): { readonly error: Report; readonly warn: Report } => ({
  error: (row, column, rule, message) => {
    row.issues.push({ column, rule: rowRuleId(domain, rule), severity: 'error', message });
    row.rejected = true;
  },
  warn: (row, column, rule, message) => {
    row.issues.push({ column, rule: rowRuleId(domain, rule), severity: 'warning', message });
  },
});

const textOf = (row: MutableRow, name: string): string => {
  const value = row.values[name];
  return value === undefined ? '' : String(value);
};

/** Reads one cell into the row. A known type wins over the way the file stores the variable. */
const cellReader = ({ domain }: CheckOptions, column: SourceColumn) => {
  const { error, warn } = reporters(domain);
  const type = variableType(domain, column.name) ?? (column.stored === 'number' ? 'Num' : 'Char');
  const { name } = column;
  return (row: MutableRow, raw: RawCell): void => {
    const cell = convertCell(raw, type);
    if (cell.kind === 'value') row.values[name] = cell.value;
    if (cell.kind === 'special-missing') {
      warn(
        row,
        name,
        'specialMissing',
        `${name} holds the SAS missing code ${cell.code}; it counts as missing.`,
      );
    }
    if (cell.kind === 'not-a-number') {
      error(
        row,
        name,
        'number',
        `${name} is not a number. The decimal mark is a point; units and signs such as "<" do not belong here.`,
      );
    }
  };
};

const requiredSteps = ({ domain }: CheckOptions): readonly Step[] => {
  const { error } = reporters(domain);
  const spec = domainSpec(domain);
  return (spec?.required ?? []).map((name) => (row) => {
    // A number that could not be read is already reported.
    if (row.values[name] !== undefined || row.issues.some((issue) => issue.column === name)) return;
    error(row, name, 'required', `${name} is empty; every ${spec?.label ?? domain} row needs it.`);
  });
};

const domainStep = ({ domain, columns }: CheckOptions): readonly Step[] => {
  const { error } = reporters(domain);
  const qualifier = domain.startsWith('SUPP');
  const name = qualifier ? 'RDOMAIN' : 'DOMAIN';
  const expected = qualifier ? domain.slice(4) : domain;
  if (!columns.some((column) => column.name === name)) return [];
  return [
    (row) => {
      const stated = textOf(row, name);
      if (stated === '' || stated.toUpperCase() === expected) return;
      error(row, name, 'otherDomain', `${name} names another domain than this file, which is ${domain}.`);
    },
  ];
};

const valueSteps = ({ domain, columns }: CheckOptions): readonly Step[] => {
  const present = new Set(columns.map((column) => column.name));
  const { error, warn } = reporters(domain);
  const allowed = valueRules(domain)
    .filter(({ column }) => present.has(column))
    .map(({ column, accepts, severity, message }): Step => {
      const report = severity === 'error' ? error : warn;
      return (row) => {
        const text = textOf(row, column);
        if (text !== '' && !accepts(text)) report(row, column, 'allowedValue', message);
      };
    });
  const expected = expectedValues(domain)
    .filter(({ column }) => present.has(column))
    .map(({ column, needs, message }): Step => {
      return (row) => {
        const text = textOf(row, column);
        const there = needs === 'value' ? text !== '' : datePart(text) !== undefined;
        if (!there) warn(row, column, 'expectedValue', message);
      };
    });
  return [...allowed, ...expected];
};

interface ReadDate {
  readonly valid: boolean;
  /** The day, when the text is complete to the day. */
  readonly day: IsoDate | undefined;
}

const MAX_REMEMBERED = 4096;

/** The same few dates stand in most rows of a file: each text is taken apart once. */
const createDateReader = (): ((text: string) => ReadDate) => {
  const known = new Map<string, ReadDate>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const read = { valid: isIsoDtc(text), day: datePart(text) };
    if (known.size >= MAX_REMEMBERED) known.clear();
    known.set(text, read);
    return read;
  };
};

const dateStep = (options: CheckOptions, name: string): Step => {
  const { domain, lastPossibleDate, cutoff } = options;
  const { error, warn } = reporters(domain);
  const observation = isObservationDate(domain, name);
  const read = createDateReader();
  return (row) => {
    const text = textOf(row, name);
    if (text === '') return;
    const { valid, day } = read(text);
    if (!valid) {
      error(
        row,
        name,
        'date',
        `${name} is not an ISO 8601 date such as 2026-04-01, 2026-04 or 2026-04-01T08:30.`,
      );
      return;
    }
    if (!observation || day === undefined) return;
    if (day > lastPossibleDate) {
      warn(
        row,
        name,
        'afterImport',
        `${name} lies after the day of import; it does not set the cut-off date.`,
      );
      return;
    }
    if (cutoff !== null && day > cutoff) {
      warn(row, name, 'afterCutoff', `${name} lies after the stated cut-off date.`);
    }
    row.latest = row.latest === undefined ? day : laterDate(row.latest, day);
  };
};

const dateSteps = (options: CheckOptions): readonly Step[] => {
  const { domain, columns } = options;
  const names = columns.map(({ name }) => name).filter((name) => isDateVariable(domain, name));
  const [start, end] = [`${domain}STDTC`, `${domain}ENDTC`];
  const steps = names.map((name) => dateStep(options, name));
  if (!names.includes(start) || !names.includes(end)) return steps;
  const { warn } = reporters(domain);
  const order: Step = (row) => {
    const [from, to] = [datePart(textOf(row, start)), datePart(textOf(row, end))];
    if (from === undefined || to === undefined || to >= from) return;
    warn(row, end, 'endBeforeStart', `${end} lies before ${start}.`);
  };
  return [...steps, order];
};

/**
 * Compiles the checks of one table. The result reads a row's cells (in column order) into values and lists what is
 * wrong with them; a row with an error is rejected. Messages name variable and rule, never the value.
 */
export const compileRowCheck = (options: CheckOptions): ((cells: readonly RawCell[]) => CheckedRow) => {
  const readers = options.columns.map((column) => cellReader(options, column));
  const steps = [
    ...requiredSteps(options),
    ...domainStep(options),
    ...valueSteps(options),
    ...dateSteps(options),
  ];
  return (cells) => {
    const row: MutableRow = { values: {}, issues: [], rejected: false, latest: undefined };
    for (let i = 0; i < readers.length; i += 1) readers[i]?.(row, cells[i] ?? null);
    for (const step of steps) step(row);
    return row;
  };
};
