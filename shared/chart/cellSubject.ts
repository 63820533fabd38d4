import { type DailyRecords, type DayRecord, dailyRecords } from '../clinical/cellTherapy/dayRecord.ts';
import { enteredOn, type Syndrome } from '../clinical/cellTherapy/enteredGrade.ts';
import { givenBetween } from '../clinical/cellTherapy/treatmentOf.ts';
import { dueDays } from '../clinical/cellTherapy/worstGradeFacts.ts';
import type { Fact } from '../facts/fact.ts';
import type { SubjectInput } from '../facts/subjectInput.ts';
import type { IsoDate } from '../kernel/brands.ts';
import { studyDay } from '../kernel/isoDate.ts';
import type { CellDay, CellGrade, CellSubject, DayGrade } from './cellTherapy.ts';

const ofRule = (facts: readonly Fact[], rule: string): readonly Fact[] =>
  facts.filter((fact) => fact.rule === rule);

/** The one fact of a rule as a grade; what is not there cannot be told. */
const gradeOf = (facts: readonly Fact[], rule: string): CellGrade => {
  const [fact] = ofRule(facts, rule);
  if (fact === undefined) return { range: null, reason: null, inputs: [], clause: '', refs: [] };
  const { value, reason, inputs, clause, refs } = fact;
  const range = value.kind === 'grade' ? { min: value.min, max: value.max } : null;
  return { range, reason, inputs, clause, refs };
};

const enteredGrade = (day: DayRecord, syndrome: Syndrome, input: SubjectInput): DayGrade | null => {
  const entered = enteredOn(day, syndrome, input);
  return entered === null ? null : { grade: entered.grade, refs: entered.rows.map(({ ref }) => ref) };
};

const temperatureOf = ({ signs }: DayRecord): CellDay['temperature'] => {
  const known = signs.flatMap(({ rule, value, flagged, measurement }) =>
    rule === 'cell/fever' && value !== null ? [{ value, flagged, ref: measurement.ref }] : [],
  );
  if (known.length === 0) return null;
  return {
    celsius: Math.max(...known.map(({ value }) => value)),
    fever: known.some(({ flagged }) => flagged === true),
    refs: known.map(({ ref }) => ref),
  };
};

const treatmentsOn = (date: IsoDate, { treatments }: DailyRecords): CellDay['treatments'] =>
  treatments
    .filter((one) => !one.background && givenBetween(one, date, date) === 'yes')
    .flatMap(({ classes, name, ref }) => classes.slice(0, 1).map((code) => ({ code, name, ref })));

interface Course {
  readonly input: SubjectInput;
  readonly records: DailyRecords;
  readonly facts: readonly Fact[];
  readonly first: IsoDate;
}

const SYNDROMES: readonly Syndrome[] = ['crs', 'icans'];

const NOTHING: Omit<DayRecord, 'date'> = { signs: [], items: [] };

const cellDay = (date: IsoDate, due: boolean, { input, records, facts, first }: Course): CellDay => {
  const record = records.days.find((one) => one.date === date) ?? { date, ...NOTHING };
  return {
    day: studyDay(date, first),
    date,
    due,
    crs: enteredGrade(record, 'crs', input),
    icans: enteredGrade(record, 'icans', input),
    temperature: temperatureOf(record),
    treatments: treatmentsOn(date, records),
    checks: ofRule(facts, 'cell/check').flatMap((fact) =>
      fact.date === date && fact.reason !== null ? [{ statement: fact.reason, refs: fact.refs }] : [],
    ),
  };
};

/** Every due day, and each other day from the first infusion on with an entered grade or a finding. */
const stripDays = (course: Course): readonly CellDay[] => {
  const { input, records, facts, first } = course;
  const due = new Set(dueDays(input, records));
  const found = new Set(ofRule(facts, 'cell/check').map(({ date }) => date));
  const told = records.days.filter(
    (day) =>
      day.date >= first &&
      (found.has(day.date) || SYNDROMES.some((name) => enteredOn(day, name, input) !== null)),
  );
  const dates = new Set([...due, ...told.map(({ date }) => date)]);
  return [...dates].sort().map((date) => cellDay(date, due.has(date), course));
};

const withoutScore = (facts: readonly Fact[]): CellSubject['icansWithoutScore'] => {
  const [fact] = ofRule(facts, 'cell/icans-unsupported');
  if (fact === undefined || fact.value.kind !== 'number') return null;
  return { days: fact.value.value, of: Number(fact.inputs[0]?.value ?? 0), refs: fact.refs };
};

/** Course of one dosed subject, from the same functions and facts as every other statement. */
export const cellSubject = (input: SubjectInput, facts: readonly Fact[]): CellSubject => {
  const { subjectId, subject, firstInfusion: first, infusions } = input;
  const records = dailyRecords(input);
  return {
    subjectId,
    age: subject?.age ?? null,
    days: first === null ? [] : [...stripDays({ input, records, facts, first })],
    infusions:
      first === null
        ? []
        : infusions.map(({ date, number, ref }) => ({ day: studyDay(date, first), number, ref })),
    worst: { crs: gradeOf(facts, 'cell/crs-worst'), icans: gradeOf(facts, 'cell/icans-worst') },
    counts: {
      neutrophilsEarly: gradeOf(facts, 'cell/icaht-early'),
      neutrophilsLate: gradeOf(facts, 'cell/icaht-late'),
      plateletsEarly: gradeOf(facts, 'cell/t-icaht-early'),
      aki: gradeOf(facts, 'cell/aki-worst'),
    },
    icansWithoutScore: withoutScore(facts),
    backgroundSteroids: ofRule(facts, 'cell/treatment').flatMap(({ value, reason, refs }) =>
      value.kind === 'code' && value.code === 'corticosteroid' && reason !== null ? refs : [],
    ),
  };
};
