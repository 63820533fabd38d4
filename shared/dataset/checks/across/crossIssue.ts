import type { RowIssue } from '../../importReport.ts';
import { type RowRule, rowRuleId } from '../../rowRules.ts';
import type { PlacedRows } from '../facts/cutFacts.ts';

interface Found {
  readonly rule: RowRule;
  readonly column: string;
  readonly message: string;
}

/** What a check across rows says, at the first row concerned. It never rejects: each row was right by itself. */
export const crossIssue = (
  { file, domain, line }: Pick<PlacedRows, 'file' | 'domain' | 'line'>,
  { rule, column, message }: Found,
): RowIssue => ({
  file,
  domain,
  line,
  column,
  rule: rowRuleId(domain, rule),
  severity: 'warning',
  message,
});

/** The subject of a message, with the rows like the one named: "This row and 3 more of the subject". */
export const rowAndMore = (rows: number): string =>
  rows === 1 ? 'This row' : `This row and ${rows - 1} more of the subject`;

/** The same rows as one: the first with the number of all. Undefined when there are none. */
export const together = (places: readonly PlacedRows[]): PlacedRows | undefined => {
  const [first] = places;
  return first === undefined
    ? undefined
    : { ...first, rows: places.reduce((sum, { rows }) => sum + rows, 0) };
};
