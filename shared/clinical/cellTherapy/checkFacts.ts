import type { RowRef } from '../../dataset/sourceRow.ts';
import type { Fact } from '../../facts/fact.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import { studyDay } from '../../kernel/isoDate.ts';
import { listParam } from '../../text/template.ts';
import { cellFact, cellReason } from './cellFact.ts';
import { type CrsSignals, crsSignals } from './crsSignals.ts';
import type { DailyRecords, DayRecord } from './dayRecord.ts';
import { type EnteredGrade, enteredOn, SCALE, type Syndrome } from './enteredGrade.ts';
import { icansOn } from './icansFacts.ts';

/** What can be wrong between the entered grade and the record of a day; words at fact-code.cell/check.<code>. */
export type CheckCode =
  | 'entered-below-minimum'
  | 'other-cause-to-confirm'
  | 'fever-not-assessed'
  | 'no-fever-on-record'
  | 'no-sign-on-record'
  | 'treatment-without-grade'
  | 'two-grades'
  | 'not-a-grade'
  | 'icans-below-score'
  | 'wrong-instrument'
  | 'score-out-of-range';

interface Finding {
  readonly code: CheckCode;
  readonly syndrome: Syndrome;
  readonly params: { readonly [name: string]: string | number };
  readonly refs: readonly RowRef[];
}

const ofEntry = (entered: EnteredGrade, syndrome: Syndrome): readonly Finding[] => {
  const refs = entered.rows.map(({ ref }) => ref);
  if (entered.grade === null) return [{ code: 'not-a-grade', syndrome, params: {}, refs }];
  return entered.disagree ? [{ code: 'two-grades', syndrome, params: { entered: entered.grade }, refs }] : [];
};

/** A drug given for CRS itself, by its indication. */
const givenForCrs = ({ treatments }: CrsSignals, input: SubjectInput) =>
  treatments.filter(({ indication }) => input.protocol.cellTherapy.eventTerms.value.crs.includes(indication));

const belowMinimum = (grade: number, signals: CrsSignals, refs: readonly RowRef[]): readonly Finding[] => {
  if (grade >= signals.atLeast) return [];
  const params = {
    entered: grade,
    minimum: signals.atLeast,
    terms: listParam(signals.otherCauses.map(({ preferredTerm, term }) => preferredTerm || term)),
  };
  const code = signals.otherCauses.length > 0 ? 'other-cause-to-confirm' : 'entered-below-minimum';
  return [{ code, syndrome: 'crs', params, refs: [...refs, ...signals.refs] }];
};

const unsupported = (
  grade: number,
  { fever, waived, hypotension, hypoxia }: CrsSignals,
  { day, refs }: { readonly day: DayRecord; readonly refs: readonly RowRef[] },
): readonly Finding[] => {
  const all = [...refs, ...day.signs.map(({ measurement }) => measurement.ref)];
  const found = (code: CheckCode): Finding => ({
    code,
    syndrome: 'crs',
    params: { entered: grade },
    refs: all,
  });
  return [
    ...(grade >= 1 && !fever && !waived ? [found('no-fever-on-record')] : []),
    ...(grade >= 2 && grade <= 4 && hypotension === null && hypoxia === null
      ? [found('no-sign-on-record')]
      : []),
  ];
};

const crsFindings = (
  day: DayRecord,
  signals: CrsSignals,
  { entered, input, elapsed }: { entered: EnteredGrade | null; input: SubjectInput; elapsed: number },
): readonly Finding[] => {
  if (entered === null) {
    const last = input.protocol.cellTherapy.dailyToDay.value;
    return signals.fever && elapsed >= 1 && elapsed <= last
      ? [{ code: 'fever-not-assessed', syndrome: 'crs', params: {}, refs: signals.refs }]
      : [];
  }
  const refs = entered.rows.map(({ ref }) => ref);
  const { grade } = entered;
  if (grade === null) return [];
  const drugs = givenForCrs(signals, input);
  const treated: readonly Finding[] =
    grade === 0 && drugs.length > 0
      ? [
          {
            code: 'treatment-without-grade',
            syndrome: 'crs',
            params: { drugs: listParam(drugs.map(({ name }) => name)) },
            refs: [...refs, ...drugs.map(({ ref }) => ref)],
          },
        ]
      : [];
  return [...belowMinimum(grade, signals, refs), ...unsupported(grade, signals, { day, refs }), ...treated];
};

const icansFindings = (
  day: DayRecord,
  entered: EnteredGrade | null,
  input: SubjectInput,
): readonly Finding[] => {
  const found = icansOn(day, input);
  if (found === null) return [];
  const refs = found.rows.map(({ ref }) => ref);
  const problems = found.grades.flatMap((grade) =>
    grade.kind === 'not-evaluable' &&
    (grade.reason === 'wrong-instrument' || grade.reason === 'score-out-of-range')
      ? [{ code: grade.reason, syndrome: 'icans', params: {}, refs } as const]
      : [],
  );
  const minimum = Math.max(
    0,
    ...found.grades.map((grade) => (grade.kind === 'graded' ? grade.min : grade.atLeast)),
  );
  if (entered === null || entered.grade === null || entered.grade >= minimum) return problems;
  const params = { entered: entered.grade, minimum };
  const all = [...entered.rows.map(({ ref }) => ref), ...refs];
  return [...problems, { code: 'icans-below-score', syndrome: 'icans', params, refs: all }];
};

const uniqueRefs = (refs: readonly RowRef[]): readonly RowRef[] => [
  ...new Map(refs.map((ref) => [ref.recordId, ref])).values(),
];

/** Contradictions between what was entered and what else is on record of the same day, in order of days. */
export const checkFacts = (input: SubjectInput, records: DailyRecords): readonly Fact[] =>
  records.days.flatMap((day) => {
    const { firstInfusion } = input;
    if (firstInfusion === null || day.date < firstInfusion) return [];
    const [crs, icans] = [enteredOn(day, 'crs', input), enteredOn(day, 'icans', input)];
    const elapsed = studyDay(day.date, firstInfusion);
    const findings = [
      ...(crs === null ? [] : ofEntry(crs, 'crs')),
      ...crsFindings(day, crsSignals(day, records, input), { entered: crs, input, elapsed }),
      ...(icans === null ? [] : ofEntry(icans, 'icans')),
      ...icansFindings(day, icans, input),
    ];
    return findings.map(({ code, syndrome, params, refs }, index) =>
      cellFact(input, 'cell/check', {
        key: `${day.date}|${syndrome}|${code}|${index}`,
        about: SCALE[syndrome],
        date: day.date,
        value: { kind: 'code', code },
        reason: cellReason(`check.${code}`, params),
        refs: uniqueRefs(refs),
      }),
    );
  });
