import { describe, expect, test } from 'vitest';
import {
  ADVERSE_EVENT_RULES,
  adverseEventFacts,
} from '../../../../shared/clinical/adverse/adverseEventFacts.ts';
import { eventKeys } from '../../../../shared/clinical/adverse/eventFact.ts';
import type { AdverseEvent, Infusion, Measurement, TrialData } from '../../../../shared/dataset/trialData.ts';
import { Fact } from '../../../../shared/facts/fact.ts';
import { ClinicalRule } from '../../../../shared/facts/rule.ts';
import { subjectInputs } from '../../../../shared/facts/subjectInputs.ts';
import { axaNk02 } from '../../../../shared/protocol/axaNk02.ts';
import { sayFactReason, sayFactValue } from '../../../../shared/text/factText.ts';
import { languages } from '../../../../shared/text/text.ts';
import { extract } from '../../../builders/exampleExtract.ts';
import {
  adverseEvent,
  collected,
  infusion,
  measurement,
  ref,
  subject,
  trialData,
} from '../../../builders/trialData.ts';

const ID = '001';

interface Given {
  readonly events?: readonly AdverseEvent[];
  readonly infusions?: readonly Infusion[];
  readonly measurements?: readonly Measurement[];
  readonly more?: Partial<TrialData>;
}

const WEEKLY = ['2026-05-01', '2026-05-08'];

const factsOf = ({ events = [], infusions, measurements = [], more = {} }: Given): readonly Fact[] => {
  const data = trialData('2026-06-30', {
    subjects: [subject(ID)],
    infusions: infusions ?? WEEKLY.map((date) => infusion(ID, date)),
    adverseEvents: events,
    measurements,
  });
  return subjectInputs({ ...data, ...more }, axaNk02).flatMap((input) => adverseEventFacts(input));
};

const only = (facts: readonly Fact[], rule: string): Fact => {
  const [fact, ...rest] = facts.filter((one) => one.rule === rule);
  if (fact === undefined || rest.length > 0) throw new Error(`Not one fact of ${rule}`);
  return fact;
};

/** The statement of one rule on one event: value, clause and the key of the reason. */
const stated = (rule: string, given: Given) => {
  const { value, clause, reason } = only(factsOf(given), rule);
  return [value, clause, reason?.key ?? null];
};

const event = (start: string, over: Partial<AdverseEvent> = {}) => adverseEvent(ID, start, over);
const code = (name: string) => ({ kind: 'code', code: name });
const none = (kind: string) => ({ kind: 'none', none: kind });
const number = (value: number, unit: string) => ({ kind: 'number', value, unit });
const interval = (low: number, high: number | null, unit: string) => ({ kind: 'interval', low, high, unit });

const undatedInfusion = (EXSTDTC: string): Partial<TrialData> => ({
  otherRows: {
    EX: [{ ref: ref('EX'), values: { USUBJID: ID, EXTRT: 'AXA-NK02', EXDOSE: 2.5e7, EXSTDTC } }],
  },
});

