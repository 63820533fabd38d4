import type { LabPoint } from '../../shared/chart/labTrend.ts';
import { formatNumber } from '../../shared/text/format.ts';
import { formatUnit } from '../../shared/text/formatUnit.ts';

/** The result as the laboratory reported it, with the unit that goes with it and no other. */
export const asReported = ({ text, textUnit, value, unit }: LabPoint): string =>
  (text === '' ? `${formatNumber(value)} ${formatUnit(unit)}` : `${text} ${formatUnit(textUnit)}`).trimEnd();

/** Whether the figure that is drawn is not the one that was reported: another unit, standardised or converted. */
export const isConverted = ({ text, textUnit, unit }: LabPoint): boolean =>
  text !== '' && formatUnit(textUnit) !== formatUnit(unit);
