import type { Measurement } from '../dataset/trialData.ts';
import { follows } from '../facts/followedAreas.ts';
import type { PdSeries } from '../protocol/pd.ts';
import type { Protocol } from '../protocol/protocol.ts';

export interface PrintedTest {
  readonly domain: string;
  readonly testCode: string;
}

/** Marrow, liver and kidney: of every trial. */
const ALWAYS: readonly PrintedTest[] = ['PLAT', 'NEUT', 'ALT', 'CREAT'].map((testCode) => ({
  domain: 'LB',
  testCode,
}));

/** The test of a series that the cut holds most results of; its first where there is none. */
const testOf = ({ tests }: PdSeries, measurements: readonly Measurement[]): readonly PrintedTest[] => {
  const counted = tests.map(({ domain, testCode }) => ({
    test: { domain, testCode },
    n: measurements.filter((one) => one.domain === domain && one.testCode === testCode).length,
  }));
  const [most] = counted.toSorted((a, b) => b.n - a.n);
  return most === undefined ? [] : [most.test];
};

/**
 * Laboratory trends printed with every decision: marrow, liver and kidney always; proteinuria, serology, B cells and
 * cellular kinetics where the protocol follows them. A test that the cut does not hold is printed as such.
 */
export const printedTests = (
  protocol: Protocol,
  measurements: readonly Measurement[],
): readonly PrintedTest[] => {
  const { markers, bCells, kinetics } = protocol.pd;
  const series = follows(protocol, 'pd')
    ? [...markers.value, bCells.value, ...kinetics.value.slice(0, 1)]
    : [];
  return [
    ...ALWAYS,
    ...(follows(protocol, 'kidney') ? [{ domain: 'LB', testCode: 'UPCR' }] : []),
    ...series.flatMap((one) => testOf(one, measurements)),
  ];
};