describe('time', () => {
  test.each([
    ['2026-04-30', '', 'before', null],
    ['2026-05-01', '', 'emergent', null],
    ['2026', '', 'assumed', 'fact-reason.ae.assumed-emergent'],
  ])('SRC-AED-100: onset %s: %s', (start, end, expected, reason) => {
    expect(stated('adverse-event/emergence', { events: [event(start, { end: collected(end) })] })).toEqual([
      code(expected),
      '',
      reason,
    ]);
  });

  test.each([
    ['2026-04-30', number(-1, 'study-day'), null],
    ['2026-05-01', number(1, 'study-day'), null],
    ['2026-05-09', number(9, 'study-day'), null],
    ['2026-05', interval(1, 31, 'study-day'), 'fact-reason.ae.partial-onset'],
    ['', none('not-evaluable'), 'fact-reason.ae.no-onset'],
  ])('SRC-AED-101: study day of onset %s', (start, value, reason) => {
    expect(stated('adverse-event/onset-day', { events: [event(start)] })).toEqual([value, '', reason]);
  });

  test.each([
    ['2026-04-30', none('not-applicable'), '', 'fact-reason.ae.before-first-infusion'],
    ['2026-05-01', number(1, 'infusion-day'), 'Infusion 1', null],
    ['2026-05-07', number(7, 'infusion-day'), 'Infusion 1', null],
    ['2026-05-10', number(3, 'infusion-day'), 'Infusion 2', null],
    ['2026-05', interval(1, 24, 'infusion-day'), 'Infusion 1 - 2', 'fact-reason.ae.infusion-partial'],
    ['2026-06', interval(25, 54, 'infusion-day'), 'Infusion 2', 'fact-reason.ae.infusion-partial'],
    ['2026', interval(1, 238, 'infusion-day'), 'Infusion 1 - 2', 'fact-reason.ae.infusion-may-precede'],
    ['', none('not-evaluable'), '', 'fact-reason.ae.no-onset'],
  ])('SRC-AED-102: day after an infusion, onset %s', (start, value, clause, reason) => {
    expect(stated('adverse-event/infusion-day', { events: [event(start)] })).toEqual([value, clause, reason]);
  });

  test('SRC-AED-103: the rows of the preceding infusion stand beside the event, two bags of a day both', () => {
    const infusions = ['2026-05-01', '2026-05-08T09:00', '2026-05-08T11:00'].map((date) =>
      infusion(ID, date),
    );
    const events = [event('2026-05-09')];
    const fact = only(factsOf({ events, infusions }), 'adverse-event/infusion-day');
    expect(fact.refs).toEqual([events[0]?.ref, infusions[1]?.ref, infusions[2]?.ref]);
    expect(fact.inputs).toEqual([
      { name: 'AESTDTC', value: '2026-05-09' },
      { name: 'EXSTDTC', value: '2026-05-08' },
    ]);
  });

  test.each(['adverse-event/emergence', 'adverse-event/onset-day', 'adverse-event/infusion-day'])(
    'SRC-AED-104: %s of a subject who was never dosed is not applicable',
    (rule) => {
      expect(stated(rule, { events: [event('2026-05-09')], infusions: [] })).toEqual([
        none('not-applicable'),
        '',
        'fact-reason.ae.not-dosed',
      ]);
    },
  );

  test.each([
    ['adverse-event/emergence', 'fact-reason.ae.first-infusion-unknown'],
    ['adverse-event/onset-day', 'fact-reason.ae.first-infusion-unknown'],
    ['adverse-event/infusion-day', 'fact-reason.ae.undated-infusion'],
  ])('SRC-AED-105: %s is not evaluable where an undated infusion may be the first', (rule, reason) => {
    const events = [event('2026-05-09')];
    for (const infusions of [[], WEEKLY.map((date) => infusion(ID, date))]) {
      expect(stated(rule, { events, infusions, more: undatedInfusion('2026') })).toEqual([
        none('not-evaluable'),
        '',
        reason,
      ]);
    }
    const fact = only(factsOf({ events, more: undatedInfusion('') }), 'adverse-event/infusion-day');
    expect(fact.refs.map(({ domain }) => domain)).toEqual(['AE', 'EX']);
  });

  test.each([
    ['2026-05-02', '2026-05-04', '', number(3, 'days'), null],
    ['2026-05', '2026-05-04', '', interval(1, 4, 'days'), 'fact-reason.ae.duration-partial'],
    ['2026-05-02', '', 'ONGOING', interval(60, null, 'days'), 'fact-reason.ae.duration-ongoing'],
    ['2026-05-02', '', 'U', interval(1, null, 'days'), 'fact-reason.ae.duration-no-end'],
    ['2026-05-02', '', 'BEFORE', interval(1, 60, 'days'), 'fact-reason.ae.duration-partial'],
    ['', '2026-05-04', '', none('not-evaluable'), 'fact-reason.ae.no-onset'],
    ['2026-05-04', '2026-05-02', '', none('not-evaluable'), 'fact-reason.ae.end-before-start'],
  ])('SRC-AED-106: duration from "%s" to "%s", AEENRTPT "%s"', (start, end, endRelation, value, reason) => {
    const events = [event(start, { end: collected(end), endRelation, outcome: '' })];
    expect(stated('adverse-event/duration', { events })).toEqual([value, '', reason]);
  });

  test.each([
    ['2026-05-04', '', code('ended'), null],
    ['2026-07-01', '', code('ongoing'), null],
    ['', 'ONGOING', code('ongoing'), null],
    ['', '', none('not-evaluable'), 'fact-reason.ae.end-nothing-recorded'],
    ['2026', '', none('not-evaluable'), 'fact-reason.ae.end-partial-end'],
  ])('SRC-AED-107: end "%s", AEENRTPT "%s"', (end, endRelation, value, reason) => {
    const events = [event('2026-05-02', { end: collected(end), endRelation, outcome: '' })];
    expect(stated('adverse-event/ongoing', { events })).toEqual([value, '', reason]);
  });

  test('SRC-AED-108: what was read of the end is named, and the cut-off', () => {
    const over = { endRelation: 'ONGOING', endReference: 'AFTER', outcome: 'RECOVERED/RESOLVED' };
    const facts = factsOf({ events: [event('2026-05-02', over)] });
    const fact = only(facts, 'adverse-event/ongoing');
    expect([fact.value, fact.reason?.key]).toEqual([
      none('not-evaluable'),
      'fact-reason.ae.end-contradiction',
    ]);
    expect(fact.inputs).toEqual([
      { name: 'AEENRTPT', value: 'ONGOING' },
      { name: 'AEENRF', value: 'AFTER' },
      { name: 'AEOUT', value: 'RECOVERED/RESOLVED' },
    ]);
    const ended = only(
      factsOf({ events: [event('2026-05-02', { end: collected('2026-05-04') })] }),
      fact.rule,
    );
    expect(ended.inputs).toEqual([
      { name: 'AEENDTC', value: '2026-05-04' },
      { name: 'AEOUT', value: 'RECOVERED/RESOLVED' },
      { name: 'cut-off', value: '2026-06-30' },
    ]);
  });

  test('SRC-AED-109: where dates were moved nothing is held against the cut-off', () => {
    const more = { datesShifted: true };
    const ended = { events: [event('2026-05-02', { end: collected('2026-07-04') })], more };
    expect(stated('adverse-event/ongoing', ended)).toEqual([
      code('ended'),
      '',
      'fact-reason.ae.end-dates-shifted',
    ]);
    expect(stated('adverse-event/duration', ended)).toEqual([number(64, 'days'), '', null]);
    const open = { events: [event('2026-05-02', { endRelation: 'ONGOING', outcome: '' })], more };
    expect(stated('adverse-event/ongoing', open)).toEqual([code('ongoing'), '', null]);
    expect(stated('adverse-event/duration', open)).toEqual([
      interval(1, null, 'days'),
      '',
      'fact-reason.ae.duration-ongoing',
    ]);
    expect(
      factsOf(open)
        .flatMap(({ inputs }) => inputs)
        .some(({ name }) => name === 'cut-off'),
    ).toBe(false);
  });
});

