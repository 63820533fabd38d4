import { Button } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { ImportReport, RowIssue } from '../../../shared/dataset/importReport.ts';
import { callOrReject } from '../../api/queries.ts';
import { toCsv } from '../../charts/toCsv.ts';
import { useText } from '../../text/useText.ts';
import { Glyph } from '../../ui/Glyph.tsx';
import { Section } from '../../ui/Page.tsx';
import { useSaveText } from '../../ui/useSaveText.ts';
import classes from './IssuesTable.module.css';
import { issuesTable } from './issuesTwin.ts';

const PAGE = 500;
const ROW_HEIGHT = 34;

const IssueRow = ({ issue }: { readonly issue: RowIssue | undefined }) => {
  const { t } = useText();
  if (issue === undefined) return <td colSpan={6}>…</td>;
  return (
    <>
      <td className={classes.severity} data-severity={issue.severity}>
        <Glyph name={issue.severity === 'error' ? 'cross' : 'warning'} />{' '}
        {t(`report.severity.${issue.severity}`)}
      </td>
      <td>{issue.file}</td>
      <td data-numeric>{issue.line === 0 ? t('report.wholeFile') : issue.line}</td>
      <td>{issue.column}</td>
      <td>{issue.rule}</td>
      <td title={issue.message} className={classes.message}>
        {issue.message}
      </td>
    </>
  );
};

/** Stands for the rows outside the view, so that the scroll bar tells the truth. */
const Spacer = ({ height }: { readonly height: number }) =>
  height > 0 ? (
    <tr style={{ height }}>
      <td colSpan={6} className={classes.spacer} />
    </tr>
  ) : null;

const useIssuePages = (
  cutId: string,
  pages: readonly number[],
): ((index: number) => RowIssue | undefined) => {
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
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the list scrolls by keyboard */}
      <div ref={scroll} className={classes.scroll} tabIndex={0}>
        <table className={classes.table} aria-rowcount={issueCount + 1}>
          <caption className="visually-hidden">{t('report.issuesTitle')}</caption>
          <thead>
            <tr aria-rowindex={1}>
              {(['severity', 'file', 'line', 'column', 'rule', 'message'] as const).map((name) => (
                <th key={name} scope="col" className={classes[name]}>
                  {t(`report.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Spacer height={items[0]?.start ?? 0} />
            {items.map((item) => (
              <tr key={item.key} aria-rowindex={item.index + 2} style={{ height: ROW_HEIGHT }}>
                <IssueRow issue={issueAt(item.index)} />
              </tr>
            ))}
            <Spacer height={virtual.getTotalSize() - (items.at(-1)?.end ?? 0)} />
          </tbody>
        </table>
      </div>
    </Section>
  );
};
