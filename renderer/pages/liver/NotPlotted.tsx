import type { LiverModel } from '../../../shared/chart/liver.ts';
import { useText } from '../../text/useText.ts';
import list from '../../ui/ReasonList.module.css';
import { RowsLink } from '../../ui/RowsLink.tsx';

/** Dosed subjects without a point, each with the reason and the rows that stand in the way. */
export const NotPlotted = ({ items }: { readonly items: LiverModel['notPlotted'] }) => {
  const { t, say } = useText();
  if (items.length === 0) return null;
  return (
    <details className={list.list} data-testid="not-plotted">
      <summary>{t('liver.notPlotted', { n: items.length })}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('liver.col.subject')}</th>
            <th scope="col">{t('liver.reason')}</th>
            <th scope="col">{t('rows.title')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ subjectId, reason, refs }) => (
            <tr key={subjectId}>
              <td>{subjectId}</td>
              <td>{say(reason)}</td>
              <td>
                <RowsLink title={subjectId} refs={refs}>
                  {t('rows.count', { count: refs.length })}
                </RowsLink>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
};
