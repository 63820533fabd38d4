import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DerivedGrade } from '../../../../shared/clinical/adverse/derivedGrade.ts';
import { notReported } from '../../../../shared/clinical/adverse/notReported.ts';
import {
  compareGrades,
  isDiscrepancy,
  VERDICTS,
} from '../../../../shared/clinical/adverse/reportedAgainstDerived.ts';
import type { Grade } from '../../../../shared/dataset/trialData.ts';
import { addDays } from '../../../../shared/kernel/isoDate.ts';
import { iso, ref } from '../../../builders/trialData.ts';

/** A neutrophil grade; "2" is one grade, "2-3" what the value allows with 3 by the policy, "?" ungradable. */
const record = (date: string, text: string, over: Partial<DerivedGrade> = {}): DerivedGrade => {
  const [min, max] = text.split('-').map(Number);
  const gradable = text !== '?';
  return {
    term: 'Neutrophil count decreased',
    direction: 'L',
    date: iso(date),
    grade: gradable ? (max ?? min ?? null) : null,
    gradeMin: gradable ? (min ?? null) : null,
    gradeMax: gradable ? (max ?? min ?? null) : null,
    clause: gradable && text !== '0' ? `clause ${text}` : '',
    reason: gradable ? null : 'no-lower-limit',
    result: '0.7',
    unit: '10^9/L',
    baseline: false,
    ref: ref('LB'),
    ...over,
  };
};

const SPAN = { from: iso('2026-05-02'), to: iso('2026-05-09') };
const compare = (reported: Grade | null, ...records: DerivedGrade[]) =>
  compareGrades(reported, { span: SPAN, records, clinicalUpTo: null });

