import type { InspectedTable } from '../../../../shared/dataset/inspection.ts';
import type { ImportPlan } from '../../../../shared/dataset/mapping/tablePlan.ts';
import { useText } from '../../../text/useText.ts';
import classes from './Mapping.module.css';
import { plannedRows } from './plannedTable.ts';

const ORDER = ['required', 'recommended', 'known', 'extra'] as const;

/** The first rows as variables, live: those that the domain needs first, what keeps its own name last. */
export const MappedPreview = ({
  plan,
  table,
}: {
  readonly plan: ImportPlan;
  readonly table: InspectedTable;
}) => {
  const { t } = useText();
  const rows = plannedRows(plan, table);
  if (rows.length === 0) return <p className={classes.hint}>{t('map.previewEmpty')}</p>;
  const columns = plan.columns
    .map(({ name }, index) => ({ name, index, role: plan.roles[index] ?? 'extra' }))
    .sort((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role));
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the table scrolls by keyboard */}
      <section className={classes.previewScroll} tabIndex={0} aria-label={t('map.preview')}>
        <table className={classes.preview}>
          <caption className="visually-hidden">{t('map.preview')}</caption>
          <thead>
            <tr>
              <th scope="col" className={classes.head}>
                {t('map.line')}
              </th>
              {columns.map(({ name, role }) => (
                <th key={name} scope="col" className={classes.head} data-role={role}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, number) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity than their place
              <tr key={number}>
                <th scope="row" className={classes.number}>
                  {number + 1}
                </th>
                {columns.map(({ name, index }) => (
                  <td key={name} title={row[index]}>
                    {row[index]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className={classes.minor}>{t('map.masked')}</p>
    </>
  );
};
