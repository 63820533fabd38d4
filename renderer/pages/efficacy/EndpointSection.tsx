import { Button, Tooltip } from '@mantine/core';
import { useState } from 'react';
import type { EfficacyCell, EfficacyModel, EfficacyRow } from '../../../shared/chart/efficacy.ts';
import { formatInterval, formatProportion } from '../../../shared/text/format.ts';
import { endpointTwin, timeText } from '../../charts/efficacyTwin.ts';
import { useText } from '../../text/useText.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { ExportMenu } from '../../ui/ExportMenu.tsx';
import { LevelTitle } from '../../ui/LevelTitle.tsx';
import { Section } from '../../ui/Page.tsx';
import { RowsLink } from '../../ui/RowsLink.tsx';
import { useSubjectName } from '../../ui/useSubjectName.ts';
import classes from './Efficacy.module.css';

/** Who counts, who does not and who cannot be evaluated, each with the reason. */
const useCellTip = () => {
  const { t, say, language } = useText();
  const name = useSubjectName();
  return (cell: EfficacyCell): string => {
    const yes = cell.subjects
      .filter(({ status }) => status === 'yes')
      .map(({ subjectId }) => name(subjectId));
    const open = cell.subjects
      .filter(({ status }) => status === 'unknown')
      .map(({ subjectId, reason }) => `${name(subjectId)}: ${reason === null ? '' : say(reason)}`);
    const evaluable = t('efficacy.ofEvaluable', { n: cell.ofEvaluable.n, of: cell.ofEvaluable.of });
    return [
      ...(yes.length === 0 ? [] : [yes.join(', ')]),
      ...(open.length === 0 ? [] : [`${evaluable}, ${formatInterval(language, cell.ofEvaluable)}`]),
      ...open,
    ].join('\n');
  };
};

interface CellProps {
  readonly row: EfficacyRow;
  readonly cell: EfficacyCell | undefined;
  readonly group: string;
}

/** n/N with its exact interval and who cannot be evaluated; leads to the rows of those counted. */
const Cell = ({ row, cell, group }: CellProps) => {
  const { t, language } = useText();
  const tip = useCellTip();
  if (cell === undefined || cell.ofDosed.of === 0) {
    return <span className={classes.absent}>{t('efficacy.nobody')}</span>;
  }
  const missing = cell.ofDosed.of - cell.ofEvaluable.of;
  const refs = cell.subjects.filter(({ status }) => status === 'yes').flatMap((one) => one.refs);
  const title = t('efficacy.rows', { endpoint: t(`endpoint.${row.endpoint}`), group });
  const label = tip(cell);
  return (
    <Tooltip
      label={label}
      disabled={label === ''}
      multiline
      style={{ whiteSpace: 'pre-line' }}
      events={{ hover: true, focus: true, touch: true }}
    >
      <span>
        {cell.ofEvaluable.of === 0 ? (
          <span className={classes.absent}>{t('efficacy.unknown', { n: missing })}</span>
        ) : (
          <>
            <RowsLink title={title} refs={refs}>
              {formatProportion(cell.ofDosed)}
            </RowsLink>
            <span className={classes.small}>{formatInterval(language, cell.ofDosed)}</span>
            {missing > 0 && <span className={classes.small}>{t('efficacy.unknown', { n: missing })}</span>}
          </>
        )}
      </span>
    </Tooltip>
  );
};

/** Whether the criteria are counted at a time when the source does not state the response yet. */
const isEarly = ({ statedFromDay, window, cells }: EfficacyRow): boolean => {
  if (statedFromDay === null) return false;
  if (window !== null) return window.day < statedFromDay;
  const days = cells.flatMap(({ subjects }) => subjects.flatMap(({ day }) => day ?? []));
  return days.some((day) => day < statedFromDay);
};

const Name = ({ row }: { readonly row: EfficacyRow }) => {
  const { t } = useText();
  return (
    <>
      {row.window === null && <span className={classes.name}>{t(`endpoint.${row.endpoint}`)}</span>}
      <span className={row.window === null ? classes.small : classes.later}>{timeText(row, { t })}</span>
      {isEarly(row) && (
        <span className={classes.small}>{t('efficacy.early', { day: row.statedFromDay ?? 0 })}</span>
      )}
    </>
  );
};

/** The endpoints of the trial by dose level; over time when asked for. */
export const EndpointSection = ({ model }: { readonly model: EfficacyModel }) => {
  const text = useText();
  const { t } = text;
  const [overTime, setOverTime] = useState(false);
  const rows = model.endpoints.filter(({ window }) => overTime || window === null);
  const column = (level: number | null, group: string): Column<EfficacyRow> => ({
    id: String(level),
    label: group,
    cell: (row) => <Cell row={row} cell={row.cells.find((one) => one.level === level)} group={group} />,
  });
  return (
    <Section
      title={t('efficacy.endpoints')}
      actions={
        <>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-pressed={overTime}
            onClick={() => setOverTime((value) => !value)}
          >
            {t(overTime ? 'efficacy.collapse' : 'efficacy.expand')}
          </Button>
          <ExportMenu
            name={`endpoints ${model.provenance.cutLabel}`}
            table={() => endpointTwin(model, text)}
          />
        </>
      }
    >
      <p className={classes.sub}>{t('efficacy.endpointsSub')}</p>
      <DataTable
        caption={t('efficacy.endpoints')}
        columns={[
          { id: 'endpoint', label: t('efficacy.endpoint'), cell: (row: EfficacyRow) => <Name row={row} /> },
          ...model.levels.map(
            ({ level, dose, unit }): Column<EfficacyRow> => ({
              ...column(level, t('level.n', { level })),
              label: <LevelTitle level={level} dose={dose} unit={unit} />,
            }),
          ),
          column(null, t('efficacy.total')),
        ]}
        rows={rows}
        rowKey={({ endpoint, window }) => `${endpoint} ${window?.id ?? ''}`}
      />
    </Section>
  );
};
