import { PLAUSIBLE_AGE } from '../parameters.ts';
import { codeAt, numberAt, type RowTest, type TableShape, textAt, warning } from '../rowTest.ts';

const armTest = (table: TableShape): RowTest => {
  const [planned, actual] = [table.at('ARMCD'), table.at('ACTARMCD')];
  const message =
    'ARMCD and ACTARMCD name different arms: the subject is shown under ACTARMCD, the actual one.';
  const issue = warning(table, { column: 'ACTARMCD', rule: 'armsDiffer', message });
  return (cells) => {
    const [plannedArm, actualArm] = [codeAt(cells, planned), codeAt(cells, actual)];
    return plannedArm === '' || actualArm === '' || plannedArm === actualArm ? undefined : issue;
  };
};

/** Ages in other units than years are not read as an age at all. */
const ageTest = (table: TableShape): RowTest => {
  const [age, unit] = [table.at('AGE'), table.at('AGEU')];
  const { min, max } = PLAUSIBLE_AGE;
  const message = `AGE is not between ${min} and ${max} years.`;
  const issue = warning(table, { column: 'AGE', rule: 'ageImplausible', message });
  return (cells) => {
    const years = numberAt(cells, age);
    if (years === undefined || !['', 'YEARS'].includes(codeAt(cells, unit))) return undefined;
    return years < min || years > max ? issue : undefined;
  };
};

/** DTHFL and DTHDTC belong together. Source: SDTMIG v3.4, section 5.2, DTHFL and DTHDTC. */
const deathTest = (table: TableShape): RowTest => {
  const [flag, date] = [table.at('DTHFL'), table.at('DTHDTC')];
  const undated = warning(table, {
    column: 'DTHDTC',
    rule: 'deathIncomplete',
    message: 'DTHFL is Y, but DTHDTC is empty: the day of death is unknown.',
  });
  const unflagged = warning(table, {
    column: 'DTHFL',
    rule: 'deathIncomplete',
    message: 'DTHDTC holds a date of death, but DTHFL is not Y; it is read as a death.',
  });
  return (cells) => {
    const died = codeAt(cells, flag) === 'Y';
    const dated = textAt(cells, date) !== '';
    if (died === dated) return undefined;
    return died ? undated : unflagged;
  };
};

/** What the answers about one subject must be to each other. */
export const subjectTests = (table: TableShape): readonly RowTest[] => {
  if (table.domain !== 'DM') return [];
  const columns: readonly (readonly [string, string, (table: TableShape) => RowTest])[] = [
    ['ARMCD', 'ACTARMCD', armTest],
    ['AGE', 'AGE', ageTest],
    ['DTHFL', 'DTHDTC', deathTest],
  ];
  return columns.filter(([a, b]) => table.has(a) && table.has(b)).map(([, , make]) => make(table));
};
