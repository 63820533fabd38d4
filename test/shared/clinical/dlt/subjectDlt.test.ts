import { describe, expect, test } from 'vitest';
import type { AdjudicationView, DltVerdict } from '../../../../shared/clinical/dlt/adjudication.ts';
import { dltBySubject } from '../../../../shared/clinical/dlt/dltBySubject.ts';
import { adjudicationsReliedOn } from '../../../../shared/clinical/dlt/reliedOn.ts';
import type { SubjectDlt } from '../../../../shared/clinical/dlt/subjectDlt.ts';
import type { AdverseEvent, Measurement, TrialData } from '../../../../shared/dataset/trialData.ts';
import { axaNk02 } from '../../../../shared/protocol/axaNk02.ts';
import type { Protocol } from '../../../../shared/protocol/protocol.ts';
import { adjudicationOn } from '../../../builders/adjudications.ts';
import { clause, exception, withRule } from '../../../builders/dlt.ts';
import { adverseEvent, measurement, onDay, treated, trialData } from '../../../builders/trialData.ts';

const FIRST = '2026-04-20';

const event = (id: string, over: Partial<AdverseEvent> = {}) =>
  adverseEvent('001', '2026-04-25', { identifier: id, serious: true, preferredTerm: id, ...over });

const dataOf = (
  adverseEvents: readonly AdverseEvent[],
  { cutoff = '2026-06-30', lastDay = 30, labs = [] as readonly Measurement[] } = {},
): TrialData => {
  const records = treated('001', { first: FIRST, lastDay, adverseEvents });
  return trialData(cutoff, { ...records, measurements: [...records.measurements, ...labs] });
};

const dltOf = (
  data: TrialData,
  adjudications: readonly AdjudicationView[] = [],
  protocol: Protocol = axaNk02,
): SubjectDlt => {
  const dlt = dltBySubject(data, protocol, adjudications).get('001');
  if (dlt === undefined) throw new Error('not dosed');
  return dlt;
};

const adjudicated = (data: TrialData, verdicts: Readonly<Record<string, DltVerdict>>): SubjectDlt => {
  const { events } = dltOf(data);
  return dltOf(
    data,
    events.flatMap(({ event: { judged, eventKey } }) => {
      const verdict = verdicts[eventKey];
      return verdict === undefined ? [] : [adjudicationOn(judged, verdict)];
    }),
  );
};

