import { compileRowCheck } from '../../shared/dataset/checkRow.ts';
import { acrossFiles } from '../../shared/dataset/checks/across/acrossFiles.ts';
import { createCutFacts } from '../../shared/dataset/checks/facts/cutFacts.ts';
import { keepTable } from '../../shared/dataset/checks/facts/keepTable.ts';
import type { RowIssue } from '../../shared/dataset/importReport.ts';
import type { IsoDate } from '../../shared/kernel/brands.ts';
import { axaNk02 } from '../../shared/protocol/axaNk02.ts';
import type { TextRow } from './goodCohort.ts';

const LAST = '2026-11-24' as IsoDate;

const columnsOf = (rows: readonly TextRow[]) =>
  Object.keys(rows[0] ?? {}).map((name) => ({ name, label: '', stored: 'text' as const, format: '' }));

/** Checks a cohort as an import does, without files: rows in turn, then across. Files in alphabetical order. */
export const checkCohort = (cohort: { readonly [domain: string]: readonly TextRow[] }): RowIssue[] => {
  const facts = createCutFacts(axaNk02.treatmentNames);
  const keys = new Set<string>();
  const hasParent = (domain: string, subject: string, sequence: string) =>
    keys.has(`${domain} ${subject} ${sequence}`);
  const issues: RowIssue[] = [];
  for (const [domain, rows] of Object.entries(cohort).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [file, columns] = [`${domain.toLowerCase()}.csv`, columnsOf(rows)];
    const check = compileRowCheck({ domain, columns, lastPossibleDate: LAST, cutoff: null });
    const keep = keepTable(facts, { file, domain, columns, hasParent });
    for (const [i, row] of rows.entries()) {
      const checked = check(columns.map(({ name }) => row[name] ?? null));
      const line = i + 2;
      issues.push(...checked.issues.map((issue) => ({ file, domain, line, ...issue })));
      if (checked.rejected) continue;
      keys.add(`${domain} ${checked.values.USUBJID} ${checked.values[`${domain}SEQ`]}`);
      keep(checked.cells, line);
    }
  }
  return [...issues, ...acrossFiles(facts, { protocol: axaNk02, hasParent })];
};

export const described = (issues: readonly RowIssue[]): string[] =>
  issues.map(({ severity, rule, file, line, column }) => `${severity} ${rule} ${file}:${line} ${column}`);
