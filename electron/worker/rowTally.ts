import type { CheckedRow } from '../../shared/dataset/checkRow.ts';
import { keepTable } from '../../shared/dataset/checks/facts/keepTable.ts';
import type { Cell } from '../../shared/dataset/convertCell.ts';
import type { SourceColumn } from '../../shared/dataset/rawCell.ts';
import { laterDate, parseIsoDate } from '../../shared/kernel/isoDate.ts';
import { type CutTally, type OpenTable, parentFinder } from './cutTally.ts';

const MAX_STUDIES = 100;

interface Options {
  readonly file: string;
  readonly domain: string;
  readonly columns: readonly SourceColumn[];
  readonly table: OpenTable;
}

/** Takes the accepted rows of one table into account for the cut: subjects, studies, dates, and what checks need. */
export const createRowTally = (
  tally: CutTally,
  { file, domain, columns, table }: Options,
): ((row: Pick<CheckedRow, 'cells' | 'latest'>, subjectId: string, line: number) => void) => {
  const at = (name: string): number => columns.findIndex((column) => column.name === name);
  const [study, birth] = [at('STUDYID'), domain === 'DM' ? at('BRTHDTC') : -1];
  const keep = keepTable(tally.facts, { file, domain, columns, hasParent: parentFinder(tally) });
  let lastStudy: Cell;
  const countSubject = (subjectId: string, line: number): void => {
    const seen = table.subjects.get(subjectId);
    if (seen !== undefined) seen.rows += 1;
    else if (subjectId !== '') table.subjects.set(subjectId, { line, rows: 1 });
  };
  return ({ cells, latest }, subjectId, line) => {
    if (latest !== undefined) {
      tally.latest = tally.latest === undefined ? latest : laterDate(tally.latest, latest);
    }
    const inStudy = cells[study];
    if (inStudy !== lastStudy && inStudy !== undefined && tally.studies.size < MAX_STUDIES) {
      tally.studies.add(String(inStudy));
      lastStudy = inStudy;
    }
    if (birth >= 0 && parseIsoDate(String(cells[birth] ?? '')) !== undefined) tally.fullBirthDates += 1;
    countSubject(subjectId, line);
    keep(cells, line);
  };
};
