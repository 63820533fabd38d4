import type { DiffRow, DomainDiff } from '../../../shared/dataset/diff/diff.ts';
import type { RowRef } from '../../../shared/dataset/sourceRow.ts';
import type { TwinTable } from '../../charts/twinTable.ts';
import type { TextApi } from '../../text/useText.ts';

const text = (label: string) => ({ label, numeric: false });
const number = (label: string) => ({ label, numeric: true });

/** The comparison by domain, for an export. */
export const domainsTwin = (domains: readonly DomainDiff[], { t }: Pick<TextApi, 't'>): TwinTable => ({
  columns: [
    text(t('diff.colDomain')),
    text(t('diff.colKey')),
    text(t('diff.colBasis')),
    number(t('diff.colOlder')),
    number(t('diff.colNewer')),
    number(t('diff.colNew')),
    number(t('diff.colLate')),
    number(t('diff.colChanged')),
    number(t('diff.colRemoved')),
    number(t('diff.colDuplicated')),
    number(t('diff.colUnchanged')),
  ],
  rows: domains.map((row) => [
    row.domain,
    row.key.join(' '),
    t(`diff.basis.${row.keyBasis}`),
    row.rowsOlder,
    row.rowsNewer,
    row.new,
    row.late,
    row.changed,
    row.removed,
    row.duplicated,
    row.unchanged,
  ]),
});

const place = (ref: RowRef | null): string => (ref === null ? '' : `${ref.file}:${ref.line}`);

/** Values side by side may be text in one row and numbers in another, so all stand as text. */
const shown = (value: string | number | null): string => (value === null ? '' : String(value));

/** One line per differing cell, with the key of its row. */
export const rowsTwin = (
  rows: readonly DiffRow[],
  key: readonly string[],
  { t }: Pick<TextApi, 't'>,
): TwinTable => ({
  columns: [
    text(t('diff.colChange')),
    text(t('diff.colDomain')),
    text('USUBJID'),
    ...key.filter((name) => name !== 'USUBJID').map(text),
    text(t('diff.expColumn')),
    text(t('diff.expOlder')),
    text(t('diff.expNewer')),
    text(t('diff.expOlderPlace')),
    text(t('diff.expNewerPlace')),
  ],
  rows: rows.flatMap((row) =>
    row.cells.map(({ column, older, newer }) => [
      t(`change.${row.change}`),
      row.domain,
      row.subjectId,
      ...row.key.filter((_, index) => key[index] !== 'USUBJID'),
      column,
      shown(older),
      shown(newer),
      place(row.older),
      place(row.newer),
    ]),
  ),
});