describe('the state of a subject', () => {
  const two = dataOf([event('A'), event('B')]);
  const [first, second] = two.adverseEvents;

  test('SRC-DLT-300: a DLT outweighs what waits, and says how much waits', () => {
    expect(adjudicated(two, { 'AE:A': 'yes' }).status).toEqual({
      kind: 'with-dlt',
      events: [first?.ref],
      waiting: 1,
    });
    expect(adjudicated(two, { 'AE:A': 'yes', 'AE:B': 'not-evaluable' }).status).toEqual({
      kind: 'with-dlt',
      events: [first?.ref],
      waiting: 0,
    });
  });

  test('SRC-DLT-301: what waits outweighs a verdict that could not be given', () => {
    expect(adjudicated(two, { 'AE:A': 'not-evaluable' }).status).toEqual({
      kind: 'needs-adjudication',
      events: [second?.ref],
      waiting: 1,
      again: 0,
      closes: null,
    });
  });

  test('SRC-DLT-302: a verdict that could not be given outweighs those that say no', () => {
    expect(adjudicated(two, { 'AE:A': 'no', 'AE:B': 'not-evaluable' }).status).toEqual({
      kind: 'not-evaluable',
      reason: { key: 'dlt.not-evaluable.adjudicated', params: { terms: 'B' } },
    });
  });

  test('SRC-DLT-303: all adjudicated to be none, over a complete window', () => {
    expect(adjudicated(two, { 'AE:A': 'no', 'AE:B': 'no' }).status).toEqual({
      kind: 'without-dlt',
      events: [first?.ref, second?.ref],
    });
  });

  test('SRC-DLT-304: an open or incomplete window outweighs verdicts that say no', () => {
    const open = dataOf([event('A')], { cutoff: '2026-05-01', lastDay: 10 });
    expect(adjudicated(open, { 'AE:A': 'no' }).status).toEqual({ kind: 'pending', closes: '2026-05-18' });
    const short = dataOf([event('A')], { lastDay: 20 });
    expect(adjudicated(short, { 'AE:A': 'no' }).status.kind).toBe('not-evaluable');
    expect(adjudicated(open, { 'AE:A': 'yes' }).status.kind).toBe('with-dlt');
    expect(adjudicated(open, { 'AE:A': 'not-evaluable' }).status.kind).toBe('not-evaluable');
  });

  test('SRC-DLT-305: an event that changed since its verdict is to be adjudicated again', () => {
    const [a] = dltOf(two).events;
    if (a === undefined) throw new Error('no event');
    const changed = dataOf([event('A', { grade: 2 }), event('B')]);
    expect(dltOf(changed, [adjudicationOn(a.event.judged, 'no')]).status).toMatchObject({
      kind: 'needs-adjudication',
      waiting: 2,
      again: 1,
    });
  });

  test('SRC-DLT-306: the same content in another extract keeps its verdict', () => {
    const [a] = dltOf(dataOf([event('A')])).events;
    if (a === undefined) throw new Error('no event');
    const later = dataOf([event('Z', { serious: false }), event('A')], { cutoff: '2026-08-30' });
    expect(dltOf(later, [adjudicationOn(a.event.judged, 'no')]).status.kind).toBe('without-dlt');
  });

  const severe = withRule({
    clauses: [clause({ id: 'lasting', minGrade: 3, minDurationDays: 60 })],
    exceptions: [],
  });

  test('SRC-DLT-307: while time has still to decide on an event the subject is pending, also after the window', () => {
    const data = dataOf([event('A', { grade: 3, outcome: 'NOT RECOVERED/NOT RESOLVED' })], {
      cutoff: '2026-05-30',
    });
    // Onset 25 April and 60 days: 24 June.
    expect(dltOf(data, [], severe).status).toEqual({ kind: 'pending', closes: '2026-06-24' });
    const open = dataOf([event('A', { grade: 3 })], { cutoff: '2026-05-01', lastDay: 10 });
    expect(dltOf(open, [], severe).status).toEqual({ kind: 'pending', closes: '2026-06-24' });
    const days14 = withRule({ clauses: [clause({ minGrade: 3, minDurationDays: 14 })], exceptions: [] });
    expect(dltOf(open, [], days14).status).toEqual({ kind: 'pending', closes: '2026-05-18' });
  });

  test('SRC-DLT-308: an event on which somebody has decided does not wait for time', () => {
    const data = dataOf([event('A', { grade: 3 })], { cutoff: '2026-05-30' });
    const [a] = dltOf(data, [], severe).events;
    if (a === undefined) throw new Error('no event');
    expect(a.standing).toBe('none');
    expect(dltOf(data, [adjudicationOn(a.event.judged, 'no')], severe).status.kind).toBe('without-dlt');
  });
});

