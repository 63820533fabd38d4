import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { akiStages, type CreatinineResult } from '../../../../shared/clinical/cellTherapy/akiStage.ts';
import { collectedTime } from '../../../../shared/clinical/cellTherapy/collectedTime.ts';
import { axaNk02 } from '../../../../shared/protocol/axaNk02.ts';
import { collected } from '../../../builders/trialData.ts';

const P = axaNk02.cellTherapy.aki.value;

const result = (text: string, value: number, over: Partial<CreatinineResult> = {}): CreatinineResult => {
  const at = collectedTime(collected(text));
  if (at === null) throw new Error(text);
  return { value, at, baselineFlag: false, egfr: null, ...over };
};

/** The last of several: [certain stage, possible stage, clause of the possible one]. */
const last = (
  results: readonly CreatinineResult[],
  { age = 30, p = P }: { age?: number | null; p?: typeof P } = {},
) => {
  const stage = akiStages(results, { age, p }).at(-1);
  if (stage === undefined || stage.kind === 'not-evaluable') return stage?.reason;
  return [stage.certain.stage, stage.possible.stage, stage.possible.clause];
};

describe('KDIGO 2012, a multiple of the lowest of seven days', () => {
  test.each([
    [79.9, 119.8, 0, ''],
    [80, 119.9, 0, ''],
    [80, 120, 1, 'ratio-1.5'],
    [80, 159.9, 1, 'ratio-1.5'],
    [80, 160, 2, 'ratio-2'],
    [80, 239.9, 2, 'ratio-2'],
    [80, 240, 3, 'ratio-3'],
    [80, 240.1, 3, 'ratio-3'],
    // 0.1 has no exact binary form: 3 × 0.1 is not below 0.3
    [0.1, 0.3, 3, 'ratio-3'],
  ] as const)('SRC-CEL-090: %f to %f in five days is stage %i', (before, value, stage, clause) => {
    expect(last([result('2026-05-01T08:00', before), result('2026-05-06T08:00', value)])).toEqual([
      stage,
      stage,
      clause,
    ]);
  });

  test.each([
    ['2026-05-08T08:00', 2, 2],
    ['2026-05-08T08:01', 0, 0],
    ['2026-05-07', 2, 2],
    ['2026-05-08', 0, 2],
    ['2026-05-09', 0, 0],
  ])('SRC-CEL-091: the multiple counts within seven days, %s: %i to %i', (at, certain, possible) => {
    const flagged = result('2026-04-01T08:00', 150, { baselineFlag: true });
    const found = akiStages([flagged, result('2026-05-01T08:00', 80), result(at, 160)], { age: 30, p: P });
    const stage = found.at(-1);
    expect(stage?.kind === 'staged' && [stage.certain.stage, stage.possible.stage]).toEqual([
      certain,
      possible,
    ]);
  });

  test('SRC-CEL-092: the lowest of the window is the reference, not the last', () => {
    const found = akiStages(
      [result('2026-05-01T08:00', 70), result('2026-05-03T08:00', 100), result('2026-05-06T08:00', 105)],
      { age: 30, p: P },
    );
    expect(found.at(-1)).toEqual({
      kind: 'staged',
      certain: { stage: 1, clause: 'ratio-1.5', reference: 70 },
      possible: { stage: 1, clause: 'ratio-1.5', reference: 70 },
      presumed: false,
    });
  });
});

describe('KDIGO 2012, a rise within 48 hours', () => {
  test.each([
    [100, 126.4, 0],
    [100, 126.5, 1],
    [100, 126.6, 1],
    // the noise of binary arithmetic does not decide: 353.7 + 26.5
    [353.7, 380.2, 3],
    [73.6, 100.1, 1],
  ])('SRC-CEL-093: %f to %f µmol/L is stage %i', (before, value, stage) => {
    expect(last([result('2026-05-01T08:00', before), result('2026-05-03T08:00', value)])).toEqual([
      stage,
      stage,
      stage === 0 ? '' : stage === 1 ? 'rise-48h' : 'creatinine-353.6',
    ]);
  });

  test.each([
    ['2026-05-03T08:00', 1, 1],
    ['2026-05-03T08:01', 0, 0],
    ['2026-05-02', 1, 1],
    ['2026-05-03', 0, 1],
    ['2026-05-04', 0, 0],
  ])('SRC-CEL-094: on %s: certain %i, possible %i', (at, certain, possible) => {
    const found = last([result('2026-05-01T08:00', 100), result(at, 130)]);
    expect(found).toEqual([certain, possible, possible === 0 ? '' : 'rise-48h']);
  });
});

