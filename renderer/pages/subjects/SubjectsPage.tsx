import type { ListedSubject, SubjectsModel } from '../../../shared/chart/subjects.ts';
import { useOperation } from '../../api/queries.ts';
import { subjectsTwin } from '../../charts/subjectsTwin.ts';
import { useText } from '../../text/useText.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { ExportMenu } from '../../ui/ExportMenu.tsx';
import { LevelGlyph } from '../../ui/LevelTitle.tsx';
import { Loaded } from '../../ui/Loading.tsx';
import { EmptyState } from '../../ui/Note.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { RowsLink } from '../../ui/RowsLink.tsx';
import { SubjectLink } from '../../ui/SubjectLink.tsx';
import { SubjectMark } from '../../ui/SubjectMark.tsx';
import { WithCut } from '../../ui/WithCut.tsx';
import { FactSetFoot } from './FactSetFoot.tsx';
import { FactsView } from './FactsView.tsx';
import { personText } from './personText.ts';
import classes from './Subjects.module.css';

const Level = ({ subject }: { readonly subject: ListedSubject }) => {
  const { t } = useText();
  if (subject.level === null) {
    return <span className={classes.quiet}>{t(`subjects.state.${subject.state}`)}</span>;
  }
  return (
    <span className={classes.level}>
      <LevelGlyph level={subject.level} /> {t('level.n', { level: subject.level })}
    </span>
  );
};

const Infusions = ({ subject }: { readonly subject: ListedSubject }) => {
  const { t, day } = useText();
  if (subject.infusions.length === 0) return <span className={classes.quiet}>{t('subjects.noneGiven')}</span>;
  return (
    <span className={classes.infusions}>
      {subject.infusions.map((infusion) => (
        <RowsLink
          key={infusion.ref.recordId}
          title={t('subjects.rows.infusion', { subject: subject.subjectId, number: infusion.number })}
          refs={[infusion.ref]}
        >
          {infusion.day === null ? t('subjects.dayUnknown') : day(infusion.day)}
        </RowsLink>
      ))}
    </span>
  );
};

const useColumns = (): readonly Column<ListedSubject>[] => {
  const text = useText();
  const { t, day } = text;
  return [
    {
      ...{ id: 'subject', label: t('subjects.subject'), width: 210 },
      cell: ({ subjectId }) => (
        <>
          <SubjectLink subjectId={subjectId}>{subjectId}</SubjectLink> <SubjectMark subjectId={subjectId} />
        </>
      ),
    },
    {
      ...{ id: 'level', label: t('subjects.level'), width: 150 },
      cell: (subject) => <Level subject={subject} />,
    },
    {
      ...{ id: 'person', label: t('subjects.person'), width: 130 },
      cell: (subject) => personText(subject, text),
    },
    {
      ...{ id: 'infusions', label: t('subjects.infusions') },
      cell: (subject) => <Infusions subject={subject} />,
    },
    {
      ...{ id: 'followUp', label: t('subjects.followUp'), width: 130 },
      cell: ({ subjectId, lastObservation: last }) =>
        last === null ? (
          <span className={classes.quiet}>{t('subjects.noneGiven')}</span>
        ) : (
          <RowsLink title={t('subjects.rows.last', { subject: subjectId })} refs={[last.ref]}>
            {day(last.day)}
          </RowsLink>
        ),
    },
    {
      ...{ id: 'facts', label: t('subjects.facts'), width: 90, numeric: true },
      cell: ({ areas }) => areas.reduce((sum, { facts }) => sum + facts, 0),
    },
    {
      ...{ id: 'none', label: t('subjects.without'), width: 120, numeric: true },
      cell: ({ areas }) => areas.reduce((sum, { none }) => sum + none, 0),
    },
  ];
};

/** Endpoints and everything else that is of no one subject. */
const WholeCut = ({ cutId, label }: { readonly cutId: string; readonly label: string }) => {
  const { t } = useText();
  const list = useOperation('facts.list', { cutId, subjectId: '', area: null });
  return (
    <>
      <h2 className={classes.part}>{t('subjects.wholeCut')}</h2>
      <Loaded query={list}>
        {(value) => <FactsView list={value} fileName={`${label} dose-levels facts`} firstOrder="derived" />}
      </Loaded>
    </>
  );
};

const Subjects = ({ cutId, model }: { readonly cutId: string; readonly model: SubjectsModel }) => {
  const text = useText();
  const { t } = text;
  const columns = useColumns();
  const { cutLabel } = model.provenance;
  return (
    <Page
      title={t('subjects.title')}
      conclusion={model.conclusion}
      provenance={model.provenance}
      foot={<FactSetFoot set={model.set} />}
    >
      {model.subjects.length === 0 ? (
        <EmptyState title={t('subjects.none')} />
      ) : (
        <Section
          title={t('subjects.list')}
          actions={
            <ExportMenu name={`${cutLabel} subjects`} table={() => subjectsTwin(model.subjects, text)} />
          }
        >
          <DataTable
            caption={t('subjects.list')}
            columns={columns}
            rows={model.subjects}
            rowKey={({ subjectId }) => subjectId}
            maxHeight={620}
          />
        </Section>
      )}
      {model.wholeCut.length > 0 && <WholeCut cutId={cutId} label={cutLabel} />}
    </Page>
  );
};

const SubjectsOfCut = ({ cutId }: { readonly cutId: string }) => {
  const query = useOperation('facts.subjects', { cutId });
  return <Loaded query={query}>{(model) => <Subjects cutId={cutId} model={model} />}</Loaded>;
};

/** Everybody of the cut in view, dosed by level first, each leading to the own page. */
export const SubjectsPage = () => <WithCut>{(cut) => <SubjectsOfCut cutId={cut.cutId} />}</WithCut>;
