import { closeSync, openSync, writeSync } from 'node:fs';

const COLUMNS = [
  'STUDYID',
  'DOMAIN',
  'USUBJID',
  'LBSEQ',
  'LBTESTCD',
  'LBTEST',
  'LBCAT',
  'LBORRES',
  'LBORRESU',
  'LBSTRESC',
  'LBSTRESN',
  'LBSTRESU',
  'LBSTNRLO',
  'LBSTNRHI',
  'LBNRIND',
  'LBBLFL',
  'VISITNUM',
  'VISIT',
  'LBDTC',
  'LBDY',
];
const TESTS = ['PLAT', 'NEUT', 'ALT', 'AST', 'CREAT', 'HGB', 'WBC', 'ALB', 'CRP', 'UPCR'];
const SUBJECTS = 200;
const ROWS_PER_WRITE = 2000;

const row = (index: number): string => {
  const value = String(((index * 7919) % 4000) / 10);
  const test = TESTS[index % TESTS.length] ?? 'ALT';
  const day = 1 + (index % 300);
  const date = new Date(Date.UTC(2026, 0, day)).toISOString().slice(0, 10);
  const subject = `SYN-BENCH-${String(index % SUBJECTS).padStart(4, '0')}`;
  return [
    'BENCH',
    'LB',
    subject,
    index + 1,
    test,
    `${test} test`,
    'BENCH',
    value,
    'U/L',
    value,
    value,
    'U/L',
    10,
    300,
    'NORMAL',
    '',
    day,
    `DAY ${day}`,
    date,
    day,
  ].join(',');
};

/** Writes a synthetic LB file of 20 variables. */
export const writeLabCsv = (path: string, rows: number): void => {
  const file = openSync(path, 'w');
  writeSync(file, `${COLUMNS.join(',')}\n`);
  for (let first = 0; first < rows; first += ROWS_PER_WRITE) {
    const count = Math.min(ROWS_PER_WRITE, rows - first);
    writeSync(file, `${Array.from({ length: count }, (_, offset) => row(first + offset)).join('\n')}\n`);
  }
  closeSync(file);
};
