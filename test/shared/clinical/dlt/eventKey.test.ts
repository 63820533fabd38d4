import { describe, expect, test } from 'vitest';
import { adverseEventKeys, countedOn, dateText } from '../../../../shared/clinical/dlt/eventKey.ts';
import { judgedChanges } from '../../../../shared/clinical/dlt/judgedChanges.ts';
import {
  type JudgedEvent,
  judgedAdverseEvent,
  judgedHash,
} from '../../../../shared/clinical/dlt/judgedEvent.ts';
import { axaNk02 } from '../../../../shared/protocol/axaNk02.ts';
import { judgedPneumonia } from '../../../builders/adjudications.ts';
import { adverseEvent, collected } from '../../../builders/trialData.ts';

describe('keys of events', () => {
  const keysOf = (...events: Parameters<typeof adverseEventKeys>[0][number][]) => {
    const keys = adverseEventKeys(events);
    return events.map((event) => keys.get(event));
  };

  test('SRC-DLT-170: the sponsor’s own number, else term and onset', () => {
    expect(
      keysOf(
        adverseEvent('001', '2026-04-25', { identifier: 'AE-7' }),
        adverseEvent('001', '2026-04-25T10:00', { preferredTerm: 'Fever', term: 'temp. 39' }),
        adverseEvent('001', '2026-04', { preferredTerm: '', term: 'Chills' }),
        adverseEvent('001', '', { preferredTerm: 'Rash' }),
      ),
    ).toEqual(['AE:AE-7', 'AE:FEVER@2026-04-25T10:00', 'AE:CHILLS@2026-04', 'AE:RASH@']);
  });

  test('SRC-DLT-171: events that share a key are counted on by sequence, whatever their order', () => {
    const second = adverseEvent('001', '2026-04-25', { identifier: 'AE-7', sequence: 2 });
    const first = adverseEvent('001', '2026-04-25', { identifier: 'AE-7', sequence: 1 });
    const unnumbered = adverseEvent('001', '2026-04-25', { identifier: 'AE-7', sequence: null });
    expect(keysOf(unnumbered, second, first)).toEqual(['AE:AE-7#3', 'AE:AE-7#2', 'AE:AE-7']);
    expect(countedOn(['a', 'b', 'a', 'a'])).toEqual(['a', 'b', 'a#2', 'a#3']);
  });

  test('SRC-DLT-172: a date as collected; none is empty', () => {
    expect([
      dateText(collected('')),
      dateText(collected('2026-04')),
      dateText(collected('2026-04-01T08:00')),
    ]).toEqual(['', '2026-04', '2026-04-01T08:00']);
  });
});

describe('what was judged', () => {
  const event = adverseEvent('001', '2026-04-25', {
    grade: 3,
    supplemental: { AERELLD: 'N' },
    end: collected('2026-04-29'),
  });

  test('SRC-DLT-173: holds the values that matter and no row number', () => {
    expect(judgedAdverseEvent(event, 'AE:1', axaNk02)).toEqual({
      source: 'adverse-event',
      subjectId: '001',
      eventKey: 'AE:1',
      term: 'Headache',
      preferredTerm: 'Headache',
      systemOrganClass: 'Nervous system disorders',
      grade: 3,
      serious: false,
      relationship: 'NOT RELATED',
      outcome: 'RECOVERED/RESOLVED',
      fatal: false,
      start: '2026-04-25',
      end: '2026-04-29',
      lymphodepletion: 'N',
    });
    expect(judgedAdverseEvent({ ...event, supplemental: {} }, 'AE:1', axaNk02)).toMatchObject({
      lymphodepletion: '',
    });
  });

  test.each<[string, Partial<Extract<JudgedEvent, { source: 'adverse-event' }>>]>([
    ['term', { term: 'x' }],
    ['preferred term', { preferredTerm: 'x' }],
    ['class', { systemOrganClass: 'x' }],
    ['grade', { grade: 4 }],
    ['no grade', { grade: null }],
    ['seriousness', { serious: false }],
    ['relation', { relationship: 'x' }],
    ['outcome', { outcome: 'x' }],
    ['death', { fatal: true }],
    ['onset', { start: '2026-10-11' }],
    ['end', { end: '2026-10-20' }],
    ['lymphodepletion', { lymphodepletion: 'Y' }],
    ['subject', { subjectId: '002' }],
    ['key', { eventKey: 'AE:2' }],
  ])('SRC-DLT-174: another %s is another hash', (_, over) => {
    expect(judgedHash(judgedPneumonia(over))).not.toBe(judgedHash(judgedPneumonia()));
    expect(judgedHash(judgedPneumonia())).toBe(judgedHash(judgedPneumonia()));
  });

  test('SRC-DLT-175: what changed since is told by field', () => {
    expect(
      judgedChanges(judgedPneumonia(), judgedPneumonia({ grade: 4, end: '2026-10-20', serious: null })),
    ).toEqual([
      { kind: 'field', field: 'grade', from: '3', to: '4' },
      { kind: 'field', field: 'serious', from: 'true', to: '' },
      { kind: 'field', field: 'end', from: '', to: '2026-10-20' },
    ]);
    expect(judgedChanges(judgedPneumonia(), judgedPneumonia())).toEqual([]);
    // Whose event it is is no change of it.
    expect(judgedChanges(judgedPneumonia(), judgedPneumonia({ subjectId: '2', eventKey: 'x' }))).toEqual([]);
  });

  test('SRC-DLT-176: of laboratory results by date, the recovery among them', () => {
    const result = (date: string, value: string, grade: number) => ({
      ...{ date, value, unit: '10^9/L', low: 2, high: 7, grade },
    });
    const run = (
      recovery: JudgedEvent & { source: 'laboratory' } extends { recovery: infer R } ? R : never,
    ) => ({
      ...{ source: 'laboratory' as const, subjectId: '001', eventKey: 'LB:N:L@2026-04-25' },
      ...{ term: 'N', direction: 'L' as const, results: [result('2026-04-25', '0.3', 4)], recovery },
    });
    expect(judgedChanges(run(null), run(result('2026-04-30', '1.2', 2)))).toEqual([
      { kind: 'result', field: '2026-04-30', from: '', to: '1.2 10^9/L, 2' },
    ]);
    expect(judgedChanges(run(result('2026-04-30', '1.1', 2)), run(result('2026-04-30', '1.2', 2)))).toEqual([
      { kind: 'result', field: '2026-04-30', from: '1.1 10^9/L, 2', to: '1.2 10^9/L, 2' },
    ]);
    expect(judgedChanges(run(null), run(null))).toEqual([]);
  });

  test('SRC-DLT-177: with an event that has vanished nothing is compared', () => {
    const gone = { source: 'vanished' as const, subjectId: '001', eventKey: 'AE:AE-008' };
    expect(judgedChanges(judgedPneumonia(), gone)).toEqual([]);
    expect(judgedChanges(gone, gone)).toEqual([]);
    expect(judgedChanges(gone, judgedPneumonia())).toEqual([]);
  });
});
