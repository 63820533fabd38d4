import { describe, expect, test } from 'vitest';
import { ENDPOINT_RULES, endpointFacts } from '../../../../shared/clinical/endpoints/endpointFacts.ts';
import {
  type Endpoint,
  endpointSubject,
  isOverTime,
  subjectStatus,
  visitIn,
  windowReached,
} from '../../../../shared/clinical/endpoints/endpointStatus.ts';
import { endpointTable, isDosed } from '../../../../shared/clinical/endpoints/endpointTable.ts';
import type { AdverseEvent, Measurement } from '../../../../shared/dataset/trialData.ts';
import { Fact } from '../../../../shared/facts/fact.ts';
import type { SubjectInput } from '../../../../shared/facts/subjectInput.ts';
import { axaNk02 } from '../../../../shared/protocol/axaNk02.ts';
import { sledai } from '../../../builders/lupus.ts';
import { creatinine, ID, prednisone, row, subjectInput, upcr } from '../../../builders/renal.ts';
import { adverseEvent, iso } from '../../../builders/trialData.ts';

const baseline = [
  creatinine('2026-05-01', 60, { baselineFlag: true }),
  upcr('2026-04-25', 4, { baselineFlag: true }),
];
const visit = (date: string, ratio: number): Measurement[] => [creatinine(date, 60), upcr(date, ratio)];
const input = (measurements: readonly Measurement[], over: Partial<SubjectInput> = {}): SubjectInput =>
  subjectInput({ measurements, otherRows: { CM: [prednisone('2026-01-01', '', 5)] }, ...over });
const at = (id: string, level: number | null, own: SubjectInput): SubjectInput => ({
  ...own,
  subjectId: id,
  dosed: level === null || own.dosed === null ? null : { ...own.dosed, level },
});

const window = (id: string) => {
  const found = axaNk02.endpoints.windows.value.find((one) => one.id === id);
  if (found === undefined) throw new Error(`No window ${id}`);
  return found;
};

/** Status, day and the name of the reason. */
const status = (own: SubjectInput, endpoint: Endpoint, id: string | null = null): readonly unknown[] => {
  const found = subjectStatus(endpointSubject(own), endpoint, id === null ? null : window(id));
  return [found.status, found.day, found.reason?.key.replace(/^fact-reason\./, '') ?? ''];
};

test('SRC-END-001: windows meet and do not overlap, and hold their day', () => {
  const windows = axaNk02.endpoints.windows.value;
  for (const [index, one] of windows.entries()) {
    expect(one.day >= one.fromDay && one.day <= one.toDay).toBe(true);
    const next = windows[index + 1];
    if (next !== undefined) expect(next.fromDay).toBe(one.toDay + 1);
  }
});

test('SRC-END-002: the visit nearest to the day within the window counts, of two as near the earlier', () => {
  const days = (...own: readonly number[]) => own.map((day) => ({ day }));
  expect(visitIn(days(14, 15, 42, 43), window('D29'))).toEqual({ day: 42 });
  expect(visitIn(days(27, 31), window('D29'))).toEqual({ day: 27 });
  expect(visitIn(days(27, 30), window('D29'))).toEqual({ day: 30 });
  expect(visitIn(days(14, 43), window('D29'))).toBeUndefined();
  expect(visitIn(days(15), window('D29'))).toEqual({ day: 15 });
  expect(visitIn(days(42), window('D29'))).toEqual({ day: 42 });
  expect(visitIn(days(8, 15, 99), null)).toEqual({ day: 99 });
  expect(visitIn([], null)).toBeUndefined();
});

test('SRC-END-003: a window begins for a subject on its own first day; moved dates cannot tell', () => {
  // Day 15 is 15 May.
  expect(windowReached(input([], { cutoff: iso('2026-05-14') }), window('D29'))).toBe(false);
  expect(windowReached(input([], { cutoff: iso('2026-05-15') }), window('D29'))).toBe(true);
  expect(windowReached(input([], { datesShifted: true }), window('D29'))).toBeNull();
  expect(windowReached(input([], { firstInfusion: null }), window('D29'))).toBeNull();
});

