import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../integrity/canonicalJson.ts';
import type { Sha256Hex } from '../kernel/brands.ts';
import { createDigestSet, type DigestSet } from './digestSet.ts';
import type { CellValue } from './sourceRow.ts';

/** SHA-256; a text is hashed as its UTF-8 bytes. */
export type Sha256 = (data: string | Uint8Array) => Uint8Array;

type Values = { readonly [variable: string]: CellValue };

const SPACE = 0x20;

const portableSha256: Sha256 = (data) => sha256(typeof data === 'string' ? utf8ToBytes(data) : data);

/**
 * A cell as the text that is hashed; '' means missing. Numbers are written as JSON writes them, so that a numeric
 * variable of a transport file and the same digits in a text file agree; trailing blanks are padding (SAS V5
 * transport pads every text variable) and do not count.
 */
const cellText = (cell: CellValue | undefined): string => {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) throw new Error('A cell must be a finite number');
    return String(cell);
  }
  let end = cell.length;
  while (end > 0 && cell.charCodeAt(end - 1) === SPACE) end -= 1;
  return end === cell.length ? cell : cell.slice(0, end);
};

/**
 * Text in which JSON escapes nothing: neither controls, quotation mark and backslash (RFC 8259, section 7) nor halves
 * of surrogate pairs, which JSON.stringify escapes when they stand alone.
 */
const PLAIN = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/;

/** JSON.stringify of a text; most cells need no escape, and are then written twice as fast. */
const quoted = (text: string): string => (PLAIN.test(text) ? `"${text}"` : JSON.stringify(text));

interface Column {
  readonly name: string;
  readonly at: number;
  readonly json: string;
}

/** Columns in the order of canonical JSON: by UTF-16 code units of their names. */
const canonicalOrder = (names: readonly string[]): readonly Column[] =>
  names
    .map((name, at) => ({ name, at, json: `${JSON.stringify(name)}:` }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));

/** Cells of a column that are remembered with what they are written as. */
const PLACES = 64;

const placeOf = (cell: string | number): number => {
  if (typeof cell === 'number') return cell & (PLACES - 1);
  const { length } = cell;
  const [last, middle] = [cell.charCodeAt(length - 1), cell.charCodeAt(length >> 1)];
  return (length * 31 + last * 7 + middle * 13 + cell.charCodeAt(0)) & (PLACES - 1);
};

/** Writes a cell as `,"NAME":"text"`, or '' when it is missing. Most cells of a column were there a few rows before. */
const columnWriter = (json: string): ((cell: CellValue | undefined) => string) => {
  const cells = new Array<string | number>(PLACES).fill('');
  const members = new Array<string>(PLACES).fill('');
  return (cell) => {
    if (cell === null || cell === undefined || cell === '') return '';
    const place = placeOf(cell);
    if (cells[place] === cell) return members[place] ?? '';
    const text = cellText(cell);
    const member = text === '' ? '' : `,${json}${quoted(text)}`;
    cells[place] = cell;
    members[place] = member;
    return member;
  };
};

/**
 * Writes the rows of one table, given as cells in the order of its columns, as {@link createRowText} writes their
 * values. Throws when two columns have one name: which of them a reader of the text would see cannot be told.
 */
export const createCellsText = (
  names: readonly string[],
): ((cells: readonly (CellValue | undefined)[]) => string) => {
  if (new Set(names).size < names.length) throw new Error('Two columns of a table have the same name');
  const order = canonicalOrder(names);
  const writers = order.map(({ at, json }) => ({ at, write: columnWriter(json) }));
  return (cells) => {
    let text = '';
    for (const { at, write } of writers) {
      const member = write(cells[at]);
      if (member !== '') text = text === '' ? `{${member.slice(1)}` : text + member;
    }
    return text === '' ? '{}' : `${text}}`;
  };
};

const sameNames = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((name, index) => name === b[index]);

/**
 * Writes rows as canonical JSON (RFC 8785) of their non-missing cells. Rows of one domain mostly share their columns,
 * so the sorted order is kept from row to row.
 */
export const createRowText = (): ((values: Values) => string) => {
  let columns: readonly string[] = [];
  let cellsText = createCellsText(columns);
  return (values) => {
    const names = Object.keys(values);
    if (!sameNames(names, columns)) {
      columns = names;
      cellsText = createCellsText(names);
    }
    return cellsText(columns.map((name) => values[name]));
  };
};

export interface ContentHash {
  /** Takes one accepted row. Throws on a number that is not finite. */
  readonly add: (domain: string, values: Values) => void;
  /** Takes one accepted row as the text that {@link createRowText} gives for it. */
  readonly addText: (domain: string, text: string) => void;
  /** As addText, by the SHA-256 of the text's UTF-8 bytes, each byte one character: cheaper to make than an array. */
  readonly addDigest: (domain: string, digest: string) => void;
  /** The hash of all rows so far; more may be added afterwards. `tick` is called now and then, and may throw to stop. */
  readonly digest: (tick?: () => void) => Sha256Hex;
}

/**
 * Content hash of a data cut: which rows it holds, in whatever order, file or format they came. Per domain the rows'
 * digests are sorted and folded with their number; a repeated row counts each time. `hash` is SHA-256; callers with a
 * native one pass it, for a million rows are hashed one by one.
 */
export const createContentHash = (hash: Sha256 = portableSha256): ContentHash => {
  const domains = new Map<string, { set: DigestSet; rowText: (values: Values) => string }>();
  const domainOf = (domain: string) => {
    const known = domains.get(domain);
    if (known !== undefined) return known;
    const made = { set: createDigestSet(hash), rowText: createRowText() };
    domains.set(domain, made);
    return made;
  };
  return {
    add: (domain, values) => {
      const { set, rowText } = domainOf(domain);
      set.add(hash(rowText(values)));
    },
    addText: (domain, text) => domainOf(domain).set.add(hash(text)),
    addDigest: (domain, digest) => domainOf(domain).set.addText(digest),
    digest: (tick = () => undefined) => {
      const folded = [...domains]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([domain, { set }]) => ({ domain, rows: set.size(), digest: bytesToHex(set.fold(tick)) }));
      const text = canonicalJson({ schema: 'src-content/1', domains: folded });
      return bytesToHex(hash(text)) as Sha256Hex;
    },
  };
};
