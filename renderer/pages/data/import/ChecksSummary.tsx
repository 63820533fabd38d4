import { checkTitle } from '../../../../shared/dataset/checks/catalogue.ts';
import type { CheckCount } from '../../../../shared/dataset/inspection.ts';
import { useText } from '../../../text/useText.ts';
import { type Column, DataTable } from '../../../ui/DataTable.tsx';
import { Section } from '../../../ui/Page.tsx';
import { SeverityMark } from '../SeverityMark.tsx';
import classes from './Import.module.css';

const FirstPlace = ({ check: { file, line, column } }: { readonly check: CheckCount }) => {
  const { t } = useText();
  // What is said of the cut as a whole stands in no file.
  if (file === '') return null;
  const place = { file, line, column };
  return (
    <span className={classes.minor}>
      {line === 0
        ? t('inspect.check.file', place)
        : t(column === '' ? 'inspect.check.first' : 'inspect.check.firstColumn', place)}
    </span>
  );
};

/** What rejects a row first, then the most frequent. */
const sortChecks = (checks: readonly CheckCount[]): readonly CheckCount[] =>
  [...checks].sort((a, b) =>
    a.severity === b.severity ? b.count - a.count : a.severity === 'error' ? -1 : 1,
  );

/** How often each check spoke, with one of its places. */
export const ChecksSummary = ({ checks }: { readonly checks: readonly CheckCount[] }) => {
  const { t, language } = useText();
  const columns: readonly Column<CheckCount>[] = [
    { id: 'kind', label: t('report.severity'), width: 140, cell: (check) => <SeverityMark {...check} /> },
    { id: 'rule', label: t('report.rule'), width: 110, cell: (check) => check.rule },
    { id: 'domain', label: t('report.domain'), width: 80, cell: (check) => check.domain },
    {
      id: 'what',
      label: t('report.message'),
      cell: (check) => (
        <>
          {checkTitle(check.rule, language)}
          <FirstPlace check={check} />
          <span className={classes.minor}>{check.message}</span>
        </>
      ),
    },
    { id: 'count', label: t('inspect.check.count'), width: 80, numeric: true, cell: (check) => check.count },
  ];
  return (
    <Section title={t('inspect.checks')}>
      {checks.length === 0 ? (
        <p className={classes.hint}>{t('inspect.checksNone')}</p>
      ) : (
        <DataTable
          caption={t('inspect.checks')}
          columns={columns}
          rows={sortChecks(checks)}
          rowKey={(check) => `${check.severity} ${check.rule} ${check.domain} ${check.file}`}
        />
      )}
    </Section>
  );
};
