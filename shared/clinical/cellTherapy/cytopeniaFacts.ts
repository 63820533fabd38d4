import { parseNumber } from '../../dataset/numericText.ts';
import type { Measurement } from '../../dataset/trialData.ts';
import { recognizeAnalyte } from '../../dataset/units/recognizeAnalyte.ts';
import { toSi } from '../../dataset/units/toSi.ts';
import type { Fact } from '../../facts/fact.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import type { IsoDate } from '../../kernel/brands.ts';
import { addDays, daysBetween } from '../../kernel/isoDate.ts';
import type {
  CellTherapyParameters,
  CytopeniaWindow,
  DurationCut,
  TreatmentClass,
} from '../../protocol/cellTherapy.ts';
import { cellFact, cellReason, dateText, gradeValue, NOT_EVALUABLE } from './cellFact.ts';
import type { CellTherapyRuleId } from './cellTherapyRules.ts';
import type { DailyRecords } from './dayRecord.ts';
import { type CellCount, type CytopeniaGrade, earlyCytopenia, lateNeutropenia } from './icahtGrade.ts';
import { givenBetween } from './treatmentOf.ts';

/** Days after the window: for good. */
const EVER = 36_525;

interface CountRow extends CellCount {
  readonly row: Measurement;
}

const BELOW_TEXT = /^\s*<\s*(.+)$/;

/** The limit that a result is below: of the record, else of the text ("<0.1"), in 10^9/L; null when there is none. */
const limitOf = (row: Measurement): number | null => {
  if (row.quantificationLimit !== null) {
    const limit = toSi(row, row.quantificationLimit, row.unit);
    return limit.kind === 'si' ? limit.value : null;
  }
  const figure = parseNumber(BELOW_TEXT.exec(row.text)?.[1]?.trim() ?? '');
  const limit = toSi(row, figure ?? null, row.textUnit);
  return limit.kind === 'si' ? limit.value : null;
};

const toCount = (row: Measurement, dayZero: IsoDate): readonly CountRow[] => {
  if (row.date.kind !== 'complete') return [];
  const day = daysBetween(dayZero, row.date.date);
  if (row.belowLimit) {
    const below = limitOf(row);
    return below === null ? [] : [{ day, value: null, below, row }];
  }
  const si = toSi(row, row.value, row.unit);
  return si.kind === 'si' ? [{ day, value: si.value, below: null, row }] : [];
};

const rowsOf = (input: SubjectInput, analyte: string): readonly Measurement[] =>
  input.measurements.filter((row) => row.domain === 'LB' && recognizeAnalyte(row)?.id === analyte);

const dayZeroOf = ({ infusions, firstInfusion, protocol }: SubjectInput): IsoDate | null =>
  protocol.cellTherapy.cytopeniaWindow.value.dayZero === 'firstInfusion'
    ? firstInfusion
    : firstInfusion === null
      ? null
      : (infusions.at(-1)?.date ?? null);

/** Names of treatments of a class that were given, or may have been, since day zero: they lift the count. */
const support = (
  { treatments }: DailyRecords,
  { from, to, classes }: { from: IsoDate; to: IsoDate; classes: readonly TreatmentClass[] },
) =>
  treatments.filter(
    (one) => one.classes.some((name) => classes.includes(name)) && givenBetween(one, from, to) !== 'no',
  );

interface Count {
  readonly rule: CellTherapyRuleId;
  readonly scale: string;
  readonly about: string;
  readonly counts: readonly CountRow[];
  readonly grade: CytopeniaGrade;
  readonly cuts: readonly Pick<DurationCut, 'cut' | 'inclusive'>[];
  readonly inWindow: (day: number) => boolean;
  /** over; open: the grade may still rise; ahead: the window has not begun. */
  readonly state: 'over' | 'open' | 'ahead';
  readonly support: DailyRecords['treatments'];
}

const daysText = ({ min, max }: { min: number; max: number }): string =>
  min === max ? String(min) : `${min}–${max}`;

const reasonOf = ({ grade, state, support: given }: Count) => {
  if (state === 'ahead') return cellReason('window-ahead');
  if (grade.kind === 'not-evaluable') return cellReason('too-few-samples', { n: grade.samples });
  if (grade.days.length === 0) return cellReason('late-by-samples');
  if (state === 'open') return cellReason('window-open');
  if (grade.min !== grade.max) return cellReason('days-between-samples');
  return given.length > 0 ? cellReason('count-supported') : null;
};

