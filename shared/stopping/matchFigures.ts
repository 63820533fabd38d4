import type { EventFigures } from '../clinical/dlt/eventFigures.ts';
import type { Phrase } from '../gates/gate.ts';
import type { StoppingCriterion } from '../protocol/stopping.ts';
import { phrase } from '../text/phrases.ts';

export type EventCriterion = Extract<StoppingCriterion, { kind: 'event' }>;

type Figures = Pick<
  EventFigures,
  'grade' | 'gradeAtLeast' | 'serious' | 'relation' | 'lastsAtMost' | 'lastsAtLeast'
>;

/** yes, no, or what is missing to tell. */
type Answer = 'yes' | 'no' | Phrase;

const grade = ({ minGrade }: EventCriterion, figures: Figures, term: string): Answer => {
  if (minGrade === null) return 'yes';
  const { gradeAtLeast } = figures;
  if (gradeAtLeast !== null && gradeAtLeast >= minGrade) return 'yes';
  if (figures.grade === null) return phrase('stopping.missing.grade', { term, grade: minGrade });
  return figures.grade >= minGrade
    ? phrase('stopping.missing.symptoms', { term, grade: minGrade, least: gradeAtLeast ?? 0 })
    : 'no';
};

const serious = (criterion: EventCriterion, figures: Figures, term: string): Answer => {
  if (!criterion.serious || figures.serious === true) return 'yes';
  return figures.serious === null ? phrase('stopping.missing.serious', { term }) : 'no';
};

const relation = (criterion: EventCriterion, figures: Figures, term: string): Answer => {
  if (criterion.relatedness === 'any' || figures.relation === 'related') return 'yes';
  if (figures.relation === 'not-asked') return 'yes';
  return figures.relation === 'unclear' ? phrase('stopping.missing.relation', { term }) : 'no';
};

const duration = (criterion: EventCriterion, figures: Figures, term: string): Answer => {
  const { minDurationDays: days, minGrade } = criterion;
  if (days === null) return 'yes';
  const atLeast = figures.lastsAtLeast(minGrade ?? 1);
  if (atLeast !== null && atLeast >= days) return 'yes';
  const atMost = figures.lastsAtMost(minGrade ?? 1);
  return atMost === null || atMost >= days ? phrase('stopping.missing.duration', { term, days }) : 'no';
};

/**
 * Whether an event is what a rule asks for: null when it is known not to be, else what is missing to be sure (nothing:
 * it counts). What is not recorded never makes it fail: a rule whose data are missing is neither met nor not met.
 */
export const matchFigures = (
  criterion: EventCriterion,
  figures: Figures,
  term: string,
): readonly Phrase[] | null => {
  const answers = [grade, serious, relation, duration].map((ask) => ask(criterion, figures, term));
  if (answers.includes('no')) return null;
  return answers.filter((answer) => typeof answer !== 'string');
};
