import type { RowRef } from '../../dataset/sourceRow.ts';
import type { CollectedDate, TrialData } from '../../dataset/trialData.ts';
import type { IsoDate } from '../../kernel/brands.ts';
import { datePart } from '../../kernel/isoDate.ts';
import type { CellTherapyParameters, TreatmentClass } from '../../protocol/cellTherapy.ts';
import { possibleDates } from '../possibleDates.ts';

/** A treatment of a class that matters here, from CM or PR. */
export interface Treatment {
  readonly ref: RowRef;
  /** As coded, else as reported; upper case. */
  readonly name: string;
  readonly classes: readonly TreatmentClass[];
  /** Given for the disease, as prophylaxis or as lymphodepletion, not for an event of the study. */
  readonly background: boolean;
  readonly indication: string;
  readonly start: CollectedDate;
  readonly end: CollectedDate;
  readonly ongoing: boolean;
  /** Flow of oxygen in litres per minute; null when not recorded so. */
  readonly litresPerMinute: number | null;
}

type OtherRow = TrialData['otherRows'][string][number];

const textOf = ({ values }: OtherRow, name: string): string => String(values[name] ?? '').trim();
const upperOf = (row: OtherRow, name: string): string => textOf(row, name).toUpperCase();

const dateOf = (row: OtherRow, name: string): CollectedDate => {
  const text = textOf(row, name);
  if (text === '') return { kind: 'missing' };
  const date = datePart(text);
  return date === undefined ? { kind: 'partial', text } : { kind: 'complete', date, text };
};

const LITRES_PER_MINUTE = /^L\/MIN(?:UTE)?$/;

const flowOf = (row: OtherRow, domain: string): number | null => {
  if (!LITRES_PER_MINUTE.test(upperOf(row, `${domain}DOSU`))) return null;
  const dose = textOf(row, `${domain}DOSE`);
  const litres = Number(dose);
  return dose === '' || !Number.isFinite(litres) ? null : litres;
};

const isOngoing = (row: OtherRow, domain: string): boolean =>
  ['ENRTPT', 'ENRF'].some((suffix) => ['ONGOING', 'AFTER'].includes(upperOf(row, `${domain}${suffix}`)));

/** Whether the row says that the treatment was given; a planned or refused one was not. */
const wasGiven = (row: OtherRow, domain: string): boolean =>
  upperOf(row, `${domain}OCCUR`) !== 'N' && upperOf(row, `${domain}STAT`) !== 'NOT DONE';

const toTreatment = (
  row: OtherRow,
  domain: string,
  { classes, backgroundCategories }: CellTherapyParameters['treatments']['value'],
): readonly Treatment[] => {
  const [coded, reported] = [upperOf(row, `${domain}DECOD`), upperOf(row, `${domain}TRT`)];
  const names = `${coded}\n${reported}`;
  const found = classes.filter(({ words }) => words.some((word) => names.includes(word)));
  if (found.length === 0 || !wasGiven(row, domain)) return [];
  return [
    {
      ref: row.ref,
      name: coded === '' ? reported : coded,
      classes: found.map(({ treatmentClass }) => treatmentClass),
      background: backgroundCategories.includes(upperOf(row, `${domain}CAT`)),
      indication: upperOf(row, `${domain}INDC`),
      start: dateOf(row, `${domain}STDTC`),
      end: dateOf(row, `${domain}ENDTC`),
      ongoing: isOngoing(row, domain),
      litresPerMinute: flowOf(row, domain),
    },
  ];
};

/** Treatments of the classes of the protocol, in the order of the rows: CM, then PR. */
export const treatmentsOf = (
  otherRows: TrialData['otherRows'],
  parameters: CellTherapyParameters['treatments']['value'],
): readonly Treatment[] =>
  ['CM', 'PR'].flatMap((domain) =>
    (otherRows[domain] ?? []).flatMap((row) => toTreatment(row, domain, parameters)),
  );

export type Given = 'yes' | 'no' | 'maybe';

/**
 * Whether a treatment was given on some day of a range (both ends inclusive). An incomplete date leaves it open; an end
 * that is neither recorded nor ongoing leaves open what came after the start.
 */
export const givenBetween = (
  { start, end, ongoing }: Pick<Treatment, 'start' | 'end' | 'ongoing'>,
  from: IsoDate,
  to: IsoDate,
): Given => {
  const [starts, ends] = [possibleDates(start), possibleDates(end)];
  if (starts !== null && starts.earliest > to) return 'no';
  if (ends !== null && ends.latest < from) return 'no';
  if (starts === null || starts.latest > to) return 'maybe';
  if (starts.earliest >= from || ongoing) return 'yes';
  return ends !== null && ends.earliest >= from ? 'yes' : 'maybe';
};

/** Whether any of several was given. */
export const anyGiven = (states: readonly Given[]): Given =>
  states.includes('yes') ? 'yes' : states.includes('maybe') ? 'maybe' : 'no';