describe('state', () => {
  test.each([
    ['POSSIBLY RELATED', code('related'), null],
    ['NOT RELATED', code('unrelated'), null],
    ['', code('unclear'), 'fact-reason.ae.relation-unclear'],
  ])('SRC-AED-110: relation "%s"', (relationship, value, reason) => {
    const fact = only(
      factsOf({ events: [event('2026-05-02', { relationship })] }),
      'adverse-event/relatedness',
    );
    expect([fact.value, fact.reason?.key ?? null]).toEqual([value, reason]);
    expect(fact.inputs).toEqual([{ name: 'AEREL', value: relationship }]);
  });

  test.each([
    ['Y', code('related'), null],
    ['N', code('unrelated'), null],
    ['', none('not-evaluable'), 'fact-reason.ae.lymphodepletion-unclear'],
  ])('SRC-AED-111: AERELLD "%s"', (AERELLD, value, reason) => {
    const supplemental = AERELLD === '' ? {} : { AERELLD };
    const events = [event('2026-05-02', { supplemental })];
    const fact = only(factsOf({ events }), 'adverse-event/lymphodepletion-relation');
    expect([fact.value, fact.reason?.key ?? null]).toEqual([value, reason]);
    expect(fact.inputs).toEqual([{ name: 'AERELLD', value: AERELLD }]);
  });

  test.each([
    [
      { serious: true, seriousFlag: true, seriousCriteria: ['AESHOSP', 'AESLIFE'] },
      [code('serious'), 'AESHOSP, AESLIFE', null, 'AESER=Y AESHOSP=Y AESLIFE=Y'],
    ],
    [
      { serious: true, seriousFlag: true },
      [code('serious'), '', 'fact-reason.ae.flag-without-criterion', 'AESER=Y'],
    ],
    [
      { serious: true, seriousFlag: false, fatal: true, outcome: 'FATAL' },
      [code('serious'), '', 'fact-reason.ae.criterion-without-flag', 'AESER=N AEOUT=FATAL'],
    ],
    [
      { serious: true, seriousFlag: true, seriousCriteria: ['AESDTH'], fatal: true, outcome: 'FATAL' },
      [code('serious'), 'AESDTH', null, 'AESER=Y AESDTH=Y'],
    ],
    [{ serious: false, seriousFlag: false }, [code('not-serious'), '', null, 'AESER=N']],
    [
      { serious: null, seriousFlag: null },
      [none('not-evaluable'), '', 'fact-reason.ae.seriousness-unknown', 'AESER='],
    ],
  ])('SRC-AED-112: seriousness of %j', (over, expected) => {
    const { value, clause, reason, inputs } = only(
      factsOf({ events: [event('2026-05-02', over)] }),
      'adverse-event/seriousness',
    );
    expect([
      value,
      clause,
      reason?.key ?? null,
      inputs.map((one) => `${one.name}=${one.value}`).join(' '),
    ]).toEqual(expected);
  });
});

