import { describe, expect, test } from 'vitest';
import { chooseTest, testKey, testPath } from '../../../../renderer/pages/labs/labTests.ts';

const lab = (testCode: string, specimen = '') => ({
  ...{ domain: 'LB', testCode, specimen, test: testCode, units: [], results: 1, subjects: 1 },
});

const TESTS = [lab('ALT'), lab('GLUC'), lab('GLUC', 'URINE'), lab('GLUC', 'PERITONEAL FLUID'), lab('PLAT')];

describe('the test of an address', () => {
  test('SRC-LAB-052: by code and specimen, blood without one', () => {
    const chosen = (code?: string, specimen?: string) => {
      const found = chooseTest(TESTS, code === undefined ? undefined : 'LB', code, specimen);
      return found === undefined ? undefined : testKey(found);
    };
    expect(chosen('GLUC')).toBe('LB.GLUC');
    expect(chosen('GLUC', 'URINE')).toBe('LB.GLUC.URINE');
    expect(chosen('GLUC', 'PERITONEAL%20FLUID')).toBe('LB.GLUC.PERITONEAL FLUID');
    expect(chosen('GLUC', 'SALIVA')).toBe('LB.GLUC');
    expect(chosen('XYZ')).toBe('LB.PLAT');
    expect(chosen()).toBe('LB.PLAT');
    expect(chooseTest([], 'LB', 'ALT')).toBeUndefined();
    expect(TESTS.map(testPath)).toEqual([
      ...[
        '/labs/LB/ALT',
        '/labs/LB/GLUC',
        '/labs/LB/GLUC/URINE',
        '/labs/LB/GLUC/PERITONEAL%20FLUID',
        '/labs/LB/PLAT',
      ],
    ]);
  });
});
