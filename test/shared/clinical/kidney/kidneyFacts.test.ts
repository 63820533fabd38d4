import { describe, expect, test } from 'vitest';
import { KIDNEY_RULES, kidneyFacts } from '../../../../shared/clinical/kidney/kidneyFacts.ts';
import { bodySurface } from '../../../../shared/clinical/kidney/renalCourse.ts';
import type { Measurement } from '../../../../shared/dataset/trialData.ts';
import { Fact } from '../../../../shared/facts/fact.ts';
import type { SubjectInput } from '../../../../shared/facts/subjectInput.ts';
import {
  creatinine,
  FIRST,
  height,
  ID,
  prednisone,
  result,
  row,
  subjectInput,
  upcr,
} from '../../../builders/renal.ts';
import { infusion, subject } from '../../../builders/trialData.ts';

const factsOf = (input: SubjectInput, rule: string): readonly Fact[] =>
  kidneyFacts(input).filter((fact) => fact.rule === `kidney/${rule}`);

/** Day, value and the name of the reason. */
const told = ({ day, value, reason }: Fact): readonly (string | number | boolean | null)[] => [
  day,
  value.kind === 'number' || value.kind === 'yes-no'
    ? value.value
    : value.kind === 'code'
      ? value.code
      : value.kind === 'none'
        ? value.none
        : value.kind,
  reason === null ? '' : reason.key.replace('fact-reason.kidney.', ''),
];

const baseline = [
  creatinine('2026-05-01', 60, { baselineFlag: true }),
  upcr('2026-04-25', 4, { baselineFlag: true }),
];
const visit = (date: string, ratio: number | string, umol = 60): Measurement[] => [
  creatinine(date, umol),
  upcr(date, ratio),
];
const CM = [prednisone('2026-01-01', '', 5)];

const input = (measurements: readonly Measurement[], over: Partial<SubjectInput> = {}): SubjectInput =>
  subjectInput({ measurements, otherRows: { CM }, ...over });

test('SRC-REN-100: every fact names a rule of the catalogue; ids are unique; a fact is as its schema says', () => {
  const own = input([
    ...baseline,
    ...visit('2026-05-29', 2),
    ...visit('2027-12-01', 0.4),
    ...visit('2028-01-01', 1.5),
    height('2026-04-01', 160),
    result(['LB', 'EGFR'], '2026-05-29', 50, { unit: 'mL/min/1.73m2' }),
    result(['LB', 'PROT24H'], '2026-05-29', 1, { unit: 'g/24h' }),
  ]);
  const facts = kidneyFacts(own);
  const rules = new Set(KIDNEY_RULES.map(({ id }) => id));
  expect(facts.filter(({ rule }) => !rules.has(rule))).toEqual([]);
  expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
  expect(Fact.array().parse(facts)).toEqual(facts);
  expect(new Set(facts.map(({ rule }) => rule))).toEqual(
    new Set([...rules].filter((rule) => rule !== 'kidney/response/kdigo-2024-children')),
  );
});

test('SRC-REN-101: the equation is a fact of the subject', () => {
  expect(factsOf(input(baseline), 'equation').map(told)).toEqual([[null, 'ckd-epi-2021', '']]);
  const young = input(baseline, { subject: subject(ID, { age: 0 }) });
  expect(factsOf(young, 'equation').map(told)).toEqual([[null, 'not-evaluable', 'too-young']]);
  const unknown = input(baseline, { subject: null });
  const [fact] = factsOf(unknown, 'equation');
  expect(fact && told(fact)).toEqual([null, 'not-evaluable', 'no-age']);
  expect(fact).toMatchObject({
    id: `kidney/equation|${ID}|`,
    inputs: [{ name: 'age', value: '?' }],
    refs: [],
  });
  expect(factsOf(input([]), 'equation')).toEqual([]);
});

test('SRC-REN-102: eGFR is shown to one decimal, with what went in', () => {
  const [fact] = factsOf(input(baseline), 'egfr');
  expect(fact).toMatchObject({
    about: 'eGFR',
    date: '2026-05-01',
    day: 1,
    value: { kind: 'number', value: 120.1, unit: 'mL/min/1.73 m2' },
    reason: null,
    refs: [baseline[0]?.ref],
  });
  expect(factsOf(input([creatinine('2026-05-02', 'CLOTTED')]), 'egfr').map(told)).toEqual([
    [2, 'not-evaluable', 'no-number'],
  ]);
});