describe('special interest', () => {
  // First infusion 2026-05-01: study day 28 is 2026-05-28. The cut-off is 2026-06-30.
  const cytopenia = (over: Partial<AdverseEvent>, given: Given = {}) =>
    stated('adverse-event/aesi', {
      events: [event('2026-05-03', { preferredTerm: 'Neutropenia', term: 'low ANC', outcome: '', ...over })],
      ...given,
    });

  test.each([
    [{ end: collected('2026-05-29') }, code('cytopenia'), null],
    [{ end: collected('2026-05-28') }, none('not-applicable'), 'fact-reason.ae.aesi-over'],
    [{ end: collected('2026-05') }, code('cytopenia'), 'fact-reason.ae.aesi-possible'],
    [{ endRelation: 'ONGOING' }, code('cytopenia'), null],
    [{}, code('cytopenia'), 'fact-reason.ae.aesi-possible'],
  ])('SRC-AED-115: a cytopenia of 2026-05-03 with %j', (over, value, reason) => {
    expect(cytopenia(over)).toEqual([value, 'AEDECOD: Neutropenia', reason]);
  });

  test('SRC-AED-116: a cytopenia that goes on before day 28 has passed, or without an infusion', () => {
    const infusions = [infusion(ID, '2026-06-03')];
    const late = { start: collected('2026-06-05'), endRelation: 'ONGOING' };
    expect(cytopenia(late, { infusions })).toEqual([
      none('not-applicable'),
      'AEDECOD: Neutropenia',
      'fact-reason.ae.aesi-not-yet',
    ]);
    expect(cytopenia({}, { infusions: [] })).toEqual([
      none('not-evaluable'),
      'AEDECOD: Neutropenia',
      'fact-reason.ae.aesi-no-infusion',
    ]);
  });

  test.each([
    [{ supplemental: { AESI: 'crs' } }, code('crs'), 'AESI: CRS', { name: 'AESI', value: 'crs' }],
    [
      { preferredTerm: 'Cytokine release syndrome' },
      code('crs'),
      'AEDECOD: Cytokine release syndrome',
      { name: 'AEDECOD', value: 'Cytokine release syndrome' },
    ],
    [
      { preferredTerm: '', term: 'sepsis, E. coli' },
      code('infection'),
      'AETERM: Sepsis',
      { name: 'AETERM', value: 'sepsis, E. coli' },
    ],
    [
      { systemOrganClass: 'INFECTIONS AND INFESTATIONS' },
      code('infection'),
      'AEBODSYS: Infections and infestations',
      { name: 'AEBODSYS', value: 'INFECTIONS AND INFESTATIONS' },
    ],
    [{ supplemental: { AESI: 'LIVER' } }, none('not-evaluable'), '', { name: 'AESI', value: 'LIVER' }],
  ])('SRC-AED-117: %j', (over, value, clause, input) => {
    const fact = only(factsOf({ events: [event('2026-05-03', over)] }), 'adverse-event/aesi');
    expect([fact.value, fact.clause, fact.inputs]).toEqual([value, clause, [input]]);
  });

  test('SRC-AED-118: a mark that no group has is told by name, beside the groups', () => {
    const events = [event('2026-05-03', { supplemental: { AESI: 'CRS; LIVER; X' } })];
    const facts = factsOf({ events }).filter(({ rule }) => rule === 'adverse-event/aesi');
    expect(facts.map(({ id, reason }) => [id, reason])).toEqual([
      ['adverse-event/aesi|001|AESEQ 1|crs', null],
      [
        'adverse-event/aesi|001|AESEQ 1|mark',
        { key: 'fact-reason.ae.aesi-unknown-mark', params: { mark: 'LIVER, X' } },
      ],
    ]);
  });

  test('SRC-AED-119: an event of no group has no fact of a group', () => {
    expect(factsOf({ events: [event('2026-05-03')] }).some(({ rule }) => rule === 'adverse-event/aesi')).toBe(
      false,
    );
  });
});

