import { parseNumber } from '../../dataset/numericText.ts';
import type { Measurement } from '../../dataset/trialData.ts';
import { recognizeAnalyte } from '../../dataset/units/recognizeAnalyte.ts';
import { toSi } from '../../dataset/units/toSi.ts';
import type { Fact } from '../../facts/fact.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import type { IsoDate } from '../../kernel/brands.ts';
import { addDays, daysBetween } from '../../kernel/isoDate.ts';
import type { DurationCut, TreatmentClass } from '../../protocol/cellTherapy.ts';
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
  /** The window is not over: the grade may still rise. */
  readonly open: boolean;
  readonly support: DailyRecords['treatments'];
}

const daysText = ({ min, max }: { min: number; max: number }): string =>
  min === max ? String(min) : `${min}–${max}`;

const reasonOf = ({ grade, open, support: given }: Count) => {
  if (grade.kind === 'not-evaluable') return cellReason('too-few-samples', { n: grade.samples });
  if (grade.days.length === 0) return cellReason('late-by-samples');
  if (open) return cellReason('window-open');
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

/** Early and late ICAHT from neutrophils and early T-ICAHT from platelets, counted from day zero of the protocol. */
export const cytopeniaFacts = (input: SubjectInput, records: DailyRecords): readonly Fact[] => {
  const dayZero = dayZeroOf(input);
  if (dayZero === null) return [];
  const p = input.protocol.cellTherapy;
  const window = p.cytopeniaWindow.value;
  // Where dates were moved the cut-off says nothing: the whole window counts as over.
  const reached = input.datesShifted ? window.toDay : daysBetween(dayZero, input.cutoff);
  const lastDay = Math.min(window.toDay, reached);
  const [neutrophils, platelets] = (['neutrophils', 'platelets'] as const).map((analyte) =>
    rowsOf(input, analyte).flatMap((row) => toCount(row, dayZero)),
  );
  const early = {
    inWindow: (day: number) => day >= window.fromDay && day <= window.toDay,
    open: reached < window.toDay,
  };
  const windowEnd = addDays(dayZero, window.toDay);
  const given = (classes: readonly TreatmentClass[]) =>
    support(records, { from: dayZero, to: windowEnd, classes });
  const duration = (counts: readonly CountRow[], cuts: readonly DurationCut[]) => ({
    counts,
    cuts,
    grade: earlyCytopenia(counts, cuts, { window, lastDay }),
    ...early,
  });
  return [
    countFact(input, {
      rule: 'cell/icaht-early',
      scale: 'ICAHT',
      about: 'Neutrophils',
      ...duration(neutrophils ?? [], p.neutrophilsEarly.value),
      support: given(['growth-factor']),
    }),
    countFact(input, {
      rule: 'cell/icaht-late',
      scale: 'ICAHT',
      about: 'Neutrophils',
      counts: neutrophils ?? [],
      cuts: [],
      grade: lateNeutropenia(neutrophils ?? [], p.neutrophilsLate.value, window.toDay),
      inWindow: (day) => day > window.toDay,
      open: false,
      support: support(records, {
        from: addDays(windowEnd, 1),
        to: addDays(windowEnd, EVER),
        classes: ['growth-factor'],
      }),
    }),
    countFact(input, {
      rule: 'cell/t-icaht-early',
      scale: 'T-ICAHT',
      about: 'Platelets',
      ...duration(platelets ?? [], p.plateletsEarly.value),
      support: given(['thrombopoietin', 'platelet-transfusion']),
    }),
  ];
};
