import { ActionIcon, ScrollArea, Tooltip } from '@mantine/core';
import { IconPin, IconPinFilled, IconX } from '@tabler/icons-react';
import { useEffect, useMemo, useRef } from 'react';
import type { DiffRow } from '../../shared/dataset/diff/diff.ts';
import { useOperation } from '../api/queries.ts';
import { useCut } from '../app/CutContext.ts';
import { useMarks } from '../app/MarksContext.ts';
import { useText } from '../text/useText.ts';
import { ChangeWord } from './ChangeMark.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import { Loaded } from './Loading.tsx';
import { RowCard } from './RowCard.tsx';
import { type RowsRequest, useRowsPanel } from './RowsContext.ts';
import classes from './RowsPanel.module.css';
import { rowsTable } from './rowsTable.ts';

const LIMIT = 500;

/** What changed in each row since the compared cut; nothing while it is read, and without one. */
const useChanges = ({
  cutId,
  since,
  goneFrom,
  refs,
}: RowsRequest): { readonly changes: ReadonlyMap<number, DiffRow>; readonly failed: boolean } => {
  const marks = useMarks();
  const { cut } = useCut();
  const older = since ?? (cut?.cutId === cutId ? marks.since?.cutId : undefined);
  const query = useOperation(
    'cut.rowChanges',
    older === undefined || goneFrom !== undefined
      ? null
      : {
          ...{ olderCutId: older, newerCutId: cutId },
          recordIds: refs.slice(0, LIMIT).map(({ recordId }) => recordId),
        },
  );
  const changes = useMemo(
    () => new Map(query.data?.flatMap((row) => (row.newer === null ? [] : [[row.newer.recordId, row]]))),
    [query.data],
  );
  return { changes, failed: query.error !== null };
};

const RowList = ({ request }: { readonly request: RowsRequest }) => {
  const text = useText();
  const { t } = text;
  const query = useOperation('rows.get', { cutId: request.cutId, refs: request.refs.slice(0, LIMIT) });
  const { changes, failed } = useChanges(request);
  const gone = request.goneFrom !== undefined;
  return (
    <Loaded query={query}>
      {(rows) => (
        <>
          <div className={classes.count}>
            <span>
              {request.refs.length > LIMIT
                ? t('rows.countLimited', { shown: rows.length, all: request.refs.length })
                : t('rows.count', { count: rows.length })}
            </span>
            <ExportMenu size="compact-xs" name={request.title} table={() => rowsTable(rows, changes, text)} />
          </div>
          {failed && <p className={classes.gone}>{t('marks.failed')}</p>}
          {gone && (
            <p className={classes.gone}>
              <ChangeWord change="removed" /> {t('change.goneNow')}
            </p>
          )}
          <div className={classes.list}>
            {rows.map((row) => (
              <RowCard
                key={row.ref.recordId}
                row={row}
                open={rows.length <= 3}
                change={changes.get(row.ref.recordId)}
              />
            ))}
          </div>
        </>
      )}
    </Loaded>
  );
};

/** The rows behind a number, with file and line. Opens beside the page and keeps its place. */
export const RowsPanel = () => {
  const { request, pinned, close, togglePin } = useRowsPanel();
  const { t } = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  // Moves the keyboard to what was asked for.
  useEffect(() => {
    if (request !== null) heading.current?.focus({ preventScroll: true });
  }, [request]);
  if (request === null) return null;
  const pinLabel = t(pinned ? 'rows.unpin' : 'rows.pin');
  return (
    <aside className={classes.panel} aria-label={t('rows.title')} data-testid="rows-panel">
      <div className={classes.head}>
        <div>
          <p className={classes.kicker}>{t('rows.title')}</p>
          <h2 ref={heading} tabIndex={-1} className={classes.title}>
            {request.title}
          </h2>
        </div>
        <div className={classes.buttons}>
          <Tooltip label={pinLabel}>
            <ActionIcon variant="subtle" aria-label={pinLabel} aria-pressed={pinned} onClick={togglePin}>
              {pinned ? <IconPinFilled size={17} /> : <IconPin size={17} />}
            </ActionIcon>
          </Tooltip>
          <ActionIcon variant="subtle" aria-label={t('action.close')} onClick={close}>
            <IconX size={17} />
          </ActionIcon>
        </div>
      </div>
      <ScrollArea className={classes.scroll} type="auto">
        <RowList request={request} />
      </ScrollArea>
    </aside>
  );
};
