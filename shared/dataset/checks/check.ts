import type { Language } from '../../text/text.ts';

/** One piece of text in every language of the program. */
export type CheckText = { readonly [L in Language]: string };

/** A number or list that a check compares with. */
export interface CheckParameter {
  readonly name: CheckText;
  readonly value: string;
  /** Document, version and section; "[M]": from general knowledge, to be verified. */
  readonly source: string;
}

/**
 * file: a file or its columns. row: one row by itself. cross-row: rows of one table or domain. cross-domain: rows of
 * several domains, or of a domain and the protocol. cut: all that came in.
 */
export type CheckScope = 'file' | 'row' | 'cross-row' | 'cross-domain' | 'cut';

/** One check of the data that come in, as data: what it looks for and what it means for the reader. */
export interface Check {
  /** As reports print it; "xx" stands for the domain where the check is made in several: DQ-xx-001 is DQ-AE-001. */
  readonly id: string;
  /** An error rejects the row, a warning keeps it. either: depends on the variable. */
  readonly severity: 'error' | 'warning' | 'either';
  readonly scope: CheckScope;
  /** Domains in which it is made; empty for all. */
  readonly domains: readonly string[];
  readonly title: CheckText;
  /** What it means for what is read later, and what to do. */
  readonly explanation: CheckText;
  readonly parameters: readonly CheckParameter[];
}

/** English and Chinese of one text. */
export const inBoth = (en: string, zhCN: string): CheckText => ({ en, 'zh-CN': zhCN });