const countFact = (input: SubjectInput, count: Count): Fact => {
  const { grade, counts, cuts, inWindow } = count;
  const used = counts.filter(({ day }) => inWindow(day));
  const days = grade.kind === 'graded' ? grade.days : [];
  return cellFact(input, count.rule, {
    key: 'grade',
    about: count.about,
    value: grade.kind === 'graded' ? gradeValue(count.scale, grade) : NOT_EVALUABLE,
    reason: reasonOf(count),
    inputs: [
      { name: 'Samples', value: String(used.length) },
      ...days.map((range, index) => {
        const cut = cuts[index];
        return {
          name: cut === undefined ? '' : `Days ${cut.inclusive ? '≤' : '<'} ${cut.cut} × 10⁹/L`,
          value: daysText(range),
        };
      }),
      ...count.support.map(({ name, start }) => ({
        name: 'Support',
        value: `${name} ${dateText(start)}`.trim(),
      })),
    ],
    refs: [...used.map(({ row }) => row.ref), ...count.support.map(({ ref }) => ref)],
  });
};

/** What the counts of a subject are read against. */
interface Frame {
  readonly dayZero: IsoDate;
  readonly window: CytopeniaWindow;
  /** Days elapsed at the cut-off; where dates were moved it says nothing, and the whole window counts as over. */
  readonly reached: number;
  readonly records: DailyRecords;
  readonly counts: (analyte: string) => readonly CountRow[];
}

const frameOf = (input: SubjectInput, records: DailyRecords): Frame | null => {
  const dayZero = dayZeroOf(input);
  if (dayZero === null) return null;
  const window = input.protocol.cellTherapy.cytopeniaWindow.value;
  return {
    dayZero,
    window,
    reached: input.datesShifted ? EVER : daysBetween(dayZero, input.cutoff),
    records,
    counts: (analyte) => rowsOf(input, analyte).flatMap((row) => toCount(row, dayZero)),
  };
};

const early = (
  { dayZero, window, reached, records, counts }: Frame,
  [analyte, cuts, classes]: readonly [string, readonly DurationCut[], readonly TreatmentClass[]],
) => {
  const rows = counts(analyte);
  return {
    counts: rows,
    cuts,
    grade: earlyCytopenia(rows, cuts, { window, lastDay: Math.min(window.toDay, reached) }),
    inWindow: (day: number) => day >= window.fromDay && day <= window.toDay,
    state: reached < window.toDay ? ('open' as const) : ('over' as const),
    support: support(records, { from: dayZero, to: addDays(dayZero, window.toDay), classes }),
  };
};

const late = (
  { dayZero, window, reached, records, counts }: Frame,
  p: CellTherapyParameters['neutrophilsLate']['value'],
) => {
  const rows = counts('neutrophils');
  const first = addDays(dayZero, window.toDay + 1);
  return {
    counts: rows,
    cuts: [],
    grade: lateNeutropenia(rows, p, window.toDay),
    inWindow: (day: number) => day > window.toDay,
    state: reached > window.toDay ? ('over' as const) : ('ahead' as const),
    support: support(records, { from: first, to: addDays(first, EVER), classes: ['growth-factor'] }),
  };
};

/** Early and late ICAHT from neutrophils and early T-ICAHT from platelets, counted from day zero of the protocol. */
export const cytopeniaFacts = (input: SubjectInput, records: DailyRecords): readonly Fact[] => {
  const frame = frameOf(input, records);
  if (frame === null) return [];
  const p = input.protocol.cellTherapy;
  return [
    countFact(input, {
      rule: 'cell/icaht-early',
      scale: 'ICAHT',
      about: 'Neutrophils',
      ...early(frame, ['neutrophils', p.neutrophilsEarly.value, ['growth-factor']]),
    }),
    countFact(input, {
      rule: 'cell/icaht-late',
      scale: 'ICAHT',
      about: 'Neutrophils',
      ...late(frame, p.neutrophilsLate.value),
    }),
    countFact(input, {
      rule: 'cell/t-icaht-early',
      scale: 'T-ICAHT',
      about: 'Platelets',
      ...early(frame, ['platelets', p.plateletsEarly.value, ['thrombopoietin', 'platelet-transfusion']]),
    }),
  ];
};
