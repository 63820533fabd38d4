import type { LabTest } from '../../../shared/chart/labTrend.ts';

type Address = Pick<LabTest, 'domain' | 'testCode'> & { readonly specimen?: string };

export const testKey = ({ domain, testCode, specimen = '' }: Address): string =>
  specimen === '' ? `${domain}.${testCode}` : `${domain}.${testCode}.${specimen}`;

/** Where the page of a test is. */
export const testPath = ({ domain, testCode, specimen }: LabTest): string =>
  [`/labs/${domain}/${testCode}`, ...(specimen === '' ? [] : [encodeURIComponent(specimen)])].join('/');

/** What a person looks at first when the address names no test: platelets, if they are there. */
const FIRST = ['LB.PLAT', 'LB.NEUT', 'LB.CREAT'] as const;

/** The test of the address, else the first of the customary ones, else any; undefined when there is none. */
export const chooseTest = (
  tests: readonly LabTest[],
  domain: string | undefined,
  testCode: string | undefined,
  specimen = '',
): LabTest | undefined => {
  const ofCode = tests.filter((test) => test.domain === domain && test.testCode === testCode);
  // Whether the router has decoded the address or not.
  const isWanted = (one: LabTest): boolean =>
    one.specimen === specimen || encodeURIComponent(one.specimen) === specimen;
  const wanted = ofCode.find(isWanted) ?? ofCode[0];
  if (wanted !== undefined) return wanted;
  for (const key of FIRST) {
    const found = tests.find((test) => testKey(test) === key);
    if (found !== undefined) return found;
  }
  return tests[0];
};
