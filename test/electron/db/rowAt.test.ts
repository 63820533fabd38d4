import { describe, expect, test } from 'vitest';
import { readRowsByRef } from '../../../electron/db/cuts.ts';
import type { WritableDb } from '../../../electron/db/handles.ts';
import { findRowAt } from '../../../electron/db/rowAt.ts';
import { insertCut, newStudyDb, type TestRow } from '../../builders/workspace.ts';

const TESTS = ['ALT', 'AST', 'PLAT'];

/** More rows than a block holds, in several tests, so that the lines of a file lie in several blocks. */
const manyRows: readonly TestRow[] = Array.from({ length: 3600 }, (_, index) => [
  'LB',
  {
    ...{ USUBJID: 'SUBJ-TEST-0001', LBSEQ: index + 1, LBTESTCD: TESTS[index % 3] ?? '', LBORRES: '1' },
  },
]);

const sequenceAt = (db: WritableDb, line: number): unknown => {
  const ref = findRowAt(db, { cutId: 'cut-1', domain: 'LB', file: 'lb.csv', line });
  return ref === undefined ? undefined : readRowsByRef(db, 'cut-1', [ref.recordId])[0]?.values.LBSEQ;
};

describe('the row of a line', () => {
  test('SRC-CUT-022: the first, the last and any between are found; the header and what is behind the end are not', async () => {
    const { db } = await newStudyDb();
    insertCut(db, 'cut-1', manyRows);
    for (const line of [2, 3, 4, 1001, 1802, 3600, 3601]) expect(sequenceAt(db, line)).toBe(line - 1);
    for (const line of [-1, 0, 1, 3602]) expect(sequenceAt(db, line)).toBeUndefined();
  });

  test('SRC-CUT-023: only in the cut, the domain and the file that are named', async () => {
    const { db } = await newStudyDb();
    insertCut(db, 'cut-1', manyRows);
    const place = { cutId: 'cut-1', domain: 'LB', file: 'lb.csv', line: 2 };
    expect(findRowAt(db, place)).toMatchObject({ domain: 'LB', file: 'lb.csv', line: 2 });
    expect(findRowAt(db, { ...place, cutId: 'cut-2' })).toBeUndefined();
    expect(findRowAt(db, { ...place, domain: 'VS' })).toBeUndefined();
    expect(findRowAt(db, { ...place, file: 'lb2.csv' })).toBeUndefined();
  });
});
