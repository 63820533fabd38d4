import type { EfficacyModel, EfficacyRow } from '../../shared/chart/efficacy.ts';
import type { LabTrendModel } from '../../shared/chart/labTrend.ts';
import type { Fact } from '../../shared/facts/fact.ts';
import { sayFactReason, sayFactValue } from '../../shared/text/factText.ts';
import type { TextApi } from '../text/useText.ts';
import type { TwinTable } from './twinTable.ts';

type Say = Pick<TextApi, 't' | 'language'>;

const text = (label: string) => ({ label, numeric: false });
const number = (label: string) => ({ label, numeric: true });

/** When an endpoint is counted. */
export const timeText = ({ endpoint, window }: EfficacyRow, { t }: Pick<TextApi, 't'>): string => {
  if (window === null) return t(endpoint.startsWith('ae-') ? 'efficacy.whole' : 'efficacy.last');
  return t('efficacy.window', { day: window.day, from: window.fromDay, to: window.toDay });
};

/** Every endpoint at every time in every group, one a row. */
export const endpointTwin = ({ endpoints }: Pick<EfficacyModel, 'endpoints'>, { t }: Say): TwinTable => {
  const entries = endpoints.flatMap((row) => row.cells.map((cell) => ({ row, cell })));
  return {
    columns: [
      text(t('efficacy.endpoint')),
      text(t('efficacy.colTime')),
      text(t('efficacy.level')),
      number(t('efficacy.colN')),
      number(t('efficacy.colOf')),
      number(t('efficacy.colLow')),
      number(t('efficacy.colHigh')),
      number(t('efficacy.colEvaluable')),
      text(t('efficacy.colSubjects')),
      text(t('efficacy.colUnknown')),
    ],
    rows: entries.map(({ row, cell }) => [
      t(`endpoint.${row.endpoint}`),
      timeText(row, { t }),
      cell.level === null ? t('efficacy.total') : t('level.n', { level: cell.level }),
      // Of nobody evaluable there is no number.
      cell.ofEvaluable.of === 0 ? null : cell.ofDosed.n,
      cell.ofDosed.of,
      cell.ofEvaluable.of === 0 ? null : cell.ofDosed.low,
      cell.ofEvaluable.of === 0 ? null : cell.ofDosed.high,
      cell.ofEvaluable.of,
      cell.subjects
        .filter(({ status }) => status === 'yes')
        .map(({ subjectId }) => subjectId)
        .join(' '),
      cell.subjects
        .filter(({ status }) => status === 'unknown')
        .map(({ subjectId }) => subjectId)
        .join(' '),
    ]),
    behind: entries.map(({ row, cell }) => ({
      title: t(`endpoint.${row.endpoint}`),
      refs: cell.subjects.filter(({ status }) => status === 'yes').flatMap(({ refs }) => refs),
    })),
  };
};

/** Points of a trend of facts, one a row. */
export const factTrendTwin = (model: LabTrendModel, { t, day }: Pick<TextApi, 't' | 'day'>): TwinTable => {
  const entries = model.panels.flatMap((panel) =>
    panel.lines.flatMap((line) => line.points.map((point) => ({ panel, line, point }))),
  );
  return {
    columns: [
      number(t('efficacy.level')),
      text(t('efficacy.subject')),
      number(t('efficacy.day')),
      text(t('efficacy.colDate')),
      number(t('efficacy.colValue')),
      text(t('efficacy.colUnit')),
      text(t('efficacy.colRows')),
    ],
    rows: entries.map(({ panel, line, point }) => [
      panel.level,
      line.subjectId,
      point.day,
      point.date,
      point.value,
      point.unit,
      `${point.ref.file}:${point.ref.line}`,
    ]),
    behind: entries.map(({ line, point }) => ({
      title: t('efficacy.point', { subject: line.subjectId, what: model.test.test, day: day(point.day) }),
      refs: [point.ref],
    })),
  };
};

/** Facts as a table: value, clause, remark, figures and rows. */
export const efficacyFactsTwin = (facts: readonly Fact[], { t, language }: Say): TwinTable => ({
  columns: [
    text(t('efficacy.subject')),
    text(t('efficacy.item')),
    text(t('efficacy.colRule')),
    number(t('efficacy.day')),
    text(t('efficacy.colDate')),
    text(t('efficacy.colValue')),
    text(t('efficacy.colClause')),
    text(t('efficacy.colReason')),
    text(t('efficacy.colFigures')),
    text(t('efficacy.colRows')),
  ],
  rows: facts.map((fact) => [
    fact.subjectId,
    fact.about,
    fact.rule,
    fact.day,
    fact.date,
    sayFactValue(language, fact),
    fact.clause,
    sayFactReason(language, fact),
    fact.inputs.map(({ name, value }) => `${name}: ${value}`).join('; '),
    fact.refs.map(({ file, line }) => `${file}:${line}`).join(' '),
  ]),
  behind: facts.map((fact) => ({ title: fact.about, refs: fact.refs })),
});
