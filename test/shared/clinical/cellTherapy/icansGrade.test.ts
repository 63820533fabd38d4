import { describe, expect, test } from 'vitest';
import type { Instrument } from '../../../../shared/clinical/cellTherapy/cognition.ts';
import { type IcansAssessment, icansGrade } from '../../../../shared/clinical/cellTherapy/icansGrade.ts';

const CUTS = { capdBelowYears: 12, capdLow: 1, capdHigh: 9 };
const ADULT = { min: 30, max: 30 };
const CHILD = { min: 8, max: 8 };

const ice = (score: number): Instrument => ({ kind: 'ICE', score });
const capd = (score: number | null): Instrument => ({ kind: 'CAPD', score });

const well = (over: Partial<IcansAssessment> = {}): IcansAssessment => ({
  age: ADULT,
  instrument: ice(10),
  consciousness: 'spontaneous',
  globalAphasia: false,
  seizure: 'none',
  motor: 'none',
  pressure: 'none',
  deathDueToIcans: false,
  ...over,
});

const range = (assessment: IcansAssessment) => {
  const grade = icansGrade(assessment, CUTS);
  return grade.kind === 'graded' ? [grade.min, grade.max] : grade;
};

describe('ICANS by ASTCT 2019, each domain alone', () => {
  test.each([
    [10, 0],
    [9, 1],
    [8, 1],
    [7, 1],
    [6, 2],
    [5, 2],
    [4, 2],
    [3, 2],
    [2, 3],
    [1, 3],
    [0, 3],
  ])('SRC-CEL-020: ICE %i awake is grade %i', (score, grade) => {
    expect(icansGrade(well({ instrument: ice(score) }), CUTS)).toEqual({
      kind: 'graded',
      grade,
      min: grade,
      max: grade,
      missing: [],
    });
  });

  test.each([
    [0, 'spontaneous', 0],
    [1, 'spontaneous', 1],
    [8, 'spontaneous', 1],
    [9, 'spontaneous', 3],
    [32, 'spontaneous', 3],
    [null, 'spontaneous', 4],
    [0, 'voice', 2],
    [1, 'voice', 2],
    [8, 'voice', 2],
    [9, 'voice', 3],
    [8, 'touch', 3],
    [8, 'unarousable', 4],
  ] as const)(
    'SRC-CEL-021: CAPD %s of a child, consciousness %s, is grade %i',
    (score, consciousness, grade) => {
      expect(range(well({ age: CHILD, instrument: capd(score), consciousness }))).toEqual([grade, grade]);
    },
  );

  test.each([
    ['spontaneous', 0],
    ['voice', 2],
    ['touch', 3],
    ['unarousable', 4],
  ] as const)('SRC-CEL-022: consciousness %s beside a full score is grade %i', (consciousness, grade) => {
    expect(range(well({ consciousness }))).toEqual([grade, grade]);
  });

  test.each([
    [{ seizure: 'brief' }, 3],
    [{ seizure: 'prolonged' }, 4],
    [{ motor: 'deep-focal' }, 4],
    [{ pressure: 'focal-oedema' }, 3],
    [{ pressure: 'diffuse' }, 4],
  ] as const)('SRC-CEL-023: %j is grade %i', (over, grade) => {
    expect(range(well(over))).toEqual([grade, grade]);
  });

  test('SRC-CEL-024: the worst domain decides', () => {
    expect(range(well({ instrument: ice(8), seizure: 'brief' }))).toEqual([3, 3]);
    expect(range(well({ instrument: ice(1), pressure: 'diffuse' }))).toEqual([4, 4]);
    expect(range(well({ instrument: ice(5), consciousness: 'voice' }))).toEqual([2, 2]);
  });

  test('SRC-CEL-025: death due to ICANS is grade 5', () => {
    expect(icansGrade(well({ deathDueToIcans: true, instrument: null }), CUTS)).toEqual({
      kind: 'graded',
      grade: 5,
      min: 5,
      max: 5,
      missing: [],
    });
  });
});

describe('ICE of 0', () => {
  const none = { instrument: ice(0), seizure: 'none', motor: 'none', pressure: 'none' } as const;
  test.each([
    ['spontaneous', false, 3, 3],
    ['spontaneous', true, 3, 3],
    ['touch', null, 3, 3],
    ['unarousable', null, 4, 4],
    [null, true, 3, 3],
    [null, false, 3, 4],
    [null, null, 3, 4],
  ] as const)(
    'SRC-CEL-026: consciousness %s, global aphasia %s: %i to %i',
    (consciousness, globalAphasia, min, max) => {
      expect(range(well({ ...none, consciousness, globalAphasia }))).toEqual([min, max]);
    },
  );
});

