import { codeAt, numberAt, textAt } from '../rowTest.ts';
import type { KeepRow, KeptTable } from './keepRow.ts';

/** Keeps the row of DM that the other files are compared with. */
export const keepDemographics = ({ table, place, read }: KeptTable): KeepRow => {
  const at = Object.fromEntries(
    ['RFICDTC', 'ARMCD', 'ACTARMCD', 'AGE', 'AGEU', 'DTHFL', 'DTHDTC', 'RFXSTDTC'].map((name) => [
      name,
      table.at(name),
    ]),
  );
  const position = (name: string): number => at[name] ?? -1;
  return (subject, cells, line) => {
    if (subject.demographics !== undefined) return;
    const date = (name: string) => read(textAt(cells, position(name)));
    const plannedArm = textAt(cells, position('ARMCD')).trim();
    const deathDate = date('DTHDTC');
    const inYears = ['', 'YEARS'].includes(codeAt(cells, position('AGEU')));
    subject.demographics = {
      ...place(line),
      consent: date('RFICDTC'),
      hasConsentColumn: table.has('RFICDTC'),
      arm: textAt(cells, position('ACTARMCD')).trim() || plannedArm,
      plannedArm,
      age: inYears ? numberAt(cells, position('AGE')) : undefined,
      died: codeAt(cells, position('DTHFL')) === 'Y' || deathDate.text !== '',
      deathDate,
      firstExposure: date('RFXSTDTC'),
    };
  };
};
