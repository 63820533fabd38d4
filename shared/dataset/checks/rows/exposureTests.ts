import { codeAt, numberAt, type RowTest, type TableShape, textAt, warning } from '../rowTest.ts';

const unitTest = (table: TableShape): RowTest => {
  const [dose, unit] = [table.at('EXDOSE'), table.at('EXDOSU')];
  const message = 'EXDOSE has no unit in EXDOSU: the dose cannot be compared with the dose level.';
  const issue = warning(table, { column: 'EXDOSU', rule: 'doseWithoutUnit', message });
  return (cells) =>
    (numberAt(cells, dose) ?? 0) > 0 && textAt(cells, unit).trim() === '' ? issue : undefined;
};

/** Source: SDTMIG v3.4, section 6.1.3, EX assumptions: what was not given has no dose above 0. */
const notGivenTest = (table: TableShape): RowTest => {
  const [dose, occurred, status] = [table.at('EXDOSE'), table.at('EXOCCUR'), table.at('EXSTAT')];
  const message =
    'The administration is marked as not given (EXOCCUR N or EXSTAT NOT DONE), but EXDOSE is above 0.';
  const issue = warning(table, { column: 'EXDOSE', rule: 'notGivenWithDose', message });
  return (cells) => {
    if ((numberAt(cells, dose) ?? 0) <= 0) return undefined;
    return codeAt(cells, occurred) === 'N' || codeAt(cells, status) === 'NOT DONE' ? issue : undefined;
  };
};

/** What the answers about one administration must be to each other. */
export const exposureTests = (table: TableShape): readonly RowTest[] => {
  if (table.domain !== 'EX' || !table.has('EXDOSE')) return [];
  return [...(table.has('EXDOSU') ? [unitTest(table)] : []), notGivenTest(table)];
};
