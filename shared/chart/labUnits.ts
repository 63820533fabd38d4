import type { Measurement } from '../dataset/trialData.ts';
import { normalizeUnit } from '../dataset/units/normalizeUnit.ts';
import { recognizeAnalyte } from '../dataset/units/recognizeAnalyte.ts';
import { roundSignificant } from '../dataset/units/roundSignificant.ts';
import { siConversion } from '../dataset/units/toSi.ts';
import type { Phrase } from '../gates/gate.ts';
import { phrase } from '../text/phrases.ts';
import type { LabPoint, LabTrendModel } from './labTrend.ts';
import { type UnitAxis, unitOfResult } from './unitAxis.ts';

type Conversions = LabTrendModel['conversions'];

/** The conversions that the drawn points went through, those with the most results first. */
export const conversionsOf = (
  records: readonly Measurement[],
  points: readonly LabPoint[],
  axis: UnitAxis,
): Conversions => {
  if (axis.kind === 'recorded') return [];
  const drawn = new Set(points.map(({ ref }) => ref.recordId));
  const found = new Map<string, Conversions[number]>();
  for (const record of records) {
    if (!drawn.has(record.ref.recordId)) continue;
    const made = siConversion(record, unitOfResult(record));
    if (made.kind === 'not-gradable') continue;
    const { from, unit, factor, offset, source } = made.conversion;
    const results = (found.get(from)?.results ?? 0) + 1;
    found.set(from, {
      ...{ from, unit, source, results },
      factor: roundSignificant(factor),
      offset: roundSignificant(offset),
    });
  }
  return [...found.values()].sort((a, b) => b.results - a.results || (a.from < b.from ? -1 : 1));
};

const hasNumber = ({ value, belowLimit }: Measurement): boolean => value !== null || belowLimit;

/** Quantities that are written without a unit. */
const NEEDS_NO_UNIT: readonly string[] = ['1', '{INR}'];

/** What keeps a result from being graded, as a key that groups equal ones; null when its unit is of use. */
const unitProblem = (record: Measurement): Phrase['key'] | null => {
  const found = siConversion(record, unitOfResult(record));
  if (found.kind === 'conversion') return null;
  if (found.reason === 'unknown-unit') return 'lab.not-gradable.unknown-unit';
  const analyte = recognizeAnalyte(record);
  if (analyte === undefined) return null;
  if (found.reason === 'no-factor') return 'lab.not-gradable.no-factor';
  return NEEDS_NO_UNIT.includes(analyte.unit) ? null : 'lab.not-gradable.no-unit';
};

/**
 * Results that no rule may grade because of their unit, by reason and unit. A test that this program has no factor for
 * is not named here: its unit is simply shown.
 */
export const notGradableOf = (records: readonly Measurement[]): Phrase[] => {
  const groups = new Map<string, { readonly key: string; readonly unit: string; n: number }>();
  for (const record of records.filter(hasNumber)) {
    const key = unitProblem(record);
    if (key === null) continue;
    const unit = unitOfResult(record);
    const group = groups.get(`${key} ${unit}`) ?? { key, unit, n: 0 };
    group.n += 1;
    groups.set(`${key} ${unit}`, group);
  }
  return [...groups.values()]
    .sort((a, b) => b.n - a.n || (a.unit < b.unit ? -1 : 1))
    .map(({ key, unit, n }) =>
      key === 'lab.not-gradable.no-unit'
        ? phrase('lab.not-gradable.no-unit', { n })
        : key === 'lab.not-gradable.no-factor'
          ? phrase('lab.not-gradable.no-factor', { unit, n })
          : phrase('lab.not-gradable.unknown-unit', { unit, n }),
    );
};

/** Units of the results of a test that are not in the table of units, as recorded, in alphabetical order. */
export const unknownUnitsOf = (records: readonly Measurement[]): string[] =>
  [...new Set(records.filter(hasNumber).map(unitOfResult))]
    .filter((unit) => normalizeUnit(unit).kind === 'unknown')
    .sort();
