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

const sameNames = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((name, index) => name === b[index]);

/**
 * Writes rows as canonical JSON (RFC 8785) of their non-missing cells. Rows of one domain mostly share their columns,
 * so the sorted order is kept from row to row.
 */
export const createRowText = (): ((values: Values) => string) => {
  let columns: readonly string[] = [];
  let order: readonly { readonly name: string; readonly json: string }[] = [];
  return (values) => {
    const names = Object.keys(values);
    if (!sameNames(names, columns)) {
      columns = names;
      order = [...names].sort().map((name) => ({ name, json: `${JSON.stringify(name)}:` }));
    }
    let text = '';
    for (const { name, json } of order) {
      const cell = cellText(values[name]);
      if (cell !== '') text += `${text === '' ? '{' : ','}${json}${JSON.stringify(cell)}`;
    }
    return text === '' ? '{}' : `${text}}`;
  };
};

export interface ContentHash {
  /** Takes one accepted row. Throws on a number that is not finite. */
  readonly add: (domain: string, values: Values) => void;
  /** Takes one accepted row as the text that {@link createRowText} gives for it. */
  readonly addText: (domain: string, text: string) => void;
  /** The hash of all rows so far; more may be added afterwards. */
  readonly digest: () => Sha256Hex;
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
    digest: () => {
      const folded = [...domains]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([domain, { set }]) => ({ domain, rows: set.size(), digest: bytesToHex(set.fold()) }));
      const text = canonicalJson({ schema: 'src-content/1', domains: folded });
      return bytesToHex(hash(text)) as Sha256Hex;
    },
  };
};
