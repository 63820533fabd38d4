import type { Fact } from '../../facts/fact.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import type { IsoDate } from '../../kernel/brands.ts';
import { addDays, earlierDate } from '../../kernel/isoDate.ts';
import { cellFact, cellReason, gradeValue, NOT_EVALUABLE } from './cellFact.ts';
import { type DailyRecords, isEventOf } from './dayRecord.ts';
import { enteredOn, SCALE, type Syndrome } from './enteredGrade.ts';

/**
 * Days on which the daily assessment was due: from the first infusion to the day of the protocol, or to the cut-off when
 * that came first. Where dates were moved nothing is held against the cut-off: then to the last record of any day.
 */
export const dueDays = (
  input: Pick<SubjectInput, 'firstInfusion' | 'cutoff' | 'datesShifted' | 'protocol'>,
  { days }: Pick<DailyRecords, 'days'>,
): readonly IsoDate[] => {
  const { firstInfusion, cutoff, datesShifted, protocol } = input;
  if (firstInfusion === null) return [];
  const last = addDays(firstInfusion, protocol.cellTherapy.dailyToDay.value - 1);
  const known = datesShifted ? (days.at(-1)?.date ?? firstInfusion) : cutoff;
  const end = earlierDate(last, known);
  const due: IsoDate[] = [];
  for (let date = firstInfusion; date <= end; date = addDays(date, 1)) due.push(date);
  return due;
};

/** The worst grade entered from the first infusion on; a death due to the syndrome is 5 whatever was entered. */
export const worstGradeFacts = (
  input: SubjectInput,
  records: DailyRecords,
  syndrome: Syndrome,
): readonly Fact[] => {
  const { firstInfusion, protocol } = input;
  if (firstInfusion === null) return [];
  const terms = protocol.cellTherapy.eventTerms.value[syndrome];
  const deaths = input.adverseEvents.filter((event) => event.fatal && isEventOf(event, terms));
  const entered = records.days.flatMap((day) => {
    const found = day.date < firstInfusion ? null : enteredOn(day, syndrome, input);
    return found === null || found.grade === null
      ? []
      : [{ date: day.date, grade: found.grade, rows: found.rows }];
  });
  const due = dueDays(input, records);
  const assessed = new Set(entered.map(({ date }) => date));
  const missing = due.filter((date) => !assessed.has(date)).length;
  const grade = deaths.length > 0 ? 5 : Math.max(0, ...entered.map((one) => one.grade));
  const none = entered.length === 0 && deaths.length === 0;
  const decided = entered.filter((one) => one.grade === grade).flatMap(({ rows }) => rows);
  return [
    cellFact(input, `cell/${syndrome}-worst`, {
      key: 'worst',
      about: SCALE[syndrome],
      value: none ? NOT_EVALUABLE : gradeValue(SCALE[syndrome], { min: grade, max: grade }),
      reason: none
        ? cellReason('no-daily-grade')
        : missing > 0
          ? cellReason('days-not-assessed', { n: missing, due: due.length })
          : null,
      inputs: [
        { name: 'Days due', value: String(due.length) },
        { name: 'Days assessed', value: String(due.length - missing) },
      ],
      refs: [...deaths, ...decided].map(({ ref }) => ref),
    }),
  ];
};