describe('renal remission', () => {
  test.each([
    [0.4, 'yes', 'no', 'yes'],
    [2, 'no', 'yes', 'yes'],
    [3, 'no', 'no', 'no'],
  ] as const)(
    'SRC-END-010: UPCR %d from 4: complete %s, partial %s, either %s',
    (ratio, complete, partial, either) => {
      const own = input([...baseline, ...visit('2026-05-29', ratio)]);
      expect(status(own, 'renal-complete', 'D29')).toEqual([complete, 29, '']);
      expect(status(own, 'renal-partial', 'D29')).toEqual([partial, 29, '']);
      expect(status(own, 'renal-complete-or-partial', 'D29')).toEqual([either, 29, '']);
    },
  );

  test('SRC-END-011: a partial response above which a complete one is open is one of the two', () => {
    const own = input([...baseline, creatinine('2026-05-29', 60), upcr('2026-05-29', '<0.8')]);
    expect(status(own, 'renal-complete')).toEqual(['unknown', 29, 'kidney.below-limit']);
    expect(status(own, 'renal-partial')).toEqual(['unknown', 29, 'kidney.below-limit']);
    expect(status(own, 'renal-complete-or-partial')).toEqual(['yes', 29, '']);
  });

  test('SRC-END-012: what cannot be told is unknown with the reason of the definition', () => {
    const own = input([...baseline, upcr('2026-05-29', 0.4)]);
    for (const endpoint of ['renal-complete', 'renal-partial', 'renal-complete-or-partial'] as const) {
      expect(status(own, endpoint)).toEqual(['unknown', 29, 'kidney.no-egfr']);
    }
  });

  test('SRC-END-013: no visit in the window, not reached yet, none at all, day 1 not known', () => {
    const own = input([...baseline, ...visit('2026-05-29', 2)], { cutoff: iso('2026-07-09') });
    expect(status(own, 'renal-partial', 'D57')).toEqual(['unknown', null, 'endpoint.no-assessment']);
    expect(status(own, 'renal-partial', 'D85')).toEqual(['unknown', null, 'endpoint.not-reached']);
    expect(status({ ...own, datesShifted: true }, 'renal-partial', 'D85')).toEqual([
      'unknown',
      null,
      'endpoint.no-assessment',
    ]);
    expect(status(input(baseline), 'renal-partial')).toEqual(['unknown', null, 'endpoint.no-assessment-yet']);
    expect(status(input(baseline, { firstInfusion: null }), 'renal-partial', 'D29')).toEqual([
      'unknown',
      null,
      'kidney.not-dosed',
    ]);
  });

  test('SRC-END-014: the definition is that which the protocol names', () => {
    const primary = { ...axaNk02.kidney.primary, value: 'regency' as const };
    const protocol = { ...axaNk02, kidney: { ...axaNk02.kidney, primary } };
    const own = input([...baseline, ...visit('2026-05-29', 2)]);
    expect(status({ ...own, protocol }, 'renal-partial')).toEqual(['no', 29, '']);
    const other = input([...baseline, ...visit('2026-05-29', 0.6)]);
    expect(status({ ...other, protocol }, 'renal-complete-or-partial')).toEqual(['no', 29, '']);
  });

  test('SRC-END-015: the rows of the visit are named', () => {
    const own = visit('2026-05-29', 2);
    const found = subjectStatus(endpointSubject(input([...baseline, ...own])), 'renal-partial', null);
    expect(found.refs).toEqual([own[1]?.ref, own[0]?.ref]);
    const alone = upcr('2026-05-29', 2);
    expect(subjectStatus(endpointSubject(input([...baseline, alone])), 'renal-partial', null).refs).toEqual([
      alone.ref,
    ]);
  });
});

describe('remission of lupus', () => {
  test('SRC-END-020: DORIS and LLDAS at the assessment that counts', () => {
    const own = input([
      ...sledai('2026-04-25'),
      ...sledai('2026-05-29', { phga: 0.9 }),
      ...sledai('2026-06-26', { phga: 0.1 }),
    ]);
    expect(status(own, 'remission-doris-2021', 'D29')).toEqual(['no', 29, '']);
    expect(status(own, 'remission-lldas', 'D29')).toEqual(['yes', 29, '']);
    expect(status(own, 'remission-doris-2021')).toEqual(['yes', 57, '']);
    expect(status(own, 'remission-doris-2021', 'D113')).toEqual(['unknown', null, 'endpoint.no-assessment']);
    expect(subjectStatus(endpointSubject(own), 'remission-lldas', null).refs).toHaveLength(25);
  });

  test('SRC-END-021: what the record leaves open is unknown', () => {
    const own = input(sledai('2026-05-29', { phga: null }));
    expect(status(own, 'remission-doris-2021')).toEqual(['unknown', 29, 'lupus.no-phga']);
  });
});

