import type { DosedSubject } from '../clinical/dosedSet.ts';
import { hasResult } from '../clinical/hasResult.ts';
import type { Measurement } from '../dataset/trialData.ts';
import type { Phrase } from '../gates/gate.ts';
import type { IsoDate } from '../kernel/brands.ts';
import { daysBetween, studyDay } from '../kernel/isoDate.ts';
import { formatUnit } from '../text/formatUnit.ts';
import { phrase } from '../text/phrases.ts';
import type { LabPoint, LabScale } from './labTrend.ts';

export interface LabAxis {
  readonly unit: string;
  readonly scale: LabScale;
  readonly cutoff: IsoDate;
}

const BELOW = /^<\s*=?\s*(\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/i;

/** The limit in "<50"; null when the text names none. */
const limitOf = (text: string): number | null => {
  const limit = BELOW.exec(text.trim())?.[1];
  return limit === undefined ? null : Number(limit);
};

const resultValue = ({ value, belowLimit, text }: Measurement): number | null =>
  value ?? (belowLimit ? limitOf(text) : null);

const unitReason = (found: string, chartUnit: string): Phrase =>
  found === ''
    ? phrase('not-plotted.no-unit', { chartUnit })
    : phrase('not-plotted.other-unit', { unit: found, chartUnit: chartUnit === '' ? '–' : chartUnit });

const dateReason = ({ date }: Measurement, cutoff: IsoDate): Phrase | null => {
  if (date.kind === 'missing') return phrase('not-plotted.no-date');
  if (date.kind === 'partial') return phrase('not-plotted.partial-date', { text: date.text });
  return date.date > cutoff ? phrase('not-plotted.after-cutoff', { date: date.date }) : null;
};

/**
 * One result as a point, or the reason why it cannot be drawn. A result below the limit of quantification is placed at
 * the limit and drawn open, never at zero. Multiples of the upper limit need that limit on the record itself.
 */
export const labPoint = (
  measurement: Measurement,
  { infusions }: DosedSubject,
  { unit, scale, cutoff }: LabAxis,
): LabPoint | Phrase => {
  const { date, low, high, text, ref, visit } = measurement;
  if (!hasResult(measurement)) {
    return text.trim() === '' ? phrase('not-plotted.no-result') : phrase('not-plotted.no-number', { text });
  }
  const value = resultValue(measurement);
  if (value === null) return phrase('not-plotted.no-number', { text });
  // 10^9/L and 10*9/L are two spellings of one unit; nothing is converted.
  if (formatUnit(measurement.unit) !== formatUnit(unit)) return unitReason(measurement.unit, unit);
  if (date.kind !== 'complete' || date.date > cutoff) {
    return dateReason(measurement, cutoff) ?? phrase('not-plotted.no-date');
  }
  if (scale === 'times-uln' && (high === null || high <= 0)) return phrase('not-plotted.no-uln');
  const first = infusions[0].date;
  return {
    day: studyDay(date.date, first),
    x: daysBetween(first, date.date),
    date: date.date,
    y: scale === 'times-uln' && high !== null ? value / high : value,
    value,
    text,
    unit,
    low,
    high,
    belowLimit: measurement.belowLimit,
    baseline: measurement.baselineFlag,
    visit,
    ref,
  };
};

export const isPoint = (one: LabPoint | Phrase): one is LabPoint => 'ref' in one;
