import type { Cell, Domain, Variable } from '../example/model/table.ts';

const char = (name: string, label: string): Variable => ({ name, label, type: 'Char' });
const num = (name: string, label: string): Variable => ({ name, label, type: 'Num' });

/** The 20 variables of the benchmark's LB. */
export const labDomain: Domain = {
  name: 'LB',
  label: 'Laboratory Test Results',
  variables: [
    char('STUDYID', 'Study Identifier'),
    char('DOMAIN', 'Domain Abbreviation'),
    char('USUBJID', 'Unique Subject Identifier'),
    num('LBSEQ', 'Sequence Number'),
    char('LBTESTCD', 'Lab Test Short Name'),
    char('LBTEST', 'Lab Test Name'),
    char('LBCAT', 'Category'),
    char('LBORRES', 'Result in Original Units'),
    char('LBORRESU', 'Original Units'),
    char('LBSTRESC', 'Result in Std Format'),
    num('LBSTRESN', 'Numeric Result in Std Units'),
    char('LBSTRESU', 'Standard Units'),
    num('LBSTNRLO', 'Reference Range Lower Limit'),
    num('LBSTNRHI', 'Reference Range Upper Limit'),
    char('LBNRIND', 'Reference Range Indicator'),
    char('LBBLFL', 'Baseline Flag'),
    num('VISITNUM', 'Visit Number'),
    char('VISIT', 'Visit Name'),
    char('LBDTC', 'Date/Time of Collection'),
    num('LBDY', 'Study Day of Collection'),
  ],
};

/** Code, name, category, unit, limits of normal, and how far results go. */
const TESTS = [
  ['PLAT', 'Platelets', 'HEMATOLOGY', '10^9/L', 150, 400, 600],
  ['NEUT', 'Neutrophils', 'HEMATOLOGY', '10^9/L', 1.5, 7.5, 20],
  ['HGB', 'Hemoglobin', 'HEMATOLOGY', 'g/L', 115, 165, 180],
  ['WBC', 'Leukocytes', 'HEMATOLOGY', '10^9/L', 4, 10, 25],
  ['ALT', 'Alanine Aminotransferase', 'CHEMISTRY', 'U/L', 5, 40, 300],
  ['AST', 'Aspartate Aminotransferase', 'CHEMISTRY', 'U/L', 5, 40, 300],
  ['CREAT', 'Creatinine', 'CHEMISTRY', 'umol/L', 45, 84, 250],
  ['ALB', 'Albumin', 'CHEMISTRY', 'g/L', 35, 50, 60],
  ['CRP', 'C Reactive Protein', 'CHEMISTRY', 'mg/L', 0, 5, 200],
  ['SODIUM', 'Sodium', 'CHEMISTRY', 'mmol/L', 136, 145, 155],
] as const;

/** Rows of one subject: 500 visits, a day apart, with every test. */
const ROWS_PER_SUBJECT = 5000;
const FIRST_DAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

const indicator = (value: number, low: number, high: number): string =>
  value < low ? 'LOW' : value > high ? 'HIGH' : 'NORMAL';

/** A row of the benchmark's LB, sorted as SDTM is: by subject, then sequence. Deterministic; results vary as real ones do. */
export const labRow = (index: number): Cell[] => {
  const subject = Math.floor(index / ROWS_PER_SUBJECT);
  const sequence = index % ROWS_PER_SUBJECT;
  const visit = Math.floor(sequence / TESTS.length);
  const test = TESTS[sequence % TESTS.length] ?? TESTS[0];
  const [code, name, category, unit, low, high, most] = test;
  const share = ((index * 7919 + subject * 104_729) % 2003) / 2003;
  const value = Math.round((low * 0.7 + share * (most - low * 0.7)) * 10) / 10;
  const day = visit + 1;
  return [
    ...[
      'BENCH',
      'LB',
      `BENCH-${String(100 + (subject % 20))}-${String(subject).padStart(4, '0')}`,
      sequence + 1,
    ],
    ...[code, name, category, String(value), unit, String(value), value, unit, low, high],
    ...[indicator(value, low, high), visit === 0 ? 'Y' : null, day, `DAY ${day}`],
    ...[new Date(FIRST_DAY + visit * DAY_MS).toISOString().slice(0, 10), day],
  ];
};