describe('reported against derived', () => {
  test.each([
    // reported, derived in the time of the event, verdict, grade, min, max
    [3, ['3'], 'agrees', 3, 3, 3],
    [3, ['2'], 'reported-higher', 2, 2, 2],
    [3, ['4'], 'reported-lower', 4, 4, 4],
    [3, ['1', '3', '2'], 'agrees', 3, 3, 3],
    [1, ['0'], 'reported-higher', 0, 0, 0],
    // The value allows several grades: only what lies outside them is a discrepancy.
    [1, ['2-3'], 'reported-lower', 3, 2, 3],
    [2, ['2-3'], 'clinical-data-needed', 3, 2, 3],
    [3, ['2-3'], 'clinical-data-needed', 3, 2, 3],
    [4, ['2-3'], 'reported-higher', 3, 2, 3],
    // A worse minimum of another day raises what the event must have been.
    [2, ['2-3', '3'], 'reported-lower', 3, 3, 3],
    [3, ['1-4', '3'], 'clinical-data-needed', 4, 3, 4],
    [2, ['1-4', '3'], 'reported-lower', 4, 3, 4],
    // Death is never derived.
    [5, ['4'], 'clinical-data-needed', 4, 4, 4],
    [5, ['0'], 'clinical-data-needed', 0, 0, 0],
    [null, ['4'], 'event-not-graded', 4, 4, 4],
    // What cannot be graded takes nothing away from what can.
    [3, ['?', '3'], 'agrees', 3, 3, 3],
  ] as const)('SRC-AED-070: reported %s beside %j: %s', (reported, texts, verdict, grade, min, max) => {
    const found = compare(reported, ...texts.map((text) => record('2026-05-05', text)));
    expect(found.verdict).toBe(verdict);
    expect(found.derived).toMatchObject({ grade, min, max });
  });

  test.each([
    [3, [], 'no-laboratory-data', 0],
    [null, [], 'no-laboratory-data', 0],
    [3, ['?'], 'ungradable', 1],
    [5, ['?', '?'], 'ungradable', 2],
    [null, ['?'], 'ungradable', 1],
  ] as const)('SRC-AED-071: reported %s beside %j: %s', (reported, texts, verdict, ungradable) => {
    const records = texts.map((text) => record('2026-05-05', text));
    expect(compare(reported, ...records)).toEqual({
      verdict,
      clinical: null,
      derived: null,
      records,
      ungradable,
    });
  });

  test('SRC-AED-072: only results from the first to the last day of the event count', () => {
    const days = ['2026-05-01', '2026-05-02', '2026-05-09', '2026-05-10'];
    const records = days.map((day, index) => record(day, ['4', '1', '2', '4'][index] ?? '?'));
    expect(compare(2, ...records)).toMatchObject({
      verdict: 'agrees',
      derived: { grade: 2, clause: 'clause 2' },
      records: [records[2], records[1]],
    });
  });

  test('SRC-AED-073: results stand worst first, earlier first among equals, the ungradable last', () => {
    const [a, b, c, d, e, f] = [
      record('2026-05-06', '?'),
      record('2026-05-07', '3'),
      record('2026-05-05', '3'),
      record('2026-05-04', '2-3'),
      record('2026-05-04', '4'),
      record('2026-05-05', '3'),
    ];
    if (a === undefined || b === undefined || c === undefined || f === undefined)
      throw new Error('No record');
    const found = compare(4, a, f, b, c, ...(d && e ? [d, e] : []));
    expect(found.records).toEqual([e, c, f, b, d, a]);
    expect(found.derived?.clause).toBe('clause 4');
    expect(found.ungradable).toBe(1);
  });

  test('SRC-AED-074: of equal grades by the policy the greater possible one stands first', () => {
    const [narrow, wide] = [record('2026-05-03', '3'), record('2026-05-05', '3', { gradeMax: 4 })];
    expect(compare(3, narrow, wide).records).toEqual([wide, narrow]);
  });

  test.each([
    // reported, derived, the wording alone gives up to, verdict, why clinical data are needed
    [4, '3', 4, 'clinical-data-needed', 'wording'],
    [4, '1', 4, 'clinical-data-needed', 'wording'],
    [4, '3', 3, 'reported-higher', null],
    [3, '2', 3, 'clinical-data-needed', 'wording'],
    [3, '2', 2, 'reported-higher', null],
    [3, '2', null, 'reported-higher', null],
    [2, '3', 4, 'reported-lower', null],
    [3, '3', 4, 'agrees', null],
    [3, '2-3', 4, 'clinical-data-needed', 'range'],
    [4, '2-3', 4, 'clinical-data-needed', 'wording'],
    [5, '3', 4, 'clinical-data-needed', 'death'],
  ] as const)(
    'SRC-AED-077: reported %s beside %s, wording up to %s: %s',
    (reported, text, clinicalUpTo, verdict, clinical) => {
      const records = [record('2026-05-05', text)];
      expect(compareGrades(reported, { span: SPAN, records, clinicalUpTo })).toMatchObject({
        verdict,
        clinical,
      });
    },
  );

  test('SRC-AED-075: only a grade outside what the values allow is a discrepancy', () => {
    expect(VERDICTS.filter(isDiscrepancy)).toEqual(['reported-lower', 'reported-higher']);
  });

  test('SRC-AED-076: adding a result never lowers the worst, and a verdict follows from the bounds', () => {
    const grades = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(grades, fc.constantFrom<Grade>(1, 2, 3, 4), (pairs, reported) => {
        const records = pairs.map(([a, b]) => record('2026-05-05', `${Math.min(a, b)}-${Math.max(a, b)}`));
        const all = compare(reported, ...records);
        const fewer = compare(reported, ...records.slice(1)).derived;
        const { min, max } = all.derived ?? { min: 0, max: 0 };
        expect(min).toBe(Math.max(...pairs.map(([a, b]) => Math.min(a, b))));
        expect(max).toBe(Math.max(...pairs.flat()));
        if (fewer !== null) expect(fewer.min <= min && fewer.max <= max).toBe(true);
        expect(isDiscrepancy(all.verdict)).toBe(reported < min || reported > max);
      }),
    );
  });
});

