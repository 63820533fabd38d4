import { datePart } from '../../../kernel/isoDate.ts';
import { domainSpec } from '../../domains.ts';
import { failure, type RowTest, type TableShape, textAt, warning } from '../rowTest.ts';

/** A value that must be one of a list; the words never repeat what stood there. */
interface ValueRule {
  readonly column: string;
  readonly accepts: (text: string) => boolean;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

const oneOf =
  (...texts: string[]) =>
  (text: string): boolean =>
    texts.includes(text);

/**
 * CTCAE grades run from 1 to 5 and AETOXGR holds the figure alone (CTCAE v5.0, "Grades"; SDTMIG v3.4, 6.2.1).
 * A row with another value is rejected rather than shown without its grade.
 */
const VALUE_RULES: { readonly [domain: string]: readonly ValueRule[] } = {
  AE: [
    {
      column: 'AETOXGR',
      accepts: oneOf('1', '2', '3', '4', '5'),
      severity: 'error',
      message: 'AETOXGR is not a whole number from 1 to 5, the CTCAE grades.',
    },
    {
      column: 'AESER',
      accepts: oneOf('Y', 'N'),
      severity: 'warning',
      message: 'AESER is neither Y nor N: whether the event is serious counts as unknown.',
    },
  ],
  DM: [
    {
      column: 'DTHFL',
      accepts: oneOf('Y'),
      severity: 'warning',
      message: 'DTHFL is neither empty nor Y: it is not read as a death unless DTHDTC holds a date.',
    },
    {
      // CDISC controlled terminology, codelist SEX (C66731).
      column: 'SEX',
      accepts: oneOf('F', 'M', 'U', 'UNDIFFERENTIATED', 'INTERSEX'),
      severity: 'warning',
      message: 'SEX is none of F, M, U, INTERSEX: what depends on sex, such as eGFR, cannot be computed.',
    },
  ],
  EX: [
    {
      column: 'EXDOSE',
      accepts: (text) => Number(text) >= 0,
      severity: 'error',
      message: 'EXDOSE is negative.',
    },
  ],
};

/** A value whose absence the reader must be told of, although the row is kept. */
interface ExpectedValue {
  readonly column: string;
  readonly needs: 'value' | 'complete-date';
  readonly message: string;
}

const EXPECTED_VALUES: { readonly [domain: string]: readonly ExpectedValue[] } = {
  AE: [
    { column: 'AETOXGR', needs: 'value', message: 'AETOXGR is empty: the event is shown as not graded.' },
    { column: 'AESER', needs: 'value', message: 'AESER is empty: whether the event is serious is unknown.' },
    {
      column: 'AESTDTC',
      needs: 'complete-date',
      message: 'AESTDTC is empty or incomplete: the event may not be placeable before or after an infusion.',
    },
  ],
  EX: [
    {
      column: 'EXSTDTC',
      needs: 'complete-date',
      message:
        'EXSTDTC is empty or incomplete: the administration has no day, and study days cannot be counted from it.',
    },
    { column: 'EXDOSE', needs: 'value', message: 'EXDOSE is empty: the amount given is unknown.' },
  ],
};

const allowedTest = (table: TableShape, { column, accepts, severity, message }: ValueRule): RowTest => {
  const at = table.at(column);
  const issue = (severity === 'error' ? failure : warning)(table, { column, rule: 'allowedValue', message });
  return (cells) => {
    const text = textAt(cells, at);
    return text === '' || accepts(text) ? undefined : issue;
  };
};

const expectedTest = (table: TableShape, { column, needs, message }: ExpectedValue): RowTest => {
  const at = table.at(column);
  const issue = warning(table, { column, rule: 'expectedValue', message });
  return (cells) => {
    const text = textAt(cells, at);
    return (needs === 'value' ? text !== '' : datePart(text) !== undefined) ? undefined : issue;
  };
};

/** DOMAIN, or RDOMAIN of a qualifier file, must name the domain of the file. */
const domainTests = (table: TableShape): readonly RowTest[] => {
  const qualifier = table.domain.startsWith('SUPP');
  const column = qualifier ? 'RDOMAIN' : 'DOMAIN';
  const expected = qualifier ? table.domain.slice(4) : table.domain;
  if (!table.has(column)) return [];
  const at = table.at(column);
  const message = `${column} names another domain than this file, which is ${table.domain}.`;
  const issue = failure(table, { column, rule: 'otherDomain', message });
  return [
    (cells) => {
      const stated = textAt(cells, at);
      return stated === '' || stated === expected || stated.toUpperCase() === expected ? undefined : issue;
    },
  ];
};

/**
 * Values that must be there, with their issue. A number that could not be read is there: it is reported as such. A
 * variable that the whole table lacks is told of the table (planTable: only a mapped table may lack its --SEQ).
 */
export const requiredCells = (table: TableShape) => {
  const spec = domainSpec(table.domain);
  return (spec?.required ?? []).filter(table.has).map((column) => ({
    at: table.at(column),
    issue: failure(table, {
      column,
      rule: 'required',
      message: `${column} is empty; every ${spec?.label ?? table.domain} row needs it.`,
    }),
  }));
};

/** Values that cannot be, and values that the review needs. */
export const valueTests = (table: TableShape): readonly RowTest[] => [
  ...domainTests(table),
  ...(VALUE_RULES[table.domain] ?? [])
    .filter(({ column }) => table.has(column))
    .map((rule) => allowedTest(table, rule)),
  ...(EXPECTED_VALUES[table.domain] ?? [])
    .filter(({ column }) => table.has(column))
    .map((value) => expectedTest(table, value)),
];
