export const STUDY_ID = 'VGO-CS01P-002';
export const SITE_ID = 'SYN01';
export const TREATMENT = 'AXA-NK02';

/** Planned dose per infusion, cells/kg, by dose level. Source: registry record, arms. */
export const PLANNED_DOSE = { 1: 2.5e7, 2: 7.5e7 } as const;

export type DoseLevelNumber = keyof typeof PLANNED_DOSE;

/** ARM as printed, e.g. "Dose level 1: 2.5E7 cells/kg". */
export const armText = (level: DoseLevelNumber): string =>
  `Dose level ${level}: ${PLANNED_DOSE[level].toExponential().replace('e+', 'E')} cells/kg`;

/** Infusions on these study days. */
export const INFUSION_DAYS = [1, 8, 15, 22] as const;

/** Fludarabine and cyclophosphamide on these study days. */
export const LYMPHODEPLETION_DAYS = [-5, -4, -3] as const;

export interface ExtractPlan {
  readonly number: 1 | 2 | 3;
  /** Data through this day, inclusive. */
  readonly cutoffDate: string;
  /** The day the extract was drawn: the date inside the transport files. */
  readonly createdOn: string;
}

export const EXTRACTS: readonly ExtractPlan[] = [
  { number: 1, cutoffDate: '2026-05-19', createdOn: '2026-05-20' },
  { number: 2, cutoffDate: '2026-07-13', createdOn: '2026-07-14' },
  { number: 3, cutoffDate: '2026-10-14', createdOn: '2026-10-15' },
];
