import type { Cell } from '../../convertCell.ts';
import { parseNumber } from '../../numericText.ts';
import { RESULT_ROUNDING } from '../parameters.ts';
import { mayBeNegative, plausibleLimits } from '../plausible.ts';
import { codeAt, numberAt, type RowTest, type TableShape, textAt, warning } from '../rowTest.ts';

type Column = (suffix: string) => string;

const limitOf = (cell: Cell): number | undefined => (typeof cell === 'string' ? parseNumber(cell) : cell);

const invertedTest = (table: TableShape, low: string, high: string): readonly RowTest[] => {
  if (!table.has(low) || !table.has(high)) return [];
  const [lowAt, highAt] = [table.at(low), table.at(high)];
  const message = `${low} is above ${high}: the reference range is upside down.`;
  const issue = warning(table, { column: low, rule: 'rangeInverted', message });
  return [
    (cells) => {
      const [from, to] = [limitOf(cells[lowAt]), limitOf(cells[highAt])];
      return from !== undefined && to !== undefined && from > to ? issue : undefined;
    },
  ];
};

interface Against {
  readonly result: number;
  readonly low: number | undefined;
  readonly high: number | undefined;
}

/** CDISC controlled terminology, codelist NRIND (C78736): NORMAL, LOW, LOW LOW, HIGH, HIGH HIGH, ABNORMAL. */
const contradicts = (said: string, { result, low, high }: Against): boolean => {
  if (said === 'NORMAL') return (low !== undefined && result < low) || (high !== undefined && result > high);
  if (said.startsWith('LOW')) return low !== undefined && result >= low;
  return said.startsWith('HIGH') && high !== undefined && result <= high;
};

/** The indicator that the laboratory gave, against the range in the same row. */
const indicatorTest = (table: TableShape, column: Column): readonly RowTest[] => {
  const [said, value] = [table.at(column('NRIND')), table.at(column('STRESN'))];
  const [low, high] = [table.at(column('STNRLO')), table.at(column('STNRHI'))];
  if (said < 0 || value < 0) return [];
  const message = `${column('NRIND')} contradicts ${column('STNRLO')} and ${column('STNRHI')}; the program compares the result with the range itself.`;
  const issue = warning(table, { column: column('NRIND'), rule: 'rangeIndicator', message });
  return [
    (cells) => {
      const result = numberAt(cells, value);
      if (result === undefined || cells[said] === undefined) return undefined;
      const against = { result, low: numberAt(cells, low), high: numberAt(cells, high) };
      return contradicts(codeAt(cells, said), against) ? issue : undefined;
    },
  ];
};

const plausibleTest = (table: TableShape, column: Column): readonly RowTest[] => {
  const [value, test, unit] = [
    table.at(column('STRESN')),
    table.at(column('TESTCD')),
    table.at(column('STRESU')),
  ];
  const limits = plausibleLimits(table.domain);
  if (value < 0 || limits === undefined) return [];
  const message = `${column('STRESN')} lies outside what is plausible for this test in this unit; value, unit or decimal point may be wrong.`;
  const issue = warning(table, { column: column('STRESN'), rule: 'implausible', message });
  return [
    (cells) => {
      const result = numberAt(cells, value);
      if (result === undefined) return undefined;
      const range = limits(textAt(cells, test), textAt(cells, unit));
      return range !== undefined && (result < range.low || result > range.high) ? issue : undefined;
    },
  ];
};

/** Counts and concentrations, which cannot be below 0. */
const AMOUNTS: ReadonlySet<string> = new Set(['LB', 'PC', 'CP']);

const negativeTest = (table: TableShape, column: Column): readonly RowTest[] => {
  const [value, test] = [table.at(column('STRESN')), table.at(column('TESTCD'))];
  if (value < 0 || !AMOUNTS.has(table.domain)) return [];
  const message = `${column('STRESN')} is below 0, which no count or concentration can be.`;
  const issue = warning(table, { column: column('STRESN'), rule: 'negative', message });
  return [
    (cells) => {
      const result = numberAt(cells, value);
      return result !== undefined && result < 0 && !mayBeNegative(codeAt(cells, test)) ? issue : undefined;
    },
  ];
};

const differs = (a: number, b: number): boolean =>
  Math.abs(a - b) > RESULT_ROUNDING * Math.max(Math.abs(a), Math.abs(b));

/** The result as reported against the standard one, where both are in one unit and so must be one number. */
const sameUnitTest = (table: TableShape, column: Column): readonly RowTest[] => {
  const [original, originalUnit] = [table.at(column('ORRES')), table.at(column('ORRESU'))];
  const [standard, standardUnit] = [table.at(column('STRESN')), table.at(column('STRESU'))];
  if ([original, originalUnit, standard, standardUnit].some((at) => at < 0)) return [];
  const message = `${column('ORRES')} and ${column('STRESN')} have the same unit but are different numbers.`;
  const issue = warning(table, { column: column('STRESN'), rule: 'resultsContradict', message });
  return [
    (cells) => {
      const unit = cells[standardUnit];
      if (unit === undefined || unit !== cells[originalUnit]) return undefined;
      const [reported, result] = [limitOf(cells[original]), numberAt(cells, standard)];
      return reported !== undefined &&
        result !== undefined &&
        reported !== result &&
        differs(reported, result)
        ? issue
        : undefined;
    },
  ];
};

/** What the numbers of one result must be to each other and to what is possible. */
export const resultValueTests = (table: TableShape): readonly RowTest[] => {
  const column: Column = (suffix) => `${table.domain}${suffix}`;
  return [
    ...invertedTest(table, column('STNRLO'), column('STNRHI')),
    ...invertedTest(table, column('ORNRLO'), column('ORNRHI')),
    ...indicatorTest(table, column),
    ...plausibleTest(table, column),
    ...negativeTest(table, column),
    ...sameUnitTest(table, column),
  ];
};
