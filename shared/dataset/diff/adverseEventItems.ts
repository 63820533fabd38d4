import { phrase } from '../../text/phrases.ts';
import { RESOLVED_OUTCOMES, SERIOUS_CRITERIA } from '../adverseEventCodes.ts';
import { isDatedBy } from './datedBy.ts';
import type { DiffItem, DiffRow } from './diff.ts';
import { cellOf, placeOf, textCell } from './diffCells.ts';

const gradeOf = (text: string): number | null => (/^[1-5]$/.test(text) ? Number(text) : null);

const termOf = (row: DiffRow, side: 'older' | 'newer'): string =>
  textCell(row, 'AEDECOD', side) || textCell(row, 'AETERM', side);

type Made = Pick<DiffItem, 'kind' | 'text'>;

const SERIOUS_IF_Y = ['AESER', ...SERIOUS_CRITERIA] as const;

const isSerious = (row: DiffRow, side: 'older' | 'newer'): boolean =>
  SERIOUS_IF_Y.some((name) => textCell(row, name, side).toUpperCase() === 'Y') ||
  textCell(row, 'AEOUT', side).toUpperCase() === 'FATAL' ||
  textCell(row, 'AETOXGR', side) === '5';

/** Events that began before the older cut-off are late entries: the earlier review did not know of them. */
const newEvent = (row: DiffRow, olderCutoff: string | null): Made => {
  const start = textCell(row, 'AESTDTC', 'newer');
  const serious = isSerious(row, 'newer');
  const params = {
    subject: row.subjectId,
    term: termOf(row, 'newer'),
    grade: textCell(row, 'AETOXGR', 'newer') || '–',
    start: start === '' ? '–' : start,
  };
  const kind = serious ? 'ae-new-serious' : 'ae-new';
  if (row.change === 'duplicated') return { kind, text: phrase('diff.ae-duplicated', params) };
  const key = isDatedBy(start, olderCutoff) ? 'diff.ae-new-late' : 'diff.ae-new';
  return { kind, text: phrase(key, { ...params, what: serious ? 'serious' : 'plain' }) };
};

const gradeMove = (row: DiffRow): Made | undefined => {
  const cell = cellOf(row, 'AETOXGR');
  if (cell === undefined) return undefined;
  const [older, newer] = [gradeOf(cell.older), gradeOf(cell.newer)];
  const params = {
    subject: row.subjectId,
    term: termOf(row, 'newer'),
    older: cell.older || '–',
    newer: cell.newer || '–',
  };
  if (older === null || newer === null) return { kind: 'ae-changed', text: phrase('diff.ae-grade', params) };
  return newer > older
    ? { kind: 'ae-upgraded', text: phrase('diff.ae-upgraded', params) }
    : { kind: 'ae-downgraded', text: phrase('diff.ae-downgraded', params) };
};

const becameSerious = (row: DiffRow): Made | undefined => {
  if (!isSerious(row, 'newer') || isSerious(row, 'older')) return undefined;
  const params = { subject: row.subjectId, term: termOf(row, 'newer') };
  return { kind: 'ae-became-serious', text: phrase('diff.ae-became-serious', params) };
};

const resolved = (row: DiffRow): Made | undefined => {
  const cell = cellOf(row, 'AEOUT');
  if (cell === undefined || !RESOLVED_OUTCOMES.has(cell.newer.toUpperCase())) return undefined;
  if (RESOLVED_OUTCOMES.has(cell.older.toUpperCase())) return undefined;
  const params = { subject: row.subjectId, term: termOf(row, 'newer') };
  return { kind: 'ae-resolved', text: phrase('diff.ae-resolved', params) };
};

const otherChange = (row: DiffRow, told: ReadonlySet<string>): Made | undefined => {
  const columns = row.cells.map(({ column }) => column).filter((column) => !told.has(column));
  if (columns.length === 0) return undefined;
  const params = { subject: row.subjectId, term: termOf(row, 'newer'), columns: columns.join(', ') };
  return { kind: 'ae-changed', text: phrase('diff.ae-changed', params) };
};

const changesOf = (row: DiffRow): Made[] => {
  const found = [gradeMove(row), becameSerious(row), resolved(row)].filter((made) => made !== undefined);
  const told = new Set<string>();
  for (const { kind } of found) {
    if (kind === 'ae-became-serious') told.add('AESER');
    else if (kind === 'ae-resolved') told.add('AEOUT');
    else told.add('AETOXGR');
  }
  const other = otherChange(row, told);
  return other === undefined ? found : [...found, other];
};

const removedEvent = (row: DiffRow): Made => ({
  kind: 'ae-removed',
  text: phrase('diff.ae-removed', {
    subject: row.subjectId,
    term: termOf(row, 'older'),
    grade: textCell(row, 'AETOXGR', 'older') || '–',
  }),
});

const madeOf = (row: DiffRow, olderCutoff: string | null): Made[] => {
  if (row.change === 'removed') return [removedEvent(row)];
  return row.change === 'changed' ? changesOf(row) : [newEvent(row, olderCutoff)];
};

/** Late entries first, then the worst. */
const rank = ({ text: { key, params } }: Made): number =>
  (key === 'diff.ae-new-late' ? 10 : 0) + Number(params.grade ?? params.newer ?? 0);

/** What happened to adverse events: new (late entries told apart), moved in grade, serious now, resolved, gone. */
export const adverseEventItems = (
  rows: readonly DiffRow[],
  olderCutoff: string | null,
  levelOf: (subjectId: string) => number | null,
): DiffItem[] =>
  rows
    .flatMap((row) =>
      madeOf(row, olderCutoff).map((made) => ({
        ...made,
        subjectId: row.subjectId,
        level: levelOf(row.subjectId),
        ...placeOf(row),
      })),
    )
    .sort((a, b) => (rank(b) || 0) - (rank(a) || 0));
