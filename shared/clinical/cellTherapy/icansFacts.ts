import type { Measurement } from '../../dataset/trialData.ts';
import type { Fact } from '../../facts/fact.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import { ageOn } from './ageOn.ts';
import { cellFact, cellReason, gradeValue, NOT_EVALUABLE } from './cellFact.ts';
import type { Instrument } from './cognition.ts';
import { type DailyRecords, type DayRecord, hasCode, isEventOf } from './dayRecord.ts';
import { enteredOn, SCALE } from './enteredGrade.ts';
import { type IcansAssessment, type IcansGrade, icansGrade } from './icansGrade.ts';
import { meaningOn } from './itemMeaning.ts';
import { missingDomains } from './missingDomains.ts';

/** CAPD of a child that could not be scored. */
const UNABLE = /UNABLE/i;

/** The score of one row; null when the row holds neither a number nor, for CAPD, "unable". */
const instrumentOf = (row: Measurement, kind: Instrument['kind']): Instrument | null => {
  if (row.value !== null) return { kind, score: row.value };
  return kind === 'CAPD' && UNABLE.test(row.text) ? { kind, score: null } : null;
};

export interface IcansDay {
  readonly day: DayRecord;
  /** One for each score of the day, or one without a score. */
  readonly grades: readonly IcansGrade[];
  /** The score that is the worst, and the rows that went in. */
  readonly instruments: readonly Instrument[];
  readonly rows: readonly Measurement[];
}

const scoresOf = (day: DayRecord, { protocol }: SubjectInput) => {
  const { domains, ice, capd } = protocol.cellTherapy.dailyItems.value;
  const rowsOf = (codes: readonly string[]) => day.items.filter((item) => hasCode(item, domains, codes));
  return [
    ...rowsOf(ice).map((row) => ({ row, instrument: instrumentOf(row, 'ICE') })),
    ...rowsOf(capd).map((row) => ({ row, instrument: instrumentOf(row, 'CAPD') })),
  ];
};

/** Everything of ICANS that is recorded on a day; null when nothing but perhaps a grade is. */
export const icansOn = (day: DayRecord, input: SubjectInput): IcansDay | null => {
  const { dailyItems, eventTerms, icans } = input.protocol.cellTherapy;
  const { domains, consciousness, seizure, motor, pressure } = dailyItems.value;
  const states = {
    consciousness: meaningOn(day, domains, consciousness),
    seizure: meaningOn(day, domains, seizure),
    motor: meaningOn(day, domains, motor),
    pressure: meaningOn(day, domains, pressure),
  };
  const scores = scoresOf(day, input);
  const rows = [...scores.map(({ row }) => row), ...Object.values(states).flatMap((state) => state.rows)];
  if (rows.length === 0) return null;
  const assessment: Omit<IcansAssessment, 'instrument'> = {
    age: ageOn(input.subject, day.date),
    consciousness: states.consciousness.meaning,
    globalAphasia: null,
    seizure: states.seizure.meaning,
    motor: states.motor.meaning,
    pressure: states.pressure.meaning,
    deathDueToIcans: input.adverseEvents.some(
      (event) =>
        event.fatal &&
        isEventOf(event, eventTerms.value.icans) &&
        event.end.kind === 'complete' &&
        event.end.date === day.date,
    ),
  };
  const instruments = scores.flatMap(({ instrument }) => instrument ?? []);
  const grades = (instruments.length === 0 ? [null] : instruments).map((instrument) =>
    icansGrade({ ...assessment, instrument }, icans.value),
  );
  return { day, grades, instruments, rows };
};

const atLeastOf = (grade: IcansGrade): number => (grade.kind === 'graded' ? grade.min : grade.atLeast);

/** The worst of several scores of a day: a score that gives a grade before one that gives none. */
export const worstIcans = (grades: readonly IcansGrade[]): IcansGrade | undefined =>
  grades.toSorted(
    (a, b) =>
      Number(b.kind === 'graded') - Number(a.kind === 'graded') ||
      atLeastOf(b) - atLeastOf(a) ||
      (b.kind === 'graded' && a.kind === 'graded' ? b.max - a.max : 0),
  )[0];

const valueAndReason = (grade: IcansGrade): Pick<Fact, 'value' | 'reason'> => {
  if (grade.kind === 'not-evaluable') {
    return { value: NOT_EVALUABLE, reason: cellReason(grade.reason, { atLeast: grade.atLeast }) };
  }
  if (grade.missing.length === 0) return { value: gradeValue(SCALE.icans, grade), reason: null };
  // Without the other domains nothing is graded: a minimum, and the worst case beside it.
  return {
    value: { kind: 'interval', low: grade.min, high: grade.max, unit: 'grade' },
    reason: cellReason('domains-missing', {
      ...missingDomains(grade.missing),
      min: grade.min,
      max: grade.max,
    }),
  };
};

/** ICANS of each day with a score or a domain on record. */
export const icansDerivedFacts = (input: SubjectInput, { days }: DailyRecords): readonly Fact[] =>
  days.flatMap((day) => {
    const found = icansOn(day, input);
    const grade = found === null ? undefined : worstIcans(found.grades);
    if (found === null || grade === undefined) return [];
    return [
      cellFact(input, 'cell/icans-derived', {
        key: day.date,
        about: SCALE.icans,
        date: day.date,
        ...valueAndReason(grade),
        inputs: found.rows.map(({ test, text }) => ({ name: test, value: text })),
        refs: found.rows.map(({ ref }) => ref),
      }),
    ];
  });

/** How many days have a grade of ICANS without a score to support it. */
export const icansUnsupportedFacts = (input: SubjectInput, { days }: DailyRecords): readonly Fact[] => {
  const entered = days.flatMap((day) => {
    const grade = enteredOn(day, 'icans', input);
    return grade === null ? [] : [{ day, rows: grade.rows }];
  });
  if (entered.length === 0) return [];
  const without = entered.filter(({ day }) => (icansOn(day, input)?.instruments.length ?? 0) === 0);
  return [
    cellFact(input, 'cell/icans-unsupported', {
      key: 'days',
      about: SCALE.icans,
      value: { kind: 'number', value: without.length, unit: 'days' },
      reason: without.length === 0 ? null : cellReason('no-score'),
      inputs: [{ name: 'Days with an entered grade', value: String(entered.length) }],
      refs: without.flatMap(({ rows }) => rows.map(({ ref }) => ref)),
    }),
  ];
};