describe('worst grade of a term', () => {
  test('SRC-AED-120: treatment-emergent events by preferred term; a reported term is a term of its own', () => {
    const events = [
      event('2026-04-30', { sequence: 1, grade: 4 }),
      event('2026-05-02', { sequence: 2, grade: 2 }),
      event('2026-05-03', { sequence: 3, grade: null }),
      event('2026-05-04', { sequence: 4, grade: 1, preferredTerm: '' }),
      event('', { sequence: 5, grade: null, preferredTerm: 'Fever' }),
    ];
    const facts = factsOf({ events }).filter(({ rule }) => rule === 'adverse-event/worst-grade');
    expect(
      facts.map(({ about, value, reason, refs, inputs }) => [about, value, reason, refs, inputs]),
    ).toEqual([
      [
        'Headache',
        { kind: 'grade', scale: 'AETOXGR', grade: 2, min: 2, max: 2 },
        { key: 'fact-reason.ae.some-not-graded', params: { n: 1 } },
        [events[1]?.ref, events[2]?.ref],
        [
          { name: 'AETOXGR 2026-05-02', value: '2' },
          { name: 'AETOXGR 2026-05-03', value: '' },
        ],
      ],
      [
        'Headache',
        { kind: 'grade', scale: 'AETOXGR', grade: 1, min: 1, max: 1 },
        null,
        [events[3]?.ref],
        [{ name: 'AETOXGR 2026-05-04', value: '1' }],
      ],
      [
        'Fever',
        none('ungradable'),
        { key: 'fact-reason.ae.none-graded', params: { n: 1 } },
        [events[4]?.ref],
        [{ name: 'AETOXGR', value: '' }],
      ],
    ]);
    expect(facts.map(({ id }) => id)).toEqual([
      'adverse-event/worst-grade|001|coded|Headache',
      'adverse-event/worst-grade|001|reported|Headache',
      'adverse-event/worst-grade|001|coded|Fever',
    ]);
  });

  test('SRC-AED-121: without a first infusion nothing is treatment emergent', () => {
    const facts = factsOf({ events: [event('2026-05-02')], infusions: [] });
    expect(facts.some(({ rule }) => rule === 'adverse-event/worst-grade')).toBe(false);
  });
});

const neutrophils = (date: string, value: number, over: Partial<Measurement> = {}): Measurement =>
  measurement(ID, ['LB', 'NEUT'], date, {
    value,
    text: String(value),
    unit: '10^9/L',
    low: 1.8,
    high: 6.3,
    specimen: 'BLOOD',
    ...over,
  });

/** Above every absolute cut, so that only the limit of normal, which is missing, could decide. */
const unranged = (date: string): Measurement => neutrophils(date, 1.7, { low: null });

const baseline = (value: number) => neutrophils('2026-05-01', value, { baselineFlag: true });

