import { phrase } from '../../text/phrases.ts';
import type { DiffItem, DiffRow } from './diff.ts';
import { cellOf, placeOf, textCell } from './diffCells.ts';

/** What a result is read by; a change of any of them can move a grade. */
const RESULT_PARTS = ['STRESN', 'STRESC', 'ORRES', 'STRESU', 'ORRESU', 'STNRLO', 'STNRHI', 'DTC'] as const;

const result = (row: DiffRow, side: 'older' | 'newer'): string => {
  const { domain } = row;
  const value =
    textCell(row, `${domain}STRESN`, side) ||
    textCell(row, `${domain}STRESC`, side) ||
    textCell(row, `${domain}ORRES`, side);
  const unit = textCell(row, `${domain}STRESU`, side) || textCell(row, `${domain}ORRESU`, side);
  return value === '' ? '–' : [value, unit].filter((text) => text !== '').join(' ');
};

const makeItem = (row: DiffRow): DiffItem['text'] | undefined => {
  const { domain, subjectId: subject } = row;
  const side = row.change === 'removed' ? 'older' : 'newer';
  const params = {
    subject,
    test: textCell(row, `${domain}TEST`, side) || textCell(row, `${domain}TESTCD`, side),
    date: textCell(row, `${domain}DTC`, side) || '–',
  };
  if (row.change === 'removed')
    return phrase('diff.finding-removed', { ...params, older: result(row, 'older') });
  if (row.change === 'duplicated')
    return phrase('diff.finding-duplicated', { ...params, newer: result(row, 'newer') });
  // A new result is what every extract brings; it is counted with its domain.
  if (row.change === 'new') return undefined;
  const [older, newer] = [result(row, 'older'), result(row, 'newer')];
  if (older !== newer) return phrase('diff.finding-changed', { ...params, older, newer });
  const touched = RESULT_PARTS.map((part) => `${domain}${part}`).filter(
    (name) => cellOf(row, name) !== undefined,
  );
  return touched.length === 0
    ? undefined
    : phrase('diff.finding-record', { ...params, columns: touched.join(', ') });
};

/** Corrected, repeated and vanished results; new ones are routine and only counted. */
export const findingItems = (
  rows: readonly DiffRow[],
  levelOf: (subjectId: string) => number | null,
): DiffItem[] =>
  rows.flatMap((row) => {
    const text = makeItem(row);
    return text === undefined
      ? []
      : [
          {
            kind: 'lab-changed' as const,
            text,
            subjectId: row.subjectId,
            level: levelOf(row.subjectId),
            ...placeOf(row),
          },
        ];
  });
