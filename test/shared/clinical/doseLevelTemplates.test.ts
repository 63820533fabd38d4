import { describe, expect, test } from 'vitest';
import { doseLevelOf, withinTolerance } from '../../../shared/clinical/doseLevelOf.ts';
import { boin } from '../../../shared/protocol/templates/boin.ts';
import { threePlusThree } from '../../../shared/protocol/templates/threePlusThree.ts';
import { infusion } from '../../builders/trialData.ts';

const given = (actualDose: number, doseUnit: string) =>
  infusion('101', '2026-05-04', { actualDose, plannedDose: null, doseUnit });

const [lowest] = threePlusThree.doseLevels;
if (lowest === undefined) throw new Error('A protocol has a level');

describe('dose levels in mg and mg/kg', () => {
  test.each([
    [22.4, 'mg', false],
    [22.5, 'mg', true],
    [25, 'MG', true],
    [27.5, 'mg', true],
    [27.6, 'mg', false],
    [25, 'mg/kg', null],
    [25, 'cells/kg', null],
  ])('SRC-TPL-071: %d %s against 25 mg ± 10 %%: %s', (dose, unit, within) => {
    expect(withinTolerance(given(dose, unit), lowest, threePlusThree)).toBe(within);
  });

  test.each([
    ['', 0.3, 1],
    ['', 10, 5],
    ['DL4', 6, 4],
  ])('SRC-TPL-072: arm "%s" and %d mg/kg: level %d', (arm, dose, level) => {
    expect(doseLevelOf(arm, [given(dose, 'mg/kg')], boin)).toMatchObject({ kind: 'known', level });
  });

  test('SRC-TPL-073: a dose in mg says nothing against a level in mg/kg: the arm decides, without it nobody does', () => {
    expect(doseLevelOf('DL2', [given(70, 'mg')], boin)).toMatchObject({
      kind: 'known',
      level: 2,
      basis: 'arm',
    });
    expect(doseLevelOf('', [given(70, 'mg')], boin)).toEqual({
      kind: 'unknown',
      candidates: [1, 2, 3, 4, 5],
    });
  });
});
