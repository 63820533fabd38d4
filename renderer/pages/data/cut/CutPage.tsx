import { Button } from '@mantine/core';
import { useLocation } from 'wouter';
import type { ImportReport } from '../../../../shared/dataset/importReport.ts';
import { useOperation } from '../../../api/queries.ts';
import { useCut } from '../../../app/CutContext.ts';
import { CutState } from '../../../app/CutSelector.tsx';
import { olderCuts } from '../../../app/comparedCut.ts';
import { useText } from '../../../text/useText.ts';
import { DomainExportMenu } from '../../../ui/DomainExportMenu.tsx';
import { Loaded } from '../../../ui/Loading.tsx';
import { Page } from '../../../ui/Page.tsx';
import { CutDomains, CutFiles } from './CutFiles.tsx';
import { HowMade } from './HowMade.tsx';
import { IssuesTable } from './IssuesTable.tsx';
import { Stages } from './Stages.tsx';

/** Domains that have accepted rows, in alphabetical order. */
const domainsOf = ({ files }: ImportReport): string[] =>
  [...new Set(files.filter(({ rowsAccepted }) => rowsAccepted > 0).map(({ domain }) => domain))]
    .filter((domain) => domain !== '')
    .sort();

/** To what came since the cut before this one; not there for the oldest. */
const CompareWithOlder = ({ cutId }: { readonly cutId: string }) => {
  const { t } = useText();
  const { cuts } = useCut();
  const [, go] = useLocation();
  const [older] = olderCuts(cuts, cuts.find((one) => one.cutId === cutId) ?? null);
  if (older === undefined) return null;
  return (
    <Button variant="default" onClick={() => go(`/diff/${older.cutId}/${cutId}`)}>
      {t('diff.open')}
    </Button>
  );
};

const Report = ({ report }: { readonly report: ImportReport }) => {
  const { t, date } = useText();
  const { cuts } = useCut();
  const cut = cuts.find((one) => one.cutId === report.cutId);
  const { label, rowsRead, rowsAccepted, rowsRejected, files, issueCount } = report;
  const counts = {
    ...{ label, read: rowsRead, accepted: rowsAccepted, rejected: rowsRejected },
    files: new Set(files.map(({ file }) => file)).size,
  };
  return (
    <Page
      title={
        <>
          {t('data.title')} {cut !== undefined && <CutState status={cut.status} />}
        </>
      }
      conclusion={[
        `${t('report.read', counts)} ${
          issueCount === 0 ? t('report.noIssue') : t('report.issues', { count: issueCount })
        }`,
        t(`report.cutoff.${report.cutoffBasis}`, { date: date(report.cutoffDate) }),
        ...(cut?.datesShifted === true ? [t('report.shifted')] : []),
      ]}
      actions={
        <>
          <CompareWithOlder cutId={report.cutId} />
          <DomainExportMenu cutId={report.cutId} domains={domainsOf(report)} />
        </>
      }
    >
      {cut !== undefined && <Stages cut={cut} />}
      <CutFiles report={report} />
      <CutDomains report={report} />
      {cut !== undefined && <HowMade cut={cut} />}
      <IssuesTable report={report} />
    </Page>
  );
};

/** The import report of one cut, its check and its lock. */
export const CutPage = ({ cutId }: { readonly cutId: string }) => {
  const report = useOperation('cut.report', { cutId });
  return <Loaded query={report}>{(value) => <Report report={value} />}</Loaded>;
};