describe('reported against derived', () => {
  const RULE = 'reported-against-derived/event';
  const neutropenia = (over: Partial<AdverseEvent> = {}) =>
    event('2026-05-03', { preferredTerm: 'Neutropenia', end: collected('2026-05-10'), grade: 3, ...over });

  test('SRC-AED-140: a verdict with the clause, the figures and every row that went in', () => {
    const events = [neutropenia()];
    const measurements = [
      baseline(3.2),
      neutrophils('2026-05-02', 1.4),
      neutrophils('2026-05-06', 0.4),
      neutrophils('2026-05-12', 0.1),
    ];
    expect(only(factsOf({ events, measurements }), RULE)).toEqual({
      id: 'reported-against-derived/event|001|AESEQ 1',
      rule: RULE,
      area: 'reported-against-derived',
      subjectId: ID,
      about: 'Neutropenia',
      date: '2026-05-03',
      day: null,
      value: code('reported-lower'),
      clause: '< 0.5 × 10^9/L',
      reason: null,
      inputs: [
        { name: 'AETOXGR', value: '3' },
        { name: 'derived', value: '4' },
        { name: 'Neutrophil count decreased 2026-05-06', value: '0.4 10^9/L' },
        { name: 'results', value: '2' },
        { name: 'from', value: '2026-05-02' },
        { name: 'to', value: '2026-05-11' },
      ],
      refs: [events[0]?.ref, measurements[2]?.ref, measurements[1]?.ref],
    });
  });

  test.each([
    [
      'no result in the time',
      neutropenia(),
      [neutrophils('2026-05-20', 0.4)],
      none('not-evaluable'),
      'no-laboratory-data',
      null,
    ],
    [
      'no grade',
      neutropenia({ grade: null }),
      [neutrophils('2026-05-06', 0.4)],
      none('not-evaluable'),
      'event-not-graded',
      null,
    ],
    [
      'nothing gradable',
      neutropenia(),
      [unranged('2026-05-06'), unranged('2026-05-07')],
      none('ungradable'),
      'ungradable',
      { n: 2, why: 'no-lower-limit' },
    ],
    [
      'no start',
      neutropenia({ start: collected('') }),
      [neutrophils('2026-05-06', 0.4)],
      none('not-evaluable'),
      'no-onset',
      null,
    ],
    [
      'not graded by a value',
      neutropenia({ preferredTerm: 'Eosinophilia' }),
      [neutrophils('2026-05-06', 0.4)],
      none('not-evaluable'),
      'not-in-criteria',
      null,
    ],
    [
      'one result that cannot be graded',
      neutropenia(),
      [neutrophils('2026-05-06', 0.6), unranged('2026-05-07')],
      code('agrees'),
      'some-ungradable',
      { n: 1 },
    ],
    [
      'a result without a day',
      neutropenia(),
      [neutrophils('2026-05-06', 0.6), unranged('2026-05-07'), neutrophils('2026-05', 0.4)],
      code('agrees'),
      'undated-results',
      { n: 1 },
    ],
    [
      'a partial date',
      neutropenia({ end: collected('2026-05') }),
      [neutrophils('2026-05-31', 0.6)],
      code('agrees'),
      'span-partial',
      null,
    ],
    [
      'no end',
      neutropenia({ end: collected(''), outcome: '' }),
      [neutrophils('2026-06-30', 0.6)],
      code('agrees'),
      'span-no-end',
      null,
    ],
  ])('SRC-AED-141: %s', (_what, one, measurements, value, reason, params) => {
    const fact = only(factsOf({ events: [one], measurements }), RULE);
    expect(fact.value).toEqual(value);
    expect(fact.reason).toMatchObject({
      key: `fact-reason.ae.${reason}`,
      ...(params === null ? {} : { params }),
    });
  });

  test('SRC-AED-142: without a time the reported grade alone is named; an open end has no last day', () => {
    const fact = only(factsOf({ events: [neutropenia({ start: collected(''), grade: null })] }), RULE);
    expect(fact.inputs).toEqual([{ name: 'AETOXGR', value: '' }]);
    const more = { datesShifted: true };
    const open = neutropenia({ end: collected(''), endRelation: 'ONGOING', outcome: '' });
    expect(only(factsOf({ events: [open], more }), RULE).inputs).toEqual([
      { name: 'AETOXGR', value: '3' },
      { name: 'results', value: '0' },
      { name: 'from', value: '2026-05-02' },
      { name: 'to', value: '' },
    ]);
  });

  test('SRC-AED-143: what the values allow is a range where symptoms decide', () => {
    const sodium = measurement(ID, ['LB', 'SODIUM'], '2026-05-04', {
      value: 127,
      unit: 'mmol/L',
      low: 136,
      high: 145,
      specimen: 'SERUM',
    });
    const events = [neutropenia({ preferredTerm: 'Hyponatraemia', grade: 2 })];
    const fact = only(factsOf({ events, measurements: [sodium] }), RULE);
    expect(fact.value).toEqual(code('clinical-data-needed'));
    expect(fact.inputs).toContainEqual({ name: 'derived', value: '2-3' });
  });

  test('SRC-AED-144: an event that no laboratory grades is not held against any', () => {
    const facts = factsOf({ events: [event('2026-05-03')], measurements: [neutrophils('2026-05-04', 0.4)] });
    expect(facts.some(({ rule }) => rule === RULE)).toBe(false);
  });
});

