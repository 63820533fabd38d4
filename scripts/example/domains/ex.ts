import type { Row } from '../model/table.ts';
import { dayOfDate } from '../plan/calendar.ts';
import { PLANNED_DOSE, TREATMENT } from '../plan/study.ts';
import type { DosedPlan } from '../plan/subject.ts';
import {
  type ExtractContext,
  identifiers,
  infusionDaysUpTo,
  numbered,
  supplementalIdentifiers,
} from './context.ts';
import { infusionTimes } from './infusionTimes.ts';

const VISIT_NUMBER: { readonly [day: number]: number } = { 1: 4, 8: 7, 15: 9, 22: 11 };

/** Actual dose, cells/kg, to three significant figures as a cell count is. */
const actualDose = ({ dosing }: DosedPlan, infusion: number): number =>
  Number((PLANNED_DOSE[dosing.level] * (dosing.fractions[infusion] ?? 1)).toPrecision(3));

const infusionRow = (subject: DosedPlan, day: number, infusion: number): Row => {
  const { start, end } = infusionTimes(subject, day);
  return {
    ...identifiers('EX', subject),
    EXTRT: TREATMENT,
    EXDOSE: actualDose(subject, infusion),
    EXDOSU: 'cells/kg',
    EXDOSFRM: 'SUSPENSION',
    EXROUTE: 'INTRAVENOUS',
    EXLOT: subject.dosing.lots[infusion] ?? null,
    VISITNUM: VISIT_NUMBER[day] ?? null,
    VISIT: `DAY ${day}`,
    EXSTDTC: start,
    EXENDTC: end,
    EXSTDY: dayOfDate(subject, start),
    EXENDY: dayOfDate(subject, end),
  };
};

/** One row per infusion that began by the cut-off. */
export const exRows = ({ dosed, cutoffDate }: ExtractContext): readonly Row[] =>
  dosed.flatMap((subject) =>
    numbered(
      'EXSEQ',
      infusionDaysUpTo(subject, cutoffDate).map((day, infusion) => infusionRow(subject, day, infusion)),
    ),
  );

/** The planned dose of each infusion. */
export const suppexRows = ({ dosed, cutoffDate }: ExtractContext): readonly Row[] =>
  dosed.flatMap((subject) =>
    infusionDaysUpTo(subject, cutoffDate).map((_, infusion) => ({
      ...supplementalIdentifiers('EX', subject),
      IDVAR: 'EXSEQ',
      IDVARVAL: String(infusion + 1),
      QNAM: 'EXPDOSE',
      QLABEL: 'Planned Dose, cells/kg',
      QVAL: String(PLANNED_DOSE[subject.dosing.level]),
      QORIG: 'PROTOCOL',
    })),
  );