describe('events of a subject', () => {
  const neutrophils = (day: number, value: number) =>
    measurement('001', ['LB', 'NEUT'], onDay(FIRST, day), {
      ...{ value, text: String(value), unit: '10^9/L', textUnit: '10^9/L', low: 2, high: 7 },
      ...{ specimen: 'BLOOD', loinc: '751-8', day: day as never },
    });

  const labEvents = (data: TrialData, protocol?: Protocol) =>
    dltOf(data, [], protocol)
      .events.filter(({ event: { judged } }) => judged.source === 'laboratory')
      .map(({ event: found, standing }) => [found.eventKey, found.state, standing, found.grade, found.day]);

  test('SRC-DLT-310: a count of grade 4 that recovered within 28 days is excepted and shown', () => {
    const labs = [neutrophils(8, 0.4), neutrophils(15, 1.6)];
    expect(labEvents(dataOf([], { labs }))).toEqual([
      ['LB:Neutrophil count decreased:L@2026-04-27', 'excepted', 'none', 4, 8],
    ]);
    expect(dltOf(dataOf([], { labs })).status.kind).toBe('no-candidate');
  });

  test('SRC-DLT-311: one that did not recover asks for adjudication; before day 29 time may still tell', () => {
    const labs = [neutrophils(8, 0.4)];
    expect(labEvents(dataOf([], { labs }))).toMatchObject([[expect.anything(), 'asks', 'awaiting', 4, 8]]);
    const early = dataOf([], { labs, cutoff: '2026-05-01', lastDay: 10 });
    expect(labEvents(early)).toMatchObject([[expect.anything(), 'not-yet', 'none', 4, 8]]);
    expect(dltOf(early).status).toEqual({ kind: 'pending', closes: '2026-05-18' });
  });

  test.each([
    [29, ['asks']],
    [30, []],
  ])('SRC-DLT-312: a first count of grade 4 on day %d: %j', (day, states) => {
    expect(labEvents(dataOf([], { labs: [neutrophils(day, 0.4)] })).map(([, state]) => state)).toEqual(
      states,
    );
  });

  test('SRC-DLT-313: grade 3 of a laboratory value asks nothing; before the infusion neither does grade 4', () => {
    expect(labEvents(dataOf([], { labs: [neutrophils(8, 0.7), neutrophils(-2, 0.3)] }))).toEqual([]);
  });

  test('SRC-DLT-314: a value no worse than before lymphodepletion is excepted', () => {
    const labs = [neutrophils(-10, 0.4), neutrophils(8, 0.4)];
    const [found] = dltOf(dataOf([], { labs })).events;
    expect(found?.event.state).toBe('excepted');
    expect(found?.event.clauses[0]?.exceptions.map(({ exception: id, state }) => [id, state])).toEqual([
      ['lymphodepletion-recovered', 'does-not-apply'],
      ['baseline-not-worse', 'applies'],
    ]);
    // Day -5 itself is lymphodepletion.
    expect(dltOf(dataOf([], { labs: [neutrophils(-5, 0.4), neutrophils(8, 0.4)] })).status.kind).toBe(
      'needs-adjudication',
    );
  });

  test('SRC-DLT-315: a result that cannot be graded makes nobody a candidate, and is told', () => {
    const unread = { ...neutrophils(8, 0.4), unit: 'furlong', textUnit: 'furlong' };
    const counts = (labs: readonly Measurement[], protocol?: Protocol) => {
      const { events, ungraded } = dltOf(dataOf([], { labs }), [], protocol);
      return [events, ungraded.filter(({ testCode }) => testCode === 'NEUT')];
    };
    expect(counts([unread])).toEqual([[], [unread]]);
    // After the window nothing is told.
    expect(counts([{ ...neutrophils(31, 1), unit: 'furlong', textUnit: 'furlong' }])).toEqual([[], []]);
    expect(counts([neutrophils(8, 3)])).toEqual([[], []]);
    const noLab = withRule({ clauses: [clause({})], exceptions: [] });
    expect(counts([unread], noLab)).toEqual([[], []]);
  });

  test('SRC-DLT-316: the least grade that any clause asks makes the run; each clause asks its own', () => {
    const lab = [{ kind: 'lab' as const, tests: [] }];
    const protocol = withRule({
      clauses: [
        clause({ id: 'three', anyOf: lab, minGrade: 3 }),
        clause({ id: 'four', anyOf: lab, minGrade: 4 }),
      ],
      exceptions: [],
    });
    const labs = [neutrophils(6, 0.7), neutrophils(8, 0.4), neutrophils(10, 0.8), neutrophils(15, 2.5)];
    const [found, ...others] = dltOf(dataOf([], { labs }), [], protocol).events;
    expect(others).toEqual([]);
    expect(found?.event.clauses.map(({ clause: id }) => id)).toEqual(['three', 'four']);
    expect([found?.event.day, found?.event.refs.length]).toEqual([6, 4]);
    const only = dltOf(dataOf([], { labs: labs.slice(0, 1) }), [], protocol).events[0];
    expect(only?.event.clauses.map(({ clause: id }) => id)).toEqual(['three']);
    const any = withRule({ clauses: [clause({ anyOf: lab })], exceptions: [] });
    expect(dltOf(dataOf([], { labs: [neutrophils(6, 1.9)] }), [], any).events[0]?.event.grade).toBe(1);
  });

  test('SRC-DLT-317: an event that was over before the infusion is no candidate, even when somebody adjudicated it', () => {
    const early = event('A', {
      start: { kind: 'complete', date: '2026-04-10' as never, text: '2026-04-10' },
    });
    expect(dltOf(dataOf([early])).events).toEqual([]);
  });

  test.each([
    ['2026-04', 'dlt-assumed.onset'],
    ['2026-05', 'dlt-assumed.onset'],
    ['', 'dlt-assumed.no-onset'],
    ['--05', 'dlt-assumed.onset'],
  ])('SRC-DLT-318: an onset "%s" may lie in the window, and that is said', (start, key) => {
    const partial = adverseEvent('001', start, { serious: true, identifier: 'A' });
    const [found] = dltOf(dataOf([partial])).events;
    expect(found?.event.clauses[0]?.assumed.map((one) => one.key)).toEqual([key]);
    expect(found?.event.day).toBeNull();
  });

  test('SRC-DLT-319: an onset that surely lies in the window is not assumed', () => {
    const [found] = dltOf(dataOf([event('A', { grade: 3, relationship: 'RELATED' })])).events;
    expect(found?.event).toMatchObject({ day: 6, term: 'A', grade: 3, serious: true, state: 'asks' });
    expect(found?.event.clauses).toEqual([
      { clause: 'serious', state: 'asks', until: null, assumed: [], exceptions: [] },
      { clause: 'severe-related', state: 'asks', until: null, assumed: [], exceptions: [] },
    ]);
    expect(found?.event.onset).toEqual({ earliest: '2026-04-25', latest: '2026-04-25' });
  });

  test('SRC-DLT-320: groups of special interest and recorded lymphodepletion reach the rule', () => {
    const protocol = withRule({
      clauses: [clause({ anyOf: [{ kind: 'aesi', groups: ['infection'] }] })],
      exceptions: [exception({ fromLymphodepletion: true })],
    });
    const stateOf = (over: Partial<AdverseEvent>) =>
      dltOf(dataOf([event('A', over)]), [], protocol).events.map((one) => one.event.state);
    expect(stateOf({ preferredTerm: 'Pneumonia' })).toEqual(['asks']);
    expect(stateOf({ preferredTerm: 'Pneumonia', supplemental: { AERELLD: 'Y' } })).toEqual(['excepted']);
    expect(stateOf({ preferredTerm: 'Headache' })).toEqual([]);
  });

  test('SRC-DLT-321: where dates were moved nothing waits for the cut-off', () => {
    const data = { ...dataOf([], { labs: [neutrophils(8, 0.4)], cutoff: '2026-05-01' }), datesShifted: true };
    expect(dltOf(data).status).toMatchObject({ kind: 'needs-adjudication', closes: null });
  });
});