describe('reported eGFR', () => {
  const reported = (value: number, over: Partial<Measurement> = {}) =>
    result(['LB', 'EGFR'], '2026-05-29', value, { unit: 'mL/min/1.73m2', ...over });
  const of = (...extra: readonly Measurement[]) =>
    factsOf(input([creatinine('2026-05-29', 60), ...extra]), 'egfr-reported').map(told);

  // Ours is 120.0.
  test.each([
    [125, []],
    [125.1, [[29, 5.1, 'reported-differs']]],
    [115, []],
    [114.9, [[29, -5.1, 'reported-differs']]],
  ] as const)('SRC-REN-103: reported %d against 120', (value, expected) => {
    expect(of(reported(value))).toEqual(expected);
  });

  test('SRC-REN-104: only one per 1.73 m², of the same day and visit, can be held against ours', () => {
    expect(of(reported(50, { unit: 'mL/min' }))).toEqual([]);
    expect(of(reported(50, { visit: 'OTHER' }))).toEqual([]);
    expect(of({ ...reported(50), date: { kind: 'partial', text: '2026-05' } })).toEqual([]);
    expect(of(result(['LB', 'EGFR'], '2026-05-28', 50, { unit: 'mL/min/1.73m2' }))).toEqual([]);
    expect(of(result(['LB', 'EGFR'], '2026-05-29', '>90', { unit: 'mL/min/1.73m2' }))).toEqual([]);
    expect(of(result(['LB', 'GFRE'], '2026-05-29', 50, { unit: 'mL/min/1.73m2' }))).toHaveLength(1);
    expect(of(result(['LB', 'EGFRCR'], '2026-05-29', 50, { unit: 'mL/min/1.73m2' }))).toHaveLength(1);
    expect(of(result(['LB', 'CREATCLR'], '2026-05-29', 50, { unit: 'mL/min/1.73m2' }))).toEqual([]);
  });

  test('SRC-REN-105: both figures and their rows are named', () => {
    const [own, theirs] = [creatinine('2026-05-29', 60), reported(50)];
    const [fact] = factsOf(input([own, theirs]), 'egfr-reported');
    expect(fact?.inputs.slice(0, 3)).toEqual([
      { name: 'reported', value: '50 mL/min/1.73m2' },
      { name: 'method', value: '?' },
      { name: 'derived', value: '120 mL/min/1.73 m2' },
    ]);
    expect(fact?.refs).toEqual([theirs.ref, own.ref]);
    const named = factsOf(input([own, reported(50, { method: 'MDRD' })]), 'egfr-reported')[0];
    expect(named?.inputs[1]).toEqual({ name: 'method', value: 'MDRD' });
  });
});

