import { describe, expect, test } from 'vitest';
import { domainReports } from '../../../electron/db/domainReport.ts';
import type { FileReport } from '../../../shared/dataset/importReport.ts';
import { dropTriggers, insertCut, newStudyDb } from '../../builders/workspace.ts';

const file = (name: string, domain: string, rowsRead: number, rowsRejected: number): FileReport => ({
  ...{ file: name, domain, format: 'csv', sha256: '', kept: 'original', encoding: '', sizeBytes: 0 },
  ...{ rowsRead, rowsAccepted: rowsRead - rowsRejected, rowsRejected, extraVariables: [] },
});

describe('rows per domain', () => {
  test('SRC-CUT-024: a domain has the rows of all its files; what was left out has none', async () => {
    const { db } = await newStudyDb();
    const files = [file('lb.csv', 'LB', 10, 1), file('ae.csv', 'AE', 5, 0), file('lb2.csv', 'LB', 20, 4)];
    expect(domainReports(db, 'cut-1', [...files, file('old.csv', '', 0, 0)])).toEqual([
      { domain: 'LB', files: 2, rowsRead: 30, rowsAccepted: 25, rowsRejected: 5 },
      { domain: 'AE', files: 1, rowsRead: 5, rowsAccepted: 5, rowsRejected: 0 },
    ]);
  });

  test('SRC-CUT-025: a file with several domains is counted in what was stored; a row that breaks two rules is one', async () => {
    const { db } = await newStudyDb();
    insertCut(db, 'cut-1');
    dropTriggers(db);
    const places = JSON.stringify(['book.xlsx › DM', 'book.xlsx › LB', 'book.xlsx › LB 2']);
    db.prepare("UPDATE source_file SET name = 'book.xlsx', places = ? WHERE domain = 'DM'").run(places);
    db.exec("UPDATE record_block SET file_id = (SELECT file_id FROM source_file WHERE domain = 'DM')");
    const reject = db.prepare(
      `INSERT INTO row_issue (cut_id, file, domain, line, "column", rule, severity, message, data)
       VALUES ('cut-1', ?, 'LB', ?, '', 'DQ-LB-003', ?, '', ?)`,
    );
    for (const row of [
      ['book.xlsx › LB', 7, 'error', '{}'],
      ['book.xlsx › LB', 7, 'error', '{}'],
      ['book.xlsx › LB 2', 7, 'error', '{}'],
      ['book.xlsx › LB', 9, 'warning', null],
      ['other.xlsx › LB', 7, 'error', '{}'],
    ]) {
      reject.run(...row);
    }
    const book = file('book.xlsx', 'DM+LB+VS', 8, 2);
    expect(domainReports(db, 'cut-1', [book, file('lb.csv', 'LB', 1, 0)])).toEqual([
      { domain: 'DM', files: 1, rowsRead: 2, rowsAccepted: 2, rowsRejected: 0 },
      { domain: 'LB', files: 2, rowsRead: 6, rowsAccepted: 4, rowsRejected: 2 },
      { domain: 'VS', files: 1, rowsRead: 1, rowsAccepted: 1, rowsRejected: 0 },
    ]);
  });
});
