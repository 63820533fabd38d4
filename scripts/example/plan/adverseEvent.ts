/** Relationship to the study treatment as the investigator judged it. */
export type Relationship =
  | 'NOT RELATED'
  | 'UNLIKELY RELATED'
  | 'POSSIBLY RELATED'
  | 'PROBABLY RELATED'
  | 'RELATED';

/** Group of events of special interest; undefined when the event is in none. */
export type InterestGroup = 'CRS' | 'INFECTION' | 'CYTOPENIA' | 'INFUSION REACTION';

export interface EventPlan {
  readonly subject: string;
  /** As the investigator wrote it. */
  readonly term: string;
  readonly preferred: string;
  readonly organClass: string;
  readonly grade: 1 | 2 | 3 | 4 | 5;
  readonly relationship: Relationship;
  readonly relatedToLymphodepletion: 'Y' | 'N';
  readonly interest?: InterestGroup;
  readonly startDay: number;
  /** Last study day; undefined when it goes on beyond the last cut-off. */
  readonly endDay?: number;
  readonly treated: 'Y' | 'N';
  readonly action?: 'DRUG INTERRUPTED';
  /** Serious because it led to hospitalisation: the only criterion that this example needs. */
  readonly hospitalised?: true;
  /** While it lasts, when it is already getting better. */
  readonly recovering?: true;
  /** The date on which the site entered the record; the day after its start when not given. */
  readonly enteredOn?: string;
}