describe('verdicts that were relied on', () => {
  test('SRC-DLT-330: those that hold, with who and when; not those that do not', () => {
    const data = dataOf([event('A'), event('B'), event('C')]);
    const [a, b] = dltOf(data).events;
    if (a === undefined || b === undefined) throw new Error('no event');
    const changed = {
      ...b.event.judged,
      subjectId: '001',
      eventKey: 'AE:B',
      grade: 2,
    } as typeof b.event.judged;
    const dlt = dltOf(data, [
      adjudicationOn(a.event.judged, 'not-evaluable', { adjudicationId: 'one', hash: 'h1' }),
      adjudicationOn(changed, 'yes', { adjudicationId: 'two' }),
    ]);
    expect(adjudicationsReliedOn([dlt])).toEqual([
      {
        adjudicationId: 'one',
        subjectId: '001',
        eventKey: 'AE:A',
        term: 'A',
        verdict: 'not-evaluable',
        reason: 'Another cause is evident from the culture.',
        printedName: 'Helen Marsh',
        signedAt: '2026-11-20T09:00:00.000Z',
        eventHash: a.event.eventHash,
        hash: 'h1',
      },
    ]);
    for (const verdict of ['yes', 'no'] as const) {
      expect(adjudicationsReliedOn([adjudicated(data, { 'AE:C': verdict })])).toHaveLength(1);
    }
  });
});
