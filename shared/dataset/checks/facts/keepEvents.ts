import { codeAt, textAt } from '../rowTest.ts';
import { LIMITS } from './cutFacts.ts';
import type { KeepRow, KeptTable } from './keepRow.ts';

/** Keeps when adverse events began at the latest, and that one was fatal. */
export const keepEvents = ({ table, facts, place, read }: KeptTable): KeepRow => {
  const [start, outcome] = [table.at('AESTDTC'), table.at('AEOUT')];
  const [death, grade] = [table.at('AESDTH'), table.at('AETOXGR')];
  return (subject, cells, line) => {
    const latest = read(textAt(cells, start)).bounds?.latest;
    const same = latest === undefined ? undefined : subject.eventStarts.get(latest);
    if (same !== undefined) same.rows += 1;
    else if (latest !== undefined && subject.eventStarts.size < LIMITS.perSubject)
      subject.eventStarts.set(latest, place(line));
    else if (latest !== undefined) facts.incomplete = true;
    const fatal =
      codeAt(cells, outcome) === 'FATAL' || codeAt(cells, death) === 'Y' || textAt(cells, grade) === '5';
    if (!fatal) return;
    if (subject.fatal === undefined) subject.fatal = place(line);
    else subject.fatal.rows += 1;
  };
};