describe('stage 3', () => {
  test.each([
    // 353.6 counts only with an acute rise
    [352, 354, 0, ''],
    [327.1, 353.5, 0, ''],
    [327.1, 353.6, 3, 'creatinine-353.6'],
    [320, 353.5, 1, 'rise-48h'],
    [200, 353.5, 1, 'ratio-1.5'],
    [200, 353.6, 3, 'creatinine-353.6'],
    [100, 353.6, 3, 'ratio-3'],
    [170, 353.6, 3, 'creatinine-353.6'],
  ] as const)('SRC-CEL-095: %f to %f µmol/L within 48 hours is stage %i', (before, value, stage, clause) => {
    expect(last([result('2026-05-01T08:00', before), result('2026-05-02T08:00', value)])).toEqual([
      stage,
      stage,
      clause,
    ]);
  });

  test.each([
    [17, 35, 34.9, 3],
    [17, 35, 35, 0],
    [17, 34.9, 34.8, 0],
    [18, 60, 20, 0],
    [null, 60, 20, 0],
  ])('SRC-CEL-096: at %s years an eGFR from %f to %f is stage %i', (age, before, egfr, stage) => {
    expect(
      last([result('2026-05-01', 60, { egfr: before }), result('2026-05-03', 61, { egfr })], { age }),
    ).toEqual([stage, stage, stage === 3 ? 'child-egfr-35' : '']);
  });

  test('SRC-CEL-097: an eGFR below 35 of a child without an earlier one is possible only', () => {
    expect(last([result('2026-05-01', 60), result('2026-05-03', 61, { egfr: 30 })], { age: 10 })).toEqual([
      0,
      3,
      'child-egfr-35',
    ]);
    expect(last([result('2026-05-03', 61, { egfr: 30 })], { age: 10 })).toEqual([0, 3, 'child-egfr-35']);
  });

  test('SRC-CEL-098: the greatest earlier eGFR is what it fell from', () => {
    const fell = [
      result('2026-05-01', 60, { egfr: 50 }),
      result('2026-05-03', 61, { egfr: 33 }),
      result('2026-05-05', 61, { egfr: 32 }),
    ];
    expect(last(fell, { age: 10 })).toEqual([3, 3, 'child-egfr-35']);
  });

  test('SRC-CEL-099: a stage 3 by multiple keeps its clause in a child', () => {
    expect(
      last([result('2026-05-01', 60, { egfr: 90 }), result('2026-05-03', 180, { egfr: 30 })], { age: 10 }),
    ).toEqual([3, 3, 'ratio-3']);
  });
});