describe('adverse events', () => {
  const events = (...own: readonly AdverseEvent[]) => input([], { adverseEvents: own });
  const event = (over: Partial<AdverseEvent>, start = '2026-05-10') => adverseEvent(ID, start, over);

  test.each([
    ['none', [], ['no', 'no', 'no', 'no', 'no']],
    ['grade 2', [event({ grade: 2 })], ['yes', 'no', 'no', 'no', 'no']],
    ['grade 3', [event({ grade: 3 })], ['yes', 'yes', 'no', 'no', 'no']],
    ['grade 4', [event({ grade: 4 })], ['yes', 'yes', 'yes', 'no', 'no']],
    ['grade 5', [event({ grade: 5, serious: true })], ['yes', 'yes', 'yes', 'yes', 'yes']],
    ['not graded', [event({ grade: null })], ['yes', 'unknown', 'unknown', 'unknown', 'no']],
    [
      'grade 3 beside one not graded',
      [event({ grade: null }), event({ grade: 3 })],
      ['yes', 'yes', 'unknown', 'unknown', 'no'],
    ],
    ['seriousness unknown', [event({ serious: null })], ['yes', 'no', 'no', 'no', 'unknown']],
    ['before the first infusion', [event({ grade: 4 }, '2026-04-30')], ['no', 'no', 'no', 'no', 'no']],
  ] as const)('SRC-END-030: %s', (_, own, expected) => {
    const found = (['ae-any', 'ae-grade-3', 'ae-grade-4', 'ae-grade-5', 'ae-serious'] as const).map(
      (endpoint) => status(events(...own), endpoint)[0],
    );
    expect(found).toEqual(expected);
  });

  test('SRC-END-031: without any event of anybody nothing is known; nor without day 1', () => {
    expect(status(input([], { adverseEventsOnRecord: false }), 'ae-any')).toEqual([
      'unknown',
      null,
      'endpoint.no-events',
    ]);
    expect(status(input([], { firstInfusion: null }), 'ae-any')).toEqual([
      'unknown',
      null,
      'kidney.not-dosed',
    ]);
    expect(status(events(event({ grade: null })), 'ae-grade-3')).toEqual([
      'unknown',
      null,
      'endpoint.not-graded',
    ]);
  });

  test('SRC-END-032: rows: those that count; those that leave it open; all where it is no', () => {
    const [mild, severe, open] = [event({ grade: 1 }), event({ grade: 3 }), event({ grade: null })];
    const refs = (endpoint: Endpoint, ...own: readonly AdverseEvent[]) =>
      subjectStatus(endpointSubject(events(...own)), endpoint, null).refs;
    expect(refs('ae-grade-3', mild, severe)).toEqual([severe.ref]);
    expect(refs('ae-grade-3', mild, open)).toEqual([open.ref]);
    expect(refs('ae-grade-3', mild)).toEqual([mild.ref]);
    expect(refs('ae-any', mild, severe)).toEqual([mild.ref, severe.ref]);
  });

  test('SRC-END-033: events are counted over the whole time, the others over time', () => {
    expect(
      ['ae-any', 'ae-serious', 'renal-partial', 'remission-lldas'].map((id) => isOverTime(id as Endpoint)),
    ).toEqual([false, false, true, true]);
  });
});

