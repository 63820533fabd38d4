import { createDateReader, isCertainlyBefore } from '../readDate.ts';
import { numberAt, type RowTest, type TableShape, textAt, warning } from '../rowTest.ts';

/** Only a certain contradiction counts: an end in 2026-05 may be after a start on 2026-05-20. */
const orderTests = (table: TableShape): readonly RowTest[] => {
  const [start, end] = [`${table.domain}STDTC`, `${table.domain}ENDTC`];
  if (!table.has(start) || !table.has(end)) return [];
  const [startAt, endAt, readStart, readEnd] = [
    table.at(start),
    table.at(end),
    createDateReader(),
    createDateReader(),
  ];
  const message = `${end} lies before ${start}.`;
  const issue = warning(table, { column: end, rule: 'endBeforeStart', message });
  return [
    (cells) => {
      const [from, to] = [textAt(cells, startAt), textAt(cells, endAt)];
      if (from === '' || to === '') return undefined;
      return isCertainlyBefore(readEnd(to), readStart(from)) ? issue : undefined;
    },
  ];
};

/** Study days are whole numbers without a day 0. Source: SDTMIG v3.4, section 4.4.4. */
const studyDayTests = (table: TableShape): readonly RowTest[] =>
  ['DY', 'STDY', 'ENDY']
    .map((suffix) => `${table.domain}${suffix}`)
    .filter((column) => table.domain.length === 2 && table.has(column))
    .map((column) => {
      const at = table.at(column);
      const message = `${column} is 0 or no whole number; study days have no day 0. The program counts days itself.`;
      const issue = warning(table, { column, rule: 'dayZero', message });
      return (cells) => {
        const day = numberAt(cells, at);
        return day === undefined || (day !== 0 && Number.isInteger(day)) ? undefined : issue;
      };
    });

export const dateTests = (table: TableShape): readonly RowTest[] => [
  ...orderTests(table),
  ...studyDayTests(table),
];
