import type { DecisionTable, TableCell } from '../../../shared/escalation/decisionTable.ts';
import { useText } from '../../text/useText.ts';
import { Glyph } from '../../ui/Glyph.tsx';
import classes from './Designs.module.css';
import type { PresentCount } from './presentCounts.ts';

interface DecisionGridProps {
  readonly table: DecisionTable;
  readonly present: readonly PresentCount[];
  readonly caption: string;
}

/** Which levels stand at a cell now: an outline, a sign and the level, so that colour is not needed. */
const Here = ({ present }: { readonly present: readonly PresentCount[] }) => {
  const { t } = useText();
  return (
    <span className={classes.here}>
      {present.map(({ level, asDlt }) => (
        <span key={`${level} ${asDlt}`}>
          <Glyph name="flag" />
          <span aria-hidden="true">{t('designs.hereShort', { level })}</span>
          {asDlt && <span aria-hidden="true">?</span>}
          <span className="visually-hidden">
            {t(asDlt ? 'designs.hereAsDlt' : 'designs.here', { level })}
          </span>
        </span>
      ))}
    </span>
  );
};

const Cell = ({ cell, present }: { readonly cell: TableCell; readonly present: readonly PresentCount[] }) => {
  const { word } = useText();
  return (
    <td
      data-letter={cell.letter}
      data-here={present.length > 0 || undefined}
      title={word(`advice-action.${cell.action}`)}
    >
      <span aria-hidden="true">{cell.letter}</span>
      <span className="visually-hidden">{word(`advice-action.${cell.action}`)}</span>
      {cell.probability !== null && (
        <span className={classes.probability}>{cell.probability.toFixed(2)}</span>
      )}
      {present.length > 0 && <Here present={present} />}
    </td>
  );
};

/** Subjects down, DLTs across; every cell of the design, with the present ones marked. */
export const DecisionGrid = ({ table, present, caption }: DecisionGridProps) => {
  const { t } = useText();
  const counts = Array.from({ length: table.maxSubjects }, (_, index) => index + 1);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keyboard too
    <section className={classes.gridScroll} tabIndex={0} aria-label={caption}>
      <table className={classes.grid}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('designs.evaluable')}</th>
            {[0, ...counts].map((dlt) => (
              <th key={dlt} scope="col">
                {dlt === 0 ? t('designs.dltHead') : dlt}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counts.map((n) => (
            <tr key={n}>
              <th scope="row">{n}</th>
              {table.cells
                .filter((cell) => cell.n === n)
                .map((cell) => (
                  <Cell
                    key={cell.dlt}
                    cell={cell}
                    present={present.filter((one) => one.n === n && one.dlt === cell.dlt)}
                  />
                ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
