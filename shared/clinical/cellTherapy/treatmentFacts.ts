import type { Fact } from '../../facts/fact.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import { possibleDates } from '../possibleDates.ts';
import { cellFact, cellReason, dateText, figure } from './cellFact.ts';
import type { DailyRecords } from './dayRecord.ts';
import type { Treatment } from './treatmentOf.ts';

const endText = ({ end, ongoing }: Treatment): string => dateText(end) || (ongoing ? 'ONGOING' : '');

/** Treatments that may have been given on or after the first infusion, one fact each: its first class of the list. */
export const treatmentFacts = (input: SubjectInput, { treatments }: DailyRecords): readonly Fact[] =>
  treatments.flatMap((treatment) => {
    const { name, classes, indication, litresPerMinute, start, end, background, ref } = treatment;
    const last = possibleDates(end);
    const code = classes[0];
    const over = last !== null && input.firstInfusion !== null && last.latest < input.firstInfusion;
    if (code === undefined || over) return [];
    return [
      cellFact(input, 'cell/treatment', {
        key: String(ref.recordId),
        about: name,
        date: dateText(start),
        value: { kind: 'code', code },
        reason: background ? cellReason('background-treatment') : null,
        inputs: [
          { name: 'Start', value: dateText(start) },
          { name: 'End', value: endText(treatment) },
          { name: 'Indication', value: indication },
          ...(litresPerMinute === null ? [] : [{ name: 'Flow', value: figure(litresPerMinute, 'L/min') }]),
        ],
        refs: [ref],
      }),
    ];
  });
