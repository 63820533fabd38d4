import type { KeepRow, KeptTable } from './keepRow.ts';

/** Keeps the row of each subject that begins last, as far as its date tells, to compare it with a death. */
export const keepLatest = ({ table, tableFacts, read }: KeptTable, column: string): KeepRow => {
  const at = table.at(column);
  let lastSubject = '';
  let last: { day: string; line: number } | undefined;
  return ({ subjectId }, cells, line) => {
    const cell = cells[at];
    const day = typeof cell === 'string' ? read(cell).bounds?.earliest : undefined;
    if (day === undefined) return;
    if (subjectId !== lastSubject) last = tableFacts.latest.get(subjectId);
    lastSubject = subjectId;
    if (last !== undefined && day <= last.day) return;
    const entry = { day, line };
    tableFacts.latest.set(subjectId, entry);
    last = entry;
  };
};
