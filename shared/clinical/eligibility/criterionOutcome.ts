import type { SubjectInput } from '../../facts/subjectInput.ts';
import { assertNever } from '../../kernel/assertNever.ts';
import type { Criterion } from '../../protocol/eligibility.ts';
import { phrase } from '../../text/phrases.ts';
import { ageOutcome } from './ageOutcome.ts';
import { biopsyOutcome } from './biopsyOutcome.ts';
import { limitOutcome } from './limitOutcome.ts';
import type { Outcome } from './outcome.ts';
import { positiveOutcome } from './positiveOutcome.ts';
import { recordedOutcome } from './recordedOutcome.ts';
import type { Screening } from './screeningWindow.ts';

const open = (reason: Outcome['reason'], refs: Outcome['refs'] = []): Outcome => ({
  ...{ outcome: 'not-evaluable', reason, clause: '', date: null, inputs: [], refs },
});

/** What the record says about one criterion of one subject. */
export const criterionOutcome = (
  input: Pick<SubjectInput, 'subject' | 'otherRows' | 'measurements'>,
  criterion: Criterion,
  screening: Screening,
): Outcome => {
  const { subject, measurements } = input;
  if (criterion.kind === 'age') return ageOutcome(subject, criterion);
  if (criterion.kind === 'biopsy') return biopsyOutcome(input, criterion);
  if (criterion.kind === 'recorded') return recordedOutcome(measurements, criterion);
  if (screening.kind === 'none') return open(phrase('fact-reason.eligibility.no-window'));
  switch (criterion.kind) {
    case 'limit':
      return limitOutcome(measurements, screening, criterion.rule);
    case 'positive':
      return positiveOutcome(measurements, screening, criterion);
    case 'limit-by-age': {
      if (subject === null || subject.age === null) {
        return open(phrase('fact-reason.eligibility.no-age'), subject === null ? [] : [subject.ref]);
      }
      const rule = subject.age < criterion.age ? criterion.younger : criterion.older;
      return limitOutcome(measurements, screening, rule);
    }
    default:
      return assertNever(criterion);
  }
};
