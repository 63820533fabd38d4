/** What a file says about itself before its rows are read. */
export interface DomainClues {
  /** File name without folder, e.g. ae.csv. */
  readonly fileName: string;
  /** Data set name inside a transport file; empty for text. */
  readonly memberName: string;
  /** What the first row says; empty when the file has no rows. */
  readonly firstRow: { readonly DOMAIN?: string; readonly RDOMAIN?: string };
  readonly columns: ReadonlySet<string>;
}

export type Recognition =
  | { readonly kind: 'domain'; readonly domain: string; readonly nameDisagrees: boolean }
  | { readonly kind: 'unknown' };

const DOMAIN_CODE = /^[A-Z][A-Z0-9]$/;
const NAMED = /^(?:[A-Z][A-Z0-9]|SUPP[A-Z][A-Z0-9]|REL(?:REC|SPEC|SUB)|POOLDEF)$/;
const QUALIFIER_COLUMNS = ['RDOMAIN', 'QNAM', 'QVAL'];

const stem = (fileName: string): string => fileName.replace(/\.[^.]*$/, '').toUpperCase();

const fromRow = ({ firstRow, columns }: DomainClues): string | undefined => {
  const domain = firstRow.DOMAIN?.trim().toUpperCase() ?? '';
  if (DOMAIN_CODE.test(domain)) return domain;
  const related = firstRow.RDOMAIN?.trim().toUpperCase() ?? '';
  const isQualifier = QUALIFIER_COLUMNS.every((name) => columns.has(name));
  return isQualifier && DOMAIN_CODE.test(related) ? `SUPP${related}` : undefined;
};

/** A split data set such as QSCG or LBCH belongs to the domain that its name begins with. */
const agrees = (name: string, domain: string): boolean => name === domain || name.startsWith(domain);

/**
 * The domain of a file: its DOMAIN (or RDOMAIN) value before the name of the data set before the name of the file.
 * Source: SDTMIG v3.4, sections 3.2.2 and 4.1.7 (split data sets).
 */
export const recognizeDomain = (clues: DomainClues): Recognition => {
  const names = [clues.memberName.trim().toUpperCase(), stem(clues.fileName)].filter((name) => name !== '');
  const named = names.find((name) => NAMED.test(name));
  const stated = fromRow(clues);
  if (stated !== undefined) {
    const nameDisagrees = named !== undefined && !agrees(named, stated);
    return { kind: 'domain', domain: stated, nameDisagrees };
  }
  return named === undefined ? { kind: 'unknown' } : { kind: 'domain', domain: named, nameDisagrees: false };
};
