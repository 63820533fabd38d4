import type { SubjectDlt } from '../clinical/dlt/subjectDlt.ts';
import { assertNever } from '../kernel/assertNever.ts';
import type { StoppingRule } from '../protocol/stopping.ts';
import { phrase } from '../text/phrases.ts';
import { adverseEventItems } from './adverseEventItems.ts';
import { type CriterionResult, mayCount, together } from './criterionResult.ts';
import { deathItems } from './deathItems.ts';
import { dltItems } from './dltItems.ts';
import { factItems } from './factItems.ts';
import { laboratoryItems } from './laboratoryItems.ts';
import type { StopPerson } from './stopPeople.ts';
import { stopSpans } from './stopWindow.ts';

/** What a rule finds of rows alone. */
const ofRows = (rule: StoppingRule, { person, input, infusions }: Evaluable): CriterionResult => {
  const { criterion } = rule;
  const [first] = infusions;
  const spans = stopSpans(infusions, rule);
  const windowed = rule.window !== null;
  switch (criterion.kind) {
    case 'event':
      return together([
        adverseEventItems(criterion, { input, firstInfusion: first.date, spans }),
        laboratoryItems(criterion, { graded: person.graded(), first, spans }),
      ]);
    case 'death':
      return deathItems(criterion, input, { death: person.death, spans: windowed ? spans : null });
    case 'fact':
      return factItems(criterion, input, { spans, windowed });
    case 'dlt':
      throw new Error('A DLT is a verdict of people, not of rows');
    default:
      return assertNever(criterion);
  }
};

const ofVerdicts = (
  rule: StoppingRule,
  { person, infusions }: Evaluable,
  dlt: SubjectDlt | null,
): CriterionResult =>
  dlt === null
    ? mayCount([phrase('missing.level', { subject: person.subjectId })], person.refs)
    : dltItems(dlt, rule.window === null ? null : stopSpans(infusions, rule));

interface Evaluable {
  readonly person: StopPerson;
  readonly input: NonNullable<StopPerson['input']>;
  readonly infusions: NonNullable<StopPerson['infusions']>;
}

/**
 * What a rule finds of one dosed subject. Of one whose first infusion cannot be told nothing can be placed in time:
 * the subject may count. What rows alone say is derived once for each rule.
 */
export const personResult = (
  rule: StoppingRule,
  person: StopPerson,
  dlt: SubjectDlt | null,
): CriterionResult => {
  const { subjectId, infusions, input, refs, known } = person;
  if (infusions === null || input === null) {
    return mayCount([phrase('missing.infusion-date', { subject: subjectId })], refs);
  }
  const evaluable = { person, input, infusions };
  if (rule.criterion.kind === 'dlt') return ofVerdicts(rule, evaluable, dlt);
  const result = known.get(rule) ?? ofRows(rule, evaluable);
  known.set(rule, result);
  return result;
};
