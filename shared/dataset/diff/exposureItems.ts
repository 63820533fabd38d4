import { formatDose } from '../../text/format.ts';
import { phrase } from '../../text/phrases.ts';
import type { DiffItem, DiffRow } from './diff.ts';
import { cellOf, placeOf, textCell } from './diffCells.ts';

/** What decides whether, when and with what somebody was dosed. */
const DOSE_COLUMNS = ['EXDOSE', 'EXDOSU', 'EXSTDTC', 'EXTRT', 'EXOCCUR', 'EXSTAT'] as const;

const describe = (row: DiffRow, side: 'older' | 'newer'): string => {
  const [amount, unit] = [textCell(row, 'EXDOSE', side), textCell(row, 'EXDOSU', side)];
  if (amount === '') return '–';
  const dose = Number(amount);
  return Number.isFinite(dose) ? formatDose(dose, unit) : `${amount} ${unit}`.trimEnd();
};

const makeItem = (row: DiffRow): Pick<DiffItem, 'kind' | 'text'> => {
  const side = row.change === 'removed' ? 'older' : 'newer';
  const params = {
    subject: row.subjectId,
    treatment: textCell(row, 'EXTRT', side) || '–',
    date: textCell(row, 'EXSTDTC', side) || '–',
  };
  if (row.change === 'removed') {
    return {
      kind: 'dose-removed',
      text: phrase('diff.dose-removed', { ...params, dose: describe(row, 'older') }),
    };
  }
  if (row.change !== 'changed') {
    return { kind: 'dose-new', text: phrase('diff.dose-new', { ...params, dose: describe(row, 'newer') }) };
  }
  const changed = row.cells.map(({ column }) => column);
  const decisive = DOSE_COLUMNS.some((column) => cellOf(row, column) !== undefined);
  return decisive
    ? {
        kind: 'dose-changed',
        text: phrase('diff.dose-changed', {
          ...params,
          older: describe(row, 'older'),
          newer: describe(row, 'newer'),
        }),
      }
    : { kind: 'dose-changed', text: phrase('diff.dose-record', { ...params, columns: changed.join(', ') }) };
};

/** New, corrected and vanished exposure records. */
export const exposureItems = (
  rows: readonly DiffRow[],
  levelOf: (subjectId: string) => number | null,
): DiffItem[] =>
  rows.map((row) => ({
    ...makeItem(row),
    subjectId: row.subjectId,
    level: levelOf(row.subjectId),
    ...placeOf(row),
  }));