describe('not reported', () => {
  const RULE = 'reported-against-derived/not-reported';
  const MILD = 'reported-against-derived/mild-not-reported';

  test('SRC-AED-145: a severe abnormality without an event of its kind', () => {
    const measurements = [baseline(3.2), neutrophils('2026-05-06', 0.7), neutrophils('2026-05-09', 0.4)];
    const events = [event('2026-05-03', { preferredTerm: 'Thrombocytopenia' })];
    expect(only(factsOf({ events, measurements }), RULE)).toEqual({
      id: `${RULE}|001|neutrophils-low|Neutrophil count decreased|L`,
      rule: RULE,
      area: 'reported-against-derived',
      subjectId: ID,
      about: 'Neutrophil count decreased',
      date: '2026-05-06',
      day: 6,
      value: code('not-reported'),
      clause: '< 0.5 × 10^9/L',
      reason: null,
      inputs: [
        { name: 'derived', value: '4' },
        { name: 'baseline', value: '0' },
        { name: 'Neutrophil count decreased 2026-05-09', value: '0.4 10^9/L' },
        { name: 'Neutrophil count decreased 2026-05-06', value: '0.7 10^9/L' },
        { name: 'last', value: '2026-05-09' },
      ],
      refs: [measurements[2]?.ref, measurements[1]?.ref],
    });
    expect(only(factsOf({ events, measurements }), MILD).value).toEqual(number(0, 'abnormalities'));
  });

  test.each([
    ['Neutropenia', '2026-05-07', 0],
    ['Febrile neutropenia', '2026-05-07', 0],
    ['Neutropenia', '2026-05-08', 1],
    ['Thrombocytopenia', '2026-05-07', 1],
  ])('SRC-AED-146: with %s from %s on, %i finding', (preferredTerm, start, n) => {
    const measurements = [baseline(3.2), neutrophils('2026-05-06', 0.7)];
    const events = [event(start, { preferredTerm })];
    expect(factsOf({ events, measurements }).filter(({ rule }) => rule === RULE)).toHaveLength(n);
  });

  test('SRC-AED-147: an event of the kind without a start is told, and a missing baseline', () => {
    const measurements = [baseline(3.2), neutrophils('2026-05-06', 0.7)];
    const events = [event('', { preferredTerm: 'Neutropenia' })];
    expect(only(factsOf({ events, measurements }), RULE).reason?.key).toBe('fact-reason.ae.undated-event');
    const fact = only(factsOf({ measurements: measurements.slice(1) }), RULE);
    expect([fact.reason?.key, fact.inputs[1]]).toEqual([
      'fact-reason.ae.no-baseline-grade',
      { name: 'baseline', value: '' },
    ]);
  });

  test('SRC-AED-148: milder abnormalities are counted by kind, with their worst row', () => {
    const measurements = [
      baseline(3.2),
      neutrophils('2026-05-06', 1.7),
      neutrophils('2026-05-07', 1.2),
      unranged('2026-05-08'),
    ];
    const fact = only(factsOf({ measurements }), MILD);
    expect(fact).toMatchObject({
      id: `${MILD}|001|count`,
      value: number(1, 'abnormalities'),
      reason: null,
      inputs: [{ name: 'Neutrophil count decreased', value: '2' }],
      refs: [measurements[2]?.ref],
    });
    expect(factsOf({ measurements }).some(({ rule }) => rule === RULE)).toBe(false);
  });

  test('SRC-AED-149: no result graded is not "none reported"; nobody dosed, nothing asked', () => {
    for (const measurements of [[], [unranged('2026-05-06')], [neutrophils('2026-05', 0.4)]]) {
      const { value, reason } = only(factsOf({ measurements }), MILD);
      expect([value, reason?.key]).toEqual([none('not-evaluable'), 'fact-reason.ae.no-graded-results']);
    }
    const facts = factsOf({ measurements: [neutrophils('2026-05-06', 0.4)], infusions: [] });
    expect(facts).toEqual([]);
  });

  test('SRC-AED-150: two names of the criteria for one abnormality are two findings', () => {
    const calcium = (testCode: string, value: number, low: number) =>
      measurement(ID, ['LB', testCode], '2026-05-06', {
        value,
        unit: 'mmol/L',
        low,
        high: 2.6,
        specimen: 'SERUM',
      });
    const facts = factsOf({ measurements: [calcium('CA', 1.6, 2.1), calcium('CAION', 0.85, 1.1)] });
    expect(facts.filter(({ rule }) => rule === RULE).map(({ about }) => about)).toEqual([
      'Hypocalcemia',
      'Hypocalcemia (Ionized)',
    ]);
  });
});

