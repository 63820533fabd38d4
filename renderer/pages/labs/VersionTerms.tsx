import type {
  Severe,
  VersionDifferenceModel,
  VersionDifferenceTerm,
} from '../../../shared/chart/labVersionDifference.ts';
import { termName } from '../../../shared/grading/ctcae/termName.ts';
import { editionNumber } from '../../../shared/grading/labGrade.ts';
import { formatInterval, formatProportion } from '../../../shared/text/format.ts';
import { directionText, nameOfTerm, severeTitle } from '../../charts/labVersionTwin.ts';
import { useText } from '../../text/useText.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { RowsLink } from '../../ui/RowsLink.tsx';
import classes from './Labs.module.css';

const SevereCell = ({ severe, title }: { readonly severe: Severe | null; readonly title: string }) => {
  const { t, language } = useText();
  if (severe === null) return <span className={classes.quiet}>{t('labVersion.noTerm')}</span>;
  return (
    <>
      <RowsLink title={title} refs={severe.refs} label={`${title}: ${formatProportion(severe.proportion)}`}>
        {formatProportion(severe.proportion)}
      </RowsLink>
      <span className={classes.quiet}>{formatInterval(language, severe.proportion)}</span>
    </>
  );
};

/** Each term with a difference: how many results, and subjects with grade 3 or more by each edition. */
export const VersionTerms = ({ model }: { readonly model: VersionDifferenceModel }) => {
  const text = useText();
  const { t, language } = text;
  const [study, other] = [editionNumber(model.study), editionNumber(model.other)];
  const columns: readonly Column<VersionDifferenceTerm>[] = [
    {
      id: 'term',
      label: t('labVersion.colTerm'),
      cell: (term) => (
        <>
          {nameOfTerm(term, text)}
          {term.studyTerm !== term.otherTerm && (
            <span className={classes.quiet}>
              {t('labVersion.colTermOther', { edition: other })}:{' '}
              {term.otherTerm === null ? t('labVersion.noTerm') : termName(language, term.otherTerm)}
            </span>
          )}
        </>
      ),
    },
    {
      id: 'direction',
      label: t('labVersion.colDirection'),
      cell: ({ direction }) => directionText(direction, text),
    },
    {
      id: 'differing',
      label: t('labVersion.colDiffering'),
      numeric: true,
      cell: ({ differing, results }) => t('labVersion.ofResults', { n: differing, of: results }),
    },
    {
      id: 'study',
      label: t('labVersion.colSevere', { edition: study }),
      numeric: true,
      cell: (term) => <SevereCell severe={term.severe.study} title={severeTitle(term, study, text)} />,
    },
    {
      id: 'other',
      label: t('labVersion.colSevere', { edition: other }),
      numeric: true,
      cell: (term) => <SevereCell severe={term.severe.other} title={severeTitle(term, other, text)} />,
    },
  ];
  return (
    <div data-testid="version-terms">
      <DataTable
        caption={t('labVersion.terms')}
        columns={columns}
        rows={model.terms}
        rowKey={({ id }) => id}
        maxHeight={420}
      />
    </div>
  );
};
