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

/**
 * What a rule finds of one dosed subject. Of one whose first infusion cannot be told nothing can be placed in time:
 * the subject may count.
 */
export const personResult = (
  rule: StoppingRule,
  person: StopPerson,
  dlt: SubjectDlt | null,
): CriterionResult => {
  const { subjectId, infusions, input, death, refs } = person;
  if (infusions === null || input === null) {
    return mayCount([phrase('missing.infusion-date', { subject: subjectId })], refs);
  }
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
    case 'dlt':
      return dlt === null
        ? mayCount([phrase('missing.level', { subject: subjectId })], refs)
        : dltItems(dlt, windowed ? spans : null);
    case 'death':
      return deathItems(criterion, input, { death, spans: windowed ? spans : null });
    case 'fact':
      return factItems(criterion, input, { spans, windowed });
    default:
      return assertNever(criterion);
  }
};
