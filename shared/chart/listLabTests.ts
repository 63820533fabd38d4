import type { DosedSet } from '../clinical/dosedSet.ts';
import { dosedSet } from '../clinical/dosedSet.ts';
import type { Measurement, TrialData } from '../dataset/trialData.ts';
import type { Protocol } from '../protocol/protocol.ts';
import type { LabTest, ListedLabTest } from './labTrend.ts';
import { unknownUnitsOf } from './labUnits.ts';
import { sampleKind, sampleKinds } from './sampleKind.ts';
import { unitOfResult } from './unitAxis.ts';

/** Laboratory first, then vital signs, pharmacology and pharmacodynamics, scores; what else there is comes last. */
const DOMAIN_ORDER: readonly string[] = ['LB', 'VS', 'PC', 'CP', 'QS', 'FA'];

const rank = (domain: string): number => {
  const position = DOMAIN_ORDER.indexOf(domain);
  return position < 0 ? DOMAIN_ORDER.length : position;
};

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Commonest first; of equally common ones the first by name, so that the order never depends on the rows. */
const byFrequency = (values: readonly string[]): string[] => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || compareText(a, b)).map(([value]) => value);
};

/** One test from its records: units with the commonest first, results and dosed subjects with a result. */
export const labTestOf = (
  records: readonly Measurement[],
  dosed: DosedSet,
  specimen: string,
): LabTest | null => {
  const [first] = records;
  if (first === undefined) return null;
  const dosedIds = new Set<string>(dosed.subjects.map(({ subjectId }) => subjectId));
  const ofDosed = records.filter(({ subjectId }) => dosedIds.has(subjectId));
  const numeric = (ofDosed.length === 0 ? records : ofDosed).filter(
    ({ value, belowLimit }) => value !== null || belowLimit,
  );
  return {
    domain: first.domain,
    testCode: first.testCode,
    specimen,
    test: byFrequency(records.map(({ test }) => test))[0] || first.testCode,
    units: byFrequency((numeric.length === 0 ? records : numeric).map(unitOfResult)),
    results: records.length,
    subjects: new Set(ofDosed.map(({ subjectId }) => subjectId)).size,
  };
};

/** Results of one test code by kind of sample: urine is never drawn with serum. */
const byKind = (records: readonly Measurement[]): readonly (readonly [string, readonly Measurement[]])[] => {
  const kinds = sampleKinds(records);
  return kinds.length < 2
    ? [['', records]]
    : kinds.map((kind) => [kind, records.filter((record) => sampleKind(record) === kind)]);
};

/** Every test of the cut that has at least one number, laboratory first, then by name. */
export const listLabTests = (data: TrialData, protocol: Protocol): ListedLabTest[] => {
  const dosed = dosedSet(data, protocol);
  const groups = new Map<string, Measurement[]>();
  for (const one of data.measurements) {
    const key = `${one.domain} ${one.testCode}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()]
    .flatMap(byKind)
    .filter(([, records]) => records.some(({ value, belowLimit }) => value !== null || belowLimit))
    .flatMap(([specimen, records]) => {
      const test = labTestOf(records, dosed, specimen);
      return test === null ? [] : [{ ...test, unknownUnits: unknownUnitsOf(records) }];
    })
    .sort(
      (a, b) =>
        rank(a.domain) - rank(b.domain) ||
        compareText(a.domain, b.domain) ||
        compareText(a.test, b.test) ||
        compareText(a.testCode, b.testCode) ||
        compareText(a.specimen, b.specimen),
    );
};
