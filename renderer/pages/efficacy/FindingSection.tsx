import type { Fact } from '../../../shared/facts/fact.ts';
import { efficacyFactsTwin } from '../../charts/efficacyTwin.ts';
import { useText } from '../../text/useText.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { ExportMenu } from '../../ui/ExportMenu.tsx';
import { FactValueText } from '../../ui/FactValueText.tsx';
import { Section } from '../../ui/Page.tsx';
import { RowsLink } from '../../ui/RowsLink.tsx';
import { SubjectLink } from '../../ui/SubjectLink.tsx';
import { useSubjectName } from '../../ui/useSubjectName.ts';
import classes from './Efficacy.module.css';

interface FindingSectionProps {
  readonly title: string;
  readonly sub?: string;
  readonly none: string;
  readonly facts: readonly Fact[];
  readonly fileName: string;
}

const useColumns = (): readonly Column<Fact>[] => {
  const { t, date, day } = useText();
  const name = useSubjectName();
  return [
    {
      id: 'subject',
      label: t('efficacy.subject'),
      cell: ({ subjectId }) => <SubjectLink subjectId={subjectId}>{name(subjectId)}</SubjectLink>,
    },
    {
      id: 'day',
      label: t('efficacy.day'),
      cell: (fact) => (
        <>
          {fact.day === null ? '' : day(fact.day)}
          <span className={classes.small}>{date(fact.date.slice(0, 10))}</span>
        </>
      ),
    },
    { id: 'item', label: t('efficacy.item'), cell: ({ about }) => about },
    {
      id: 'finding',
      label: t('efficacy.finding'),
      cell: (fact) => (
        <RowsLink title={fact.about} refs={fact.refs}>
          <FactValueText fact={fact} />
        </RowsLink>
      ),
    },
    {
      id: 'figures',
      label: t('efficacy.figures'),
      cell: ({ inputs }) =>
        inputs.map(({ name: what, value }) => (
          <span key={`${what} ${value}`} className={classes.small}>
            {`${what}: ${value}`}
          </span>
        )),
    },
  ];
};

/** Facts that ask for a look, one a row; says so where there is none. */
export const FindingSection = ({ title, sub, none, facts, fileName }: FindingSectionProps) => {
  const text = useText();
  const columns = useColumns();
  return (
    <Section
      title={title}
      actions={
        facts.length > 0 && <ExportMenu name={fileName} table={() => efficacyFactsTwin(facts, text)} />
      }
    >
      {sub !== undefined && <p className={classes.sub}>{sub}</p>}
      {facts.length === 0 ? (
        <p className={classes.sub}>{none}</p>
      ) : (
        <DataTable caption={title} columns={columns} rows={facts} rowKey={({ id }) => id} maxHeight={420} />
      )}
    </Section>
  );
};
