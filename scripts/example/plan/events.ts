import type { EventPlan, InterestGroup, Relationship } from './adverseEvent.ts';

type Timing = Pick<EventPlan, 'startDay' | 'endDay'>;

const days = (startDay: number, endDay: number): Timing => ({ startDay, endDay });

const plain = (
  subject: string,
  [term, preferred, organClass]: readonly [string, string, string],
  grade: 1 | 2,
  rest: Timing & { relationship: Relationship; treated?: 'Y'; interest?: InterestGroup },
): EventPlan => ({
  subject,
  term,
  preferred,
  organClass,
  grade,
  relatedToLymphodepletion: 'N',
  treated: 'N',
  ...rest,
});

/** A non-haematological effect of fludarabine and cyclophosphamide. */
const chemotherapyEffect = (
  subject: string,
  words: readonly [string, string, string],
  grade: 1 | 2,
  timing: Timing,
): EventPlan => ({
  ...plain(subject, words, grade, { ...timing, relationship: 'NOT RELATED' }),
  relatedToLymphodepletion: 'Y',
  treated: words[1] === 'Nausea' || words[1] === 'Vomiting' ? 'Y' : 'N',
});

const infusionReaction = (subject: string, day: number, term: string): EventPlan =>
  plain(subject, [term, 'Infusion related reaction', 'Injury, poisoning and procedural complications'], 1, {
    ...days(day, day),
    relationship: 'RELATED',
    interest: 'INFUSION REACTION',
    treated: 'Y',
  });

const GASTROINTESTINAL = 'Gastrointestinal disorders';
const NERVOUS = 'Nervous system disorders';
const INFECTIONS = 'Infections and infestations';
const GENERAL = 'General disorders and administration site conditions';

/** Level 1 event that the site entered after extract 2 had been drawn, though it began before its cut-off. */
const lateZoster: EventPlan = {
  subject: '003',
  term: 'Shingles, left T8 dermatome',
  preferred: 'Herpes zoster',
  organClass: INFECTIONS,
  grade: 2,
  relationship: 'POSSIBLY RELATED',
  relatedToLymphodepletion: 'Y',
  interest: 'INFECTION',
  startDay: 25,
  endDay: 39,
  treated: 'Y',
  enteredOn: '2026-07-29',
};

/** The serious event that awaits adjudication at extract 3. */
const pneumonia: EventPlan = {
  subject: '006',
  term: 'Pneumonia, right lower lobe, with hypoxia',
  preferred: 'Pneumonia',
  organClass: INFECTIONS,
  grade: 3,
  relationship: 'POSSIBLY RELATED',
  relatedToLymphodepletion: 'Y',
  interest: 'INFECTION',
  startDay: 17,
  endDay: 31,
  treated: 'Y',
  action: 'DRUG INTERRUPTED',
  hospitalised: true,
  recovering: true,
};

/** Events as the investigators reported them; CRS and the cytopenias are read from the episodes and the counts. */
export const EVENTS: readonly EventPlan[] = [
  chemotherapyEffect('001', ['Nausea', 'Nausea', GASTROINTESTINAL], 1, days(-4, -2)),
  infusionReaction('001', 1, 'Chills during infusion'),
  plain('001', ['Headache, frontal', 'Headache', NERVOUS], 1, {
    ...days(2, 3),
    relationship: 'POSSIBLY RELATED',
  }),
  chemotherapyEffect('001', ['Fatigue', 'Fatigue', GENERAL], 1, days(4, 13)),
  plain('001', ['Common cold', 'Nasopharyngitis', INFECTIONS], 1, {
    ...days(69, 74),
    relationship: 'NOT RELATED',
    interest: 'INFECTION',
  }),
  chemotherapyEffect('002', ['Nausea', 'Nausea', GASTROINTESTINAL], 1, days(-5, -3)),
  plain('002', ['Upper respiratory infection', 'Upper respiratory tract infection', INFECTIONS], 2, {
    ...days(19, 26),
    relationship: 'UNLIKELY RELATED',
    interest: 'INFECTION',
    treated: 'Y',
  }),
  plain('002', ['Diarrhoea', 'Diarrhoea', GASTROINTESTINAL], 1, {
    ...days(47, 49),
    relationship: 'NOT RELATED',
  }),
  chemotherapyEffect('003', ['Nausea', 'Nausea', GASTROINTESTINAL], 2, days(-5, -1)),
  chemotherapyEffect('003', ['Vomiting', 'Vomiting', GASTROINTESTINAL], 1, days(-4, -4)),
  infusionReaction('003', 8, 'Flushing and chills with infusion'),
  plain('003', ['Headache', 'Headache', NERVOUS], 1, { ...days(16, 17), relationship: 'POSSIBLY RELATED' }),
  lateZoster,
  plain('003', ['Ankle swelling', 'Oedema peripheral', GENERAL], 1, {
    ...days(64, 92),
    relationship: 'NOT RELATED',
    treated: 'Y',
  }),
  chemotherapyEffect('004', ['Nausea', 'Nausea', GASTROINTESTINAL], 1, days(-4, -2)),
  infusionReaction('004', 1, 'Infusion reaction (chills)'),
  plain('004', ['Headache', 'Headache', NERVOUS], 1, { ...days(3, 4), relationship: 'POSSIBLY RELATED' }),
  {
    ...chemotherapyEffect(
      '004',
      ['Hair thinning', 'Alopecia', 'Skin and subcutaneous tissue disorders'],
      1,
      days(14, 60),
    ),
  },
  plain('004', ['Urinary tract infection', 'Urinary tract infection', INFECTIONS], 2, {
    ...days(36, 42),
    relationship: 'UNLIKELY RELATED',
    interest: 'INFECTION',
    treated: 'Y',
  }),
  chemotherapyEffect('005', ['Vomiting', 'Vomiting', GASTROINTESTINAL], 2, days(-5, -3)),
  chemotherapyEffect(
    '005',
    ['Poor appetite', 'Decreased appetite', 'Metabolism and nutrition disorders'],
    1,
    days(-3, 6),
  ),
  chemotherapyEffect('006', ['Nausea', 'Nausea', GASTROINTESTINAL], 1, days(-4, -2)),
  plain('006', ['Headache', 'Headache', NERVOUS], 1, { ...days(9, 9), relationship: 'POSSIBLY RELATED' }),
  pneumonia,
];

/** Temperature one hour after the infusion on the day of an infusion reaction. */
export const POST_INFUSION_TEMPERATURE: { readonly [subject: string]: { readonly [day: number]: number } } = {
  '001': { 1: 37.7 },
  '003': { 8: 37.6 },
  '004': { 1: 37.8 },
};

/**
 * A laboratory value with a slipped decimal point: extract 2 holds ten times the result, extract 3 the result. The
 * study day is the one on which the visit DAY 18 took place.
 */
export const CORRECTED_RESULT = {
  subject: '003',
  code: 'ALT',
  day: 19,
  factor: 10,
  correctedOn: '2026-07-27',
} as const;

/** A sample that could not be measured. */
export const MISSED_RESULT = { subject: '003', code: 'K', day: 22, reason: 'SPECIMEN HAEMOLYSED' } as const;
