import { describe, expect, test } from 'vitest';
import { dayDate, factsOf, item, ofRule, WHO } from '../../../builders/cellTherapy.ts';
import { adverseEvent, collected } from '../../../builders/trialData.ts';

type Records = Parameters<typeof factsOf>[0];

describe('grades as entered', () => {
  test.each([
    [0, true],
    [5, true],
    [6, false],
    [-1, false],
    [1.5, false],
    ['NOT DONE YET', false],
  ])('SRC-CEL-160: %s is a grade: %s', (value, isGrade) => {
    const [fact] = ofRule(factsOf({ measurements: [item(2, 'CRSGRADE', value)] }), 'cell/crs-entered');
    expect(fact?.value).toEqual(
      isGrade
        ? { kind: 'grade', scale: 'ASTCT CRS', grade: value, min: value, max: value }
        : { kind: 'none', none: 'ungradable' },
    );
    expect(fact?.reason?.key).toBe(isGrade ? undefined : 'fact-reason.cell-therapy.not-a-grade');
  });

  test('SRC-CEL-161: each row is a fact of its own, with its day; a partial date has none', () => {
    const rows = [
      item(2, 'CRSGRADE', 1),
      item(2, 'CRSGRADE', 2),
      { ...item(3, 'CRSGRADE', 0), date: collected('2026-05') },
      { ...item(3, 'CRSGRADE', 0), date: collected('') },
      item(4, 'ICANSGR', 0),
    ];
    const facts = factsOf({ measurements: rows });
    expect(
      ofRule(facts, 'cell/crs-entered').map(({ date, day, inputs }) => [date, day, inputs[0]?.value]),
    ).toEqual([
      ['', null, '0'],
      ['2026-05', null, '0'],
      [dayDate(2), 2, '1'],
      [dayDate(2), 2, '2'],
    ]);
    expect(ofRule(facts, 'cell/icans-entered').map(({ about, day, refs }) => [about, day, refs])).toEqual([
      ['ASTCT ICANS', 4, [rows[4]?.ref]],
    ]);
  });
});

describe('the worst grade entered', () => {
  const worst = (records: Records, syndrome = 'crs') =>
    ofRule(factsOf(records), `cell/${syndrome}-worst`).map(({ value, reason, inputs, refs }) => [
      value.kind === 'grade' ? [value.min, value.max, value.grade, value.scale] : value,
      reason === null ? null : [reason.key.replace('fact-reason.cell-therapy.', ''), reason.params],
      inputs.map((one) => one.value),
      refs.length,
    ]);
  const everyDay = (grade: (day: number) => number) =>
    Array.from({ length: 29 }, (_, index) => item(index + 1, 'CRSGRADE', grade(index + 1)));

  test('SRC-CEL-162: with every due day assessed it stands without reserve', () => {
    expect(worst({ measurements: everyDay((day) => (day === 3 || day === 9 ? 2 : day % 2)) })).toEqual([
      [[2, 2, 2, 'ASTCT CRS'], null, ['29', '29'], 2],
    ]);
    expect(worst({ measurements: everyDay(() => 0) })).toEqual([
      [[0, 0, 0, 'ASTCT CRS'], null, ['29', '29'], 29],
    ]);
  });

  test('SRC-CEL-163: days without a grade are told', () => {
    const measurements = everyDay(() => 1).filter((_, index) => index > 1);
    expect(worst({ measurements })[0]?.slice(1, 3)).toEqual([
      ['days-not-assessed', { n: 2, due: 29 }],
      ['29', '27'],
    ]);
  });

  test('SRC-CEL-164: none on record is not evaluable, never grade 0', () => {
    expect(worst({})).toEqual([
      [{ kind: 'none', none: 'not-evaluable' }, ['no-daily-grade', {}], ['29', '0'], 0],
    ]);
    expect(worst({ measurements: [item(2, 'CRSGRADE', 9)] })[0]?.[0]).toEqual({
      kind: 'none',
      none: 'not-evaluable',
    });
  });

  test('SRC-CEL-165: a grade before the first infusion, or after the due days, counts only in the latter case', () => {
    expect(worst({ measurements: [item(-1, 'CRSGRADE', 4), item(1, 'CRSGRADE', 1)] })[0]?.[0]).toEqual([
      1,
      1,
      1,
      'ASTCT CRS',
    ]);
    const late = worst({ measurements: [item(1, 'CRSGRADE', 1), item(40, 'CRSGRADE', 3)] })[0];
    expect([late?.[0], late?.[2]]).toEqual([
      [3, 3, 3, 'ASTCT CRS'],
      ['29', '1'],
    ]);
  });

  test('SRC-CEL-166: days after the cut-off are not due; with moved dates the last record ends them', () => {
    const measurements = everyDay(() => 0).slice(0, 10);
    expect(worst({ measurements, cutoff: dayDate(12) })[0]?.[1]).toEqual([
      'days-not-assessed',
      { n: 2, due: 12 },
    ]);
    expect(worst({ measurements, cutoff: dayDate(10) })[0]?.[1]).toBeNull();
    expect(worst({ measurements, cutoff: dayDate(5), over: { datesShifted: true } })[0]?.slice(1, 3)).toEqual(
      [null, ['10', '10']],
    );
    expect(worst({ over: { datesShifted: true } })[0]?.[2]).toEqual(['1', '0']);
  });

  test('SRC-CEL-167: death due to the syndrome is grade 5 whatever was entered', () => {
    const death = (over = {}) =>
      adverseEvent(WHO, dayDate(3), {
        preferredTerm: 'Cytokine release syndrome',
        fatal: true,
        grade: 5,
        ...over,
      });
    const measurements = [item(2, 'CRSGRADE', 2)];
    expect(worst({ measurements, adverseEvents: [death()] })[0]?.[0]).toEqual([5, 5, 5, 'ASTCT CRS']);
    expect(worst({ adverseEvents: [death()] })[0]?.[0]).toEqual([5, 5, 5, 'ASTCT CRS']);
    expect(worst({ adverseEvents: [death()] })[0]?.[3]).toBe(1);
    expect(worst({ measurements, adverseEvents: [death({ fatal: false })] })[0]?.[0]).toEqual([
      2,
      2,
      2,
      'ASTCT CRS',
    ]);
    expect(worst({ measurements, adverseEvents: [death({ preferredTerm: 'Sepsis' })] })[0]?.[0]).toEqual([
      2,
      2,
      2,
      'ASTCT CRS',
    ]);
    expect(worst({ adverseEvents: [death()] }, 'icans')[0]?.[0]).toEqual({
      kind: 'none',
      none: 'not-evaluable',
    });
  });

  test('SRC-CEL-168: the worst of a day with two grades counts', () => {
    expect(worst({ measurements: [item(2, 'CRSGRADE', 1), item(2, 'CRSGRADE', 3)] })[0]?.[0]).toEqual([
      3,
      3,
      3,
      'ASTCT CRS',
    ]);
    expect(worst({ measurements: [item(2, 'CRSGRADE', 9), item(2, 'CRSGRADE', 1)] })[0]?.[0]).toEqual([
      1,
      1,
      1,
      'ASTCT CRS',
    ]);
  });
});