describe('identity', () => {
  test('SRC-AED-125: an event is known by its sequence, or by its record where that is missing or not its own', () => {
    const events = [1, 2, 2, null].map((sequence) => event('2026-05-02', { sequence }));
    expect([...eventKeys(events).values()]).toEqual([
      'AESEQ 1',
      `record ${events[1]?.ref.recordId}`,
      `record ${events[2]?.ref.recordId}`,
      `record ${events[3]?.ref.recordId}`,
    ]);
  });

  test('SRC-AED-126: a fact names its event as the data do', () => {
    const [first] = factsOf({ events: [event('2026-05', { preferredTerm: '', term: 'head ache' })] });
    expect(first).toMatchObject({
      id: 'adverse-event/emergence|001|AESEQ 1',
      rule: 'adverse-event/emergence',
      area: 'adverse-event',
      subjectId: ID,
      about: 'head ache',
      date: '2026-05',
      day: null,
    });
    expect(factsOf({ events: [event('', { startDay: null })] })[0]?.date).toBe('');
  });

  test('SRC-AED-127: rules are well formed, of their two areas, with a source that tells how well it is known', () => {
    for (const rule of ADVERSE_EVENT_RULES) {
      expect(ClinicalRule.parse(rule)).toEqual(rule);
      expect(rule.id.startsWith(`${rule.area}/`)).toBe(true);
      expect(rule.source.note).not.toBe('');
      if (rule.source.confidence === 'to-verify') expect(rule.source.note).toMatch(/^verify against /);
    }
    expect(ADVERSE_EVENT_RULES.map(({ id }) => id)).toEqual([
      'adverse-event/emergence',
      'adverse-event/onset-day',
      'adverse-event/infusion-day',
      'adverse-event/duration',
      'adverse-event/ongoing',
      'adverse-event/relatedness',
      'adverse-event/lymphodepletion-relation',
      'adverse-event/seriousness',
      'adverse-event/aesi',
      'adverse-event/worst-grade',
      'reported-against-derived/event',
      'reported-against-derived/not-reported',
      'reported-against-derived/mild-not-reported',
    ]);
  });
});

describe('on the bundled example', () => {
  test.each([1, 2, 3] as const)(
    'SRC-AED-130: facts of extract %d are well formed, unique and said in words',
    (number) => {
      const facts = subjectInputs(extract(number), axaNk02).flatMap((input) => adverseEventFacts(input));
      expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
      const rules = new Set(ADVERSE_EVENT_RULES.map(({ id }) => id));
      for (const fact of facts) {
        expect(Fact.parse(fact)).toEqual(fact);
        expect(rules.has(fact.rule)).toBe(true);
        for (const language of languages) {
          expect(sayFactValue(language, fact)).not.toMatch(/fact-|\{/);
          expect(sayFactReason(language, fact)).not.toMatch(/fact-|\{/);
        }
      }
    },
  );

  test('SRC-AED-131: the pneumonia of 006 began on day 3 after the third infusion and goes on', () => {
    const facts = subjectInputs(extract(3), axaNk02)
      .flatMap((input) => adverseEventFacts(input))
      .filter(({ subjectId, about }) => subjectId === 'SYN-CS01P-1-006' && about === 'Pneumonia');
    expect(
      facts.map(({ rule, value, clause }) => [rule.replace('adverse-event/', ''), value, clause]),
    ).toEqual([
      ['emergence', code('emergent'), ''],
      ['onset-day', number(17, 'study-day'), ''],
      ['infusion-day', number(3, 'infusion-day'), 'Infusion 3'],
      ['duration', interval(5, null, 'days'), ''],
      ['ongoing', code('ongoing'), ''],
      ['relatedness', code('related'), ''],
      ['lymphodepletion-relation', code('related'), ''],
      ['seriousness', code('serious'), 'AESHOSP'],
      ['aesi', code('infection'), 'AESI: INFECTION'],
      ['worst-grade', { kind: 'grade', scale: 'AETOXGR', grade: 3, min: 3, max: 3 }, ''],
    ]);
  });
});