describe('the age decides the instrument', () => {
  test.each([
    ['ICE', 11, 11, true],
    ['ICE', 11, 12, false],
    ['ICE', 12, 12, false],
    ['CAPD', 11, 11, false],
    ['CAPD', 11, 12, false],
    ['CAPD', 12, 12, true],
  ] as const)('SRC-CEL-027: %s at %i to %i years: wrong is %s', (kind, min, max, wrong) => {
    const instrument = kind === 'ICE' ? ice(10) : capd(0);
    expect(icansGrade(well({ age: { min, max }, instrument }), CUTS)).toEqual(
      wrong
        ? { kind: 'not-evaluable', reason: 'wrong-instrument', atLeast: 0 }
        : { kind: 'graded', grade: 0, min: 0, max: 0, missing: [] },
    );
  });

  test('SRC-CEL-028: the other domains are not lost with a wrong instrument', () => {
    expect(icansGrade(well({ age: CHILD, seizure: 'brief' }), CUTS)).toEqual({
      kind: 'not-evaluable',
      reason: 'wrong-instrument',
      atLeast: 3,
    });
  });

  test('SRC-CEL-029: without an age no score can be used', () => {
    expect(icansGrade(well({ age: null, motor: 'deep-focal' }), CUTS)).toEqual({
      kind: 'not-evaluable',
      reason: 'no-age',
      atLeast: 4,
    });
  });

  test.each([
    [ice(-1), ADULT],
    [ice(11), ADULT],
    [ice(7.5), ADULT],
    [capd(-1), CHILD],
    [capd(33), CHILD],
    [capd(33), null],
  ] as const)('SRC-CEL-030: %j is outside its scale', (instrument, age) => {
    expect(icansGrade(well({ instrument, age }), CUTS)).toEqual({
      kind: 'not-evaluable',
      reason: 'score-out-of-range',
      atLeast: 0,
    });
  });
});

describe('ICANS with domains missing', () => {
  test.each([
    [{ instrument: null }, 0, 4, ['cognition']],
    [
      { consciousness: null, seizure: null, motor: null, pressure: null },
      0,
      4,
      ['consciousness', 'seizure', 'motor', 'pressure'],
    ],
    [{ instrument: ice(8), motor: null }, 1, 4, ['motor']],
    [{ instrument: ice(1), pressure: null }, 3, 4, ['pressure']],
    [{ instrument: null, seizure: 'prolonged' }, 4, 4, []],
    [{ age: null, instrument: null }, 0, 4, ['cognition']],
  ] as const)('SRC-CEL-031: %j: %i to %i, asking for %j', (over, min, max, missing) => {
    expect(icansGrade(well(over), CUTS)).toEqual({ kind: 'graded', grade: max, min, max, missing });
  });

  test('SRC-CEL-032: nothing assessed is not evaluable, never grade 0', () => {
    const nothing = {
      instrument: null,
      consciousness: null,
      globalAphasia: null,
      seizure: null,
      motor: null,
      pressure: null,
    };
    expect(icansGrade(well(nothing), CUTS)).toEqual({
      kind: 'not-evaluable',
      reason: 'nothing-assessed',
      atLeast: 0,
    });
  });

  /** Lee 2019 read anew: the score and the consciousness of one complete day. */
  const cognition = (instrument: Instrument, consciousness: string): number => {
    if (instrument.kind === 'ICE') {
      if (instrument.score === 0 && consciousness === 'unarousable') return 4;
      return [3, 3, 3, 2, 2, 2, 2, 1, 1, 1, 0][instrument.score] ?? Number.NaN;
    }
    if (instrument.score === null) return 4;
    if (instrument.score >= 9) return 3;
    return instrument.score === 0 ? 0 : consciousness === 'spontaneous' ? 1 : 2;
  };
  const GRADE: { readonly [word: string]: number } = {
    spontaneous: 0,
    voice: 2,
    touch: 3,
    unarousable: 4,
    none: 0,
    brief: 3,
    prolonged: 4,
    'deep-focal': 4,
    'focal-oedema': 3,
    diffuse: 4,
  };
  const CONSCIOUSNESS = ['spontaneous', 'voice', 'touch', 'unarousable'] as const;
  const SEIZURE = ['none', 'brief', 'prolonged'] as const;
  const MOTOR = ['none', 'deep-focal'] as const;
  const PRESSURE = ['none', 'focal-oedema', 'diffuse'] as const;
  const SCORES: readonly Instrument[] = [
    ...[0, 1, 2, 3, 6, 7, 9, 10].map(ice),
    ...[0, 1, 8, 9, 32, null].map(capd),
  ];

  test('SRC-CEL-033: every combination is the range over all that the missing domains can be', () => {
    let seen = 0;
    for (const instrument of SCORES) {
      for (const consciousness of [...CONSCIOUSNESS, null]) {
        for (const seizure of [...SEIZURE, null]) {
          for (const motor of [...MOTOR, null]) {
            for (const pressure of [...PRESSURE, null]) {
              const grades = (consciousness === null ? CONSCIOUSNESS : [consciousness]).flatMap((c) =>
                (seizure === null ? SEIZURE : [seizure]).flatMap((s) =>
                  (motor === null ? MOTOR : [motor]).flatMap((m) =>
                    (pressure === null ? PRESSURE : [pressure]).map((p) =>
                      Math.max(
                        cognition(instrument, c),
                        ...[c, s, m, p].map((word) => GRADE[word] ?? Number.NaN),
                      ),
                    ),
                  ),
                ),
              );
              const age = instrument.kind === 'ICE' ? ADULT : CHILD;
              const found = range(
                well({ age, instrument, consciousness, seizure, motor, pressure, globalAphasia: null }),
              );
              seen += 1;
              expect([instrument, consciousness, seizure, motor, pressure, found]).toEqual([
                instrument,
                consciousness,
                seizure,
                motor,
                pressure,
                [Math.min(...grades), Math.max(...grades)],
              ]);
            }
          }
        }
      }
    }
    expect(seen).toBe(14 * 5 * 4 * 3 * 4);
  });
});
