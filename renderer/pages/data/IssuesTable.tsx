import { Button } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { ImportReport, RowIssue } from '../../../shared/dataset/importReport.ts';
import { callOrReject } from '../../api/queries.ts';
import { toCsv } from '../../charts/toCsv.ts';
import { useText } from '../../text/useText.ts';
import { Section } from '../../ui/Page.tsx';
import { useSaveText } from '../../ui/useSaveText.ts';
import classes from './IssuesTable.module.css';
import { issuesTable } from './issuesTwin.ts';

const PAGE = 500;
const ROW_HEIGHT = 34;

const IssueRow = ({ issue }: { readonly issue: RowIssue }) => {
  const { t } = useText();
  return (
    <>
      <span role="cell" className={classes.severity} data-severity={issue.severity}>
        <span aria-hidden="true">{issue.severity === 'error' ? '✕' : '!'}</span>
        {t(`report.severity.${issue.severity}`)}
      </span>
      <span role="cell">{issue.file}</span>
      <span role="cell" className="tabular">
        {issue.line === 0 ? t('report.wholeFile') : issue.line}
      </span>
      <span role="cell">{issue.column}</span>
      <span role="cell">{issue.rule}</span>
      <span role="cell" title={issue.message} className={classes.message}>
        {issue.message}
      </span>
    </>
  );
};

const useIssuePages = (cutId: string, pages: readonly number[]): ((index: number) => RowIssue | undefined) => {
  const results = useQueries({
    queries: pages.map((page) => ({
      queryKey: ['cut.issues', { cutId, offset: page * PAGE, limit: PAGE }],
      queryFn: () => callOrReject('cut.issues', { cutId, offset: page * PAGE, limit: PAGE }),
    })),
  });
  return (index) => results[pages.indexOf(Math.floor(index / PAGE))]?.data?.[index % PAGE];
};

/** Every remark of an import with its place and rule; only the rows in view are drawn and asked for. */
export const IssuesTable = ({ report }: { readonly report: ImportReport }) => {
  const { t } = useText();
  const save = useSaveText();
  const scroll = useRef<HTMLDivElement>(null);
  const { issueCount, cutId } = report;
  const virtual = useVirtualizer({
    count: issueCount,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const pages = [...new Set(items.map((item) => Math.floor(item.index / PAGE)))];
  const issueAt = useIssuePages(cutId, pages);
  if (issueCount === 0) return null;

  const exportAll = async (): Promise<void> => {
    const all: RowIssue[] = [];
    for (let offset = 0; offset < issueCount; offset += 1000) {
      all.push(...(await callOrReject('cut.issues', { cutId, offset, limit: 1000 })));
    }
    await save(`${report.label} remarks.csv`, 'text/csv', toCsv(issuesTable(all)));
  };

  return (
    <Section
      title={t('report.issuesTitle')}
      actions={
        <Button variant="default" size="compact-sm" onClick={() => void exportAll()}>
          {t('export.csv')}
        </Button>
      }
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a virtual list cannot be a table element */}
      <div role="table" aria-label={t('report.issuesTitle')} aria-rowcount={issueCount + 1}>
        {/* biome-ignore lint/a11y/useSemanticElements: see above */}
        <div role="row" className={`${classes.row} ${classes.head}`} aria-rowindex={1}>
          {(['severity', 'file', 'line', 'column', 'rule', 'message'] as const).map((name) => (
            // biome-ignore lint/a11y/useSemanticElements: see above
            <span key={name} role="columnheader">
              {t(`report.${name}`)}
            </span>
          ))}
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the list scrolls by keyboard */}
        <div ref={scroll} className={classes.scroll} tabIndex={0}>
          <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
            {items.map((item) => {
              const issue = issueAt(item.index);
              return (
                // biome-ignore lint/a11y/useSemanticElements: see above
                <div
                  key={item.key}
                  role="row"
                  aria-rowindex={item.index + 2}
                  className={classes.row}
                  style={{
                    position: 'absolute',
                    top: 0,
                    left: 0,
                    right: 0,
                    height: ROW_HEIGHT,
                    transform: `translateY(${item.start}px)`,
                  }}
                >
                  {issue !== undefined && <IssueRow issue={issue} />}
                </div>
              );
            })}
          </div>
        </div>
      </div>
    </Section>
  );
};
