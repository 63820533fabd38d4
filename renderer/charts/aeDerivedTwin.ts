import type { AesiRow, ComparisonRow } from '../../shared/chart/aeDerived.ts';
import type { TextApi } from '../text/useText.ts';
import { aeTableTwin } from './aeTwin.ts';
import type { TwinTable } from './twinTable.ts';

const text = (label: string) => ({ label, numeric: false });
const number = (label: string) => ({ label, numeric: true });

const reportedCell = ({ reported }: ComparisonRow, { t, word }: TextApi): string => {
  if (reported.kind === 'none') return t('aeDerived.noEvent');
  return word(`grade.${reported.grade ?? 'not-graded'}`);
};

/** The comparison for export: one row per event or abnormality, each figure in a column of its own. */
export const comparisonTwin = (rows: readonly ComparisonRow[], api: TextApi): TwinTable => {
  const { t, say } = api;
  return {
    columns: [
      text(t('aeDerived.colSubject')),
      number(t('aeDerived.colLevel')),
      text(t('aeDerived.colEvent')),
      text(t('aeDerived.colOnset')),
      number(t('aeDerived.colDay')),
      text(t('aeDerived.colReported')),
      number(t('aeDerived.colDerivedMin')),
      number(t('aeDerived.colDerivedMax')),
      text(t('aeDerived.colClause')),
      text(t('aeDerived.colWorst')),
      text(t('aeDerived.colWorstOn')),
      number(t('aeDerived.colResults')),
      text(t('aeDerived.colVerdict')),
      text(t('aeDerived.colRemark')),
    ],
    rows: rows.map((row) => [
      row.subjectId,
      row.level,
      row.term,
      row.date,
      row.day,
      reportedCell(row, api),
      row.derived?.min ?? null,
      row.derived?.max ?? null,
      row.derived?.clause ?? '',
      `${row.derived?.result ?? ''} ${row.derived?.unit ?? ''}`.trim(),
      row.derived?.on ?? '',
      row.results,
      t(`aeDerived.verdict.${row.verdict}`),
      row.remark === null ? '' : say(row.remark),
    ]),
    behind: rows.map((row) => ({
      title: t('aeDerived.rowsTitle', { subject: row.subjectId, term: row.term }),
      refs: row.refs,
    })),
  };
};

/** The groups of special interest for export, in the columns of the table of terms. */
export const aesiTwin = (rows: readonly AesiRow[], api: TextApi): TwinTable => {
  const { columns, ...rest } = aeTableTwin(
    rows.map(({ label, cells, total }) => ({
      kind: 'pt' as const,
      soc: api.t('aeDerived.aesi'),
      term: label[api.language],
      coded: true,
      cells,
      total,
    })),
    api,
  );
  const [, , ...others] = columns;
  return { ...rest, columns: [text(api.t('aeDerived.aesi')), text(api.t('aeDerived.group')), ...others] };
};
