import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';

export const EXAMPLE = path.join(import.meta.dirname, '..', '..', '..', 'electron', 'example');
export const EXTRACT_NUMBERS = [1, 2, 3] as const;
export type ExtractNumber = (typeof EXTRACT_NUMBERS)[number];

export const CUTOFF: Readonly<Record<ExtractNumber, string>> = {
  1: '2026-05-19',
  2: '2026-07-13',
  3: '2026-10-14',
};

export const DOMAIN_NAMES = [
  'dm',
  'ex',
  'suppex',
  'ae',
  'suppae',
  'lb',
  'vs',
  'qs',
  'cm',
  'ds',
  'pc',
  'cp',
  'fa',
] as const;
export type DomainFile = (typeof DOMAIN_NAMES)[number];

export type CsvRow = Readonly<Record<string, string>>;

export const fileOf = (extract: ExtractNumber, format: 'csv' | 'xpt', domain: DomainFile): string =>
  path.join(EXAMPLE, `extract-${extract}`, format, `${domain}.${format}`);

/** The committed rows of a domain as text, as any reader of CSV would see them. */
export const rowsOf = (extract: ExtractNumber, domain: DomainFile): readonly CsvRow[] =>
  parse(readFileSync(fileOf(extract, 'csv', domain)), { columns: true }) as CsvRow[];

export const subject = (number: string): string => `SYN-CS01P-1-${number}`;

/** Whole days between two ISO dates or date-times, computed apart from the program's own arithmetic. */
export const daysApart = (from: string, to: string): number =>
  Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000);

/** SUPPAE qualifiers of an event. */
export const qualifiersOf = (extract: ExtractNumber, event: CsvRow): Readonly<Record<string, string>> =>
  Object.fromEntries(
    rowsOf(extract, 'suppae')
      .filter((row) => row.USUBJID === event.USUBJID && row.IDVARVAL === event.AESEQ)
      .map((row) => [row.QNAM, row.QVAL]),
  );

/** The number of a laboratory result on a study day; throws when there is none. */
export const result = (extract: ExtractNumber, number: string, code: string, day: number): number => {
  const row = rowsOf(extract, 'lb').find(
    (lab) => lab.USUBJID === subject(number) && lab.LBTESTCD === code && lab.LBDY === String(day),
  );
  if (row === undefined || row.LBSTRESN === '') throw new Error(`no ${code} of ${number} on day ${day}`);
  return Number(row.LBSTRESN);
};

export const LEVEL_ONE: readonly string[] = ['001', '002', '003'];
export const LEVEL_TWO: readonly string[] = ['004', '005', '006'];
