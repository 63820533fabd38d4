import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AeFilter, AeModel } from '../../../shared/chart/adverseEvents.ts';
import { buildAdverseEvents } from '../../../shared/chart/buildAdverseEvents.ts';
import type { AdverseEvent, Grade, TrialData } from '../../../shared/dataset/trialData.ts';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';
import { sayPhrases } from '../../../shared/text/phrases.ts';
import { provenance } from '../../builders/provenance.ts';
import { adverseEvent, collected, subject, treated, trialData } from '../../builders/trialData.ts';

const ALL: AeFilter = { treatmentEmergentOnly: false, relatedOnly: false, seriousOnly: false };

const model = (data: TrialData, filter: Partial<AeFilter> = {}) =>
  AeModel.parse(buildAdverseEvents(data, axaNk02, { ...ALL, ...filter }, provenance));

const FIRST = '2026-04-20';
const event = (id: string, over: Partial<AdverseEvent> = {}, start = '2026-04-25') =>
  adverseEvent(id, start, over);

/** Two dosed at level 1 and one at level 2, with these events. */
const cut = (...events: readonly AdverseEvent[]): TrialData => ({
  ...trialData(
    '2026-07-13',
    treated('001', { first: FIRST }),
    treated('002', { first: FIRST }),
    treated('004', { first: FIRST, level: 2 }),
  ),
  adverseEvents: events,
});

const bar = (built: AeModel, level: number) =>
  built.bars
    .find((one) => one.level === level)
    ?.segments.map(({ bucket, proportion }) => `${bucket} ${proportion.n}/${proportion.of}`);

const row = (built: AeModel, kind: string, term: string) =>
  built.table.find((one) => one.kind === kind && one.term === term);

describe('bars', () => {
  test('SRC-AE-020: each dosed subject once, at the worst grade; the order is fixed', () => {
    const built = model(
      cut(event('001', { grade: 1 }), event('001', { grade: 3 }), event('001', { grade: null })),
    );
    expect(bar(built, 1)).toEqual([
      'none 1/2',
      '1 0/2',
      '2 0/2',
      '3 1/2',
      '4 0/2',
      '5 0/2',
      'not-graded 0/2',
    ]);
  });

  test('SRC-AE-021: a subject with ungraded events only stands apart, not at none', () => {
    expect(
      bar(model(cut(event('001', { grade: null }))), 1)?.filter((text) => !text.includes(' 0/')),
    ).toEqual(['none 1/2', 'not-graded 1/2']);
  });

  test('SRC-AE-022: a level without dosed subjects has 0/0 and no interval', () => {
    const segments = model(cut()).bars.find(({ level }) => level === 3)?.segments ?? [];
    expect(segments).toHaveLength(7);
    for (const { proportion } of segments) expect(proportion).toEqual({ n: 0, of: 0, low: null, high: null });
  });

  test('SRC-AE-023: segments add up to the dosed set, the table counts the same subjects', () => {
    const anyEvent = fc.record({
      id: fc.constantFrom('001', '002', '004', '901', 'XXX'),
      grade: fc.constantFrom<Grade | null>(1, 2, 3, 4, 5, null),
      serious: fc.constantFrom(true, false, null),
      relationship: fc.constantFrom('RELATED', 'NOT RELATED', ''),
      start: fc.constantFrom('2026-04-19', '2026-04-20', '2026-04', '2026', '', '2026-05-01'),
      preferredTerm: fc.constantFrom('Nausea', 'Fever', ''),
      systemOrganClass: fc.constantFrom('Gastrointestinal disorders', ''),
    });
    const anyFilter = fc.record({
      treatmentEmergentOnly: fc.boolean(),
      relatedOnly: fc.boolean(),
      seriousOnly: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 12 }), anyFilter, (events, filter) => {
        const built = model(
          cut(...events.map(({ id, start, ...rest }) => adverseEvent(id, start, rest))),
          filter,
        );
        for (const { segments, dosed } of built.bars) {
          expect(segments.reduce((sum, { proportion }) => sum + proportion.n, 0)).toBe(dosed);
          expect(segments.every(({ proportion }) => proportion.of === dosed)).toBe(true);
        }
        const [any] = built.table;
        const counted = any?.total.events ?? 0;
        expect(counted + built.notCounted.length).toBe(events.length);
        const none = built.bars.flatMap(({ segments }) => segments.filter(({ bucket }) => bucket === 'none'));
        const withEvents = 3 - none.reduce((sum, { proportion }) => sum + proportion.n, 0);
        expect(any?.total.any.n ?? 0).toBe(withEvents);
        for (const { cells, total } of built.table) {
          expect(cells.reduce((sum, cell) => sum + cell.any.n, 0)).toBe(total.any.n);
          expect(total.byGrade.reduce((a, b) => a + b, 0) + total.notGraded).toBe(total.any.n);
        }
      }),
    );
  });
});

