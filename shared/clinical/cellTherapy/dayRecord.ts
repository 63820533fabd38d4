import type { AdverseEvent, Measurement } from '../../dataset/trialData.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import type { IsoDate } from '../../kernel/brands.ts';
import { possibleDates } from '../possibleDates.ts';
import { type Treatment, treatmentsOf } from './treatmentOf.ts';
import { type VitalSign, vitalSigns } from './vitalFacts.ts';

/** All that was recorded of one calendar day for CRS and ICANS. */
export interface DayRecord {
  readonly date: IsoDate;
  readonly signs: readonly VitalSign[];
  /** Entered grades, scores and single domains. */
  readonly items: readonly Measurement[];
}

/** The days of a subject, and what is not bound to one. */
export interface DailyRecords {
  readonly days: readonly DayRecord[];
  readonly signs: readonly VitalSign[];
  readonly items: readonly Measurement[];
  readonly treatments: readonly Treatment[];
  /** Adverse events other than CRS and ICANS that may explain fever, hypotension or hypoxia. */
  readonly otherCauses: readonly AdverseEvent[];
  /** False when not one treatment of any kind is on record of the subject: then none is known. */
  readonly treatmentsOnRecord: boolean;
}

/** Whether a measurement has one of the codes, in a domain of daily assessment. */
export const hasCode = (
  { domain, testCode }: Measurement,
  domains: readonly string[],
  codes: readonly string[],
): boolean => domains.includes(domain) && codes.includes(testCode.toUpperCase());

const itemCodes = ({ protocol }: SubjectInput): readonly string[] => {
  const { crsGrade, icansGrade, ice, capd, hypotension, hypoxia, ...domains } =
    protocol.cellTherapy.dailyItems.value;
  const { consciousness, seizure, motor, pressure } = domains;
  return [
    ...crsGrade,
    ...icansGrade,
    ...ice,
    ...capd,
    ...[hypotension, hypoxia, consciousness, seizure, motor, pressure].flatMap(({ testCodes }) => testCodes),
  ];
};

const termOf = ({ preferredTerm, term }: AdverseEvent): string =>
  (preferredTerm || term).trim().toUpperCase();

/** Whether an event is CRS or ICANS by its preferred term, or by its own where it is not coded. */
export const isEventOf = (event: AdverseEvent, terms: readonly string[]): boolean =>
  terms.includes(termOf(event));

const otherCausesOf = ({ adverseEvents, protocol }: SubjectInput): readonly AdverseEvent[] => {
  const { otherCauses, eventTerms } = protocol.cellTherapy;
  const own = [...eventTerms.value.crs, ...eventTerms.value.icans];
  return adverseEvents.filter(
    (event) =>
      !isEventOf(event, own) &&
      (otherCauses.value.terms.includes(termOf(event)) ||
        otherCauses.value.bodySystems.includes(event.systemOrganClass.trim().toUpperCase())),
  );
};

/** Whether an event may have been present on a day; without an end it may go on. */
export const mayCover = (event: AdverseEvent, date: IsoDate): boolean => {
  const [start, end] = [possibleDates(event.start), possibleDates(event.end)];
  return (start === null || start.earliest <= date) && (end === null || end.latest >= date);
};

const dayOf = ({ date }: Measurement): IsoDate | null => (date.kind === 'complete' ? date.date : null);

/** Records of CRS and ICANS of a subject, by day; those without a complete date belong to no day. */
export const dailyRecords = (input: SubjectInput): DailyRecords => {
  const { domains } = input.protocol.cellTherapy.dailyItems.value;
  const codes = itemCodes(input);
  const signs = vitalSigns(input);
  const items = input.measurements.filter((one) => hasCode(one, domains, codes));
  const signsByDate = Map.groupBy(signs, ({ measurement }) => dayOf(measurement));
  const itemsByDate = Map.groupBy(items, dayOf);
  const dates = new Set([...signsByDate.keys(), ...itemsByDate.keys()].filter((date) => date !== null));
  return {
    days: [...dates].sort().map((date) => ({
      date,
      signs: signsByDate.get(date) ?? [],
      items: itemsByDate.get(date) ?? [],
    })),
    signs,
    items,
    treatments: treatmentsOf(input.otherRows, input.protocol.cellTherapy.treatments.value),
    otherCauses: otherCausesOf(input),
    treatmentsOnRecord: (input.otherRows.CM ?? []).length > 0,
  };
};
