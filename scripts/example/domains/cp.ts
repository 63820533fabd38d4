import type { Row } from '../model/table.ts';
import { FLOW_LIMIT, type FlowCode, flowCount } from '../pharmacology/flowCounts.ts';
import { dateOfDay, dayOfDate, type VisitMade } from '../plan/calendar.ts';
import type { DosedPlan } from '../plan/subject.ts';
import { withBaselineFlags } from './baseline.ts';
import {
  dateTime,
  type ExtractContext,
  identifiers,
  numbered,
  visitsUpTo,
  visitVariables,
} from './context.ts';

const NAMES: Readonly<Record<FlowCode, string>> = { CD19B: 'CD19+ B Cells', CARNK: 'CAR-Positive NK Cells' };

const SAMPLED: Readonly<Record<FlowCode, ReadonlySet<number>>> = {
  CD19B: new Set([-6, 1, 4, 8, 15, 22, 29, 57, 85, 113, 141, 169]),
  CARNK: new Set([1, 2, 4, 8, 11, 15, 18, 22, 25, 29, 57]),
};

const CODES = Object.keys(NAMES) as FlowCode[];

const countRow = (subject: DosedPlan, visit: VisitMade, code: FlowCode): Row => {
  const count = flowCount(subject, code, visit.day);
  const limit = FLOW_LIMIT[code];
  const isBelow = count < limit;
  const text = isBelow ? `<${limit}` : String(count);
  const drawn = dateTime(dateOfDay(subject, visit.day), 510);
  return {
    ...identifiers('CP', subject),
    CPTESTCD: code,
    CPTEST: NAMES[code],
    CPCAT: 'IMMUNOPHENOTYPING',
    CPORRES: text,
    CPORRESU: 'cells/uL',
    CPSTRESC: text,
    CPSTRESN: isBelow ? null : count,
    CPSTRESU: 'cells/uL',
    CPSPEC: 'WHOLE BLOOD',
    CPMETHOD: 'FLOW CYTOMETRY',
    CPLLOQ: limit,
    ...visitVariables(visit),
    CPDTC: drawn,
    CPDY: dayOfDate(subject, drawn),
  };
};

/** B cells and CAR-NK cells by flow cytometry; the blood is drawn before an infusion. */
export const cpRows = ({ dosed, cutoffDate }: ExtractContext): readonly Row[] =>
  dosed.flatMap((subject) =>
    numbered(
      'CPSEQ',
      withBaselineFlags(
        'CP',
        visitsUpTo(subject, cutoffDate).flatMap((visit) =>
          CODES.filter((code) => SAMPLED[code].has(visit.plannedDay ?? 0)).map((code) =>
            countRow(subject, visit, code),
          ),
        ),
        () => true,
      ),
    ),
  );
