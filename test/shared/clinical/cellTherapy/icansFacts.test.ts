import { describe, expect, test } from 'vitest';
import { dayDate, factsOf, item, ofRule, WHO } from '../../../builders/cellTherapy.ts';
import { adverseEvent, collected } from '../../../builders/trialData.ts';

type Records = Parameters<typeof factsOf>[0];

const ADULT = { age: 30 };
const CHILD = { age: 8 };
const states = (over: Record<string, string> = {}) =>
  Object.entries({
    ICCONSC: 'AWAKENS SPONTANEOUSLY',
    ICSEIZ: 'NONE',
    ICMOTOR: 'NONE',
    ICICP: 'NONE',
    ...over,
  }).map(([code, word]) => item(2, code, word));

const derived = (records: Records) =>
  ofRule(factsOf(records), 'cell/icans-derived').map(({ value, reason }) => [
    value.kind === 'grade'
      ? [value.min, value.max, value.grade, value.scale]
      : value.kind === 'interval'
        ? [value.low, value.high, value.unit]
        : value,
    reason?.key.replace('fact-reason.cell-therapy.', ''),
    reason?.params.atLeast,
  ]);

describe('ICANS of a day', () => {
  test.each([
    [{}, 0],
    [{ ICCONSC: 'AWAKENS TO VOICE' }, 2],
    [{ ICCONSC: 'AWAKENS TO TOUCH' }, 3],
    [{ ICCONSC: 'UNAROUSABLE' }, 4],
    [{ ICSEIZ: 'RESOLVES RAPIDLY' }, 3],
    [{ ICSEIZ: 'PROLONGED OR REPETITIVE' }, 4],
    [{ ICMOTOR: 'DEEP FOCAL WEAKNESS' }, 4],
    [{ ICICP: 'FOCAL EDEMA' }, 3],
    [{ ICICP: 'DIFFUSE EDEMA' }, 4],
  ])('SRC-CEL-150: every domain on record, %j: grade %i', (over, grade) => {
    expect(derived({ measurements: [item(2, 'ICE', 10), ...states(over)], subject: ADULT })).toEqual([
      [[grade, grade, grade, 'ASTCT ICANS'], undefined, undefined],
    ]);
  });

  test.each([
    [10, 0],
    [8, 1],
    [5, 2],
    [1, 3],
  ])('SRC-CEL-151: ICE %i alone is a minimum of %i, no grade', (score, low) => {
    expect(derived({ measurements: [item(2, 'ICE', score)], subject: ADULT })).toEqual([
      [[low, 4, 'grade'], 'domains-missing', undefined],
    ]);
  });

  test('SRC-CEL-152: CAPD of a child, and a child that could not be scored', () => {
    expect(derived({ measurements: [item(2, 'CAPD', 9)], subject: CHILD })[0]?.[0]).toEqual([3, 4, 'grade']);
    expect(derived({ measurements: [item(2, 'CAPD', 'Unable to perform')], subject: CHILD })).toEqual([
      [[4, 4, 4, 'ASTCT ICANS'], undefined, undefined],
    ]);
    expect(derived({ measurements: [item(2, 'CAPD', 'late')], subject: CHILD })).toEqual([
      [{ kind: 'none', none: 'not-evaluable' }, 'nothing-assessed', 0],
    ]);
    expect(derived({ measurements: [item(2, 'ICE', 'unable')], subject: ADULT })[0]?.[1]).toBe(
      'nothing-assessed',
    );
  });

  test('SRC-CEL-153: the wrong instrument gives no grade; what the other domains give is told', () => {
    expect(derived({ measurements: [item(2, 'ICE', 10)], subject: CHILD })).toEqual([
      [{ kind: 'none', none: 'not-evaluable' }, 'wrong-instrument', 0],
    ]);
    expect(
      derived({
        measurements: [item(2, 'ICE', 10), ...states({ ICSEIZ: 'RESOLVES RAPIDLY' })],
        subject: CHILD,
      }),
    ).toEqual([[{ kind: 'none', none: 'not-evaluable' }, 'wrong-instrument', 3]]);
    expect(derived({ measurements: [item(2, 'CAPD', 0)], subject: ADULT })[0]?.[1]).toBe('wrong-instrument');
    expect(derived({ measurements: [item(2, 'ICE', 10)], subject: { age: null } })[0]?.[1]).toBe('no-age');
    expect(derived({ measurements: [item(2, 'ICE', 12)], subject: ADULT })[0]?.[1]).toBe(
      'score-out-of-range',
    );
  });

  test('SRC-CEL-154: of several scores the worst that gives a grade stands', () => {
    const twice = [item(2, 'ICE', 10), item(2, 'ICE', 5), item(2, 'ICE', 8), item(2, 'ICE', 40)];
    expect(derived({ measurements: twice, subject: ADULT })[0]?.[0]).toEqual([2, 4, 'grade']);
    const both = [item(2, 'ICE', 0), item(2, 'CAPD', 2)];
    expect(derived({ measurements: both, subject: CHILD })[0]?.[0]).toEqual([1, 4, 'grade']);
    expect(derived({ measurements: both.toReversed(), subject: ADULT })[0]?.[0]).toEqual([3, 4, 'grade']);
    const zero = [item(2, 'ICE', 2), item(2, 'ICE', 0), ...states().slice(1)];
    expect(derived({ measurements: zero, subject: ADULT })[0]?.[0]).toEqual([3, 4, 'grade']);
  });

  test('SRC-CEL-155: a day with a domain but without a score is a minimum', () => {
    expect(
      derived({ measurements: [item(2, 'ICSEIZ', 'RESOLVES RAPIDLY')], subject: ADULT })[0]?.[0],
    ).toEqual([3, 4, 'grade']);
    expect(derived({ measurements: [item(2, 'ICANSGR', 0)], subject: ADULT })).toEqual([]);
  });

  test('SRC-CEL-156: the whole fact names what is missing in both languages', () => {
    const score = item(2, 'ICE', 8);
    expect(ofRule(factsOf({ measurements: [score], subject: ADULT }), 'cell/icans-derived')).toEqual([
      {
        id: `cell/icans-derived|${WHO}|${dayDate(2)}`,
        rule: 'cell/icans-derived',
        area: 'cell-therapy',
        subjectId: WHO,
        about: 'ASTCT ICANS',
        date: dayDate(2),
        day: 2,
        value: { kind: 'interval', low: 1, high: 4, unit: 'grade' },
        clause: '',
        reason: {
          key: 'fact-reason.cell-therapy.domains-missing',
          params: {
            domains_en: 'consciousness, seizure, motor findings, raised intracranial pressure or oedema',
            domains_zh: '意识水平、癫痫发作、运动表现、颅内压升高或脑水肿',
            min: 1,
            max: 4,
          },
        },
        inputs: [{ name: 'ICE', value: '8' }],
        refs: [score.ref],
      },
    ]);
    const named = ofRule(factsOf({ measurements: states(), subject: ADULT }), 'cell/icans-derived')[0];
    expect(named?.reason?.params).toMatchObject({
      domains_en: 'ICE or CAPD',
      domains_zh: 'ICE 或 CAPD 评分',
    });
  });

  test('SRC-CEL-157: death due to ICANS on the day is grade 5', () => {
    const death = (over = {}) =>
      adverseEvent(WHO, dayDate(1), {
        preferredTerm: 'ICANS',
        fatal: true,
        grade: 5,
        end: collected(dayDate(2)),
        ...over,
      });
    const at = (event: ReturnType<typeof death>) =>
      derived({
        measurements: [item(2, 'ICE', 10), ...states()],
        subject: ADULT,
        adverseEvents: [event],
      })[0]?.[0];
    expect(at(death())).toEqual([5, 5, 5, 'ASTCT ICANS']);
    for (const over of [
      { fatal: false },
      { preferredTerm: 'Sepsis' },
      { end: collected(dayDate(3)) },
      { end: collected('') },
    ]) {
      expect(at(death(over))).toEqual([0, 0, 0, 'ASTCT ICANS']);
    }
  });
});

describe('grades of ICANS without a score', () => {
  const unsupported = (records: Records) =>
    ofRule(factsOf(records), 'cell/icans-unsupported').map(({ value, reason, inputs, refs }) => [
      value,
      reason?.key,
      inputs,
      refs.length,
    ]);

  test('SRC-CEL-158: days with a grade but neither ICE nor CAPD are counted', () => {
    const measurements = [
      item(2, 'ICANSGR', 0),
      item(2, 'ICE', 10),
      item(3, 'ICANSGR', 0),
      item(4, 'ICANSGR', 1),
      item(4, 'ICSEIZ', 'NONE'),
    ];
    expect(unsupported({ measurements })).toEqual([
      [
        { kind: 'number', value: 2, unit: 'days' },
        'fact-reason.cell-therapy.no-score',
        [{ name: 'Days with an entered grade', value: '3' }],
        2,
      ],
    ]);
    expect(unsupported({ measurements: measurements.slice(0, 2) })).toEqual([
      [
        { kind: 'number', value: 0, unit: 'days' },
        undefined,
        [{ name: 'Days with an entered grade', value: '1' }],
        0,
      ],
    ]);
    expect(unsupported({ measurements: [item(2, 'ICE', 10)] })).toEqual([]);
  });
});
