import { earlierDate } from '../../../kernel/isoDate.ts';
import { codeAt, numberAt, textAt } from '../rowTest.ts';
import { LIMITS } from './cutFacts.ts';
import type { KeepRow, KeptTable } from './keepRow.ts';

/**
 * Keeps administrations. A dose of 0, EXOCCUR N and EXSTAT NOT DONE were not given. Source: SDTMIG v3.4, section 6.1.3,
 * EX assumptions; as in shared/dataset/trial/infusions.ts.
 */
export const keepExposure = ({ table, facts, place, read }: KeptTable): KeepRow => {
  const [treatment, dose, unit] = [table.at('EXTRT'), table.at('EXDOSE'), table.at('EXDOSU')];
  const [occurred, status] = [table.at('EXOCCUR'), table.at('EXSTAT')];
  const [start, lot, hasLot] = [table.at('EXSTDTC'), table.at('EXLOT'), table.has('EXLOT')];
  return (subject, cells, line) => {
    const given = numberAt(cells, dose);
    if (given === 0 || codeAt(cells, occurred) === 'N' || codeAt(cells, status) === 'NOT DONE') return;
    const date = read(textAt(cells, start));
    subject.administrations += 1;
    if (date.day === undefined) subject.undatedDoses += 1;
    else
      subject.firstDose =
        subject.firstDose === undefined ? date.day : earlierDate(subject.firstDose, date.day);
    if (!facts.treatments.has(codeAt(cells, treatment))) return;
    if (subject.infusions.length >= LIMITS.perSubject) {
      facts.incomplete = true;
      return;
    }
    subject.infusions.push({
      ...place(line),
      start: date,
      dose: given ?? null,
      unit: textAt(cells, unit),
      lotMissing: hasLot && textAt(cells, lot).trim() === '',
    });
  };
};
