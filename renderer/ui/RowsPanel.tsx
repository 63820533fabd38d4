import { ActionIcon, ScrollArea, Tooltip } from '@mantine/core';
import { IconPin, IconPinFilled, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { CellValue, SourceRow } from '../../shared/dataset/sourceRow.ts';
import { useOperation } from '../api/queries.ts';
import { useText } from '../text/useText.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { Loaded } from './Loading.tsx';
import { type RowsRequest, useRowsPanel } from './RowsContext.ts';
import classes from './RowsPanel.module.css';
import { rowHeadline, rowsTable } from './rowsTable.ts';

const LIMIT = 500;

const cellText = (value: CellValue): string => (value === null ? '' : String(value));

const RowCard = ({ row, open }: { readonly row: SourceRow; readonly open: boolean }) => {
  const { t } = useText();
  const filled = Object.entries(row.values).filter(([, value]) => value !== null && value !== '');
  return (
    <details className={classes.card} open={open}>
      <summary>
        <span className={classes.headline}>{rowHeadline(row)}</span>
        <span className={classes.source}>{t('rows.source', { file: row.ref.file, line: row.ref.line })}</span>
      </summary>
      <dl className={classes.values}>
        {filled.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{cellText(value)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
};

const RowList = ({ request }: { readonly request: RowsRequest }) => {
  const { t } = useText();
  const query = useOperation('rows.get', { cutId: request.cutId, refs: request.refs.slice(0, LIMIT) });
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
            <ExportMenu size="compact-xs" name={request.title} table={() => rowsTable(rows)} />
          </div>
          <div className={classes.list}>
            {rows.map((row) => (
              <RowCard key={row.ref.recordId} row={row} open={rows.length <= 3} />
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
