import { describe, expect, test } from 'vitest';
import { sayPhrase } from '../../../shared/text/phrases.ts';
import { extract } from '../../builders/exampleExtract.ts';
import { evaluate, gateOf } from '../../builders/gateInput.ts';
import { iso, measurement, treated, trialData } from '../../builders/trialData.ts';

const itemsOf = (data: Parameters<typeof evaluate>[0], asOf = data.cutoff) =>
  gateOf(evaluate(data, { asOf }), 'G1F', 1).checklist;

describe('evidence for the fast path', () => {
  test('SRC-GATE-260: of the sentinel of extract 1, with its figures and rows', () => {
    const items = itemsOf(extract(1));
    const said = Object.fromEntries(items.map(({ id, phrase }) => [id, sayPhrase('en', phrase)]));
    expect(said).toMatchObject({
      'adverse-events': '8 treatment-emergent adverse events, worst grade 4.',
      days: '29 of 28 days of safety data.',
      'b-cell-nadir': 'B-cell nadir: <1 cells/µL, below the limit of quantification, study day 8.',
      'peak.CARCOPY': 'CAR transgene copies, peak: 1001 copies/µg gDNA, study day 4.',
      'change.DSDNA': 'Anti-dsDNA, change from baseline: −43.7 %, study day 29.',
      'upcr-change': 'UPCR, change from baseline: −51 %, study day 29.',
      sledai: 'SLEDAI-2K: 14, study day 29; 16 before the first infusion.',
    });
    expect(items.every(({ state, evidence }) => state !== 'on-record' || evidence.length > 0)).toBe(true);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });

  test('SRC-GATE-261: what is not there is missing, never absent from the list and never ticked', () => {
    const bare = { ...treated('001', { first: '2026-04-20' }), measurements: [] };
    const items = itemsOf(trialData('2026-05-19', bare));
    const state = (id: string) => items.find((one) => one.id === id)?.state;
    for (const id of ['b-cell-nadir', 'change.C3', 'upcr-change', 'sledai', 'days', 'required.P-BCELL']) {
      expect([id, state(id)]).toEqual([id, 'missing']);
    }
    expect(state('adverse-events')).toBe('on-record');
    expect(state('dlt')).toBe('not-evaluable');
    const none = { ...trialData('2026-05-19', bare), adverseEventsOnRecord: false };
    expect(itemsOf(none).find(({ id }) => id === 'adverse-events')?.state).toBe('missing');
  });

  test('SRC-GATE-262: a result with an incomplete date is not evaluable; an open DLT window is not there yet', () => {
    const records = treated('001', { first: '2026-04-20', lastDay: 2 });
    const undated = { ...records, measurements: [measurement('001', ['CP', 'CD19B'], '2026-05')] };
    const items = itemsOf(trialData('2026-05-10', undated));
    expect(items.find(({ id }) => id === 'required.P-BCELL')?.state).toBe('not-evaluable');
    expect(items.find(({ id }) => id === 'dlt')?.state).toBe('missing');
  });

  test('SRC-GATE-263: the checklist decides nothing: the gate stands on its conditions alone', () => {
    const data = extract(1);
    const full = gateOf(evaluate(data), 'G1F', 1);
    const without = gateOf(
      evaluate({ ...data, measurements: data.measurements.filter(({ testCode }) => testCode !== 'CARNK') }),
      'G1F',
      1,
    );
    expect(without.conditions).toEqual(full.conditions);
    expect(without.checklist.filter(({ state }) => state === 'missing').map(({ id }) => id)).toEqual(
      ['', '.2', '.3', '.4'].map((infusion) => `peak.CARNK${infusion}`),
    );
  });

  test('SRC-GATE-264: as of an earlier day nothing later is listed', () => {
    const items = itemsOf(extract(1), iso('2026-05-04'));
    expect(items.find(({ id }) => id === 'upcr-change')?.evidence.length).toBeGreaterThan(0);
    expect(items.some(({ id }) => id === 'peak.CARCOPY.4')).toBe(false);
  });
});
