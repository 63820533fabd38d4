import type { LabTrendModel } from '../../../shared/chart/labTrend.ts';
import { formatNumber } from '../../../shared/text/format.ts';
import { formatUnit } from '../../../shared/text/formatUnit.ts';
import { useText } from '../../text/useText.ts';
import classes from '../../ui/ReasonList.module.css';

type Conversion = LabTrendModel['conversions'][number];

/** By which factor each recorded unit became the unit of the chart, and where the factor comes from. */
export const ConversionList = ({ conversions }: { readonly conversions: readonly Conversion[] }) => {
  const { t } = useText();
  if (conversions.length === 0) return null;
  const rule = ({ from, unit, factor, offset }: Conversion): string => {
    if (from === unit) return t('lab.rule.same');
    return offset === 0
      ? t('lab.rule.factor', { factor: String(factor) })
      : t('lab.rule.offset', { factor: String(factor), offset: formatNumber(offset) });
  };
  return (
    <details className={classes.list} data-testid="conversion-list">
      <summary>
        {t('lab.conversions', { n: conversions.filter(({ from, unit }) => from !== unit).length })}
      </summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('lab.colFrom')}</th>
            <th scope="col">{t('lab.colRule')}</th>
            <th scope="col">{t('lab.colTo')}</th>
            <th scope="col">{t('lab.colResults')}</th>
            <th scope="col">{t('lab.colSourceOfFactor')}</th>
          </tr>
        </thead>
        <tbody>
          {conversions.map((one) => (
            <tr key={one.from}>
              <td>{formatUnit(one.from)}</td>
              <td>{rule(one)}</td>
              <td>{formatUnit(one.unit)}</td>
              <td>{one.results}</td>
              <td>{one.source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
};
