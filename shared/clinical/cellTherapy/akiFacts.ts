import type { Measurement } from '../../dataset/trialData.ts';
import { recognizeAnalyte } from '../../dataset/units/recognizeAnalyte.ts';
import { toSi } from '../../dataset/units/toSi.ts';
import type { Fact } from '../../facts/fact.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import { addDays } from '../../kernel/isoDate.ts';
import { type AkiStage, akiStages, type CreatinineResult } from './akiStage.ts';
import { cellFact, cellReason, dateText, figure, gradeValue, NOT_EVALUABLE, UNGRADABLE } from './cellFact.ts';
import { collectedTime } from './collectedTime.ts';
import type { DailyRecords } from './dayRecord.ts';
import { givenBetween, type Treatment } from './treatmentOf.ts';

const SCALE = 'KDIGO AKI';

interface CreatinineRow extends CreatinineResult {
  readonly row: Measurement;
}

/** eGFR of the same collection; of several the lowest. */
const egfrOf = (row: Measurement, egfr: readonly Measurement[]): number | null => {
  const same = egfr.filter(({ date }) => dateText(date) === dateText(row.date));
  const known = same.flatMap((one) => {
    const si = toSi(one, one.value, one.unit);
    return si.kind === 'si' ? [si.value] : [];
  });
  return known.length === 0 ? null : Math.min(...known);
};

/** Where in time a result stands; a date without time comes before the times of its day. */
const timeOf = ({ at }: CreatinineRow): string => `${at.date} ${String(at.minutes ?? -1).padStart(9, ' ')}`;

const compareRows = (a: CreatinineRow, b: CreatinineRow): number =>
  timeOf(a) < timeOf(b) ? -1 : timeOf(a) > timeOf(b) ? 1 : a.row.ref.recordId - b.row.ref.recordId;

const URINE = /^URINE/;

/** Days after the first infusion: for good. */
const EVER = 36_525;

interface Creatinine {
  readonly results: readonly CreatinineRow[];
  /** Results without a number in µmol/L, or without a complete date. */
  readonly unusable: readonly Measurement[];
}

const creatinineOf = ({ measurements }: SubjectInput): Creatinine => {
  const rows = measurements.filter(
    (row) => row.domain === 'LB' && recognizeAnalyte(row)?.id === 'creatinine' && !URINE.test(row.specimen),
  );
  const egfr = measurements.filter(
    (row) => row.domain === 'LB' && recognizeAnalyte(row)?.id === 'estimated glomerular filtration rate',
  );
  const results: CreatinineRow[] = [];
  const unusable: Measurement[] = [];
  for (const row of rows) {
    const si = toSi(row, row.value, row.unit);
    const at = collectedTime(row.date);
    if (si.kind === 'si' && at !== null) {
      results.push({ value: si.value, at, baselineFlag: row.baselineFlag, egfr: egfrOf(row, egfr), row });
    } else unusable.push(row);
  }
  return { results: results.sort(compareRows), unusable };
};

const reasonOf = (stage: AkiStage) => {
  if (stage.kind === 'not-evaluable') return cellReason(stage.reason);
  if (stage.presumed) return cellReason('baseline-presumed');
  return stage.certain.stage === stage.possible.stage ? null : cellReason('time-not-known');
};

const stageFact = (input: SubjectInput, result: CreatinineRow, stage: AkiStage): Fact => {
  const { row, value } = result;
  const staged = stage.kind === 'staged';
  const reference = staged ? stage.possible.reference : null;
  return cellFact(input, 'cell/aki', {
    key: String(row.ref.recordId),
    about: row.test,
    date: dateText(row.date),
    value: staged ? gradeValue(SCALE, { min: stage.certain.stage, max: stage.possible.stage }) : UNGRADABLE,
    clause: staged ? stage.possible.clause : '',
    reason: reasonOf(stage),
    inputs: [
      { name: row.test, value: figure(value, 'µmol/L') },
      ...(reference === null ? [] : [{ name: 'Reference', value: figure(reference, 'µmol/L') }]),
    ],
    refs: [row.ref],
  });
};

const unusableFact = (input: SubjectInput, row: Measurement): Fact =>
  cellFact(input, 'cell/aki', {
    key: String(row.ref.recordId),
    about: row.test,
    date: dateText(row.date),
    value: UNGRADABLE,
    reason: cellReason(row.date.kind === 'complete' ? 'no-number' : 'no-date'),
    inputs: [{ name: row.test, value: `${row.text} ${row.textUnit}`.trim() }],
    refs: [row.ref],
  });

interface Staged {
  readonly result: CreatinineRow;
  readonly stage: AkiStage & { readonly kind: 'staged' };
}

const worstFact = (
  input: SubjectInput,
  staged: readonly Staged[],
  replacement: readonly Treatment[],
): Fact => {
  const stageIn = (mode: 'certain' | 'possible'): number =>
    Math.max(0, ...staged.map(({ stage }) => stage[mode].stage));
  const worst = { min: stageIn('certain'), max: stageIn('possible') };
  const dialysed = replacement.length > 0;
  const decided = staged.filter(({ stage }) => stage.possible.stage === worst.max);
  const none = staged.length === 0 && !dialysed;
  return cellFact(input, 'cell/aki-worst', {
    key: 'worst',
    about: 'Creatinine',
    value: none ? NOT_EVALUABLE : gradeValue(SCALE, dialysed ? { min: 3, max: 3 } : worst),
    clause: dialysed ? 'renal-replacement' : (decided[0]?.stage.possible.clause ?? ''),
    reason: none
      ? cellReason('no-creatinine')
      : !dialysed && worst.min !== worst.max
        ? cellReason('possible-only')
        : null,
    inputs: [
      { name: 'Results staged', value: String(staged.length) },
      ...replacement.map(({ name, start }) => ({ name, value: dateText(start) })),
    ],
    refs: [...replacement, ...(worst.max > 0 ? decided : staged).map(({ result }) => result.row)].map(
      ({ ref }) => ref,
    ),
  });
};

/**
 * Stage of every creatinine from the first infusion on, and the worst. Earlier results are references. Renal
 * replacement after the first infusion is stage 3 (KDIGO 2012, table 2); that of before is not acute by this rule.
 */
export const akiFacts = (input: SubjectInput, { treatments }: DailyRecords): readonly Fact[] => {
  const { firstInfusion, subject, protocol } = input;
  if (firstInfusion === null) return [];
  const { results, unusable } = creatinineOf(input);
  const stages = akiStages(results, { age: subject?.age ?? null, p: protocol.cellTherapy.aki.value });
  const after = results.flatMap((result, index) => {
    const stage = stages[index];
    return stage === undefined || result.at.date < firstInfusion ? [] : [{ result, stage }];
  });
  const staged = after.flatMap(({ result, stage }) => (stage.kind === 'staged' ? [{ result, stage }] : []));
  const replacement = treatments.filter(
    (one) =>
      one.classes.includes('renal-replacement') &&
      givenBetween(one, firstInfusion, addDays(firstInfusion, EVER)) !== 'no',
  );
  return [
    ...after.map(({ result, stage }) => stageFact(input, result, stage)),
    ...unusable.map((row) => unusableFact(input, row)),
    worstFact(input, staged, replacement),
  ];
};
