import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState } from 'react';
import { checkExplanation, checkTitle } from '../../../../shared/dataset/checks/catalogue.ts';
import type {
  ImportReport,
  IssueFilter,
  IssueGroup,
  NumberedIssue,
} from '../../../../shared/dataset/importReport.ts';
import { useOperation } from '../../../api/queries.ts';
import { useText } from '../../../text/useText.ts';
import { ExportMenu } from '../../../ui/ExportMenu.tsx';
import { Loaded } from '../../../ui/Loading.tsx';
import { Section } from '../../../ui/Page.tsx';
import { SeverityMark } from '../SeverityMark.tsx';
import { countPassing } from './countPassing.ts';
import { IssueFilters } from './IssueFilters.tsx';
import classes from './IssuesTable.module.css';
import { issuesTable } from './issuesTwin.ts';
import { RejectedRowDialog } from './RejectedRowDialog.tsx';
import { ALL_ISSUES, readIssues, useIssuePages } from './useIssuePages.ts';
import { useOpenRow } from './useOpenRow.ts';

const ROW_HEIGHT = 34;

interface IssueRowProps {
  readonly issue: NumberedIssue | undefined;
  readonly onOpen: (issue: NumberedIssue) => void;
}

const LinePlace = ({ issue, onOpen }: { readonly issue: NumberedIssue; readonly onOpen: () => void }) => {
  const { t } = useText();
  const { file, line } = issue;
  if (line === 0) return file === '' ? '' : t('report.wholeFile');
  return (
    <button
      type="button"
      className="link-button"
      aria-label={`${t('report.row')}: ${t('report.rowOf', { file, line })}`}
      onClick={onOpen}
    >
      {line}
    </button>
  );
};

const IssueRow = ({ issue, onOpen }: IssueRowProps) => {
  const { t, language } = useText();
  if (issue === undefined) return <td colSpan={6}>…</td>;
  return (
    <>
      <td>
        <SeverityMark severity={issue.severity} />
      </td>
      <td title={issue.file}>{issue.file || t('report.wholeCut')}</td>
      <td data-numeric>
        <LinePlace issue={issue} onOpen={() => onOpen(issue)} />
      </td>
      <td title={issue.column}>{issue.column}</td>
      <td>{issue.rule}</td>
      <td title={`${checkExplanation(issue.rule, language)} ${issue.message}`} className={classes.message}>
        {checkTitle(issue.rule, language)} <span className={classes.detail}>{issue.message}</span>
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

interface ListProps {
  readonly cutId: string;
  readonly filter: IssueFilter;
  readonly count: number;
}

/** Only the rows in view are drawn and asked for. */
const IssueList = ({ cutId, filter, count }: ListProps) => {
  const { t } = useText();
  const scroll = useRef<HTMLElement>(null);
  const [open, setOpen] = useState<NumberedIssue | null>(null);
  const openRow = useOpenRow(cutId, setOpen);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const issueAt = useIssuePages(
    cutId,
    filter,
    items.map((item) => item.index),
  );
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the list scrolls by keyboard */}
      <section ref={scroll} className={classes.scroll} aria-label={t('report.issuesTitle')} tabIndex={0}>
        <table className={classes.table} aria-rowcount={count + 1}>
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
                <IssueRow issue={issueAt(item.index)} onOpen={(issue) => void openRow(issue)} />
              </tr>
            ))}
            <Spacer height={virtual.getTotalSize() - (items.at(-1)?.end ?? 0)} />
          </tbody>
        </table>
      </section>
      {open !== null && <RejectedRowDialog cutId={cutId} issue={open} onClose={() => setOpen(null)} />}
    </>
  );
};

const Issues = ({
  report: { cutId, label },
  groups,
}: {
  readonly report: ImportReport;
  readonly groups: readonly IssueGroup[];
}) => {
  const { t } = useText();
  const [filter, setFilter] = useState(ALL_ISSUES);
  const count = countPassing(groups, filter);
  return (
    <Section
      title={t('report.issuesTitle')}
      actions={
        <ExportMenu
          name={`${label} remarks`}
          table={async () => issuesTable(await readIssues(cutId, filter, count))}
        />
      }
    >
      <IssueFilters groups={groups} filter={filter} onFilter={setFilter} />
      <IssueList key={JSON.stringify(filter)} cutId={cutId} filter={filter} count={count} />
    </Section>
  );
};

/** Every remark of an import with its place and rule. */
export const IssuesTable = ({ report }: { readonly report: ImportReport }) => {
  const groups = useOperation('cut.issueGroups', { cutId: report.cutId });
  if (report.issueCount === 0) return null;
  return <Loaded query={groups}>{(value) => <Issues report={report} groups={value} />}</Loaded>;
};
