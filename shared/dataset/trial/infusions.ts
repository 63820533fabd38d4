import type { IsoDate, SubjectId } from '../../kernel/brands.ts';
import type { Protocol } from '../../protocol/protocol.ts';
import { parseNumber } from '../numericText.ts';
import type { SourceRow } from '../sourceRow.ts';
import type { Infusion } from '../trialData.ts';
import { collectedDate, compareKeys, number, subjectOf, text, upper } from './fields.ts';
import { joinQualifiers, type Qualifiers } from './supplemental.ts';

/** Planned dose of an administration, in SUPPEX. */
const PLANNED_DOSE = 'EXPDOSE';

export interface Exposure {
  readonly infusions: readonly Infusion[];
  /** First day that is known to be a subject's first infusion, the reference of study days. */
  readonly firstDates: ReadonlyMap<SubjectId, IsoDate>;
  /** EX rows that are no dated administration of the study treatment. */
  readonly others: readonly SourceRow[];
  readonly unmatchedQualifiers: readonly SourceRow[];
}

/**
 * A dose of 0 is a planned administration that was not given, as are EXOCCUR N and EXSTAT NOT DONE; a missing dose is
 * an administration of unknown amount. Source: SDTMIG v3.4, section 6.1.3, EX assumptions.
 */
const isAdministration = (row: SourceRow, treatments: ReadonlySet<string>): boolean =>
  treatments.has(upper(row, 'EXTRT')) &&
  number(row, 'EXDOSE') !== 0 &&
  upper(row, 'EXOCCUR') !== 'N' &&
  upper(row, 'EXSTAT') !== 'NOT DONE';

const toInfusion = (row: SourceRow, qualifiers: Qualifiers): Infusion | undefined => {
  const start = collectedDate(row, 'EXSTDTC');
  if (start.kind !== 'complete') return undefined;
  return {
    subjectId: subjectOf(row),
    ref: row.ref,
    number: 0,
    date: start.date,
    start: start.text,
    actualDose: number(row, 'EXDOSE'),
    plannedDose: parseNumber(qualifiers.of(row)[PLANNED_DOSE] ?? '') ?? null,
    doseUnit: text(row, 'EXDOSU'),
    lot: text(row, 'EXLOT'),
  };
};

const numbered = (infusions: readonly Infusion[]): Infusion[] => {
  const counts = new Map<SubjectId, number>();
  return infusions.map((infusion) => {
    const count = (counts.get(infusion.subjectId) ?? 0) + 1;
    counts.set(infusion.subjectId, count);
    return { ...infusion, number: count };
  });
};

/** Whether a partial date can be on or before a complete one: its known beginning is not later. */
const mayPrecede = (partial: string, date: IsoDate): boolean => {
  const known = /^\d{4}(?:-\d{2})?/.exec(partial)?.[0] ?? '';
  return known <= date.slice(0, known.length);
};

/**
 * The first infusion of each subject. A subject with an undated administration that may have come earlier has none:
 * days counted from a later infusion would place events before treatment that came after it.
 */
const firstDates = (
  infusions: readonly Infusion[],
  undated: readonly SourceRow[],
): ReadonlyMap<SubjectId, IsoDate> => {
  const first = new Map<SubjectId, IsoDate>();
  for (const { subjectId, date } of infusions) if (!first.has(subjectId)) first.set(subjectId, date);
  for (const row of undated) {
    const date = first.get(subjectOf(row));
    if (date !== undefined && mayPrecede(text(row, 'EXSTDTC'), date)) first.delete(subjectOf(row));
  }
  return first;
};

/** Administrations of the study treatment in EX, numbered per subject by time; everything else of EX is handed back. */
export const toExposure = (
  rows: readonly SourceRow[],
  qualifierRows: readonly SourceRow[],
  protocol: Protocol,
): Exposure => {
  const treatments = new Set(protocol.treatmentNames.map((name) => name.toUpperCase()));
  const qualifiers = joinQualifiers(qualifierRows);
  const dated: { infusion: Infusion; sequence: number | null }[] = [];
  const others: SourceRow[] = [];
  const undated: SourceRow[] = [];
  for (const row of rows) {
    const given = isAdministration(row, treatments);
    const infusion = given ? toInfusion(row, qualifiers) : undefined;
    if (infusion !== undefined) dated.push({ infusion, sequence: number(row, 'EXSEQ') });
    else others.push(row);
    if (given && infusion === undefined) undated.push(row);
  }
  const keys = ({ infusion, sequence }: (typeof dated)[number]) =>
    [infusion.subjectId, infusion.date, infusion.start, sequence, infusion.ref.recordId] as const;
  const infusions = numbered(
    dated.sort((a, b) => compareKeys(keys(a), keys(b))).map((item) => item.infusion),
  );
  return {
    infusions,
    firstDates: firstDates(infusions, undated),
    others,
    unmatchedQualifiers: qualifiers.unmatched(),
  };
};
