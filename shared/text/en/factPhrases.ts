import type { FactArea, FactValue } from '../../facts/fact.ts';
import type { Confidence } from '../../facts/rule.ts';

type None = Extract<FactValue, { kind: 'none' }>['none'];
type Needed = `fact-area.${FactArea}` | `fact-none.${None}` | `confidence.${Confidence}`;

/** How a derived fact is said: its area, its value, and how well the source of its rule is known. */
export const factPhrasesEn = {
  'fact-area.lab-grade': 'Laboratory grades',
  'fact-area.adverse-event': 'Adverse events',
  'fact-area.reported-against-derived': 'Reported against derived grades',
  'fact-area.cell-therapy': 'Cell-therapy toxicity',
  'fact-area.liver': 'Liver',
  'fact-area.kidney': 'Kidney',
  'fact-area.lupus': 'Lupus activity',
  'fact-area.pd': 'Pharmacology and pharmacodynamics',
  'fact-area.dlt': 'Dose-limiting toxicity',
  'fact-area.eligibility': 'Eligibility',
  'fact-area.endpoint': 'Endpoints of the trial',

  'fact-value.yes': 'Yes',
  'fact-value.no': 'No',
  'fact-value.grade': 'Grade {grade}',
  'fact-value.grade-range': 'Grade {min}–{max}, needs clinical data',
  'fact-value.between': '{low} to {high}{unit}',
  'fact-value.at-least': 'at least {low}{unit}',
  'fact-value.at-most': 'at most {high}{unit}',
  'fact-value.open': 'cannot be narrowed down',
  'fact-value.below-limit': '{text}{unit}, below the limit of quantification',

  'fact-none.ungradable': 'Ungradable',
  'fact-none.not-evaluable': 'Not evaluable',
  'fact-none.not-applicable': 'Not applicable',

  'fact-unit.day': 'days',
  'fact-unit.days': 'days',
  'fact-unit.grade': '(grade)',
  'fact-unit.subjects': 'subjects',
  'fact-unit.abnormalities': 'abnormalities',
  'fact-unit.infusion-day': '(day since the infusion)',
  'fact-unit.study-day': '(study day)',
  'fact-unit.hours': 'hours',
  'fact-unit.years': 'years',
  'fact-unit.points': 'points',
  'fact-unit.fold': '-fold',
  'fact-unit.x ULN': '× ULN',
  'fact-unit.xULN': '× ULN',
  'fact-unit.x baseline': '× baseline',

  'subjects.conclusion': '{n:plural:subject:subjects} in this data cut, {dosed} dosed.',
  'subjects.facts': '{facts:plural:fact is:facts are} derived, {none} of them without a value.',
  'subject.dosed': 'Dose level {level}: {n:plural:infusion:infusions}, the first on {date}.',
  'subject.no-level': 'Dosed, but the level or the day of the first infusion cannot be told.',
  'subject.not-dosed': 'Not dosed with the study treatment in this data cut.',
  'subject.record-to': 'Safety data to day {day}.',
  'subject.facts': '{facts:plural:fact:facts}, {none} without a value.',

  'confidence.primary': 'read in the source',
  'confidence.secondary': 'seen in a secondary source only',
  'confidence.to-verify': 'to be verified before it is relied on',
  'confidence.computed': 'computed',
  'confidence.judgement': 'our own judgement',
} as const satisfies { readonly [K in Needed]: string } & { readonly [key: string]: string };
