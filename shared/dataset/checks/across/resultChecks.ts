import type { RowIssue } from '../../importReport.ts';
import { normalizeUnit } from '../../units/normalizeUnit.ts';
import type { CutFacts, TestVariant } from '../facts/cutFacts.ts';
import { hasPlausibleLimits } from '../plausible.ts';
import { crossIssue, together } from './crossIssue.ts';

/** The code of a test where it is one that the program knows; the words of a message hold nothing else from a cell. */
const nameOf = ({ domain, test }: TestVariant): string =>
  hasPlausibleLimits(domain, test) ? test : 'the test of this row';

const results = (count: number): string => (count === 1 ? '1 result' : `${count} results`);

/** Domains whose results are numbers with units. */
const MEASURED: ReadonlySet<string> = new Set(['LB', 'VS', 'PC', 'CP']);

/** Spellings of one unit are one: 10^9/L and 10*9/L. An unknown unit is itself. */
const meaningOf = (text: string): string => {
  const unit = normalizeUnit(text);
  return unit.kind === 'known' ? unit.unit.code : text;
};

const unitChecks = (variants: readonly TestVariant[]): readonly RowIssue[] => {
  const [first] = variants;
  if (first === undefined) return [];
  const column = `${first.domain}STRESU`;
  const withUnit = variants.filter(({ unit }) => unit !== '');
  const units = [...new Set(withUnit.map(({ unit }) => meaningOf(unit)))];
  const other = withUnit.find(({ unit }) => meaningOf(unit) !== units[0]);
  const bare = units.length === 0 ? undefined : together(variants.filter(({ unit }) => unit === ''));
  const name = nameOf(first);
  const severalMessage = `${column} holds ${units.length} units for ${name}; this row is the first with another one. Results in different units stand on one axis only where they can be converted.`;
  const bareMessage = `${column} is empty for ${results(bare?.rows ?? 0)} of ${name}, which has a unit in other rows; without one a result cannot be graded.`;
  return [
    ...(other === undefined
      ? []
      : [crossIssue(other, { rule: 'severalUnits', column, message: severalMessage })]),
    ...(bare === undefined ? [] : [crossIssue(bare, { rule: 'unitMissing', column, message: bareMessage })]),
  ];
};

const rangeCheck = (variants: readonly TestVariant[]): readonly RowIssue[] => {
  const [first] = variants;
  const unranged = together(variants.flatMap((variant) => variant.unranged ?? []));
  if (first === undefined || unranged === undefined || first.domain !== 'LB') return [];
  const message = `${results(unranged.rows)} of ${nameOf(first)} have no reference range (LBSTNRLO, LBSTNRHI): they cannot be told from normal, nor graded where the grade depends on the range.`;
  return [crossIssue(unranged, { rule: 'rangeMissing', column: 'LBSTNRLO', message })];
};

/** The same test in the same specimen, category and by the same method, over all files of a domain. */
const byTest = (facts: CutFacts): ReadonlyMap<string, TestVariant[]> => {
  const tests = new Map<string, TestVariant[]>();
  for (const variant of facts.tables.flatMap((table) => [...table.tests.values()].flat())) {
    const key = [variant.domain, variant.test, ...variant.kind].join('\n');
    const known = tests.get(key);
    if (known === undefined) tests.set(key, [variant]);
    else known.push(variant);
  }
  return tests;
};

const baselineChecks = (facts: CutFacts): readonly RowIssue[] =>
  facts.tables.flatMap(({ domain, baselines }) =>
    [...baselines.values()]
      .filter(({ rows }) => rows > 1)
      .map((place) => {
        const message = `${place.rows} rows are marked as baseline for one subject and test; this is the first. Which of them counts cannot be told.`;
        return crossIssue(place, { rule: 'twoBaselines', column: `${domain}BLFL`, message });
      }),
  );

/** What the results of one test must be to each other. */
export const resultChecks = (facts: CutFacts): readonly RowIssue[] => {
  const ranged = new Set(facts.tables.filter(({ hasRanges }) => hasRanges).map(({ file }) => file));
  return [
    ...[...byTest(facts).values()].flatMap((variants) => [
      ...(MEASURED.has(variants[0]?.domain ?? '') ? unitChecks(variants) : []),
      // Without the columns at all the file is told so as a whole.
      ...rangeCheck(variants.filter(({ file }) => ranged.has(file))),
    ]),
    ...baselineChecks(facts),
  ];
};