describe('UPCR', () => {
  test('SRC-REN-106: results in g/g with the text as recorded; below the limit kept as such', () => {
    const own = input([
      upcr('2026-05-08', 226.24, { unit: 'mg/mmol' }),
      upcr('2026-05-15', '<0.1'),
      upcr('2026-05-22', 1, { unit: 'x' }),
    ]);
    const facts = factsOf(own, 'upcr');
    expect(facts.map(({ value }) => value)).toEqual([
      { kind: 'number', value: 2, unit: 'g/g' },
      { kind: 'below-limit', text: '<0.1', unit: 'g/g' },
      { kind: 'none', none: 'not-evaluable' },
    ]);
    expect(facts.map(({ inputs }) => inputs[0]?.value)).toEqual(['226.24 mg/mmol', '<0.1 g/g', '1 x']);
    expect(facts[2]?.reason?.key).toBe('fact-reason.kidney.unit');
  });

  test('SRC-REN-107: 24-hour protein in g', () => {
    const own = input([result(['LB', 'PROT24H'], '2026-05-08', 520, { unit: 'mg/24h' })]);
    expect(factsOf(own, 'protein-24h')).toMatchObject([
      { about: '24-hour urine protein', value: { kind: 'number', value: 0.52, unit: 'g/24 h' } },
    ]);
  });

  test.each([
    [3.01, -24.75, 'none', ''],
    [3, -25, 'ge-25', 'fall >= 25 %'],
    [2.01, -49.75, 'ge-25', 'fall >= 25 %'],
    [2, -50, 'ge-50', 'fall >= 50 %'],
    [5, 25, 'none', ''],
  ] as const)('SRC-REN-108: UPCR %d from 4: %d %%, %s', (ratio, change, line, clause) => {
    const own = input([...baseline, ...visit('2026-05-29', ratio)]);
    expect(factsOf(own, 'upcr-change').map(told)).toEqual([[29, change, '']]);
    expect(factsOf(own, 'upcr-fall').map(told)).toEqual([[29, line, '']]);
    expect(factsOf(own, 'upcr-fall')[0]?.clause).toBe(clause);
  });

  test('SRC-REN-109: no baseline, a baseline of 0 and results below the limit', () => {
    const changes = (measurements: readonly Measurement[]) => [
      ...factsOf(input(measurements), 'upcr-change').map(told),
      ...factsOf(input(measurements), 'upcr-fall').map(told),
    ];
    expect(changes([upcr('2026-05-29', 2)])).toEqual([
      [29, 'not-evaluable', 'no-baseline-upcr'],
      [29, 'not-evaluable', 'no-baseline-upcr'],
    ]);
    expect(changes([upcr('2026-04-25', 0), upcr('2026-05-29', 2)])).toEqual([
      [29, 'not-evaluable', 'baseline-zero'],
      [29, 'not-evaluable', 'baseline-zero'],
    ]);
    expect(changes([upcr('2026-04-25', 4), upcr('2026-05-29', '<1')])).toEqual([
      [29, 'not-evaluable', 'below-limit'],
      [29, 'ge-50', ''],
    ]);
    expect(changes([upcr('2026-04-25', 4), upcr('2026-05-29', '<2.5')])).toEqual([
      [29, 'not-evaluable', 'below-limit'],
      [29, 'ge-25', 'below-limit'],
    ]);
    expect(changes([upcr('2026-04-25', 4), upcr('2026-05-29', '<3.5')])).toEqual([
      [29, 'not-evaluable', 'below-limit'],
      [29, 'not-evaluable', 'below-limit'],
    ]);
  });

  test('SRC-REN-110: visits begin the day after the first infusion', () => {
    const own = input([...baseline, upcr(FIRST, 3), upcr('2026-05-02', 3), upcr('2026-05', 3)]);
    expect(factsOf(own, 'upcr-change').map(({ day }) => day)).toEqual([2]);
  });
});

