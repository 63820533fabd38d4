import { describe, expect, test } from 'vitest';
import type { AdverseEvent } from '../../../../shared/dataset/trialData.ts';
import { code, event, factsOf, type Given, ID, none, only, stated } from '../../../builders/adverseFacts.ts';
import { collected, infusion } from '../../../builders/trialData.ts';

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