describe('denominator and filters', () => {
  test('SRC-AE-030: the denominator is the dosed set, whoever has events', () => {
    const data = cut(event('001'));
    const screened = { ...data, subjects: [...data.subjects, subject('901', { armCode: '' })] };
    const built = model({ ...screened, adverseEvents: [...data.adverseEvents, event('901')] });
    expect(row(built, 'any', '')?.total.any).toMatchObject({ n: 1, of: 3 });
    expect(built.notCounted.map(({ subjectId, reason }) => [subjectId, reason.key])).toEqual([
      ['901', 'not-counted.not-dosed'],
    ]);
  });

  test('SRC-AE-031: treatment emergent: an incomplete onset counts unless ruled out, and that is said', () => {
    const built = model(
      cut(event('001', {}, '2026-04-19'), event('002', {}, '2026-04'), event('004', {}, '2026-03')),
      { treatmentEmergentOnly: true },
    );
    expect(built.notCounted.map(({ subjectId, reason }) => [subjectId, reason.key])).toEqual([
      ['001', 'not-counted.before-infusion'],
      ['004', 'not-counted.before-infusion'],
    ]);
    expect(sayPhrases('en', built.conclusion)).toContain(
      '1 event has an incomplete onset date and counts as treatment emergent.',
    );
    expect(built.rule.key).toBe('ae.rule.treatment-emergent');
  });

  test('SRC-AE-032: related and serious filters keep what is unknown', () => {
    const events = [
      event('001', { relationship: 'NOT RELATED', serious: false }),
      event('001', { relationship: '', serious: null }),
      event('001', { relationship: 'RELATED', serious: true }),
    ];
    expect(row(model(cut(...events), { relatedOnly: true }), 'any', '')?.total.events).toBe(2);
    expect(row(model(cut(...events), { seriousOnly: true }), 'any', '')?.total.events).toBe(2);
  });

  test('SRC-AE-034: no record of anybody, or nobody at a level, is not the same as no event', () => {
    expect(model({ ...cut(), adverseEventsOnRecord: false }).empty?.key).toBe('ae.empty.no-records');
    const data = cut(event('001'));
    const arms = data.subjects.map((one) => ({ ...one, armCode: 'DL3' }));
    const lost = model({ ...data, subjects: arms });
    expect(lost.empty?.key).toBe('ae.empty.no-level');
    expect(sayPhrases('en', lost.conclusion)).toContain('Left out of these numbers: 3 dosed subjects');
  });

  test('SRC-AE-033: nothing to draw says why', () => {
    expect(model(trialData('2026-04-01')).empty?.key).toBe('ae.empty.no-one');
    expect(model(cut()).empty).toEqual({ key: 'ae.empty.no-event', params: { n: 3 } });
    expect(model(cut()).table).toEqual([]);
    expect(model(cut(event('001'))).empty).toBeNull();
  });
});

describe('table', () => {
  test('SRC-AE-040: any, then class, then term; most subjects at grade 3 or higher first', () => {
    const built = model(
      cut(
        event('001', { preferredTerm: 'Nausea', systemOrganClass: 'Gastrointestinal disorders', grade: 2 }),
        event('002', { preferredTerm: 'Nausea', systemOrganClass: 'Gastrointestinal disorders', grade: 1 }),
        event('002', { preferredTerm: 'Vomiting', systemOrganClass: 'Gastrointestinal disorders', grade: 1 }),
        event('004', { preferredTerm: 'Pneumonia', systemOrganClass: 'Infections', grade: 3 }),
      ),
    );
    expect(built.table.map(({ kind, term }) => `${kind} ${term}`.trim())).toEqual([
      'any',
      'soc Infections',
      'pt Pneumonia',
      'soc Gastrointestinal disorders',
      'pt Nausea',
      'pt Vomiting',
    ]);
    const nausea = row(built, 'pt', 'Nausea');
    expect(nausea?.cells.map(({ level, any, byGrade }) => [level, any.n, any.of, byGrade])).toEqual([
      [1, 2, 2, [1, 1, 0, 0, 0]],
      [2, 0, 1, [0, 0, 0, 0, 0]],
      [3, 0, 0, [0, 0, 0, 0, 0]],
    ]);
    expect(nausea?.total.any).toMatchObject({ n: 2, of: 3 });
  });

  test('SRC-AE-041: an event that is not coded keeps its reported term and is marked', () => {
    const built = model(cut(event('001', { preferredTerm: '', systemOrganClass: '', term: 'felt odd' })));
    expect(built.table.map(({ kind, term, coded }) => [kind, term, coded])).toEqual([
      ['any', '', true],
      ['soc', '', false],
      ['pt', 'felt odd', false],
    ]);
  });

  test('SRC-AE-042: two events of one subject are two events and one subject', () => {
    const built = model(cut(event('001'), event('001', { end: collected('2026-04-26') })));
    expect(row(built, 'pt', 'Headache')?.total).toMatchObject({ any: { n: 1, of: 3 }, events: 2 });
  });
});
