import { Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import type { ListedSubject, SubjectsModel } from '../../../shared/chart/subjects.ts';
import type { Phrase } from '../../../shared/gates/gate.ts';
import { phrase } from '../../../shared/text/phrases.ts';
import { useOperation } from '../../api/queries.ts';
import { useText } from '../../text/useText.ts';
import { LevelGlyph } from '../../ui/LevelTitle.tsx';
import { Loaded } from '../../ui/Loading.tsx';
import { EmptyState } from '../../ui/Note.tsx';
import { Page } from '../../ui/Page.tsx';
import { RowsLink } from '../../ui/RowsLink.tsx';
import { subjectPath } from '../../ui/SubjectLink.tsx';
import { SubjectMark } from '../../ui/SubjectMark.tsx';
import { WithCut } from '../../ui/WithCut.tsx';
import { FactSetFoot } from './FactSetFoot.tsx';
import { FactsView } from './FactsView.tsx';
import { personText } from './personText.ts';
import classes from './Subjects.module.css';

const conclusionOf = (subject: ListedSubject): Phrase[] => {
  const [first] = subject.infusions;
  const facts = subject.areas.reduce((sum, one) => sum + one.facts, 0);
  const none = subject.areas.reduce((sum, one) => sum + one.none, 0);
  const dosing =
    subject.state === 'dosed' && subject.level !== null && first !== undefined
      ? phrase('subject.dosed', { level: subject.level, n: subject.infusions.length, date: first.date })
      : phrase(subject.state === 'not-dosed' ? 'subject.not-dosed' : 'subject.no-level');
  const { lastObservation: last } = subject;
  return [
    dosing,
    ...(last === null ? [] : [phrase('subject.record-to', { day: last.day })]),
    phrase('subject.facts', { facts, none }),
  ];
};

/** Who this is, what was given and when, and how far the record goes. */
const Profile = ({ subject }: { readonly subject: ListedSubject }) => {
  const text = useText();
  const { t, date, day } = text;
  const { subjectId, lastObservation: last } = subject;
  return (
    <dl className={classes.profile}>
      <div>
        <dt>{t('subjects.person')}</dt>
        <dd>
          <RowsLink
            title={t('subjects.rows.dm', { subject: subjectId })}
            refs={subject.ref === null ? [] : [subject.ref]}
          >
            {personText(subject, text)}
          </RowsLink>
        </dd>
      </div>
      <div>
        <dt>{t('subjects.level')}</dt>
        <dd className={classes.level}>
          {subject.level === null ? (
            t(`subjects.state.${subject.state}`)
          ) : (
            <>
              <LevelGlyph level={subject.level} /> {t('level.n', { level: subject.level })}
            </>
          )}
        </dd>
      </div>
      <div>
        <dt>{t('subjects.infusions')}</dt>
        <dd className={classes.infusions}>
          {subject.infusions.length === 0 && t('subjects.noneGiven')}
          {subject.infusions.map((infusion) => (
            <span key={infusion.ref.recordId}>
              {infusion.number}.{' '}
              <RowsLink
                title={t('subjects.rows.infusion', { subject: subjectId, number: infusion.number })}
                refs={[infusion.ref]}
              >
                {infusion.day === null ? t('subjects.dayUnknown') : day(infusion.day)}
              </RowsLink>{' '}
              <span className={classes.quiet}>{date(infusion.date)}</span>
            </span>
          ))}
        </dd>
      </div>
      <div>
        <dt>{t('subjects.followUp')}</dt>
        <dd>
          {last === null ? (
            t('subjects.noneGiven')
          ) : (
            <>
              <RowsLink title={t('subjects.rows.last', { subject: subjectId })} refs={[last.ref]}>
                {day(last.day)}
              </RowsLink>{' '}
              <span className={classes.quiet}>{date(last.date)}</span>
            </>
          )}
        </dd>
      </div>
    </dl>
  );
};

const Steps = ({ model, subjectId }: { readonly model: SubjectsModel; readonly subjectId: string }) => {
  const { t } = useText();
  const [, go] = useLocation();
  const at = model.subjects.findIndex((one) => one.subjectId === subjectId);
  const previous = model.subjects[at - 1];
  const next = model.subjects[at + 1];
  return (
    <>
      <Button variant="subtle" size="compact-sm" onClick={() => go('/subjects')}>
        {t('subjects.all')}
      </Button>
      <Button
        variant="default"
        size="compact-sm"
        disabled={previous === undefined}
        leftSection={<IconChevronLeft size={15} aria-hidden="true" />}
        onClick={() => previous !== undefined && go(subjectPath(previous.subjectId))}
      >
        {t('subjects.previous')}
      </Button>
      <Button
        variant="default"
        size="compact-sm"
        disabled={next === undefined}
        rightSection={<IconChevronRight size={15} aria-hidden="true" />}
        onClick={() => next !== undefined && go(subjectPath(next.subjectId))}
      >
        {t('subjects.next')}
      </Button>
    </>
  );
};

interface SubjectProps {
  readonly cutId: string;
  readonly model: SubjectsModel;
  readonly subject: ListedSubject;
}

const Subject = ({ cutId, model, subject }: SubjectProps) => {
  const { subjectId } = subject;
  const facts = useOperation('facts.list', { cutId, subjectId, area: null });
  return (
    <Page
      title={
        <span className={classes.name}>
          {subjectId} <SubjectMark subjectId={subjectId} />
        </span>
      }
      conclusion={conclusionOf(subject)}
      actions={<Steps model={model} subjectId={subjectId} />}
      provenance={model.provenance}
      foot={<FactSetFoot set={model.set} />}
    >
      <Profile subject={subject} />
      <Loaded query={facts}>
        {(list) => <FactsView key={subjectId} list={list} fileName={`${subjectId} facts`} />}
      </Loaded>
    </Page>
  );
};

const SubjectOfCut = ({ cutId, subjectId }: { readonly cutId: string; readonly subjectId: string }) => {
  const { t } = useText();
  const [, go] = useLocation();
  const subjects = useOperation('facts.subjects', { cutId });
  return (
    <Loaded query={subjects}>
      {(model) => {
        const subject = model.subjects.find((one) => one.subjectId === subjectId);
        return subject === undefined ? (
          <Page title={subjectId} conclusion={[]}>
            <EmptyState
              title={t('subjects.unknown')}
              actions={<Button onClick={() => go('/subjects')}>{t('subjects.all')}</Button>}
            />
          </Page>
        ) : (
          <Subject cutId={cutId} model={model} subject={subject} />
        );
      }}
    </Loaded>
  );
};

/** One subject: who, what was given, and every fact derived about them, by area. */
export const SubjectPage = ({ subjectId }: { readonly subjectId: string }) => (
  <WithCut>{(cut) => <SubjectOfCut cutId={cut.cutId} subjectId={subjectId} />}</WithCut>
);
