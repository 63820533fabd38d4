/** A dose as recorded: amount, unit and how often. */
export type DoseText = readonly [amount: number, unit: string, frequency: string];

export interface MedicationPlan {
  readonly subject: string;
  readonly name: string;
  readonly category: 'LYMPHODEPLETION' | 'BACKGROUND THERAPY' | 'PROPHYLAXIS' | 'TREATMENT OF ADVERSE EVENT';
  readonly indication: string;
  readonly dose: DoseText;
  readonly route: 'ORAL' | 'INTRAVENOUS' | 'SUBCUTANEOUS' | 'NASAL';
  /** A study day, or the partial date before the study that the subject remembers (ISO 8601). */
  readonly start: number | string;
  /** Last study day; undefined when it goes on. */
  readonly endDay?: number;
  /** When the site entered the record; its start (or the consent, if later) when not given. */
  readonly enteredOn?: string;
}