describe('renal response', () => {
  const at = (date: string, ratio: number, over: Partial<SubjectInput> = {}, umol = 60) =>
    factsOf(input([...baseline, ...visit(date, ratio, umol)], over), 'response/kdigo-2024').map(told);

  test('SRC-REN-111: criteria met before the day of the source say so; none and not yet too', () => {
    expect(at('2026-05-29', 2)).toEqual([[29, 'partial', 'early']]);
    expect(at('2026-05-29', 3)).toEqual([[29, 'none', 'early-none']]);
    expect(at('2026-10-29', 2)).toEqual([[182, 'partial', 'early']]);
    expect(at('2026-10-30', 2)).toEqual([[183, 'partial', '']]);
    expect(at('2026-10-30', 3)).toEqual([[183, 'none', '']]);
    expect(at('2026-10-30', 0.4)).toEqual([[183, 'complete', '']]);
  });

  test('SRC-REN-112: eGFR is that of the nearest creatinine within 3 days; a failed one does not hide a good one', () => {
    const by = (...creatinines: readonly Measurement[]) =>
      factsOf(input([...baseline, upcr('2026-10-30', 0.4), ...creatinines]), 'response/kdigo-2024').map(told);
    expect(by(creatinine('2026-10-27', 60))).toEqual([[183, 'complete', '']]);
    expect(by(creatinine('2026-10-26', 60))).toEqual([[183, 'not-evaluable', 'no-egfr']]);
    expect(by(creatinine('2026-10-30', 'CLOTTED'), creatinine('2026-10-31', 60))).toEqual([
      [183, 'complete', ''],
    ]);
    expect(by(creatinine('2026-10-30', 'CLOTTED'))).toEqual([[183, 'not-evaluable', 'no-number']]);
    expect(by(creatinine('2026-10-30', 120))).toEqual([[183, 'none', '']]);
  });

  test('SRC-REN-113: a better outcome that is open is said beside the lesser', () => {
    const own = input([...baseline, ...visit('2028-06-01', 0.6)], { otherRows: {} });
    expect(factsOf(own, 'response/regency').map(told)).toEqual([[763, 'not-evaluable', 'no-medication']]);
    expect(factsOf(own, 'response/aurora-1').map(told)).toEqual([[763, 'adequate', '']]);
    const open = input([...baseline, ...visit('2028-06-01', 0.4)], { otherRows: {} });
    expect(factsOf(open, 'response/aurora-1').map(told)).toEqual([[763, 'adequate', 'better-open']]);
  });

  test('SRC-REN-114: figures, the clauses met and all rows are named', () => {
    const own = [...baseline, ...visit('2026-10-30', 2)];
    const DS = [row('DS', { DSDECOD: 'ONGOING', DSSTDTC: '2026-10-30' })];
    const [fact] = factsOf(input(own, { otherRows: { CM, DS } }), 'response/kdigo-2024');
    expect(fact?.clause).toBe(
      'UPCR fall >= 50 %; UPCR < 3 (printed 3 g/g (300 mg/mmol)); eGFR <= 15 % below baseline',
    );
    expect(fact?.inputs).toEqual([
      { name: 'UPCR', value: '2 g/g' },
      { name: 'baseline UPCR', value: '4 g/g' },
      { name: 'eGFR', value: '119.702 mL/min/1.73 m2' },
      { name: 'baseline eGFR', value: '120.074 mL/min/1.73 m2' },
      { name: 'prednisolone', value: '5 mg/d' },
      { name: 'intercurrent event', value: 'none' },
    ]);
    const refs = [own[3], own[1], own[2], own[0]].map((one) => one?.ref);
    expect(fact?.refs).toEqual([...refs, CM[0]?.ref]);
    expect(factsOf(input([...baseline, ...visit('2026-10-30', 3)]), 'response/kdigo-2024')[0]?.clause).toBe(
      '',
    );
  });

  test('SRC-REN-115: doses that are not known and events are told among the figures', () => {
    const figures = (rows: SubjectInput['otherRows']) =>
      factsOf(input([...baseline, ...visit('2026-10-30', 2)], { otherRows: rows }), 'response/kdigo-2024')[0]
        ?.inputs.slice(4)
        .map(({ value }) => value);
    expect(figures({})).toEqual(['>= 0 mg/d', '?']);
    expect(figures({ CM: [prednisone('2026-10', '2026-10', 5)] })).toEqual(['0-5 mg/d', 'none']);
    expect(figures({ CM: [row('CM', { CMTRT: 'RITUXIMAB', CMSTDTC: '2026-06-01' })] })).toEqual([
      '0 mg/d',
      'yes',
    ]);
  });

  test('SRC-REN-116: children have the 24-hour definition beside the others', () => {
    const child = { subject: subject(ID, { age: 17, sex: 'M' }) };
    const own = [
      ...baseline,
      ...visit('2026-10-30', 2),
      height('2026-04-01', 150),
      result(['VS', 'WEIGHT'], '2026-04-01', 45, { unit: 'kg' }),
      result(['LB', 'PROT24H'], '2026-04-25', 2, { unit: 'g/24h', baselineFlag: true }),
      result(['LB', 'PROT24H'], '2026-10-29', 0.39, { unit: 'g/24h' }),
    ];
    expect(bodySurface(150, 45)).toBeCloseTo(1.3693, 4);
    const [fact] = factsOf(input(own, child), 'response/kdigo-2024-children');
    expect(fact?.inputs.slice(-2)).toEqual([
      { name: '24-hour protein', value: '0.492731 g/1.73 m2/d' },
      { name: 'baseline 24-hour protein', value: '2.52683 g/1.73 m2/d' },
    ]);
    expect(fact && told(fact)).toEqual([183, 'complete', '']);
    expect(fact?.refs).toContainEqual(own[7]?.ref);
    expect(factsOf(input(own), 'response/kdigo-2024-children')).toEqual([]);
    const adult = { subject: subject(ID, { age: 18 }) };
    expect(factsOf(input(own, adult), 'response/kdigo-2024-children')).toEqual([]);
    const noWeight = own.filter(({ testCode }) => testCode !== 'WEIGHT');
    expect(factsOf(input(noWeight, child), 'response/kdigo-2024-children').map(told)).toEqual([
      [183, 'not-evaluable', 'no-surface'],
    ]);
    const noUrine = own.filter(({ testCode, day }) => !(testCode === 'PROT24H' && (day ?? 0) > 0));
    expect(factsOf(input(noUrine, child), 'response/kdigo-2024-children').map(told)).toEqual([
      [183, 'not-evaluable', 'no-24h'],
    ]);
    const noBaseline = own.filter(({ testCode, day }) => !(testCode === 'PROT24H' && (day ?? 0) < 0));
    const [partly] = factsOf(
      input(
        [
          ...noBaseline.filter(({ testCode }) => testCode !== 'PROT24H'),
          result(['LB', 'PROT24H'], '2026-10-29', 1, { unit: 'g/24h' }),
        ],
        child,
      ),
      'response/kdigo-2024-children',
    );
    expect(partly && told(partly)).toEqual([183, 'not-evaluable', 'no-baseline-24h']);
  });

  test('SRC-REN-117: a dosed subject without a visit says so once; one who was not dosed has no response', () => {
    const silent = factsOf(input(baseline), 'response/kdigo-2024');
    expect(silent.map(told)).toEqual([[null, 'not-evaluable', 'no-visit']]);
    expect(silent[0]?.refs).toHaveLength(1);
    const undosed = { dosed: null, infusions: [], firstInfusion: null };
    expect(
      kidneyFacts(input([...baseline, ...visit('2026-05-29', 2)], undosed)).map(({ rule }) => rule),
    ).toEqual(['kidney/equation', 'kidney/egfr', 'kidney/egfr', 'kidney/upcr', 'kidney/upcr']);
    const undated = input(baseline, { firstInfusion: null, infusions: [infusion(ID, FIRST)] });
    expect(factsOf(undated, 'response/kdigo-2024').map(told)).toEqual([[null, 'not-evaluable', 'not-dosed']]);
  });

  test('SRC-REN-118: AURORA: a fall of eGFR is confirmed by the next result, not by one before treatment', () => {
    // 130 µmol/L is an eGFR of 48.9, 48 % of the baseline of 101.9 at 70 µmol/L.
    const own = (after: readonly Measurement[]) =>
      factsOf(
        input([
          creatinine('2026-04-30', 200),
          creatinine('2026-05-01', 70, { baselineFlag: true }),
          upcr('2026-04-25', 4, { baselineFlag: true }),
          ...visit('2027-05-29', 0.4, 130),
          ...after,
        ]),
        'response/aurora-1',
      ).map(told);
    expect(own([])).toEqual([[394, 'adequate', 'better-open']]);
    expect(own([creatinine('2027-06-29', 130)])).toEqual([[394, 'adequate', '']]);
    expect(own([creatinine('2027-06-29', 'CLOTTED'), creatinine('2027-07-29', 130)])).toEqual([
      [394, 'adequate', ''],
    ]);
    expect(own([creatinine('2027-06-29', 70)])).toEqual([[394, 'complete', '']]);
  });

  test('SRC-REN-119: AURORA: glucocorticoids of the 56 days before the visit', () => {
    const own = (high: string, days: string) =>
      factsOf(
        input([...baseline, ...visit('2027-05-29', 0.4)], {
          otherRows: { CM: [prednisone('2026-01-01', '', 5), prednisone(high, days, 20)] },
        }),
        'response/aurora-1',
      ).map(told)[0]?.[1];
    // 56 days up to 29 May begin on 4 April.
    expect(own('2027-03-31', '2027-04-03')).toBe('complete');
    expect(own('2027-03-31', '2027-04-06')).toBe('complete');
    expect(own('2027-03-31', '2027-04-07')).toBe('adequate');
    expect(own('2027-05-26', '2027-05-29')).toBe('adequate');
    expect(own('2027-05-27', '2027-05-29')).toBe('complete');
    expect(own('2027-05-30', '2027-06-29')).toBe('complete');
  });
});

