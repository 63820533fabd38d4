import type { DltEventView, DltModel, DltSubjectView } from '../../shared/chart/dlt.ts';
import type { TextApi } from '../text/useText.ts';
import type { TwinCell, TwinTable } from './twinTable.ts';

const text = (label: string) => ({ label, numeric: false });
const number = (label: string) => ({ label, numeric: true });

const eventCells = (
  view: DltEventView | null,
  { word }: TextApi,
  language: 'en' | 'zh-CN',
  model: DltModel,
): TwinCell[] => {
  if (view === null) return ['', '', null, null, '', '', '', '', ''];
  const { event, standing, last } = view;
  const label = (id: string): string =>
    model.rule.value.clauses.find((clause) => clause.id === id)?.label[language] ?? id;
  return [
    event.eventKey,
    event.term,
    event.grade,
    event.day,
    event.clauses.map(({ clause }) => label(clause)).join('; '),
    word(`dlt-standing.${standing}`),
    last?.printedName ?? '',
    last?.signedAt ?? '',
    last?.reason ?? '',
  ];
};

/** The page as a table: one row per event, and one for each subject without any. */
export const dltTwin = (model: DltModel, api: TextApi): TwinTable => {
  const { t, word, language } = api;
  const rowsOf = (level: number, subject: DltSubjectView) => {
    const events: readonly (DltEventView | null)[] = subject.events.length === 0 ? [null] : subject.events;
    return events.map((view) => ({
      cells: [
        level,
        subject.subjectId,
        word(`dlt.${subject.status.kind}`),
        subject.closes,
        ...eventCells(view, api, language, model),
      ],
      title: t('dlt.rows', { subject: subject.subjectId, term: view?.event.term ?? '' }),
      refs: view?.event.refs ?? [],
    }));
  };
  const rows = model.levels.flatMap(({ level, subjects }) =>
    subjects.flatMap((subject) => rowsOf(level, subject)),
  );
  return {
    columns: [
      number(t('dlt.col.level')),
      text(t('dlt.col.subject')),
      text(t('dlt.col.status')),
      text(t('dlt.col.closes')),
      text(t('dlt.col.key')),
      text(t('dlt.event')),
      number(t('dlt.col.grade')),
      number(t('dlt.col.day')),
      text(t('dlt.clauses')),
      text(t('dlt.col.standing')),
      text(t('dlt.col.by')),
      text(t('dlt.col.at')),
      text(t('dlt.col.reason')),
    ],
    rows: rows.map(({ cells }) => cells),
    behind: rows.map(({ title, refs }) => ({ title, refs })),
  };
};