describe('what a rise is held against', () => {
  test('SRC-CEL-100: nothing before and no flagged baseline: no reference, never stage 0', () => {
    expect(last([result('2026-05-01', 80)])).toBe('no-reference');
    expect(last([result('2026-05-01', 80), result('2026-06-01', 200)])).toBe('no-reference');
  });

  test('SRC-CEL-101: the flagged baseline stands for a missing week: presumed, possible, never certain', () => {
    const found = akiStages([result('2026-05-01', 80, { baselineFlag: true }), result('2026-06-01', 160)], {
      age: 30,
      p: P,
    });
    expect(found.at(-1)).toEqual({
      kind: 'staged',
      certain: { stage: 0, clause: '', reference: null },
      possible: { stage: 2, clause: 'ratio-2', reference: 80 },
      presumed: true,
    });
  });

  test('SRC-CEL-102: a baseline that comes later, or is the result itself, is no reference', () => {
    const baseline = result('2026-06-01', 80, { baselineFlag: true });
    expect(last([baseline])).toBe('no-reference');
    expect(akiStages([result('2026-05-01', 200), baseline], { age: 30, p: P })[0]).toEqual({
      kind: 'not-evaluable',
      reason: 'no-reference',
    });
  });

  test('SRC-CEL-103: of several flagged results the last is the baseline', () => {
    const found = akiStages(
      [
        result('2026-04-01', 40, { baselineFlag: true }),
        result('2026-05-01', 80, { baselineFlag: true }),
        result('2026-06-01', 130),
      ],
      { age: 30, p: P },
    );
    expect(found.at(-1)?.kind === 'staged' && found.at(-1)).toMatchObject({
      possible: { stage: 1, clause: 'ratio-1.5', reference: 80 },
    });
  });

  test('SRC-CEL-104: a creatinine that stays high is held against the reference the episode began from', () => {
    const days = ['01', '04', '07', '10', '13', '16'];
    const results = days.map((day, index) => result(`2026-05-${day}T08:00`, index === 0 ? 80 : 170));
    const found = akiStages(results, { age: 30, p: P });
    expect(found.slice(1).map((stage) => stage.kind === 'staged' && stage.certain)).toEqual(
      days.slice(1).map(() => ({ stage: 2, clause: 'ratio-2', reference: 80 })),
    );
  });

  test('SRC-CEL-105: when it has recovered the episode is over', () => {
    const found = akiStages(
      [
        result('2026-05-01T08:00', 80),
        result('2026-05-03T08:00', 170),
        result('2026-05-06T08:00', 90),
        result('2026-05-20T08:00', 130),
      ],
      { age: 30, p: P },
    );
    expect(found.map((stage) => (stage.kind === 'staged' ? stage.certain.stage : stage.reason))).toEqual([
      'no-reference',
      2,
      0,
      'no-reference',
    ]);
  });

  test('SRC-CEL-106: an episode that began by a rise lasts while the rise does', () => {
    const found = akiStages(
      [
        result('2026-05-01T08:00', 100),
        result('2026-05-03T08:00', 130),
        result('2026-05-09T08:00', 127),
        result('2026-05-10T08:00', 126),
      ],
      { age: 30, p: P },
    );
    expect(
      found.slice(1).map((stage) => stage.kind === 'staged' && [stage.certain.stage, stage.certain.clause]),
    ).toEqual([
      [1, 'rise-48h'],
      [1, 'rise-48h'],
      [0, ''],
    ]);
  });

  test('SRC-CEL-107: by the flagged baseline alone where the protocol says so', () => {
    const p = { ...P, reference: 'flagged-baseline' } as const;
    const flagged = result('2026-03-01', 80, { baselineFlag: true });
    expect(last([flagged, result('2026-05-01', 60), result('2026-05-05', 119)], { p })).toEqual([0, 0, '']);
    expect(last([flagged, result('2026-05-05', 120)], { p })).toEqual([1, 1, 'ratio-1.5']);
    expect(akiStages([flagged, result('2026-05-05', 120)], { age: 30, p }).at(-1)).toMatchObject({
      presumed: false,
    });
    expect(last([result('2026-05-01', 80), result('2026-05-09', 90)], { p })).toBe('no-reference');
    expect(last([result('2026-05-01', 80), result('2026-05-02', 110)], { p })).toEqual([1, 1, 'rise-48h']);
  });

  test('SRC-CEL-108: what is possible is never less than what is certain', () => {
    const day = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(day, fc.integer({ min: 40, max: 500 }), fc.boolean(), fc.boolean()), {
          minLength: 1,
          maxLength: 12,
        }),
        (rows) => {
          const results = rows
            .toSorted((a, b) => a[0] - b[0])
            .map(([at, value, timed, baselineFlag]) => {
              const date = new Date(Date.UTC(2026, 4, 1 + at)).toISOString().slice(0, 10);
              return result(timed ? `${date}T08:00` : date, value, { baselineFlag });
            });
          for (const stage of akiStages(results, { age: 30, p: P })) {
            if (stage.kind === 'staged') {
              expect(stage.possible.stage).toBeGreaterThanOrEqual(stage.certain.stage);
            }
          }
        },
      ),
    );
  });
});
