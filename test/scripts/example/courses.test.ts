import { describe, expect, test } from 'vitest';
import { LEVEL_ONE, LEVEL_TWO, result, rowsOf, subject } from './committed.ts';

describe('courses over time', () => {
  test('SRC-EXAMPLE-044: lymphodepletion: counts fall from day -3, nadir by day 4 to 12, recovery by day 29', () => {
    for (const number of [...LEVEL_ONE, '004', '005']) {
      for (const code of ['NEUT', 'PLAT', 'WBC']) {
        const rows = rowsOf(3, 'lb').filter(
          (row) => row.USUBJID === subject(number) && row.LBTESTCD === code,
        );
        const early = rows.filter((row) => Number(row.LBDY) <= 29);
        const nadir = early.reduce((low, row) => (Number(row.LBSTRESN) < Number(low.LBSTRESN) ? row : low));
        expect(Number(nadir.LBDY)).toBeGreaterThanOrEqual(4);
        expect(Number(nadir.LBDY)).toBeLessThanOrEqual(12);
        expect(result(3, number, code, 29)).toBeGreaterThan(0.65 * result(3, number, code, -6));
      }
    }
  });

  test('SRC-EXAMPLE-045: proteinuria falls more at level 2 than at level 1, and hardly in the weak responder', () => {
    const change = (number: string): number =>
      result(3, number, 'UPCR', 29) / result(3, number, 'UPCR', -6) - 1;
    expect(Math.max(change('004'), change('005'))).toBeLessThan(Math.min(change('001'), change('002')));
    expect(change('003')).toBeGreaterThan(-0.15);
    for (const number of [...LEVEL_ONE, ...LEVEL_TWO]) {
      expect(result(3, number, 'UPCR', -6)).toBeGreaterThanOrEqual(2);
      expect(result(3, number, 'UPCR', -6)).toBeLessThanOrEqual(4.5);
    }
  });

  test('SRC-EXAMPLE-046: the dosed were eligible at screening by what data can check', () => {
    for (const row of rowsOf(3, 'dm').filter((person) => person.ARMCD !== '')) {
      const number = row.USUBJID?.slice(-3) ?? '';
      expect(Number(row.AGE)).toBeGreaterThanOrEqual(5);
      expect(Number(row.AGE)).toBeLessThanOrEqual(35);
      expect(result(3, number, 'UPCR', -14)).toBeGreaterThanOrEqual(1);
      expect(result(3, number, 'EGFR', -14)).toBeGreaterThan(45);
      expect(result(3, number, 'CREAT', -14)).toBeLessThanOrEqual(220);
      expect(result(3, number, 'BILI', -14)).toBeLessThanOrEqual(34);
      expect(result(3, number, 'NEUT', -14)).toBeGreaterThanOrEqual(1);
      expect(result(3, number, 'PLAT', -14)).toBeGreaterThanOrEqual(50);
      expect(result(3, number, 'HGB', -14)).toBeGreaterThanOrEqual(80);
      if (Number(row.AGE) < 18) expect(result(3, number, 'PROT24H', -14)).toBeGreaterThanOrEqual(1);
      const sledai = rowsOf(3, 'qs').find(
        (score) =>
          score.USUBJID === row.USUBJID && score.QSTESTCD === 'SLEDAI' && score.VISIT === 'SCREENING',
      );
      expect(Number(sledai?.QSSTRESN)).toBeGreaterThanOrEqual(8);
    }
  });

  test('SRC-EXAMPLE-047: CAR copies peak one to three days after an infusion and are gone by day 57', () => {
    for (const number of [...LEVEL_ONE, '004']) {
      const copies = rowsOf(3, 'pc').filter((row) => row.USUBJID === subject(number));
      const peak = copies.reduce((high, row) => (Number(row.PCSTRESN) > Number(high.PCSTRESN) ? row : high));
      expect(['2', '4']).toContain(peak.PCDY);
      expect(copies.filter((row) => Number(row.PCDY) > 50).every((row) => row.PCORRES === '<50')).toBe(true);
    }
  });

  test("SRC-EXAMPLE-048: B cells reach their nadir by day 8 to 15; the weak responder's stays above the limit", () => {
    for (const number of [...LEVEL_ONE, ...LEVEL_TWO]) {
      const onDay = rowsOf(3, 'cp').find(
        (row) => row.USUBJID === subject(number) && row.CPTESTCD === 'CD19B' && row.CPDY === '15',
      );
      if (number === '003') expect(Number(onDay?.CPSTRESN)).toBeGreaterThan(1);
      else expect(onDay?.CPORRES).toBe('<1');
    }
  });
});
