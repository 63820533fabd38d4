import { termNamed } from '../../shared/grading/ctcae/editions.ts';
import { gradeLab } from '../../shared/grading/gradeLab.ts';
import { gradesOf } from '../../shared/grading/gradesOf.ts';
import type { CriteriaId, LabInput } from '../../shared/grading/labGrade.ts';

/** What laboratories report of one test: range, unit, values spread over it and far beyond. */
interface Test {
  readonly code: string;
  readonly unit: string;
  readonly lln: number | null;
  readonly uln: number | null;
  readonly spread: number;
}

const TESTS: readonly Test[] = [
  { code: 'HGB', unit: 'g/L', lln: 115, uln: 150, spread: 200 },
  { code: 'PLAT', unit: '10^9/L', lln: 150, uln: 400, spread: 500 },
  { code: 'NEUT', unit: '10^9/L', lln: 1.8, uln: 6.3, spread: 8 },
  { code: 'WBC', unit: 'GI/L', lln: 3.5, uln: 9.5, spread: 12 },
  { code: 'ALT', unit: 'U/L', lln: null, uln: 40, spread: 900 },
  { code: 'AST', unit: 'U/L', lln: null, uln: 40, spread: 900 },
  { code: 'BILI', unit: 'umol/L', lln: null, uln: 21, spread: 250 },
  { code: 'CREAT', unit: 'umol/L', lln: 45, uln: 84, spread: 600 },
  { code: 'K', unit: 'mmol/L', lln: 3.5, uln: 5.1, spread: 8 },
  { code: 'SODIUM', unit: 'mmol/L', lln: 136, uln: 145, spread: 170 },
  { code: 'CA', unit: 'mmol/L', lln: 2.1, uln: 2.6, spread: 4 },
  { code: 'ALB', unit: 'g/L', lln: 35, uln: 50, spread: 60 },
];

/** Values as laboratories write them: two decimals, some exactly on a limit of normal. */
const inputsOf = (rows: number): readonly { readonly code: string; readonly input: LabInput }[] =>
  Array.from({ length: rows }, (_, n) => {
    const test = TESTS[n % TESTS.length] ?? TESTS[0];
    if (test === undefined) throw new Error('There is no test to grade');
    const { code, unit, lln, uln, spread } = test;
    const spreadValue = Math.round((((n * 7919) % 10_007) / 10_007) * spread * 100) / 100;
    return {
      code,
      input: {
        ...{ value: n % 11 === 0 ? (uln ?? lln) : spreadValue, unit, lln, uln },
        ...{
          baseline: (uln ?? 1) * 0.9,
          baselineIndicator: n % 5 === 0 ? 'HIGH' : 'NORMAL',
          percentChange: null,
        },
      },
    };
  });

const perSecond = (rows: number, run: () => void): number => {
  const start = performance.now();
  run();
  return Math.round((rows / (performance.now() - start)) * 1000);
};

const tell = (what: string, rows: number, rate: number): void =>
  console.log(
    `grading ${what}: ${rows.toLocaleString('en')} rows, ${rate.toLocaleString('en')} rows/s, one thread`,
  );

/**
 * Laboratory grades of many rows in one thread, each edition once; a row is graded in every direction of its test. Shown
 * by: issue "Clinical derivations", at least 500,000 rows/s. Fails below.
 */
export const benchGrading = (rows: number): void => {
  const inputs = inputsOf(rows);
  const editions: readonly CriteriaId[] = ['ctcae-5.0', 'ctcae-6.0'];
  for (const criteria of editions) {
    let grades = 0;
    const rate = perSecond(rows, () => {
      for (const { code, input } of inputs) {
        grades += gradesOf(code, undefined, input, { criteria, units: 'si' }).length;
      }
    });
    tell(`${criteria} by test code (${grades.toLocaleString('en')} grades)`, rows, rate);
    if (rate < 500_000) throw new Error(`Grading is too slow: ${rate} rows/s, at least 500000 are asked for`);
  }
  const anemia = termNamed('ctcae-5.0', 'Anemia');
  if (anemia === undefined) throw new Error('The term is gone');
  const hgb = inputs.filter(({ code }) => code === 'HGB');
  const rate = perSecond(hgb.length, () => {
    for (const { input } of hgb) gradeLab(anemia, input, 'si');
  });
  tell('one term', hgb.length, rate);
};
