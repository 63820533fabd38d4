import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { normalizeUnit } from '../../../../shared/dataset/units/normalizeUnit.ts';
import { toSi } from '../../../../shared/dataset/units/toSi.ts';

const FILE = join(import.meta.dirname, '../../../../../shared/data/pharmaversesdtm/lb.csv');

const Row = z.object({
  LBTESTCD: z.string(),
  LBORRES: z.string(),
  LBORRESU: z.string(),
  LBSTRESN: z.string(),
  LBSTRESU: z.string(),
});

const read = () => z.array(Row).parse(parse(readFileSync(FILE), { columns: true, bom: true }));

/** The sponsor converted with factors of three to five digits, and rounded. */
const TOLERANCE = 0.0005;

describe.skipIf(!existsSync(FILE))('laboratory results of a public study', () => {
  test('SRC-UNIT-080: every unit is known', () => {
    const units = new Set(read().flatMap((row) => [row.LBORRESU, row.LBSTRESU]));
    expect(units.size).toBeGreaterThan(20);
    expect([...units].filter((unit) => normalizeUnit(unit).kind === 'unknown')).toEqual([]);
  });

  test('SRC-UNIT-081: original and standard result, converted by us, are the same result', () => {
    let compared = 0;
    const differing = new Set<string>();
    for (const row of read()) {
      const names = { domain: 'LB', testCode: row.LBTESTCD, loinc: '' };
      const si = (text: string, unit: string) => toSi(names, text === '' ? null : Number(text), unit);
      const [original, standard] = [si(row.LBORRES, row.LBORRESU), si(row.LBSTRESN, row.LBSTRESU)];
      if (original.kind !== 'si' || standard.kind !== 'si') continue;
      compared += 1;
      const difference = Math.abs(original.value - standard.value);
      if (difference > Math.abs(standard.value) * TOLERANCE)
        differing.add(`${row.LBTESTCD} ${row.LBORRESU} ${row.LBSTRESU}`);
    }
    expect([...differing]).toEqual([]);
    expect(compared).toBeGreaterThan(50_000);
  });
});
