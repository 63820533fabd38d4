import { rangeOf } from '../lab/ranges.ts';
import { labResult } from '../lab/results.ts';
import type { EventPlan } from './adverseEvent.ts';
import { dateOfDay, type VisitMade } from './calendar.ts';
import type { DosedPlan } from './subject.ts';

interface CountTerm {
  readonly code: 'NEUT' | 'LYM' | 'WBC' | 'PLAT' | 'HGB';
  readonly term: string;
  readonly preferred: string;
  readonly organClass: string;
  /** Below which the grade is 2, 3, 4; grade 1 is below the lower limit of normal. */
  readonly below: readonly number[];
}

const INVESTIGATIONS = 'Investigations';

/** Source: NCI CTCAE v5.0, Investigations and Blood and lymphatic system disorders, SI units. */
const COUNT_TERMS: readonly CountTerm[] = [
  {
    code: 'NEUT',
    term: 'Neutropenia',
    preferred: 'Neutrophil count decreased',
    organClass: INVESTIGATIONS,
    below: [1.5, 1, 0.5],
  },
  {
    code: 'LYM',
    term: 'Lymphopenia',
    preferred: 'Lymphocyte count decreased',
    organClass: INVESTIGATIONS,
    below: [0.8, 0.5, 0.2],
  },
  {
    code: 'WBC',
    term: 'Leukopenia',
    preferred: 'White blood cell decreased',
    organClass: INVESTIGATIONS,
    below: [3, 2, 1],
  },
  {
    code: 'PLAT',
    term: 'Thrombocytopenia',
    preferred: 'Platelet count decreased',
    organClass: INVESTIGATIONS,
    below: [75, 50, 25],
  },
  {
    code: 'HGB',
    term: 'Anaemia',
    preferred: 'Anaemia',
    organClass: 'Blood and lymphatic system disorders',
    below: [100, 80],
  },
];

const GRADES = [0, 1, 2, 3, 4] as const;
type CountGrade = (typeof GRADES)[number];

const gradeOf = (term: CountTerm, subject: DosedPlan, value: number): CountGrade => {
  const [lowerLimit] = rangeOf(term.code, subject);
  const cuts = [lowerLimit ?? 0, ...term.below];
  return GRADES[cuts.filter((cut) => value < cut).length] ?? 4;
};

interface GradedDay {
  readonly day: number;
  readonly grade: CountGrade;
}

/** From the first count that is worse than the baseline to the first that is back at it, or at grade 1. */
const spellOf = (graded: readonly GradedDay[], baseline: CountGrade): readonly GradedDay[] => {
  const start = graded.findIndex(({ grade }) => grade > baseline);
  if (start < 0) return [];
  const after = graded.slice(start);
  const worst = Math.max(...after.map(({ grade }) => grade));
  const back = worst > 1 ? Math.max(1, baseline) : baseline;
  const worstAt = after.findIndex(({ grade }) => grade === worst);
  const end = after.findIndex(({ grade }, index) => index > worstAt && grade <= back);
  return end < 0 ? after : after.slice(0, end + 1);
};

const eventOf = (
  term: CountTerm,
  subject: DosedPlan,
  visits: readonly VisitMade[],
  cutoffDate: string,
): EventPlan | undefined => {
  const graded = visits
    .filter(
      (visit) => visit.plannedDay !== 30 && visit.day <= 60 && dateOfDay(subject, visit.day) <= cutoffDate,
    )
    .map(({ day }) => ({ day, grade: gradeOf(term, subject, labResult(subject, term.code, day)) }));
  const baseline = graded.find(({ day }) => day === -6)?.grade;
  if (baseline === undefined) return undefined;
  const spell = spellOf(
    graded.filter(({ day }) => day > -6),
    baseline,
  );
  const [first] = spell;
  const last = spell.at(-1);
  const worst = Math.max(0, ...spell.map(({ grade }) => grade)) as CountGrade;
  if (first === undefined || last === undefined || worst === 0) return undefined;
  const over = last.grade <= (worst > 1 ? Math.max(1, baseline) : baseline);
  return {
    subject: subject.number,
    term: term.term,
    preferred: term.preferred,
    organClass: term.organClass,
    grade: worst,
    relationship: 'NOT RELATED',
    relatedToLymphodepletion: 'Y',
    interest: 'CYTOPENIA',
    startDay: first.day,
    ...(over ? { endDay: last.day } : { recovering: true as const }),
    treated: term.code === 'NEUT' && worst === 4 ? 'Y' : 'N',
  };
};

/** The cytopenias of lymphodepletion as a site would report them from the counts it has seen by the cut-off. */
export const cytopeniaEvents = (
  subject: DosedPlan,
  visits: readonly VisitMade[],
  cutoffDate: string,
): readonly EventPlan[] =>
  COUNT_TERMS.map((term) => eventOf(term, subject, visits, cutoffDate)).filter(
    (event) => event !== undefined,
  );
