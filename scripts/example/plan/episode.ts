/** What a subject's body shows during CRS or an infection, by study day. */
export interface Episode {
  readonly subject: string;
  readonly kind: 'CRS' | 'INFECTION';
  /** Peak temperature of the day, degrees Celsius. */
  readonly fever: { readonly [day: number]: number };
  readonly crsGrade: { readonly [day: number]: number };
  /** Systolic pressure of the day where it falls, mmHg. */
  readonly systolic: { readonly [day: number]: number };
  /** Oxygen saturation of the day where it falls, %, breathing room air. */
  readonly saturation: { readonly [day: number]: number };
  /** Study day on which CRP and IL-6 peak, and the rise over the subject's own level. */
  readonly peakDay: number;
  readonly rise: { readonly CRP: number; readonly IL6: number; readonly FERRITIN: number };
  /** The rise of IL-6 day by day, where it does not follow the others (blocked receptor); `rise.IL6` is then unused. */
  readonly il6ByDay?: { readonly [day: number]: number };
  /** Days with an unscheduled visit (blood, vital signs) where no planned visit falls on them. */
  readonly visitDays: readonly number[];
}

const mildCrs = (
  subject: string,
  firstDay: number,
  temperatures: readonly [number, number],
  rise: Episode['rise'],
): Episode => ({
  subject,
  kind: 'CRS',
  fever: { [firstDay]: temperatures[0], [firstDay + 1]: temperatures[1] },
  crsGrade: { [firstDay]: 1, [firstDay + 1]: 1 },
  systolic: {},
  saturation: {},
  peakDay: firstDay + 1,
  rise,
  visitDays: [firstDay, firstDay + 1, firstDay + 2],
});

/**
 * CRS grades follow ASTCT 2019 (Lee et al.): fever of at least 38.0, and from the day of tocilizumab on the grade
 * rests on pressure and oxygen. Grade 2: pressure that answers to fluids without a vasopressor.
 */
export const EPISODES: readonly Episode[] = [
  mildCrs('001', 9, [38.4, 38.1], { CRP: 24, IL6: 62, FERRITIN: 140 }),
  {
    subject: '002',
    kind: 'CRS',
    fever: { 2: 38.7, 3: 39.3, 4: 38.2, 5: 37.4 },
    crsGrade: { 2: 1, 3: 2, 4: 1 },
    systolic: { 2: 118, 3: 84, 4: 108 },
    saturation: {},
    peakDay: 3,
    rise: { CRP: 68, IL6: 0, FERRITIN: 1240 },
    // After tocilizumab (day 3) free IL-6 rises before it falls, because its receptor no longer clears it.
    il6ByDay: { 2: 205, 3: 480, 4: 1120, 5: 760, 6: 415, 8: 92, 12: 11 },
    visitDays: [3, 5, 6],
  },
  {
    subject: '002',
    kind: 'INFECTION',
    fever: { 19: 37.6, 20: 37.8, 21: 37.3 },
    crsGrade: {},
    systolic: {},
    saturation: {},
    peakDay: 20,
    rise: { CRP: 26, IL6: 14, FERRITIN: 90 },
    visitDays: [20],
  },
  mildCrs('004', 2, [38.6, 38.3], { CRP: 38, IL6: 124, FERRITIN: 310 }),
  mildCrs('005', 9, [38.5, 38.2], { CRP: 31, IL6: 96, FERRITIN: 220 }),
  mildCrs('006', 2, [38.4, 38.6], { CRP: 35, IL6: 110, FERRITIN: 260 }),
  {
    subject: '006',
    kind: 'INFECTION',
    fever: { 17: 39.2, 18: 38.9, 19: 38.3, 20: 37.9, 21: 37.5 },
    crsGrade: {},
    systolic: { 17: 104, 18: 106 },
    saturation: { 17: 90, 18: 92, 19: 93, 20: 94, 21: 95 },
    peakDay: 18,
    rise: { CRP: 138, IL6: 84, FERRITIN: 420 },
    visitDays: [17, 19, 20, 21],
  },
];

export const episodesOf = (subject: string): readonly Episode[] =>
  EPISODES.filter((episode) => episode.subject === subject);

/** All days on which an episode asks for a visit. */
export const episodeVisitDays = (subject: string): readonly number[] => [
  ...new Set(episodesOf(subject).flatMap((episode) => episode.visitDays)),
];

/** The value an episode sets for a day, if any does. */
export const episodeValue = (
  subject: string,
  day: number,
  kind: 'fever' | 'systolic' | 'saturation',
): number | undefined =>
  episodesOf(subject)
    .map((episode) => episode[kind][day])
    .find((value) => value !== undefined);

/** ASTCT CRS grade of a day as the investigator recorded it; 0 when there was none. */
export const crsGradeOf = (subject: string, day: number): number =>
  Math.max(0, ...episodesOf(subject).map((episode) => episode.crsGrade[day] ?? 0));
