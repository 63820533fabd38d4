import { adverseEventTests } from './rows/adverseEventTests.ts';
import { dateTests } from './rows/dateTests.ts';
import { exposureTests } from './rows/exposureTests.ts';
import { resultTests } from './rows/resultTests.ts';
import { subjectTests } from './rows/subjectTests.ts';
import { valueTests } from './rows/valueTests.ts';
import type { RowTest, TableShape } from './rowTest.ts';

export interface RowTests {
  /** What single values must be. */
  readonly values: readonly RowTest[];
  /** What the values of one row must be to each other. */
  readonly relations: readonly RowTest[];
}

/** Every check of a row of this table, beside required values, types and dates (shared/dataset/checkRow.ts). */
export const rowTests = (table: TableShape): RowTests => ({
  values: valueTests(table),
  relations: [
    ...dateTests(table),
    ...adverseEventTests(table),
    ...exposureTests(table),
    ...subjectTests(table),
    ...resultTests(table),
  ],
});
