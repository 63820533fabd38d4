import type { LiverPeak, LiverScale } from '../../shared/chart/liver.ts';
import { formatNumber } from '../../shared/text/format.ts';
import { formatUnit } from '../../shared/text/formatUnit.ts';
import { useText } from '../text/useText.ts';

const SIGN: { readonly [B in LiverPeak['bound']]: string } = { exact: '', 'at-most': '≤ ', 'at-least': '≥ ' };

/** A peak in words: "ALT 150 U/L (ULN 50 U/L) = 3 × ULN". */
export const usePeakText = (scale: LiverScale): ((peak: LiverPeak) => string) => {
  const { t } = useText();
  const figure = (value: number, unit: string): string => `${formatNumber(value)} ${formatUnit(unit)}`.trim();
  return ({ test, multiple, bound, value, unit, reference }) =>
    t(`liver.peak.${scale}`, {
      test,
      value: `${SIGN[bound]}${figure(value, unit)}`,
      reference: figure(reference.value, reference.unit),
      multiple: `${SIGN[bound]}${formatNumber(Number(multiple.toPrecision(4)))}`,
    });
};
