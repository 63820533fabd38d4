import type { LiverCount, LiverModel } from '../../../shared/chart/liver.ts';
import { formatInterval, formatProportion } from '../../../shared/text/format.ts';
import { quadrantTwin } from '../../charts/liverTwin.ts';
import { useText } from '../../text/useText.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { ExportMenu } from '../../ui/ExportMenu.tsx';
import { LevelGlyph } from '../../ui/LevelTitle.tsx';
import { Section } from '../../ui/Page.tsx';
import { RowsLink } from '../../ui/RowsLink.tsx';
import classes from './Liver.module.css';

type Row = LiverModel['quadrants'][number];

/** n/N with its exact interval; opens the rows of the peaks. */
const CountCell = ({ count, title }: { readonly count: LiverCount; readonly title: string }) => {
  const { t, language } = useText();
  const { proportion } = count;
  if (proportion.of === 0)
    return (
      <span className={classes.zero} title={t('board.nobody')}>
        –
      </span>
    );
  return (
    <>
      <RowsLink title={title} refs={count.refs} label={`${title}: ${formatProportion(proportion)}`}>
        <span className={proportion.n === 0 ? classes.zero : undefined}>{formatProportion(proportion)}</span>
      </RowsLink>
      <span className={classes.interval}>
        {formatInterval(language, proportion).replace(/^95\s?% CI\s?/, '')}
      </span>
    </>
  );
};

/** Subjects per quadrant: dose levels and all, the denominator being the dosed set. */
export const QuadrantTable = ({ model }: { readonly model: LiverModel }) => {
  const text = useText();
  const { t, word } = text;
  const titleOf = ({ quadrant }: Row, level: number | null): string =>
    `${word(`liver-quadrant.${quadrant}`)}, ${level === null ? t('liver.total') : t('level.n', { level })}`;
  const countAt = (row: Row, level: number | null) => row.counts.find((count) => count.level === level);
  const cell = (row: Row, level: number | null) => {
    const count = countAt(row, level);
    return count === undefined ? null : <CountCell count={count} title={titleOf(row, level)} />;
  };
  const columns: readonly Column<Row>[] = [
    {
      id: 'quadrant',
      label: t('liver.quadrant'),
      cell: ({ quadrant }) => word(`liver-quadrant.${quadrant}`),
    },
    ...model.levels.map(({ level }) => ({
      id: `level-${level}`,
      label: (
        <span className={classes.subject}>
          <LevelGlyph level={level} />
          <span className="visually-hidden">{t('level.n', { level })}</span>
          <span aria-hidden="true">{level}</span>
        </span>
      ),
      cell: (row: Row) => cell(row, level),
    })),
    { id: 'total', label: t('liver.total'), cell: (row) => cell(row, null) },
  ];
  return (
    <Section
      title={t('liver.quadrants')}
      actions={
        <ExportMenu
          name={`liver-quadrants ${model.provenance.cutLabel}`}
          table={() => quadrantTwin(model, text)}
        />
      }
    >
      <p className={classes.sub}>{t('liver.quadrantsSub')}</p>
      <DataTable
        caption={t('liver.quadrants')}
        columns={columns}
        rows={model.quadrants}
        rowKey={({ quadrant }) => quadrant}
      />
    </Section>
  );
};
