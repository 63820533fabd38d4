import type { LabTest } from '../../../shared/chart/labTrend.ts';

export const testKey = (test: Pick<LabTest, 'domain' | 'testCode'>): string =>
  `${test.domain}.${test.testCode}`;

/** What a person looks at first when the address names no test: platelets, if they are there. */
const FIRST = ['LB.PLAT', 'LB.NEUT', 'LB.CREAT'] as const;

/** The test of the address, else the first of the customary ones, else any; undefined when there is none. */
export const chooseTest = (
  tests: readonly LabTest[],
  domain: string | undefined,
  testCode: string | undefined,
): LabTest | undefined => {
  const wanted = tests.find((test) => test.domain === domain && test.testCode === testCode);
  if (wanted !== undefined) return wanted;
  for (const key of FIRST) {
    const found = tests.find((test) => testKey(test) === key);
    if (found !== undefined) return found;
  }
  return tests[0];
};
