import type { SourceRow } from '../sourceRow.ts';
import { text } from './fields.ts';

export interface Qualifiers {
  /** Qualifiers of a row of the parent domain, by QNAM. */
  readonly of: (parent: SourceRow) => { readonly [name: string]: string };
  /** Qualifier rows that belong to no row of the parent domain (IDVAR empty or no such row). */
  readonly unmatched: () => readonly SourceRow[];
}

const joined = (subject: string, variable: string, value: string): string => {
  // 1 and 1.0 name the same sequence number.
  const number = Number(value);
  return JSON.stringify([subject, variable, value !== '' && Number.isFinite(number) ? number : value]);
};

/**
 * Joins supplemental qualifiers to the rows they qualify, by USUBJID, IDVAR and IDVARVAL.
 * Source: SDTMIG v3.4, section 8.4.
 */
export const joinQualifiers = (rows: readonly SourceRow[]): Qualifiers => {
  const byParent = new Map<string, SourceRow[]>();
  const variables = new Set<string>();
  for (const row of rows) {
    const variable = text(row, 'IDVAR');
    if (variable !== '') variables.add(variable);
    const key = joined(text(row, 'USUBJID'), variable, text(row, 'IDVARVAL'));
    const siblings = byParent.get(key);
    if (siblings === undefined) byParent.set(key, [row]);
    else siblings.push(row);
  }
  const matched = new Set<SourceRow>();
  return {
    of: (parent) => {
      const found: { [name: string]: string } = {};
      for (const variable of variables) {
        const value = text(parent, variable);
        if (value === '') continue;
        for (const row of byParent.get(joined(text(parent, 'USUBJID'), variable, value)) ?? []) {
          matched.add(row);
          found[text(row, 'QNAM')] = text(row, 'QVAL');
        }
      }
      return found;
    },
    unmatched: () => rows.filter((row) => !matched.has(row)),
  };
};