describe('the table', () => {
  const partial = [...baseline, ...visit('2026-05-29', 2)];
  const table = endpointTable([
    at('A', 1, input(partial)),
    at('B', 1, input([...baseline, ...visit('2026-05-29', 3)])),
    at('C', 1, input(baseline)),
    at('D', 2, input(partial)),
    at('E', null, input(partial)),
    at('F', null, input(partial, { infusions: [], firstInfusion: null, dosed: null })),
  ]);
  const cells = (endpoint: Endpoint, id: string | null) =>
    table.find((one) => one.endpoint === endpoint && (one.window?.id ?? null) === id)?.cells ?? [];

  test('SRC-END-040: levels of the protocol and the total, over the dosed set and over who can be evaluated', () => {
    expect(
      cells('renal-partial', 'D29').map(({ level, ofDosed, ofEvaluable }) => [
        level,
        `${ofDosed.n}/${ofDosed.of}`,
        `${ofEvaluable.n}/${ofEvaluable.of}`,
      ]),
    ).toEqual([
      [1, '1/3', '1/2'],
      [2, '1/1', '1/1'],
      [3, '0/0', '0/0'],
      [null, '3/5', '3/4'],
    ]);
    expect(cells('renal-partial', null)[0]?.ofDosed).toEqual({ n: 1, of: 3, low: 0.008404, high: 0.905701 });
    expect(cells('renal-partial', null)[3]?.subjects.map(({ subjectId }) => subjectId)).toEqual([
      'A',
      'B',
      'C',
      'D',
      'E',
    ]);
  });

  test('SRC-END-041: events once, the others at the last assessment and at windows that began or were assessed', () => {
    const times = (endpoint: Endpoint) =>
      table.filter((one) => one.endpoint === endpoint).map((one) => one.window?.id ?? 'latest');
    expect(times('ae-any')).toEqual(['latest']);
    // The cut-off is 1 January 2027, day 246 of everybody.
    expect(times('renal-complete')).toEqual(['latest', 'D29', 'D57', 'D85', 'D113', 'D141', 'D169', 'M9']);
    const shifted = endpointTable([at('A', 1, input(partial, { datesShifted: true }))]);
    expect(shifted.filter((one) => one.endpoint === 'renal-complete').map((one) => one.window?.id)).toEqual([
      undefined,
      'D29',
    ]);
    const assessed = endpointTable([at('A', 1, input(sledai('2026-06-26'), { datesShifted: true }))]);
    expect(assessed.filter((one) => one.endpoint === 'renal-complete').map((one) => one.window?.id)).toEqual([
      undefined,
      'D57',
    ]);
  });

  test('SRC-END-042: the day from which a response is stated stands with renal remission alone', () => {
    const from = (endpoint: Endpoint) => table.find((one) => one.endpoint === endpoint)?.statedFromDay;
    expect(
      ['renal-complete', 'renal-partial', 'renal-complete-or-partial'].map((id) => from(id as Endpoint)),
    ).toEqual([183, 183, 183]);
    expect([from('ae-any'), from('remission-lldas')]).toEqual([null, null]);
    const primary = { ...axaNk02.kidney.primary, value: 'eular-era-2019' as const };
    const protocol = { ...axaNk02, kidney: { ...axaNk02.kidney, primary } };
    const rows = endpointTable([at('A', 1, { ...input(partial), protocol })]);
    const days = (['renal-complete', 'renal-partial', 'renal-complete-or-partial'] as const).map(
      (endpoint) => rows.find((one) => one.endpoint === endpoint)?.statedFromDay,
    );
    expect(days).toEqual([365, 183, 183]);
  });

  test('SRC-END-043: dosed is who has an infusion, dated or not; of nobody there is no table', () => {
    const undated = row('EX', { USUBJID: ID, EXTRT: 'AXA-NK02', EXDOSE: '25000000', EXSTDTC: '2026-05' });
    const none = { infusions: [], firstInfusion: null, dosed: null } as const;
    expect(isDosed(input([]))).toBe(true);
    expect(isDosed(input([], none))).toBe(false);
    expect(isDosed(input([], { ...none, otherRows: { EX: [undated] } }))).toBe(true);
    expect(endpointTable([input([], none)])).toEqual([]);
    expect(endpointTable([])).toEqual([]);
  });
});

