import type { DosedSubject } from '../clinical/dosedSet.ts';
import { hasResult } from '../clinical/hasResult.ts';
import type { Measurement } from '../dataset/trialData.ts';
import { roundSignificant } from '../dataset/units/roundSignificant.ts';
import type { Phrase } from '../gates/gate.ts';
import type { IsoDate } from '../kernel/brands.ts';
import { daysBetween, studyDay } from '../kernel/isoDate.ts';
import { phrase } from '../text/phrases.ts';
import type { PointGrades } from './labPointGrades.ts';
import type { LabPoint, LabScale } from './labTrend.ts';
import { placeOnAxis, sameUnit, type UnitAxis, unitOfResult } from './unitAxis.ts';

export interface LabAxis {
  readonly unit: UnitAxis;
  readonly scale: LabScale;
  readonly cutoff: IsoDate;
  /** By record; none for what the criteria do not grade. */
  readonly grades: ReadonlyMap<number, PointGrades>;
}

const BELOW = /^<\s*=?\s*(\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/i;

/** The limit in "<50"; null when the text names none. */
const limitOf = (text: string): number | null => {
  const limit = BELOW.exec(text.trim())?.[1];
  return limit === undefined ? null : Number(limit);
};

const resultValue = ({ value, belowLimit, text }: Measurement): number | null =>
  value ?? (belowLimit ? limitOf(text) : null);

const dateReason = ({ date }: Measurement, cutoff: IsoDate): Phrase | null => {
  if (date.kind === 'missing') return phrase('not-plotted.no-date');
  if (date.kind === 'partial') return phrase('not-plotted.partial-date', { text: date.text });
  return date.date > cutoff ? phrase('not-plotted.after-cutoff', { date: date.date }) : null;
};

type Range = Pick<LabPoint, 'low' | 'high'>;
const NO_RANGE: Range = { low: null, high: null };

/** The range of a record in the unit of the axis; none when it cannot be put there. */
const rangeOnAxis = (measurement: Measurement, axis: UnitAxis): Range => {
  const { low, high, unit } = measurement;
  const place = (limit: number | null): number | null => {
    const placed = limit === null ? null : placeOnAxis(axis, measurement, limit, unit);
    return placed?.kind === 'placed' ? placed.value : null;
  };
  return low === null && high === null ? NO_RANGE : { low: place(low), high: place(high) };
};

/** What the record holds, where any of it was converted for the axis. */
const recordedOf = (measurement: Measurement, value: number, axis: UnitAxis): LabPoint['recorded'] => {
  const [unit, rangeUnit] = [unitOfResult(measurement), measurement.unit];
  if (axis.kind === 'recorded') return null;
  if (sameUnit(unit, axis.unit) && sameUnit(rangeUnit, axis.unit)) return null;
  return { value, unit, low: measurement.low, high: measurement.high, rangeUnit };
};

/**
 * One result as a point, or the reason why it cannot be drawn. A result below the limit of quantification is placed at
 * the limit and drawn open, never at zero. Multiples of the upper limit need that limit on the record itself.
 */
export const labPoint = (
  measurement: Measurement,
  { infusions }: DosedSubject,
  { unit: axis, scale, cutoff, grades }: LabAxis,
): LabPoint | Phrase => {
  const { date, text, textUnit, ref, visit } = measurement;
  if (!hasResult(measurement)) {
    return text.trim() === '' ? phrase('not-plotted.no-result') : phrase('not-plotted.no-number', { text });
  }
  const value = resultValue(measurement);
  if (value === null) return phrase('not-plotted.no-number', { text });
  const unit = unitOfResult(measurement);
  const placed = placeOnAxis(axis, measurement, value, unit);
  if (placed.kind === 'other-unit') return placed.reason;
  if (date.kind !== 'complete' || date.date > cutoff) {
    return dateReason(measurement, cutoff) ?? phrase('not-plotted.no-date');
  }
  const { low, high } = rangeOnAxis(measurement, axis);
  if (scale === 'times-uln' && (high === null || high <= 0)) return phrase('not-plotted.no-uln');
  const first = infusions[0].date;
  const graded = grades.get(ref.recordId);
  return {
    day: studyDay(date.date, first),
    x: daysBetween(first, date.date),
    date: date.date,
    y: scale === 'times-uln' && high !== null ? roundSignificant(placed.value / high) : placed.value,
    value: placed.value,
    text,
    textUnit,
    unit: axis.unit,
    recorded: recordedOf(measurement, value, axis),
    low,
    high,
    belowLimit: measurement.belowLimit,
    baseline: measurement.baselineFlag,
    grades: [...(graded?.grades ?? [])],
    gradeNotes: [...(graded?.notes ?? [])],
    visit,
    ref,
  };
};

export const isPoint = (one: LabPoint | Phrase): one is LabPoint => 'ref' in one;
