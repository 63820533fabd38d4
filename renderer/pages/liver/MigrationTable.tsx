import type { LiverMigrationCell, LiverMigrationRow, LiverModel } from '../../../shared/chart/liver.ts';
import { signOf } from '../../../shared/clinical/liver/cuts.ts';
import { migrationTwin } from '../../charts/liverTwin.ts';
import { useText } from '../../text/useText.ts';
import { ExportMenu } from '../../ui/ExportMenu.tsx';
import { Section } from '../../ui/Page.tsx';
import { RowsLink } from '../../ui/RowsLink.tsx';
import { useSubjectName } from '../../ui/useSubjectName.ts';
import classes from './Liver.module.css';

/** How many moved, who, and what the move means; the meaning stands in words, the tint repeats it. */
const Cell = ({ row, cell }: { readonly row: LiverMigrationRow; readonly cell: LiverMigrationCell }) => {
  const { t, word } = useText();
  const name = useSubjectName();
  const { subjects, concern, refs } = cell;
  const title = `${word(`liver-quadrant.${row.baseline}`)} → ${word(`liver-quadrant.${cell.peak}`)}`;
  return (
    <td data-concern={subjects.length === 0 ? undefined : (concern ?? 'unknown')}>
      <span>
        {subjects.length === 0 ? (
          <span className={classes.zero}>0</span>
        ) : (
          <RowsLink title={title} refs={refs} label={`${title}: ${subjects.length}`} marked={false}>
            <strong>{subjects.length}</strong> · {subjects.map(name).join(', ')}
          </RowsLink>
        )}
      </span>
      {concern !== null && <span className={classes.word}>{t(`liver.concern.${concern}`)}</span>}
    </td>
  );
};

/** From the baseline quadrant to the peak quadrant; a missing baseline has a row of its own. */
export const MigrationTable = ({ model }: { readonly model: LiverModel }) => {
  const text = useText();
  const { t, word } = text;
  const { aminotransferase: x, bilirubin: y, operator, leading } = model.migrationCuts;
  const rowTitle = ({ baseline }: LiverMigrationRow): string =>
    baseline === 'not-evaluable' ? t('liver.baselineMissing') : word(`liver-quadrant.${baseline}`);
  const columnTitle = ({ peak }: LiverMigrationCell): string =>
    peak === 'not-evaluable' ? t('liver.peakNotEvaluable') : word(`liver-quadrant.${peak}`);
  return (
    <Section
      title={t('liver.migration')}
      actions={
        <ExportMenu
          name={`liver-migration ${model.provenance.cutLabel}`}
          table={() => migrationTwin(model, text)}
        />
      }
    >
      <p className={classes.sub}>
        {t('liver.migrationSub', {
          ...{ at: t(`liver.at.${leading}`), sign: signOf(operator), x, y },
        })}
      </p>
      <table className={classes.matrix}>
        <caption className="visually-hidden">{t('liver.migration')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('liver.baselineQuadrant')}</th>
            {model.migration[0]?.cells.map((cell) => (
              <th key={cell.peak} scope="col">
                {columnTitle(cell)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {model.migration.map((row) => (
            <tr key={row.baseline}>
              <th scope="row">{rowTitle(row)}</th>
              {row.cells.map((cell) => (
                <Cell key={cell.peak} row={row} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
};