describe('facts', () => {
  const inputs = [
    at('A', 1, input([...baseline, ...visit('2026-05-29', 2)])),
    at('B', 1, input(baseline)),
    at('C', 2, input(baseline)),
  ];
  const facts = endpointFacts(inputs);
  const fact = (id: string): Fact => {
    const found = facts.find((one) => one.id === id);
    if (found === undefined) throw new Error(`No fact ${id}`);
    return found;
  };

  test('SRC-END-050: a fact is as its schema says, names a rule, and is of no subject', () => {
    const rules = new Set(ENDPOINT_RULES.map(({ id }) => id));
    expect(Fact.array().parse(facts)).toEqual(facts);
    expect(new Set(facts.map(({ rule }) => rule))).toEqual(rules);
    expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
    expect(
      facts.every(({ area, subjectId, date }) => area === 'endpoint' && subjectId === '' && date === ''),
    ).toBe(true);
  });

  test('SRC-END-051: n with both denominators, intervals and names', () => {
    expect(fact('endpoint/renal-partial||D29|1')).toMatchObject({
      about: 'Dose level 1',
      day: 29,
      value: { kind: 'number', value: 1, unit: 'subjects' },
      clause: 'day 15 to 42',
      reason: { key: 'fact-reason.endpoint.not-evaluable', params: { n: 1, of: 2 } },
      inputs: [
        { name: 'dosed', value: '1/2' },
        { name: 'exact 95 % interval', value: '0.012579 to 0.987421' },
        { name: 'evaluable', value: '1/1' },
        { name: 'exact 95 % interval of evaluable', value: '0.025 to 1' },
        { name: 'subjects', value: 'A' },
        { name: 'not evaluable', value: 'B' },
      ],
    });
    expect(fact('endpoint/renal-partial||D29|1').refs).toHaveLength(2);
    expect(fact('endpoint/renal-partial||latest|total')).toMatchObject({
      about: 'Total',
      day: null,
      clause: '',
    });
  });

  test('SRC-END-052: where nobody can be evaluated it is not zero; where nobody was dosed it does not apply', () => {
    expect(fact('endpoint/renal-partial||latest|2')).toMatchObject({
      value: { kind: 'none', none: 'not-evaluable' },
      reason: { key: 'fact-reason.endpoint.no-assessment-yet' },
    });
    expect(fact('endpoint/renal-partial||latest|3')).toMatchObject({
      value: { kind: 'none', none: 'not-applicable' },
      reason: { key: 'fact-reason.endpoint.nobody' },
      inputs: [{}, { value: '-' }, {}, { value: '-' }, { value: '' }, { value: '' }],
    });
    const mixed = endpointFacts([
      at('A', 1, input(baseline)),
      at('B', 1, input([...baseline, upcr('2026-05-29', 0.4)])),
    ]).find(({ id }) => id === 'endpoint/renal-complete||latest|1');
    expect(mixed?.reason).toEqual({ key: 'fact-reason.endpoint.not-evaluable', params: { n: 2, of: 2 } });
  });

  test('SRC-END-053: criteria met before the day of the source are said so', () => {
    const all = endpointFacts([at('A', 1, input([...baseline, ...visit('2026-05-29', 2)]))]);
    const reason = (id: string) => all.find((one) => one.id === id)?.reason;
    const early = { key: 'fact-reason.endpoint.early', params: { from: 183 } };
    expect(reason('endpoint/renal-partial||D29|1')).toEqual(early);
    expect(reason('endpoint/renal-partial||latest|1')).toEqual(early);
    expect(reason('endpoint/ae-any||latest|1')).toBeNull();
    const late = input([...baseline, ...visit('2026-10-30', 2), ...visit('2027-02-01', 2)], {
      cutoff: iso('2027-03-01'),
    });
    const day = (id: string) => endpointFacts([at('A', 1, late)]).find((one) => one.id === id)?.reason;
    expect(day('endpoint/renal-partial||D169|1')).toEqual(early);
    expect(day('endpoint/renal-partial||M9|1')).toBeNull();
  });

  test('SRC-END-054: a level at which nobody was dosed stands in the table all the same', () => {
    expect(
      facts.filter(({ rule }) => rule === 'endpoint/ae-any').map(({ about, value }) => [about, value.kind]),
    ).toEqual([
      ['Dose level 1', 'number'],
      ['Dose level 2', 'number'],
      ['Dose level 3', 'none'],
      ['Total', 'number'],
    ]);
  });
});
