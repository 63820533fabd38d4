import type { CellIssue } from '../../shared/dataset/checkRow.ts';
import type { Cell } from '../../shared/dataset/convertCell.ts';
import { domainKey } from '../../shared/dataset/domains.ts';
import { rowRuleId } from '../../shared/dataset/rowRules.ts';
import { refuse } from '../files/refused.ts';
import type { OpenTable } from './cutTally.ts';

export interface KeyCheck {
  /** False when this file has the key already. Refuses a key that another file of the domain has. */
  readonly add: (cells: readonly Cell[]) => boolean;
  /** What is wrong with a row whose key this file has already. */
  readonly duplicate: CellIssue;
}

interface Options {
  readonly file: string;
  readonly domain: string;
  /** Variables in column order. */
  readonly names: readonly string[];
  readonly table: OpenTable;
}

/** Two files of a domain whose rows no key tells apart: they may be the same data twice. */
const refuseKeyless = ({ file, domain, table }: Options): void => {
  if (table.earlier.length === 0) return;
  const others = table.earlier.map((other) => other.file).join(', ');
  refuse(
    'import-failed',
    `${others} and ${file} are both ${domain}, and no key tells their rows apart. Choose one of them.`,
  );
};

/** Refuses two files with the same rows, such as an extract chosen as CSV and as XPT together. */
const refuseTwice = ({ file, domain }: Options, other: string, names: string): never =>
  refuse(
    'import-failed',
    `${other} and ${file} hold the same ${domain} rows (same ${names}). A cut takes each row once: choose one of the two files.`,
    { file, other },
  );

/** The text of the variables that form a group, each kept apart from the next. */
const groupReader = (group: readonly number[]): ((cells: readonly Cell[]) => string) => {
  const [only, ...more] = group;
  if (only !== undefined && more.length === 0) return (cells) => String(cells[only] ?? '');
  return (cells) => JSON.stringify(group.map((at) => cells[at] ?? ''));
};

/** Keeps the keys of a table, so that a row that comes twice is seen; a domain without a key has no such rows. */
export const createKeyCheck = (options: Options): KeyCheck => {
  const { domain, names, table } = options;
  const key = domainKey(domain, new Set(names));
  const listed = key.join(', ');
  if (key.length === 0) refuseKeyless(options);
  const positions = key.map((name) => names.indexOf(name));
  const member = positions.length > 1 ? (positions.at(-1) ?? -1) : -1;
  const groupOf = groupReader(positions.length > 1 ? positions.slice(0, -1) : positions);
  return {
    duplicate: {
      column: listed,
      rule: rowRuleId(domain, 'duplicate'),
      severity: 'error',
      message: `An earlier row of this file has the same ${listed}.`,
    },
    add: (cells) => {
      if (key.length === 0) return true;
      const group = groupOf(cells);
      const last = cells[member] ?? '';
      const other = table.earlier.find(({ keys }) => keys.has(group, last));
      if (other !== undefined) refuseTwice(options, other.file, listed);
      return table.keys.add(group, last);
    },
  };
};