describe('what nobody reported', () => {
  const FIRST = iso('2026-05-01');
  const found = (
    records: readonly DerivedGrade[],
    events: readonly { from: string; to: string | null }[] = [],
  ) =>
    notReported({
      records,
      events: events.map(({ from, to }) => ({ from: iso(from), to: to === null ? null : iso(to) })),
      firstInfusion: FIRST,
      minGrade: 3,
    });
  const baseline = (text: string) => record('2026-05-01', text, { baseline: true });

  test.each([
    // baseline, later, severe, worst
    ['0', '3', true, 3],
    ['0', '4', true, 4],
    ['0', '2', false, 2],
    ['0', '1', false, 1],
    ['2', '3', true, 3],
    ['1', '2', false, 2],
    // What the value allows reaches 3 by the policy.
    ['0', '2-3', true, 3],
  ])('SRC-AED-080: baseline grade %s, later %s: severe %s', (before, later, severe, grade) => {
    expect(found([baseline(before), record('2026-05-05', later)])).toMatchObject({
      severe,
      worst: { grade },
      baselineGrade: Number(before),
    });
  });

  test.each([
    ['0', '0'],
    ['3', '3'],
    ['4', '3'],
    ['0', '?'],
  ])('SRC-AED-081: baseline grade %s, later %s: nothing to report', (before, later) => {
    expect(found([baseline(before), record('2026-05-05', later)])).toBeNull();
  });

  test.each([
    [[{ from: '2026-05-05', to: '2026-05-05' }], true],
    [[{ from: '2026-05-01', to: null }], true],
    [[{ from: '2026-05-06', to: null }], false],
    [[{ from: '2026-05-01', to: '2026-05-04' }], false],
    [
      [
        { from: '2026-05-01', to: '2026-05-02' },
        { from: '2026-05-04', to: '2026-05-06' },
      ],
      true,
    ],
  ])('SRC-AED-082: with events %j a result of 2026-05-05 is reported: %s', (events, reported) => {
    const result = found([baseline('0'), record('2026-05-05', '4')], events);
    expect(result === null).toBe(reported);
  });

  test('SRC-AED-083: results before the first infusion and the baseline itself are not asked about', () => {
    expect(found([record('2026-04-30', '4'), baseline('0')])).toBeNull();
    expect(found([record('2026-04-30', '0'), record('2026-05-01', '3')])).toMatchObject({ severe: true });
    expect(found([baseline('4')])).toBeNull();
    expect(found([])).toBeNull();
  });

  test('SRC-AED-084: the best result before treatment is the measure, so that lymphodepletion hides nothing', () => {
    const before = [record('2026-04-20', '1'), record('2026-04-28', '3'), baseline('4')];
    expect(found([...before, record('2026-05-05', '1')])).toBeNull();
    expect(found([...before, record('2026-05-05', '2')])).toMatchObject({ severe: false, baselineGrade: 1 });
    expect(found([...before, record('2026-05-05', '4')])).toMatchObject({ severe: true, baselineGrade: 1 });
    expect(found([...before.slice(1), record('2026-05-05', '3')])).toBeNull();
    // A result of the day of the first infusion that is not the marked baseline came after it, for all that is known.
    expect(found([record('2026-05-01', '2'), record('2026-05-05', '2')])).toMatchObject({
      baselineGrade: null,
    });
  });

  test('SRC-AED-085: without any grade before treatment every abnormal grade is worse', () => {
    expect(found([record('2026-05-05', '1')])).toMatchObject({ baselineGrade: null, severe: false });
    expect(found([baseline('?'), record('2026-05-05', '3')])).toMatchObject({ baselineGrade: null });
    expect(found([record('2026-04-28', '2'), baseline('?'), record('2026-05-05', '2')])).toBeNull();
    expect(found([record('2026-05-05', '0')])).toBeNull();
  });

  test('SRC-AED-086: severe results alone are listed, worst first, from the first to the last', () => {
    const records = [
      baseline('0'),
      record('2026-05-04', '2'),
      record('2026-05-08', '3'),
      record('2026-05-06', '4'),
      record('2026-05-07', '3'),
      record('2026-05-20', '1'),
    ];
    expect(found(records)).toEqual({
      term: 'Neutrophil count decreased',
      direction: 'L',
      severe: true,
      worst: { grade: 4, min: 4, max: 4, clause: 'clause 4' },
      first: '2026-05-06',
      last: '2026-05-08',
      baselineGrade: 0,
      records: [records[3], records[4], records[2]],
    });
    expect(found(records.slice(0, 2))).toMatchObject({
      severe: false,
      first: '2026-05-04',
      last: '2026-05-04',
    });
  });

  test('SRC-AED-087: whatever is listed is worse than baseline, after the first infusion and not covered', () => {
    const day = fc.integer({ min: -5, max: 20 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(day, fc.integer({ min: 0, max: 4 })), { maxLength: 12 }),
        fc.tuple(day, day),
        (results, [a, b]) => {
          const records = results.map(([offset, grade]) => record(addDays(FIRST, offset), String(grade)));
          const event = { from: addDays(FIRST, Math.min(a, b)), to: addDays(FIRST, Math.max(a, b)) };
          const result = notReported({ records, events: [event], firstInfusion: FIRST, minGrade: 3 });
          const before = records.filter(({ date }) => date < FIRST).map(({ grade }) => grade ?? 0);
          const baselineGrade = before.length === 0 ? 0 : Math.min(...before);
          const uncovered = records.filter(
            ({ date, grade }) =>
              date >= FIRST && (grade ?? 0) > baselineGrade && !(date >= event.from && date <= event.to),
          );
          const severe = uncovered.filter(({ grade }) => (grade ?? 0) >= 3);
          expect(new Set(result?.records ?? [])).toEqual(new Set(severe.length > 0 ? severe : uncovered));
        },
      ),
    );
  });
});