test('SRC-REN-120: a flare is spoken of after an adequate response, from the lowest since', () => {
  const own = input([
    ...baseline,
    upcr('2026-05-08', 3),
    upcr('2026-06-08', 0.7),
    upcr('2026-07-08', '<0.1'),
    upcr('2026-08-08', 0.15),
    upcr('2026-09-08', 0.3),
    upcr('2026-10-08', 1.2),
  ]);
  const facts = factsOf(own, 'flare');
  expect(facts.map(told)).toEqual([
    [100, false, ''],
    [131, false, ''],
    [161, true, ''],
  ]);
  expect(facts.map(({ inputs }) => inputs.map(({ value }) => value))).toEqual([
    ['0.15 g/g', '0.7 g/g'],
    ['0.3 g/g', '0.15 g/g'],
    ['1.2 g/g', '0.15 g/g'],
  ]);
  expect(facts[2]?.refs).toHaveLength(2);
  expect(factsOf(input([...baseline, upcr('2026-05-08', 0.71), upcr('2026-06-08', 3)]), 'flare')).toEqual([]);
});

test('SRC-REN-121: moved dates leave all this as it is: it compares within a subject alone', () => {
  const own = input([...baseline, ...visit('2026-10-30', 2)]);
  expect(kidneyFacts({ ...own, datesShifted: true })).toEqual(kidneyFacts(own));
});
