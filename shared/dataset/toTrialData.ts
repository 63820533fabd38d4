import type { IsoDate } from '../kernel/brands.ts';
import type { Protocol } from '../protocol/protocol.ts';
import type { CellValue, RowRef, SourceRow } from './sourceRow.ts';
import { toAdverseEvents } from './trial/adverseEvents.ts';
import { dayCounter } from './trial/fields.ts';
import { toExposure } from './trial/infusions.ts';
import { compareMeasurements, isFindings, toMeasurements } from './trial/measurements.ts';
import { toSubjects } from './trial/subjects.ts';
import { joinQualifiers } from './trial/supplemental.ts';
import type { Measurement, TrialData } from './trialData.ts';

type OtherRow = { ref: RowRef; values: Record<string, CellValue> };

/** Domains whose rows have words of their own in TrialData. */
const READ_APART = new Set(['DM', 'EX', 'SUPPEX', 'AE', 'SUPPAE']);

const byDomain = (rows: readonly SourceRow[]): ReadonlyMap<string, readonly SourceRow[]> => {
  const domains = new Map<string, SourceRow[]>();
  for (const row of rows) {
    const known = domains.get(row.ref.domain);
    if (known === undefined) domains.set(row.ref.domain, [row]);
    else known.push(row);
  }
  return domains;
};

const otherRow = ({ ref, values }: SourceRow): OtherRow => ({ ref, values });

const collectOthers = (parts: ReadonlyMap<string, readonly SourceRow[]>): TrialData['otherRows'] =>
  Object.fromEntries(
    [...parts]
      .filter(([, rows]) => rows.length > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([domain, rows]) => [
        domain,
        [...rows].sort((a, b) => a.ref.recordId - b.ref.recordId).map(otherRow),
      ]),
  );

/**
 * The rows of a cut in the words of the program. Dates, grades and units are parsed, study days are counted from each
 * subject's first infusion; nothing else is derived and no row is lost: what has no word of its own stands in
 * `otherRows` (EX rows of other treatments, doses of 0 and administrations without a day among them). The order of the
 * result does not depend on the order of the rows.
 */
export const toTrialData = (
  rows: readonly SourceRow[],
  {
    cutoff,
    protocol,
    datesShifted = false,
  }: { readonly cutoff: IsoDate; readonly protocol: Protocol; readonly datesShifted?: boolean },
): TrialData => {
  const domains = byDomain(rows);
  const of = (domain: string): readonly SourceRow[] => domains.get(domain) ?? [];
  const exposure = toExposure(of('EX'), of('SUPPEX'), protocol);
  const dayOf = dayCounter(exposure.firstDates);
  const qualifiers = joinQualifiers(of('SUPPAE'));
  const adverseEvents = toAdverseEvents(of('AE'), qualifiers, dayOf);
  const others = new Map<string, readonly SourceRow[]>([
    ['EX', exposure.others],
    ['SUPPEX', exposure.unmatchedQualifiers],
    ['SUPPAE', qualifiers.unmatched()],
  ]);
  const measurements: Measurement[] = [];
  for (const [domain, domainRows] of domains) {
    if (READ_APART.has(domain)) continue;
    if (!isFindings(domain, domainRows)) {
      others.set(domain, domainRows);
      continue;
    }
    const findings = toMeasurements(domainRows, domain, dayOf);
    for (const measurement of findings.measurements) measurements.push(measurement);
    others.set(domain, findings.others);
  }
  return {
    cutoff,
    datesShifted,
    subjects: toSubjects(of('DM')),
    infusions: exposure.infusions,
    adverseEventsOnRecord: adverseEvents.length > 0,
    adverseEvents,
    measurements: measurements.sort(compareMeasurements),
    otherRows: collectOthers(others),
  };
};
