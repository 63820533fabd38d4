import { Select, Tooltip } from '@mantine/core';
import { useState } from 'react';
import type {
  EfficacyDefinition,
  EfficacyModel,
  EfficacySubject,
  RenalOutcome,
} from '../../../shared/chart/efficacy.ts';
import type { Fact } from '../../../shared/facts/fact.ts';
import { sayFactReason, sayFactValue } from '../../../shared/text/factText.ts';
import { efficacyFactsTwin } from '../../charts/efficacyTwin.ts';
import { useText } from '../../text/useText.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { ExportMenu } from '../../ui/ExportMenu.tsx';
import { LevelGlyph } from '../../ui/LevelTitle.tsx';
import { Section } from '../../ui/Page.tsx';
import { RowsLink } from '../../ui/RowsLink.tsx';
import { SubjectLink } from '../../ui/SubjectLink.tsx';
import { SubjectMark } from '../../ui/SubjectMark.tsx';
import { useSubjectName } from '../../ui/useSubjectName.ts';
import classes from './Efficacy.module.css';
import { OutcomeMark } from './OutcomeMark.tsx';

const OUTCOMES: readonly RenalOutcome[] = ['complete', 'partial', 'other', 'none', 'unknown'];

const outcomeOf = ({ value }: Fact, definition: EfficacyDefinition): RenalOutcome => {
  if (value.kind !== 'code') return 'unknown';
  return definition.outcomes.find(({ code }) => code === value.code)?.outcome ?? 'none';
};

const EARLY: ReadonlySet<string> = new Set(['fact-reason.kidney.early', 'fact-reason.kidney.early-none']);

interface VisitProps {
  readonly fact: Fact;
  readonly definition: EfficacyDefinition;
}

/** One visit: its day and the mark of its outcome; hover says the clause and the remark, a click opens the rows. */
const Visit = ({ fact, definition }: VisitProps) => {
  const { t, language } = useText();
  const name = useSubjectName();
  const said = sayFactValue(language, fact);
  const title = t('efficacy.visit', { subject: name(fact.subjectId), outcome: said, day: fact.day ?? '' });
  const tip = [title, fact.clause, sayFactReason(language, fact)].filter((one) => one !== '').join('\n');
  return (
    <Tooltip
      label={tip}
      multiline
      w={360}
      style={{ whiteSpace: 'pre-line' }}
      events={{ hover: true, focus: true, touch: true }}
    >
      <span className={classes.visit}>
        <RowsLink title={title} refs={fact.refs} label={title}>
          <span className={classes.visit}>
            <OutcomeMark outcome={outcomeOf(fact, definition)} early={EARLY.has(fact.reason?.key ?? '')} />
            {fact.day ?? '?'}
          </span>
        </RowsLink>
      </span>
    </Tooltip>
  );
};

const Legend = () => {
  const { t } = useText();
  return (
    <p className={classes.legend}>
      {OUTCOMES.map((outcome) => (
        <span key={outcome}>
          <OutcomeMark outcome={outcome} early={false} /> {t(`efficacy.outcome.${outcome}`)}
        </span>
      ))}
      <span>
        <OutcomeMark outcome="none" early /> {t('efficacy.dashed')}
      </span>
    </p>
  );
};

/** The clauses of each outcome, in the definition's own figures. */
const Clauses = ({ definition }: { readonly definition: EfficacyDefinition }) => {
  const { t, language } = useText();
  return (
    <ul className={classes.clauses}>
      {definition.outcomes.map(({ code, clause }) => (
        <li key={code}>
          {t('efficacy.clauses', {
            outcome: sayFactValue(language, {
              rule: `kidney/response/${definition.id}`,
              value: { kind: 'code', code },
            }),
            clause,
          })}
        </li>
      ))}
    </ul>
  );
};

const SubjectName = ({ subject }: { readonly subject: EfficacySubject }) => {
  const name = useSubjectName();
  return (
    <span className={classes.subject}>
      <LevelGlyph level={subject.level} />
      <SubjectLink subjectId={subject.subjectId}>{name(subject.subjectId)}</SubjectLink>
      <SubjectMark subjectId={subject.subjectId} />
    </span>
  );
};

/** Windows that some visit falls into, with all that comes before the first. */
const columnsOf = (model: EfficacyModel, facts: readonly Fact[]) => {
  const days = facts.flatMap(({ day }) => day ?? []);
  const first = model.windows[0];
  const before =
    first !== undefined && days.some((day) => day < first.fromDay)
      ? [{ id: 'before', from: Number.NEGATIVE_INFINITY, to: first.fromDay - 1, start: first.fromDay }]
      : [];
  const windows = model.windows
    .filter(({ fromDay, toDay }) => days.some((day) => day >= fromDay && day <= toDay))
    .map(({ id, day, fromDay, toDay }) => ({ id, from: fromDay, to: toDay, start: day }));
  return [...before, ...windows];
};

/** Renal response at each visit of each subject, by the definition chosen; the primary first. */
export const ResponseSection = ({ model }: { readonly model: EfficacyModel }) => {
  const text = useText();
  const { t, language } = text;
  const [chosen, setChosen] = useState<string | null>(null);
  const definition = model.definitions.find(({ id }) => id === chosen) ?? model.definitions[0];
  if (definition === undefined) return null;
  const rule = `kidney/response/${definition.id}`;
  const own = (subject: EfficacySubject): readonly Fact[] =>
    subject.responses.filter((fact) => fact.rule === rule);
  const facts = model.subjects.flatMap(own);
  const columns = columnsOf(model, facts).map(
    ({ id, from, to, start }): Column<EfficacySubject> => ({
      id,
      label: id === 'before' ? t('efficacy.before', { day: start }) : text.day(start),
      cell: (subject) => {
        const visits = own(subject).filter(({ day }) => day !== null && day >= from && day <= to);
        return (
          <span className={classes.visits}>
            {visits.length === 0 && <span className={classes.absent}>{t('efficacy.noVisit')}</span>}
            {visits.map((fact) => (
              <Visit key={fact.id} fact={fact} definition={definition} />
            ))}
          </span>
        );
      },
    }),
  );
  return (
    <Section
      title={t('efficacy.response')}
      actions={
        <ExportMenu
          name={`renal-response ${model.provenance.cutLabel}`}
          table={() => efficacyFactsTwin(facts, text)}
        />
      }
    >
      <Select
        label={t('efficacy.definition')}
        className={classes.select}
        allowDeselect={false}
        value={definition.id}
        onChange={setChosen}
        data={model.definitions.map(({ id, title, primary }) => ({
          value: id,
          label: primary ? t('efficacy.primary', { title: title[language] }) : title[language],
        }))}
      />
      <Clauses definition={definition} />
      <DataTable
        caption={t('efficacy.response')}
        columns={[
          {
            id: 'subject',
            label: t('efficacy.subject'),
            cell: (subject: EfficacySubject) => <SubjectName subject={subject} />,
          },
          ...columns,
        ]}
        rows={model.subjects}
        rowKey={({ subjectId }) => subjectId}
      />
      <Legend />
    </Section>
  );
};
